/// Whether ids ascend strictly from row to row: by number, if all are plain whole numbers, or by bytes.
struct AscendingIDs: Sendable {
  private var isByNumber = true
  private var isByBytes = true
  private var lastNumber: UInt64?
  private var lastID: [UInt8]?

  /// Whether all ids so far are distinct for that reason.
  var holds: Bool { isByNumber || isByBytes }

  /// Adds the ids of the next rows.
  mutating func add(_ ids: IDColumn) {
    guard holds else { return }
    if isByNumber { addByNumber(ids) }
    if isByBytes { addByBytes(ids) }
  }

  private mutating func addByNumber(_ ids: IDColumn) {
    var (last, ascends) = (lastNumber, true)
    ids.forEachID { _, id in
      guard ascends, let number = Self.number(id), last.map({ $0 < number }) ?? true else { return ascends = false }
      last = number
    }
    lastNumber = last
    isByNumber = ascends
  }

  private mutating func addByBytes(_ ids: IDColumn) {
    var ascends = true
    var last: UnsafeBufferPointer<UInt8>?
    let before = lastID
    ids.forEachID { _, id in
      guard ascends else { return }
      ascends = last.map { $0.lexicographicallyPrecedes(id) } ?? before?.lexicographicallyPrecedes(id) ?? true
      last = id
    }
    if ids.count > 0 { lastID = Array(ids[ids.count - 1].utf8) }
    isByBytes = ascends
  }

  /// The value of a whole number of at most 19 digits without leading zeros; nil for anything else.
  private static func number(_ id: UnsafeBufferPointer<UInt8>) -> UInt64? {
    guard id.count <= 19, id.first != UInt8(ascii: "0") || id.count == 1 else { return nil }
    var number: UInt64 = 0
    for byte in id {
      let digit = byte &- 48
      guard digit < 10 else { return nil }
      number = number &* 10 &+ UInt64(digit)
    }
    return number
  }
}
