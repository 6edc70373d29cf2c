internal import Facts

extension SegmentRun {
  /// The slow way for numbers: quotes, spaces, estimates, claims, many digits, values to refuse.
  mutating func readNumber(_ place: Int, _ at: UnsafePointer<UInt8>) throws(RowFault) -> UnsafePointer<UInt8> {
    self.place = place
    let field = try Field.find(at: at, before: end, delimiter, lines: &innerLines)
    guard let rule = parser.rules[place] else { return field.next }
    let reading = try field.withText { text throws(RowFault) -> NumberReading in try rule.number(text) }
    slots[place].numbers[row] = reading.leading
    if case .unknown = reading { slots[place].mayHaveGaps = true }
    extras[place].add(reading, row: row)
    return field.next
  }

  /// Looks up the code of a text; a new text is read and gets one.
  mutating func readCode(_ place: Int, _ at: UnsafePointer<UInt8>) throws(RowFault) -> UnsafePointer<UInt8> {
    self.place = place
    let field = try Field.find(at: at, before: end, delimiter, lines: &innerLines)
    slots[place].codes[row] =
      field.content.isEmpty ? 0 : try field.withText { text throws(RowFault) -> UInt32 in try code(text) }
    return field.next
  }

  private mutating func code(_ text: UnsafeBufferPointer<UInt8>) throws(RowFault) -> UInt32 {
    let hash = TextHash.of(text)
    if let code = tables[place].code(of: text, hash: hash) { return code }
    let cell = try cell(text)
    return cell == .unknown ? 0 : tables[place].add(text, hash: hash, cell)
  }

  private func cell(_ text: UnsafeBufferPointer<UInt8>) throws(RowFault) -> Cell {
    try parser.rules[place]?.cell(text) ?? .unknown
  }

  /// Copies the id of the row.
  mutating func readID(_ place: Int, _ at: UnsafePointer<UInt8>) throws(RowFault) -> UnsafePointer<UInt8> {
    self.place = place
    let field = try Field.find(at: at, before: end, delimiter, lines: &innerLines)
    if Self.isPlainID(field.content) {
      idBytes.append(contentsOf: field.content)
    } else {
      idBytes += try field.withText { text throws(RowFault) -> Substring.UTF8View in try Self.id(text) }
    }
    idEnds[row] = UInt32(truncatingIfNeeded: idBytes.count)
    return field.next
  }

  /// Whether every byte is a printing character of ASCII other than space and quote.
  private static func isPlainID(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    !text.isEmpty && text.allSatisfy { $0 &- 0x21 < 0x5E && $0 != .quote }
  }

  private static func id(_ text: UnsafeBufferPointer<UInt8>) throws(RowFault) -> Substring.UTF8View {
    guard let text = String(validating: text, as: UTF8.self) else { throw .notUTF8 }
    let id = text.trimmedSpaces
    if id.isEmpty { throw .emptyID }
    if id.unicodeScalars.contains(where: \.isControl) { throw .controlCharacter }
    return id.utf8
  }
}
