/// Splits the bytes of a CSV file into fields without copying them.
struct CSVScanner {
  /// A field, without its quotes.
  struct Cell: Sendable {
    var start: Int32
    var end: Int32
    var hasDoubledQuotes: Bool
  }

  /// What RFC 4180 does not allow, and where.
  struct Fault {
    enum Kind {
      case empty, tooLarge, strayQuote, textAfterQuote, openQuote, loneCarriageReturn
      case fieldCount(found: Int, expected: Int)
    }
    var kind: Kind
    var start: Int
    var end: Int
  }

  private(set) var header: [Cell] = []
  private(set) var cells: [Cell] = []
  private(set) var faults: [Fault] = []
  private var position = 0
  private var record: [Cell] = []
  private var isBroken = false

  mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count <= Int(Int32.max) else { return fault(.tooLarge, 0, 0) }
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { position = 3 }
    guard position < bytes.count else { return fault(.empty, 0, 0) }
    cells.reserveCapacity(bytes.count / 6)
    while position < bytes.count { scanRecord(bytes) }
  }

  private mutating func scanRecord(_ bytes: UnsafeBufferPointer<UInt8>) {
    let start = position
    record.removeAll(keepingCapacity: true)
    isBroken = false
    repeat { scanField(bytes) } while endsWithComma(bytes)
    finish(start, lineEnd(bytes))
  }

  /// Whether the field ended at a comma; moves past it.
  private mutating func endsWithComma(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: ",") else { return false }
    position += 1
    return true
  }

  /// The offset where the record ended; moves past its line end.
  private mutating func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let end = position
    if position < bytes.count, bytes[position] == UInt8(ascii: "\r") { position += 1 }
    if position < bytes.count, bytes[position] == UInt8(ascii: "\n") { position += 1 }
    return end
  }

  private mutating func scanField(_ bytes: UnsafeBufferPointer<UInt8>) {
    if position < bytes.count, bytes[position] == UInt8(ascii: "\"") { return scanQuoted(bytes) }
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") { break }
      if byte == UInt8(ascii: "\r") {
        if position + 1 == bytes.count || bytes[position + 1] == UInt8(ascii: "\n") { break }
        fault(.loneCarriageReturn, position, position + 1)
      }
      if byte == UInt8(ascii: "\"") { fault(.strayQuote, position, position + 1) }
      position += 1
    }
    append(start, position, doubled: false)
  }

  private mutating func scanQuoted(_ bytes: UnsafeBufferPointer<UInt8>) {
    let start = position + 1
    var doubled = false
    position = start
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "\"") {
        guard position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "\"") else { break }
        doubled = true
        position += 1
      }
      position += 1
    }
    append(start, position, doubled: doubled)
    guard position < bytes.count else { return fault(.openQuote, start - 1, start) }
    position += 1
    skipTextAfterQuote(bytes)
  }

  private mutating func skipTextAfterQuote(_ bytes: UnsafeBufferPointer<UInt8>) {
    let start = position
    while position < bytes.count,
      ![UInt8(ascii: ","), UInt8(ascii: "\r"), UInt8(ascii: "\n")].contains(bytes[position])
    {
      position += 1
    }
    if position > start { fault(.textAfterQuote, start, position) }
  }

  private mutating func append(_ start: Int, _ end: Int, doubled: Bool) {
    record.append(Cell(start: Int32(start), end: Int32(end), hasDoubledQuotes: doubled))
  }

  private mutating func finish(_ start: Int, _ end: Int) {
    if header.isEmpty { return header = record }
    if record.count != header.count { fault(.fieldCount(found: record.count, expected: header.count), start, end) }
    if !isBroken { cells.append(contentsOf: record) }
  }

  private mutating func fault(_ kind: Fault.Kind, _ start: Int, _ end: Int) {
    isBroken = true
    faults.append(Fault(kind: kind, start: start, end: end))
  }
}
