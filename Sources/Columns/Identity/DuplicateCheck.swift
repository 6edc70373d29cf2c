/// Finds out whether ids occur twice in a table of any size.
///
/// While ids ascend strictly, by number or by bytes, they are distinct. Otherwise the 64-bit hashes of all ids are sorted:
/// different hashes are different ids, equal ones are candidates that a second pass over the table compares as texts
/// (``RepeatedIDs``). So the answer is exact. It takes 8 bytes an id, up to ``limit`` ids.
public struct DuplicateCheck: ~Copyable, Sendable {
  /// So many ids can be checked when they do not ascend: 160 MB of hashes.
  public static let limit = 20_000_000
  /// Beyond so many rows that repeat an id the column identifies nothing.
  public static let repeatLimit = 1_000_000

  /// What is known after all blocks.
  public enum Outcome: Sendable {
    /// No id occurs twice.
    case distinct
    /// These may; a second pass over the table tells.
    case candidates(RepeatedIDs)
    /// More than ``DuplicateCheck/repeatLimit`` rows have a hash that an earlier row has.
    case notAKey
    /// More than ``DuplicateCheck/limit`` ids, not ascending.
    case unchecked
  }

  /// The number of ids so far.
  public private(set) var count = 0
  private var order = AscendingIDs()
  /// The hashes of the first ids; nil once there are more than fit and they do not ascend. Memory that is not written yet
  /// takes up no room.
  private var hashes: Lane<UInt64>?
  private let limit: Int
  private let repeatLimit: Int

  /// A check without ids.
  public init() { self.init(limit: Self.limit) }

  /// A check with other limits, for tests.
  init(limit: Int, repeatLimit: Int = Self.repeatLimit) {
    self.limit = limit
    self.repeatLimit = repeatLimit
  }

  /// Adds the ids of a block. Blocks come in the order of the file.
  ///
  /// - Complexity: O(*bytes of ids*).
  public mutating func add(_ block: ColumnBlock) {
    order.add(block.ids)
    let room = limit - count
    count += block.rowCount
    guard count <= limit else {
      hashes = nil
      return
    }
    let lane = hashes ?? Lane(capacity: limit)
    let next = lane.start + (limit - room)
    block.ids.forEachID { row, id in next[row] = TextHash.of(id) }
    hashes = lane
  }

  /// What is known of the ids that were added. Asked once, after the last block.
  ///
  /// - Complexity: O(1) when ids ascend, else O(*n* log *n*), in place.
  public mutating func outcome() -> Outcome {
    if order.holds { return .distinct }
    guard let lane = hashes else { return .unchecked }
    hashes = nil
    let all = UnsafeMutableBufferPointer(start: lane.start, count: count)
    HashSort.sort(all)
    let candidates = repeated(all)
    withExtendedLifetime(lane) {}
    guard let candidates else { return .notAKey }
    return candidates.isEmpty ? .distinct : .candidates(RepeatedIDs(candidates))
  }

  /// Each value that occurs more than once in a sorted list; nil when more than the limit repeat the one before.
  private func repeated(_ sorted: UnsafeMutableBufferPointer<UInt64>) -> [UInt64]? {
    var result: [UInt64] = []
    var count = 0
    for index in sorted.indices.dropFirst() where sorted[index] == sorted[index - 1] {
      count += 1
      if count > repeatLimit { return nil }
      if sorted[index] != result.last { result.append(sorted[index]) }
    }
    return result
  }
}
