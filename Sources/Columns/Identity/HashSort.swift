/// Sorts hashes in place, without further memory.
///
/// Method: distribution by leading bytes within the array (P. M. McIlroy, K. Bostic and M. D. McIlroy, Engineering Radix
/// Sort, Computing Systems 6, 1993, "American flag sort"); pieces of at most 4096 are sorted by comparison.
enum HashSort {
  /// Sorts all of it, smallest first.
  static func sort(_ hashes: UnsafeMutableBufferPointer<UInt64>) { sort(hashes, byte: 7) }

  private static func sort(_ hashes: UnsafeMutableBufferPointer<UInt64>, byte: Int) {
    guard hashes.count > 4096, byte >= 0 else {
      var part = hashes
      return part.sort()
    }
    let ends = distribute(hashes, shift: UInt64(byte) * 8)
    var start = 0
    for end in ends {
      sort(UnsafeMutableBufferPointer(rebasing: hashes[start..<end]), byte: byte - 1)
      start = end
    }
  }

  /// Puts hashes in order of one byte and gives where each value of the byte ends.
  private static func distribute(_ hashes: UnsafeMutableBufferPointer<UInt64>, shift: UInt64) -> [Int] {
    func bucket(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> shift & 0xFF) }
    var counts = [Int](repeating: 0, count: 256)
    for hash in hashes { counts[bucket(hash)] += 1 }
    var ends = counts
    for value in 1..<256 { ends[value] += ends[value - 1] }
    var next = zip(ends, counts).map { $0 - $1 }
    for value in 0..<256 {
      while next[value] < ends[value] {
        let home = bucket(hashes[next[value]])
        if home != value { hashes.swapAt(next[value], next[home]) }
        next[home] += 1
      }
    }
    return ends
  }
}
