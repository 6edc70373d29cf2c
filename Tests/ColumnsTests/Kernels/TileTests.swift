import Columns
import Decimals
import Testing

@Suite struct `The state of rows` {
  @Test func `counts open decisive knock-outs and keeps excluded rows`() {
    let (tile, verdicts) = (Tile(), VerdictTile())
    tile.begin(count: 4)
    for (row, isDecisive) in [(0, true), (1, false)] {
      verdicts.fill(.met, count: 4)
      verdicts[0] = .unknown
      verdicts[1] = .unknown
      verdicts[2 + row] = .notMet
      tile.apply(verdicts, isDecisive: isDecisive)
    }
    #expect(Array(tile.states) == [1, 1, Tile.excluded, Tile.excluded])
    tile.startSums(at: 2)
    #expect(Array(tile.sums) == [2, 2, -.infinity, -.infinity])
  }

  @Test func `never reaches excluded by counting`() {
    let (tile, verdicts) = (Tile(), VerdictTile())
    tile.begin(count: 1)
    verdicts.fill(.unknown, count: 1)
    for _ in 0..<300 { tile.apply(verdicts, isDecisive: true) }
    #expect(Array(tile.states) == [254])
  }
}

@Suite struct `Rows that can come far enough` {
  /// A table of whole numbers: sums of them are exact, so the rows can be counted by hand.
  struct Table {
    let states: [UInt8]
    let columns: [[Double]]
    let codes: [UInt32]

    init(_ count: Int, _ draws: inout Draws) {
      states = (0..<count).map { _ in draws.element([0, 0, 1, Tile.excluded]) }
      columns = (0..<3).map { _ in
        (0..<count).map { _ in draws.chance(20) ? .nan : Double(Int.random(in: 0...100, using: &draws)) }
      }
      codes = (0..<count).map { _ in draws.element([0, 1, 2, 9]) }
    }
  }

  /// Value × 2, unknown: 5 with weight 1.
  static let double = PiecewiseLinear(
    [.init(.zero, .zero), .init(.hundred, Decimal34(200))], assumed: Decimal34(5), weight: .one
  ).known
  static let table = PointsTable([
    .init(Decimal34(3), unknownWeight: Decimal34(4)), .init(Decimal34(50), unknownWeight: .zero),
    .init(Decimal34(-7), unknownWeight: .zero),
  ]).known

  static func run(_ table: Table, cut: (UInt8, Double)?) -> Tile {
    let (tile, verdicts) = (Tile(), VerdictTile())
    let count = table.states.count
    tile.begin(count: count)
    verdicts.fill(.met, count: count)
    for row in 0..<count where table.states[row] > 0 {
      verdicts[row] = table.states[row] == Tile.excluded ? .notMet : .unknown
    }
    tile.apply(verdicts, isDecisive: true)
    tile.startSums()
    for column in table.columns {
      tile.add(double, of: column, hasGaps: true)
      if let cut { _ = tile.narrow(toState: cut.0, threshold: cut.1 - 1_000) }
    }
    if let cut { _ = tile.narrow(toState: cut.0, threshold: cut.1 - 60) }
    tile.add(Self.table, of: table.codes)
    if let cut { _ = tile.narrow(toState: cut.0, threshold: cut.1) }
    return tile
  }

  static func sums(_ table: Table) -> [(sum: Double, unknown: Double)] {
    table.states.indices.map { row in
      let values = table.columns.map { $0[row] }
      let known = values.map { $0.isNaN ? 5 : 2 * $0 }.reduce(0, +)
      let open = values.filter(\.isNaN).count
      let code: (Double, Double) = [1: (50, 0), 2: (-7, 0)][table.codes[row]] ?? (3, 4)
      return (known + code.0, Double(open) + code.1)
    }
  }

  @Test(arguments: rowCounts) func `have the sums of contributions and of unknown weights`(_ count: Int) {
    var draws = Draws(count)
    let table = Table(count, &draws)
    let tile = Self.run(table, cut: nil)
    #expect(tile.count == count)
    for (row, expected) in Self.sums(table).enumerated() {
      #expect(tile.sums[row] == (table.states[row] == Tile.excluded ? -.infinity : expected.sum))
      #expect(tile.unknownWeights[row] == expected.unknown)
    }
  }

  @Test(arguments: rowCounts, [(UInt8(0), 640.0), (0, 250), (1, 600), (2, 0)])
  func `are all that remain, and keep what they have`(_ count: Int, _ cut: (UInt8, Double)) {
    var draws = Draws(count + 1)
    let table = Table(count, &draws)
    let tile = Self.run(table, cut: cut)
    let expected = Self.sums(table)
    func isAhead(_ row: Int) -> Bool {
      table.states[row] < cut.0 || (table.states[row] == cut.0 && expected[row].sum >= cut.1)
    }
    let left = (0..<tile.count).map { tile.place($0) }
    #expect(Set(left).isSuperset(of: (0..<count).filter(isAhead)))
    if tile.isNarrowed { #expect(left == (0..<count).filter(isAhead)) }
    for (index, row) in left.enumerated() where table.states[row] != Tile.excluded {
      #expect(tile.sums[index] == expected[row].sum)
      #expect(tile.unknownWeights[index] == expected[row].unknown)
      #expect(tile.states[index] == table.states[row])
    }
  }

  @Test func `are picked once few remain`() {
    var draws = Draws(3)
    let tile = Self.run(Table(Tile.capacity, &draws), cut: (0, 600))
    #expect(tile.isNarrowed)
    #expect(tile.count < 400)
  }
}
