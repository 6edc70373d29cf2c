internal import SourceText

/// The first line of a table: names of columns with their places.
struct TableHeader {
  /// A name as it stands in the header, without quotes and outer spaces.
  struct Name {
    let text: String
    let range: SourceRange
  }

  private(set) var names: [Name] = []
  private(set) var delimiter = TableSchema.Delimiter.comma
  /// Bytes of the header with its line end, and of a byte order mark before it.
  private(set) var length = 0
  /// Whether a quote is never closed.
  private(set) var hasOpenQuote = false
  /// Whether it is UTF-8.
  private(set) var isUTF8 = true

  /// Reads the header of a file; without names when the file is empty.
  init(_ file: SourceFile) {
    let bytes = file.bytes
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let end = lineEnd(bytes, from: start)
    length = min(end + 1, bytes.count)
    let last = end > start && end <= bytes.count && bytes[end - 1] == .carriageReturn ? end - 1 : end
    let line = bytes[start..<last]
    guard !line.allSatisfy({ $0 == .space }) else { return }
    delimiter = Self.delimiter(of: line)
    isUTF8 = String(validating: line, as: UTF8.self) != nil
    names = split(line).map { Self.name(line[$0]) }
  }

  /// The offset of the line end outside quotes, or the end of the file.
  private mutating func lineEnd(_ bytes: [UInt8], from start: Int) -> Int {
    var isQuoted = false
    for offset in start..<bytes.count {
      if bytes[offset] == .quote { isQuoted.toggle() }
      if bytes[offset] == .lineFeed && !isQuoted { return offset }
    }
    hasOpenQuote = isQuoted
    return bytes.count
  }

  /// The separator that occurs most often outside quotes; the comma when none does.
  private static func delimiter(of line: ArraySlice<UInt8>) -> TableSchema.Delimiter {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in line {
      if byte == .quote { isQuoted.toggle() }
      if !isQuoted { counts[byte, default: 0] += 1 }
    }
    func count(_ delimiter: TableSchema.Delimiter) -> Int { counts[delimiter.rawValue] ?? 0 }
    return TableSchema.Delimiter.allCases.reduce(.comma) { count($1) > count($0) ? $1 : $0 }
  }

  private func split(_ line: ArraySlice<UInt8>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var (start, isQuoted) = (line.startIndex, false)
    for offset in line.indices {
      if line[offset] == .quote { isQuoted.toggle() }
      guard line[offset] == delimiter.rawValue, !isQuoted else { continue }
      ranges.append(start..<offset)
      start = offset + 1
    }
    return ranges + [start..<line.endIndex]
  }

  private static func name(_ cell: ArraySlice<UInt8>) -> Name {
    var content = cell.trimmed
    if content.count >= 2, content.first == .quote, content.last == .quote {
      content = content.dropFirst().dropLast().trimmed
    }
    let text = String(decoding: content, as: UTF8.self).replacing("\"\"", with: "\"")
    return Name(text: text, range: SourceRange(content.startIndex, content.endIndex))
  }
}

extension UInt8 {
  static let quote = UInt8(ascii: "\"")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
}

extension ArraySlice<UInt8> {
  /// Without spaces at both ends.
  var trimmed: ArraySlice<UInt8> {
    var rest = drop { $0 == .space }
    while rest.last == .space { rest.removeLast() }
    return rest
  }
}
