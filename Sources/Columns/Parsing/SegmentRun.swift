/// One reading of a piece of a table, row by row.
///
/// Bounds by construction: the last byte of the piece is a line feed, and every loop over bytes stops at a line feed or
/// knows the end. There is memory for as many rows as the piece has line feeds, and each row ends with one of its own.
struct SegmentRun {
  let parser: TableParser
  let end: UnsafePointer<UInt8>
  let delimiter: UInt8
  /// The byte that is a decimal point besides the point; the point itself where there is none.
  let comma: UInt8
  let columnCount: Int
  /// By place.
  let slots: UnsafeMutablePointer<ColumnSlot>
  let powers: UnsafePointer<Double>
  let firstLine: Int
  let lanes: BlockLanes
  let lines: UnsafeMutablePointer<UInt32>
  let idEnds: UnsafeMutablePointer<UInt32>

  /// The start of the next row, and its line counted from the first.
  var position: UnsafePointer<UInt8>
  var line = 0
  /// The row that is written next.
  var row = 0
  /// Line feeds inside quotes of this row.
  var innerLines = 0
  /// The place of the field that is read, where it may be wrong.
  var place = 0
  var idBytes: [UInt8] = []
  var extras: [NumberExtras]
  var tables: [CodeTable]
  var problems = RowProblems()
  /// Rows to leave out although they can be read, by line of the file.
  var faults: [Int: RowFault] = [:]

  /// A run over bytes of which the last is a line feed.
  init(
    _ parser: TableParser, _ lanes: BlockLanes, _ bytes: UnsafePointer<UInt8>, _ count: Int, firstLine: Int
  ) {
    self.parser = parser
    end = bytes + count
    delimiter = parser.schema.delimiter.rawValue
    comma = parser.schema.delimiter == .semicolon ? UInt8(ascii: ",") : UInt8(ascii: ".")
    columnCount = parser.schema.columns.count
    self.firstLine = firstLine
    self.lanes = lanes
    slots = lanes.slots.start
    powers = UnsafePointer(lanes.powers.start)
    lines = lanes.lines.start
    idEnds = lanes.idEnds.start
    position = bytes
    extras = Array(repeating: NumberExtras(), count: columnCount)
    tables = Array(repeating: CodeTable(), count: columnCount)
  }

  /// Reads all rows.
  mutating func readRows() {
    idBytes.reserveCapacity(lanes.lines.capacity * 8)
    while position < end {
      do throws(RowFault) {
        try readRow()
      } catch {
        leaveOut(error)
      }
    }
  }

  private mutating func readRow() throws(RowFault) {
    var at = position
    if at.pointee != delimiter, Field.isEnd(at, delimiter) { return passBlankLine() }
    innerLines = 0
    for place in 0..<columnCount {
      at = try readField(place, at)
      guard place + 1 < columnCount else { break }
      guard at.pointee == delimiter else { throw .fieldCount(found: place + 1, expected: columnCount) }
      at += 1
    }
    guard at.pointee != delimiter else { throw .fieldCount(found: columnCount + 1, expected: columnCount) }
    if !faults.isEmpty, let fault = faults[firstLine + line] { throw fault }
    position = at + (at.pointee == .carriageReturn ? 2 : 1)
    lines[row] = UInt32(truncatingIfNeeded: line)
    line += 1 + innerLines
    row += 1
  }

  private mutating func passBlankLine() {
    position += position.pointee == .carriageReturn ? 2 : 1
    line += 1
  }

  /// Reads a field and gives the byte behind it: the delimiter or the line end.
  @inline(__always)
  private mutating func readField(
    _ place: Int, _ at: UnsafePointer<UInt8>
  ) throws(RowFault) -> UnsafePointer<UInt8> {
    switch slots[place].kind {
    case .number:
      if let next = readPlainNumber(slots + place, at) { return next }
      return try readNumber(place, at)
    case .code: return try readCode(place, at)
    case .id: return try readID(place, at)
    case .unused: return try Field.find(at: at, before: end, delimiter, lines: &innerLines).next
    }
  }

  /// The fast way: an empty field, or a plain number that is surely in range, with or without quotes; nil for anything
  /// else.
  @inline(__always)
  private func readPlainNumber(
    _ slot: UnsafeMutablePointer<ColumnSlot>, _ at: UnsafePointer<UInt8>
  ) -> UnsafePointer<UInt8>? {
    if Field.isEnd(at, delimiter) {
      slot.pointee.mayHaveGaps = true
      slot.pointee.numbers[row] = .nan
      return at
    }
    let quotes = at.pointee == .quote ? 1 : 0
    guard let number = PlainNumber(at + quotes, comma: comma, powers: powers),
      quotes == 0 || number.end.pointee == .quote, Field.isEnd(number.end + quotes, delimiter),
      number.value >= slot.pointee.least, number.value <= slot.pointee.greatest,
      number.fraction == 0 || !slot.pointee.isInteger
    else { return nil }
    slot.pointee.numbers[row] = number.value
    return number.end + quotes
  }
}
