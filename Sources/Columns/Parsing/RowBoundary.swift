/// Where a file can be cut so that every piece holds whole rows.
public enum RowBoundary {
  /// The length of the longest beginning of `bytes` that ends with a row, its line end included; 0 when no row ends in it.
  ///
  /// A line end inside quotes ends no row; a quote opens only at the start of a field. In a file without quotes this looks
  /// once for a quote and backwards for the last line end, at the speed of memory.
  ///
  /// - Parameters:
  ///   - bytes: a part of the file that starts with a row.
  ///   - isLast: whether the file ends with it; then all of it is taken.
  ///   - delimiter: what separates fields.
  /// - Complexity: O(*bytes*).
  public static func end(
    in bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, delimiter: TableSchema.Delimiter
  ) -> Int {
    guard !isLast, let start = bytes.baseAddress else { return bytes.count }
    var rowEnd = 0
    // Nothing from here to `position` stands in quotes.
    var open = 0
    var position = 0
    while let quote = ByteSearch.first(.quote, start, position..<bytes.count) {
      position = quote + 1
      guard quote == 0 || isFieldEnd(start[quote - 1], delimiter) else { continue }
      rowEnd = ByteSearch.last(.lineFeed, start, open..<quote).map { $0 + 1 } ?? rowEnd
      guard let close = ByteSearch.closingQuote(start, position..<bytes.count) else { return rowEnd }
      position = close + 1
      open = position
    }
    return ByteSearch.last(.lineFeed, start, open..<bytes.count).map { $0 + 1 } ?? rowEnd
  }

  /// The number of line feeds, to know the line on which the next piece starts.
  public static func lineCount(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard let start = bytes.baseAddress else { return 0 }
    var (count, position) = (0, 0)
    while let line = ByteSearch.first(.lineFeed, start, position..<bytes.count) {
      count += 1
      position = line + 1
    }
    return count
  }

  private static func isFieldEnd(_ byte: UInt8, _ delimiter: TableSchema.Delimiter) -> Bool {
    byte == delimiter.rawValue || byte == .lineFeed
  }
}
