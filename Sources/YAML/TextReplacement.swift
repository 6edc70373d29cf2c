public import SourceText

/// Puts another value behind a key that a YAML document has already, and leaves all else as it is.
public struct TextReplacement: Sendable {
  /// Keys from the root to the value.
  public let path: [String]
  /// The new value in flow style.
  public let value: String

  /// A replacement; see the properties.
  public init(_ value: String, at path: [String]) {
    self.path = path
    self.value = value
  }

  /// The file with the new value; nil when the file cannot be read or has no such key.
  ///
  /// A list or mapping that stood in lines becomes one line; comments between its lines go with them.
  public func applied(to file: SourceFile) -> SourceFile? {
    var diagnostics = Diagnostics()
    guard let root = YAMLReader.read(file, into: &diagnostics), !diagnostics.hasErrors,
      let entry = root.entry(at: path[...])
    else { return nil }
    let range = SourceRange(entry.keyRange.upper, end(of: entry, in: file.bytes))
    return HouseStyle.apply([HouseStyle.Edit(range: range, text: ": " + value)], to: file)
  }

  /// Where the value ends, without the line end of a block; behind the colon when there is none.
  private func end(of entry: Node.Entry, in bytes: [UInt8]) -> Int {
    let isNothing = entry.value.scalar.map { $0.text.isEmpty && $0.style == .plain } ?? false
    guard isNothing else {
      var end = entry.value.range.upper
      while end > entry.keyRange.upper, [0x0A, 0x0D, 0x20].contains(bytes[end - 1]) { end -= 1 }
      return end
    }
    return bytes[entry.keyRange.upper...].firstIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? entry.keyRange.upper
  }
}

extension Node {
  /// The entry at the end of a path of keys; nil when there is none.
  public func entry(at path: ArraySlice<String>) -> Entry? {
    guard let key = path.first, case .mapping(let entries) = content,
      let entry = entries.first(where: { $0.key == key })
    else { return nil }
    return path.count == 1 ? entry : entry.value.entry(at: path.dropFirst())
  }
}
