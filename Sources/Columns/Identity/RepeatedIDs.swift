/// The second pass over a table of which some ids may occur twice: tells which rows repeat an earlier id.
public struct RepeatedIDs: Sendable {
  /// A row that repeats an earlier one.
  public struct Repeat: Sendable, Hashable {
    /// The row of the block.
    public let row: Int
    /// The line, the id, and the line of the first row with it.
    public let problem: RowProblem
  }

  /// Hashes that occur more than once, ascending.
  public let candidates: [UInt64]
  /// A bit for the leading bits of each candidate, so that most other hashes need no search.
  private var filter: [Bool]
  private let shift: Int
  /// By the bytes of the id: texts that only look alike are different.
  private var firstLines: [[UInt8]: Int] = [:]

  init(_ candidates: [UInt64]) {
    self.candidates = candidates
    // About one place in sixteen is taken.
    let bits = max(8, 68 - candidates.count.leadingZeroBitCount)
    shift = 64 - bits
    filter = Array(repeating: false, count: 1 << bits)
    for hash in candidates { filter[Int(truncatingIfNeeded: hash >> UInt64(shift))] = true }
  }

  /// The rows of a block whose id stands in an earlier row. Blocks come in the order of the file.
  public mutating func repeats(in block: ColumnBlock) -> [Repeat] {
    var suspects: [Int] = []
    block.ids.forEachID { row, id in
      if isCandidate(TextHash.of(id)) { suspects.append(row) }
    }
    return suspects.compactMap { row in
      let (id, line) = (block.id(row), block.line(row))
      guard let first = firstLines[Array(id.utf8)] else {
        firstLines[Array(id.utf8)] = line
        return nil
      }
      return Repeat(row: row, problem: RowProblem(line: line, fault: .repeatedID(id.shortened, firstLine: first)))
    }
  }

  private func isCandidate(_ hash: UInt64) -> Bool {
    guard filter[Int(truncatingIfNeeded: hash >> UInt64(shift))] else { return false }
    var (low, high) = (0, candidates.count)
    while low < high {
      let middle = (low + high) / 2
      if candidates[middle] < hash { low = middle + 1 } else { high = middle }
    }
    return low < candidates.count && candidates[low] == hash
  }
}
