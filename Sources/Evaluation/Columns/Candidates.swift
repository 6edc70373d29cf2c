internal import Columns
internal import Region

/// The rows that may be among the best: those that are, and those that doubles cannot tell from the last of them.
struct Candidates: Sendable {
  /// A row with what places it.
  struct Entry: Sendable {
    let place: Place
    var row: Row
    /// The exact order, once it was asked for.
    var order: SiteOrder?
  }

  /// Where the facts of a row are.
  indirect enum Row: Sendable {
    /// In a block, which is held on to.
    case inBlock(ColumnBlock, Int)
    case known(SiteFacts)
  }

  /// What places a row as far as doubles know; the better is less.
  struct Place: Comparable, Sendable {
    let isUndocumented: Bool
    /// The number of open decisive knock-outs; 254: that many or more.
    let open: UInt8
    let score: Double

    static func < (a: Place, b: Place) -> Bool {
      if a.isUndocumented != b.isUndocumented { return b.isUndocumented }
      return a.open != b.open ? a.open < b.open : a.score > b.score
    }
  }

  /// So many are wanted.
  let top: Int
  /// Scores closer than this may be in the other order.
  let margin: Double
  /// Best first.
  private(set) var entries: [Entry] = []

  /// - Parameter scoreError: at least the error of a score.
  init(top: Int, scoreError: Double) {
    self.top = top
    margin = 2 * scoreError
  }

  /// The place that a row has to reach to matter; nil while there are too few.
  var threshold: Place? {
    guard entries.count >= top, top > 0 else { return nil }
    let last = entries[top - 1].place
    return Place(isUndocumented: last.isUndocumented, open: last.open, score: last.score - margin)
  }

  /// Takes a row in if it may be among the best.
  ///
  /// - Returns: whether so many rows tie with the last that their exact order has to be asked for.
  mutating func insert(_ entry: Entry) -> Bool {
    if let threshold, threshold < entry.place { return false }
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entry.place < entries[middle].place { high = middle } else { low = middle + 1 }
    }
    entries.insert(entry, at: low)
    if let threshold {
      while entries.count > top, let last = entries.last, threshold < last.place { entries.removeLast() }
    }
    return entries.count > top + Self.ties
  }

  /// Keeps the best by their exact order.
  ///
  /// - Parameter order: the exact order of an entry.
  mutating func settle(_ order: (Entry) -> SiteOrder) {
    for index in entries.indices where entries[index].order == nil { entries[index].order = order(entries[index]) }
    let exact = entries.compactMap { entry in entry.order.map { (entry: entry, order: $0) } }
      .filter { $0.order.standing != .excluded }
    let best = exact.sorted { $0.order < $1.order }.prefix(top).map(\.entry)
    // Doubles keep the order in which the next rows are compared.
    entries = best.enumerated().sorted {
      $0.element.place == $1.element.place ? $0.offset < $1.offset : $0.element.place < $1.element.place
    }
    .map(\.element)
  }

  /// Adds those of another part of the table.
  mutating func add(_ other: Candidates) {
    entries = (entries + other.entries).sorted { $0.place < $1.place }
  }

  /// Looks up the facts of all entries, so that blocks can be let go.
  mutating func lookUp(_ facts: (ColumnBlock, Int) -> SiteFacts) {
    for index in entries.indices {
      if case .inBlock(let block, let row) = entries[index].row { entries[index].row = .known(facts(block, row)) }
    }
  }

  /// So many rows may tie with the last before their exact order is asked for.
  private static let ties = 1000
}
