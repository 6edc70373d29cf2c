/// Where a field stands in memory.
struct Field {
  /// The content without quotes; inner quotes are still doubled.
  let content: UnsafeBufferPointer<UInt8>
  let hasDoubledQuotes: Bool
  /// The delimiter or line end behind it.
  let next: UnsafePointer<UInt8>

  /// Finds the field at `start`.
  ///
  /// `end` is the end of the piece, of which the last byte is a line feed: a field without quotes ends there at the latest.
  /// Line feeds inside quotes are added to `lines`.
  @inline(__always)
  static func find(
    at start: UnsafePointer<UInt8>, before end: UnsafePointer<UInt8>, _ delimiter: UInt8, lines: inout Int
  ) throws(RowFault) -> Field {
    if start.pointee == .quote { return try quoted(at: start, before: end, delimiter, lines: &lines) }
    var at = start
    while at.pointee != delimiter && at.pointee != .lineFeed {
      if at.pointee == .quote { throw .strayQuote }
      at += 1
    }
    if at.pointee == .lineFeed, at > start, at[-1] == .carriageReturn { at -= 1 }
    return Field(
      content: UnsafeBufferPointer(start: start, count: at - start), hasDoubledQuotes: false, next: at)
  }

  private static func quoted(
    at start: UnsafePointer<UInt8>, before end: UnsafePointer<UInt8>, _ delimiter: UInt8, lines: inout Int
  ) throws(RowFault) -> Field {
    guard let close = ByteSearch.closingQuote(start, 1..<(end - start)) else { throw .openQuote }
    // The last byte of the piece is a line feed, so the closing quote is not the last.
    guard isEnd(start + close + 1, delimiter) else { throw .strayQuote }
    let content = UnsafeBufferPointer(start: start + 1, count: close - 1)
    lines += RowBoundary.lineCount(of: content)
    return Field(content: content, hasDoubledQuotes: content.contains(.quote), next: start + close + 1)
  }

  /// Whether a field ends here: at the delimiter, a line feed, or a carriage return before a line feed.
  @inline(__always)
  static func isEnd(_ at: UnsafePointer<UInt8>, _ delimiter: UInt8) -> Bool {
    let byte = at.pointee
    return byte == delimiter || byte == .lineFeed || (byte == .carriageReturn && at[1] == .lineFeed)
  }

  /// Calls `body` with the content as it is meant, doubled quotes made single.
  func withText<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(RowFault) -> Result
  ) throws(RowFault) -> Result {
    guard hasDoubledQuotes else { return try body(content) }
    var text: [UInt8] = []
    text.reserveCapacity(content.count)
    var isSecond = false
    for byte in content {
      isSecond = byte == .quote && !isSecond
      if byte != .quote || isSecond { text.append(byte) }
    }
    return try text.withUnsafeBufferPointer(body)
  }
}
