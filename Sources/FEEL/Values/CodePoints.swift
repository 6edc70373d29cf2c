/// Texts by code point, as FEEL compares them; Swift's own `==` takes a letter with an accent and the two apart for the
/// same.
enum CodePoints {
  /// Whether both texts have the same code points.
  static func equal(_ a: String, _ b: String) -> Bool {
    let (x, y) = (a.utf8, b.utf8)
    guard x.count == y.count else { return false }
    let same = x.withContiguousStorageIfAvailable { x in
      y.withContiguousStorageIfAvailable { y in x.elementsEqual(y) }
    }
    return (same ?? nil) ?? x.elementsEqual(y)
  }
}
