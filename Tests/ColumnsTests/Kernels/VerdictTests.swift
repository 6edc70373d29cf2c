import Columns
import Decimals
import Testing

@Suite struct `Verdicts of a tile` {
  /// What a verdict may turn out to be once the interpreter has decided: undecided stands for all three.
  static func possible(_ verdict: TileVerdict) -> Set<TileVerdict> {
    verdict == .undecided ? [.met, .notMet, .unknown] : [verdict]
  }

  static func rank(_ verdict: TileVerdict) -> Int { verdict == .met ? 2 : verdict == .unknown ? 1 : 0 }

  /// A Kleene operation on every possible outcome; undecided where these differ.
  static func expected(_ a: TileVerdict, _ b: TileVerdict, _ choose: (Int, Int) -> Int) -> TileVerdict {
    var results: Set<TileVerdict> = []
    for x in possible(a) {
      for y in possible(b) { results.insert([.notMet, .unknown, .met][choose(rank(x), rank(y))]) }
    }
    return results.count == 1 ? results.first ?? .undecided : .undecided
  }

  static func tile(_ verdicts: [TileVerdict]) -> VerdictTile {
    let tile = VerdictTile()
    tile.fill(.unknown, count: verdicts.count)
    for (row, verdict) in verdicts.enumerated() { tile[row] = verdict }
    return tile
  }

  @Test(arguments: rowCounts) func `are joined as Kleene has it`(_ count: Int) {
    var draws = Draws(count)
    let a = (0..<count).map { _ in draws.element(TileVerdict.allCases) }
    let b = (0..<count).map { _ in draws.element(TileVerdict.allCases) }
    let (both, either, opposite) = (Self.tile(a), Self.tile(a), Self.tile(a))
    both.formAnd(Self.tile(b))
    either.formOr(Self.tile(b))
    opposite.negate()
    for row in 0..<count {
      #expect(both[row] == Self.expected(a[row], b[row], min), "\(a[row]) and \(b[row])")
      #expect(either[row] == Self.expected(a[row], b[row], max), "\(a[row]) or \(b[row])")
      #expect(opposite[row] == Self.expected(a[row], a[row]) { x, _ in 2 - x }, "not \(a[row])")
    }
  }

  @Test func `are joined as Kleene has it in each pair`() {
    for a in TileVerdict.allCases {
      for b in TileVerdict.allCases {
        let (both, either) = (Self.tile([a]), Self.tile([a]))
        both.formAnd(Self.tile([b]))
        either.formOr(Self.tile([b]))
        #expect(both[0] == Self.expected(a, b, min), "\(a) and \(b)")
        #expect(either[0] == Self.expected(a, b, max), "\(a) or \(b)")
      }
    }
  }

  @Test(arguments: rowCounts) func `are counted and found`(_ count: Int) {
    var draws = Draws(count)
    let verdicts = (0..<count).map { _ in draws.element(TileVerdict.allCases) }
    let tile = Self.tile(verdicts)
    var counts = VerdictCounts()
    for verdict in verdicts {
      switch verdict {
      case .met: counts.met += 1
      case .notMet: counts.notMet += 1
      case .unknown: counts.unknown += 1
      case .undecided: counts.undecided += 1
      }
    }
    #expect(tile.counts == counts)
    for verdict in TileVerdict.allCases {
      #expect(tile.rows(with: verdict).map(Int.init) == verdicts.indices.filter { verdicts[$0] == verdict })
    }
  }
}

@Suite struct `A column compared with a limit` {
  static func holds(_ relation: Relation, _ a: Decimal34, _ b: Decimal34) -> Bool {
    switch relation {
    case .atLeast: a >= b
    case .above: a > b
    case .atMost: a <= b
    case .below: a < b
    case .equal: a == b
    case .notEqual: a != b
    }
  }

  /// By the readings: met by all, by none, or open.
  static func exact(_ relation: Relation, _ readings: [Decimal34], _ limit: Decimal34) -> TileVerdict {
    let met = readings.filter { holds(relation, $0, limit) }.count
    return readings.isEmpty || (met > 0 && met < readings.count) ? .unknown : met == 0 ? .notMet : .met
  }

  static func verdicts(_ rows: [[Decimal34]], _ relation: Relation, _ limit: Decimal34) -> VerdictTile {
    let tile = VerdictTile()
    tile.compare(
      rows.map { $0.min().cell }, rows.map { $0.max().cell }, relation, ColumnLimit(limit), count: rows.count)
    return tile
  }

  @Test(arguments: Relation.allCases, rowCounts) func `agrees with the decimals`(_ relation: Relation, _ count: Int) {
    var draws = Draws(count)
    let limit = draws.decimal(digits: 1...3, exponents: -2...0)
    let near = [limit, limit + Decimal34("1e-11")!, limit - Decimal34("1e-12")!, -limit]
    let rows = (0..<count).map { _ -> [Decimal34] in
      (0..<draws.element([0, 1, 1, 1, 2, 3])).map { _ in
        draws.chance(60) ? draws.element(near) : draws.decimal(digits: 1...4)
      }
    }
    let tile = Self.verdicts(rows, relation, limit)
    for (row, readings) in rows.enumerated() where tile[row] != .undecided {
      #expect(tile[row] == Self.exact(relation, readings, limit), "\(readings) \(relation) \(limit)")
    }
    for (row, readings) in rows.enumerated() where tile[row] == .undecided {
      let isSplit = (readings.min() ?? limit) < limit && limit < (readings.max() ?? limit)
      #expect(isSplit && [.equal, .notEqual].contains(relation), "\(readings) \(relation) \(limit)")
    }
  }

  @Test(arguments: Relation.allCases) func `leaves ties with a longer limit to the interpreter`(_ relation: Relation) {
    // Both have the double 0.1.
    let (limit, value) = (Decimal34("0.10000000000000000001")!, Decimal34("0.1")!)
    #expect(!ColumnLimit(limit).decidesTies)
    #expect(ColumnLimit(value).decidesTies)
    let tile = Self.verdicts([[value], [], [Decimal34("0.2")!], [Decimal34("-0.2")!]], relation, limit)
    #expect(tile[0] == .undecided)
    #expect(tile[1] == .unknown)
    #expect(tile[2] == Self.exact(relation, [Decimal34("0.2")!], limit))
    #expect(tile[3] == Self.exact(relation, [Decimal34("-0.2")!], limit))
  }

  @Test(arguments: Relation.allCases, rowCounts) func `excludes and counts in one pass as in two`(
    _ relation: Relation, _ count: Int
  ) {
    var draws = Draws(count + 7)
    let limit = Decimal34(3)
    let values = (0..<count).map { _ in Decimal34(Int.random(in: 1...5, using: &draws)) }
    let (fused, apart, verdicts) = (Tile(), Tile(), VerdictTile())
    fused.begin(count: count)
    apart.begin(count: count)
    for (offset, limit) in [limit, limit + .one].enumerated() {
      let column = values.map(\.doubleValue)
      let failed = fused.require(column, relation, ColumnLimit(limit))
      verdicts.compare(column, column, relation, ColumnLimit(limit), count: count)
      apart.apply(verdicts, isDecisive: true)
      #expect(failed == verdicts.counts.notMet, "knock-out \(offset)")
      #expect(failed == values.filter { !Self.holds(relation, $0, limit) }.count)
    }
    #expect(Array(fused.states) == Array(apart.states))
  }
}
