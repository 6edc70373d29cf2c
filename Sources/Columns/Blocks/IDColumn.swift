/// The ids of the rows of a block, as bytes in one piece of memory.
public struct IDColumn: Sendable {
  let bytes: [UInt8]
  /// Where the id of each row ends in `bytes`; it starts where the one before ends.
  let ends: Lane<UInt32>
  /// The number of rows.
  public let count: Int

  /// The id of a row.
  public subscript(row: Int) -> String {
    String(decoding: bytes[range(row)], as: UTF8.self)
  }

  private func range(_ row: Int) -> Range<Int> {
    precondition(row >= 0 && row < count, "row outside the block")
    return (row == 0 ? 0 : Int(ends.start[row - 1]))..<Int(ends.start[row])
  }

  /// Lends the UTF-8 bytes of each id, in the order of rows.
  @inline(__always)
  func forEachID(_ body: (Int, UnsafeBufferPointer<UInt8>) -> Void) {
    bytes.withUnsafeBufferPointer { all in
      guard let first = all.baseAddress else { return }
      var start = 0
      for row in 0..<count {
        // Ends ascend and the last is at most the number of bytes: the run that wrote both has seen to it.
        let end = Int(ends.start[row])
        body(row, UnsafeBufferPointer(start: first + start, count: end - start))
        start = end
      }
    }
    withExtendedLifetime(ends) {}
  }
}
