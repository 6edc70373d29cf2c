/// Gives each different text of a column a code, in the order in which they come.
struct CodeTable {
  private struct Entry {
    let hash: UInt64
    let start: Int
    let length: Int
  }

  /// The cell of each code; code 0 is unknown.
  private(set) var cells: [Cell] = [.unknown]
  private var entries: [Entry] = []
  private var bytes: [UInt8] = []
  /// Open addressing: code, or 0 where free. The number of places is a power of two, at most half of them taken.
  private var places = [UInt32](repeating: 0, count: 32)

  /// The code of a text; nil when it has none yet.
  func code(of text: UnsafeBufferPointer<UInt8>, hash: UInt64) -> UInt32? {
    var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
    while places[place] != 0 {
      let code = places[place]
      if holds(entries[Int(code) - 1], text, hash) { return code }
      place = (place + 1) & (places.count - 1)
    }
    return nil
  }

  private func holds(_ entry: Entry, _ text: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Bool {
    guard entry.hash == hash, entry.length == text.count else { return false }
    return bytes.withUnsafeBufferPointer { all in
      ByteSearch.areEqual(UnsafeBufferPointer(rebasing: all[entry.start..<(entry.start + entry.length)]), text)
    }
  }

  /// Gives a new text its code.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>, hash: UInt64, _ cell: Cell) -> UInt32 {
    entries.append(Entry(hash: hash, start: bytes.count, length: text.count))
    bytes.append(contentsOf: text)
    cells.append(cell)
    if entries.count * 2 > places.count {
      places = [UInt32](repeating: 0, count: places.count * 2)
      for code in 1...entries.count { insert(UInt32(code)) }
    } else {
      insert(UInt32(entries.count))
    }
    return UInt32(entries.count)
  }

  private mutating func insert(_ code: UInt32) {
    var place = Int(truncatingIfNeeded: entries[Int(code) - 1].hash) & (places.count - 1)
    while places[place] != 0 { place = (place + 1) & (places.count - 1) }
    places[place] = code
  }
}
