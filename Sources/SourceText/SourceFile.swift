/// A file that a person wrote, with the index that turns byte offsets into lines and columns.
///
/// Inside the program places are UTF-8 byte offsets; lines and columns exist on display only.
public struct SourceFile: Sendable, Hashable {
  /// The name shown to people, as they gave it (a path, or `-` for standard input).
  public let name: String
  /// The content; it need not be valid UTF-8.
  public let bytes: [UInt8]
  private let lineStarts: [Int]

  /// A file with its content.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(offset + 1) }
    lineStarts = starts
  }

  /// A file whose content is a Swift string: tests, values given on the command line.
  public init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// Line and column of a byte offset, both from 1; columns count characters, not bytes.
  ///
  /// Offsets past the end give the end of the file.
  public func position(of offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), bytes.count)
    let line = lineIndex(of: offset)
    return SourcePosition(line: line + 1, column: decode(lineStarts[line]..<offset).count + 1)
  }

  /// The byte offset at which a line (from 1) starts, or the end of the file beyond the last line.
  public func offset(ofLine line: Int) -> Int {
    line < 1 ? 0 : line > lineStarts.count ? bytes.count : lineStarts[line - 1]
  }

  /// The name and the length are enough to tell files apart; many findings of a large file are hashed for it.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(bytes.count)
  }

  /// The number of lines; an empty file has one.
  public var lineCount: Int { lineStarts.count }

  /// The text of a line (from 1) without its line end; nil beyond the file.
  public func line(_ number: Int) -> String? {
    guard number >= 1, number <= lineStarts.count else { return nil }
    var end = number < lineStarts.count ? lineStarts[number] - 1 : bytes.count
    if end > lineStarts[number - 1], bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return decode(lineStarts[number - 1]..<max(end, lineStarts[number - 1]))
  }

  /// The text of a range; bytes that are not UTF-8 become U+FFFD.
  public func text(_ range: SourceRange) -> String {
    let lower = min(max(range.lower, 0), bytes.count)
    return decode(lower..<min(max(range.upper, lower), bytes.count))
  }

  private func decode(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }
}

/// A place as people read it: line and column, both from 1.
public struct SourcePosition: Sendable, Hashable {
  public let line: Int
  public let column: Int

  /// A place; both numbers count from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// A half-open range of UTF-8 byte offsets in a text.
public struct SourceRange: Sendable, Hashable {
  public var lower: Int
  public var upper: Int

  /// The bytes from `lower` up to, not including, `upper`.
  public init(_ lower: Int, _ upper: Int) {
    self.lower = lower
    self.upper = upper
  }

  /// The empty range at one offset.
  public init(at offset: Int) {
    self.init(offset, offset)
  }

  /// The smallest range that covers both.
  public func union(_ other: SourceRange) -> SourceRange {
    SourceRange(min(lower, other.lower), max(upper, other.upper))
  }

  /// The same length, moved by a number of bytes.
  public func shifted(by distance: Int) -> SourceRange {
    SourceRange(lower + distance, upper + distance)
  }
}

/// A range in a named file.
public struct SourceLocation: Sendable, Hashable {
  public let file: SourceFile
  public let range: SourceRange

  /// A range in a file.
  public init(_ file: SourceFile, _ range: SourceRange) {
    self.file = file
    self.range = range
  }

  /// Where the range starts, for display.
  public var position: SourcePosition { file.position(of: range.lower) }
}
