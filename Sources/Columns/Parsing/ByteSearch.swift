#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Finds bytes in memory. Offsets count from `start`.
enum ByteSearch {
  /// The offset of the first such byte in a range; nil when there is none.
  @inline(__always)
  static func first(_ byte: UInt8, _ start: UnsafePointer<UInt8>, _ range: Range<Int>) -> Int? {
    guard let found = memchr(start + range.lowerBound, Int32(byte), range.count) else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(start)
  }

  /// The offset of the last such byte in a range; nil when there is none.
  static func last(_ byte: UInt8, _ start: UnsafePointer<UInt8>, _ range: Range<Int>) -> Int? {
    var position = range.upperBound
    while position > range.lowerBound {
      position -= 1
      if start[position] == byte { return position }
    }
    return nil
  }

  /// Whether two texts of the same length are the same.
  static func areEqual(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let x = a.baseAddress, let y = b.baseAddress, a.count == b.count else { return a.count == b.count }
    return memcmp(x, y, a.count) == 0
  }

  /// The offset of the quote that closes a field whose content starts with the range; nil when it is not closed there.
  static func closingQuote(_ start: UnsafePointer<UInt8>, _ range: Range<Int>) -> Int? {
    var position = range.lowerBound
    while let quote = first(.quote, start, position..<range.upperBound) {
      guard quote + 1 < range.upperBound, start[quote + 1] == .quote else { return quote }
      position = quote + 2
    }
    return nil
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Without spaces and tabs at both ends.
  var trimmed: Self {
    func isBlank(_ byte: UInt8) -> Bool { byte == .space || byte == UInt8(ascii: "\t") }
    guard let first = firstIndex(where: { !isBlank($0) }), let last = lastIndex(where: { !isBlank($0) }) else {
      return Self(rebasing: self[..<0])
    }
    return Self(rebasing: self[first...last])
  }
}
