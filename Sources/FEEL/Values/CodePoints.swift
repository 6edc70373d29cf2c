/// Texts by code point, as FEEL compares them; Swift's own `==` takes a letter with an accent and the two apart for the
/// same.
enum CodePoints {
  /// Whether both texts have the same code points.
  static func equal(_ a: String, _ b: String) -> Bool {
    if areIdentical(a, b) { return true }
    let (x, y) = (a.utf8, b.utf8)
    guard x.count == y.count else { return false }
    let same = x.withContiguousStorageIfAvailable { x in
      y.withContiguousStorageIfAvailable { y in x.elementsEqual(y) }
    }
    return (same ?? nil) ?? x.elementsEqual(y)
  }

  /// Whether both are the same object in memory, or hold the same few bytes in place of one; if so they are equal.
  @inline(__always)
  private static func areIdentical(_ a: String, _ b: String) -> Bool {
    guard MemoryLayout<String>.size == 16 else { return false }
    return withUnsafeBytes(of: a) { a in
      withUnsafeBytes(of: b) { b in
        a.load(as: UInt64.self) == b.load(as: UInt64.self)
          && a.load(fromByteOffset: 8, as: UInt64.self) == b.load(fromByteOffset: 8, as: UInt64.self)
      }
    }
  }

  /// A number that is the same for equal texts and mostly differs for others (FNV-1a).
  static func fingerprint(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
