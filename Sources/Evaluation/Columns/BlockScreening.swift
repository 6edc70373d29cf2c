public import Columns
internal import Decimals
internal import Facts
internal import Region
internal import Rulebook

/// Screens blocks of a table one after the other. Scratch of one thread.
///
/// Knock-outs are decided on columns, tile by tile; rows that doubles cannot decide go to the interpreter. Then the criteria
/// are added up, those that can add most first, and rows that can no longer come among the best are left out on the way.
public final class BlockScreening {
  let plan: ScreeningPlan
  let rows: RowFacts
  public private(set) var counts: ScreeningCounts
  var candidates: Candidates

  private let tile = Tile()
  private let verdicts = VerdictTile()
  private var conditions: ConditionTiles
  /// Knock-outs that are interpreted, with their verdicts on the rows of the tile.
  private let interpreted: [(planned: PlannedKnockOut, verdicts: VerdictTile)]
  /// The tables of codes of the block at hand, by term.
  private var tables: [PointsTable?] = []

  /// - Parameter top: so many rows are wanted.
  public init(_ plan: ScreeningPlan, top: Int) {
    self.plan = plan
    rows = plan.rows
    counts = ScreeningCounts(knockOuts: plan.assessor.rulebook.knockOuts.count)
    candidates = Candidates(top: top, scoreError: plan.score?.scoreError ?? 0)
    conditions = ConditionTiles()
    interpreted = plan.knockOuts.filter { $0.condition == nil }.map { ($0, VerdictTile()) }
  }

  /// Screens a block. It is held on to while it has one of the best rows, until ``letGo()`` is called.
  public func screen(_ block: ColumnBlock) {
    conditions.begin()
    tables =
      plan.score?.terms.map { term in
        block.codes[term.place].flatMap { term.table($0.cells, rows, plan.assessor) }
      } ?? []
    for start in stride(from: 0, to: block.rowCount, by: Tile.capacity) {
      let count = min(Tile.capacity, block.rowCount - start)
      screen(TileRows(block: block, start: start, count: count))
    }
    counts.rows += block.rowCount
  }

  /// Looks up what the best rows say, so that no block is needed any longer.
  public func letGo() { candidates.lookUp(rows.facts) }

  private func screen(_ part: TileRows) {
    tile.begin(count: part.count)
    for planned in plan.knockOuts {
      if let condition = planned.condition { apply(planned, condition, part) }
    }
    interpretRows(part)
    counts.excluded += tile.states.count { $0 == Tile.excluded }
    guard let score = plan.score else { return }
    let last = candidates.threshold
    tile.startSums(at: score.base)
    var rest = score.terms.reduce(0) { $0 + $1.greatest }
    for (index, term) in score.terms.enumerated() {
      if let last, !last.isUndocumented,
        tile.narrow(toState: last.open, threshold: last.score - candidates.margin - rest) == 0
      {
        return
      }
      add(term, index, part.block, from: part.start)
      rest -= term.greatest
    }
    collect(score, part)
  }

  private func apply(_ planned: PlannedKnockOut, _ condition: ColumnCondition, _ part: TileRows) {
    if let (place, relation, limit) = planned.comparison, let column = part.block.numbers[place], column.isPlain {
      counts.knockOuts[planned.index].notMet += column.withValues {
        tile.require($0.baseAddress.unsafelyUnwrapped + part.start, relation, limit)
      }
      return
    }
    conditions.decide(condition, planned, part, into: verdicts)
    let isBounded = !planned.knockOut.notMoreThan.isEmpty
    let open = Array(verdicts.rows(with: .undecided)) + (isBounded ? Array(verdicts.rows(with: .unknown)) : [])
    for row in open { verdicts[Int(row)] = RowCase(plan, rows, part, Int(row)).verdict(planned.knockOut) }
    apply(planned, verdicts)
  }

  private func apply(_ planned: PlannedKnockOut, _ verdicts: VerdictTile) {
    let tally = verdicts.counts
    counts.knockOuts[planned.index].notMet += tally.notMet
    counts.knockOuts[planned.index].open += tally.unknown
    tile.apply(verdicts, isDecisive: planned.knockOut.isDecisive)
  }

  /// Does row by row what columns cannot: some knock-outs, and where it has to be the criteria.
  private func interpretRows(_ part: TileRows) {
    guard plan.score == nil || !interpreted.isEmpty else { return }
    for entry in interpreted { entry.verdicts.fill(.met, count: part.count) }
    for row in 0..<part.count {
      var state = tile.states[row]
      if interpreted.isEmpty, !canMatter(state) { continue }
      let rowCase = RowCase(plan, rows, part, row)
      for (planned, verdicts) in interpreted {
        let verdict = rowCase.verdict(planned.knockOut)
        verdicts[row] = verdict
        if verdict == .notMet { state = Tile.excluded }
        if verdict == .unknown, planned.knockOut.isDecisive, state < Tile.excluded - 1 { state += 1 }
      }
      if plan.score == nil, canMatter(state) { take(rowCase) }
    }
    for (planned, verdicts) in interpreted { apply(planned, verdicts) }
  }

  /// Whether a row in a state may come among the best, whatever its score is.
  private func canMatter(_ state: UInt8) -> Bool {
    if state == Tile.excluded { return false }
    guard let last = candidates.threshold, !last.isUndocumented else { return true }
    return state <= last.open
  }

  private func add(_ term: PlannedScore.Term, _ index: Int, _ block: ColumnBlock, from start: Int) {
    if let function = term.function, let column = block.numbers[term.place] {
      column.withValues {
        tile.add(function, of: $0.baseAddress.unsafelyUnwrapped + start, hasGaps: column.hasGaps)
      }
    } else if let table = tables[index], let column = block.codes[term.place] {
      column.withCodes { tile.add(table, of: $0.baseAddress.unsafelyUnwrapped + start) }
    }
  }

  /// Takes in what is left of a tile.
  private func collect(_ score: PlannedScore, _ part: TileRows) {
    let limit = plan.assessor.rulebook.undocumentedBelowPercent.doubleValue
    let (states, sums, unknownWeights) = (tile.states, tile.sums, tile.unknownWeights)
    var last = candidates.threshold
    for index in states.indices where states[index] != Tile.excluded {
      let place = Candidates.Place(isUndocumented: false, open: states[index], score: sums[index])
      if let last, last < place { continue }
      let known = score.totalWeight - score.unknownWeight - unknownWeights[index]
      let row = part.start + tile.place(index)
      if score.isScored, abs(known - limit) <= score.weightError {
        take(RowCase(plan, rows, part, row - part.start))
      } else {
        let place = Candidates.Place(
          isUndocumented: score.isScored && known < limit, open: states[index], score: sums[index])
        insert(Candidates.Entry(place: place, row: .inBlock(part.block, row)))
      }
      last = candidates.threshold
    }
  }

  /// Takes in a row by its exact order.
  private func take(_ row: RowCase) {
    let order = row.order
    let place = Candidates.Place(
      isUndocumented: order.standing == .undocumented, open: UInt8(min(order.openDecisive, 254)),
      score: order.score.doubleValue)
    insert(Candidates.Entry(place: place, row: .known(row.site), order: order))
  }

  private func insert(_ entry: Candidates.Entry) {
    if candidates.insert(entry) { candidates.settle(plan.order) }
  }
}

extension ScreeningPlan {
  /// The exact order of a candidate.
  func order(of entry: Candidates.Entry) -> SiteOrder {
    switch entry.row {
    case .inBlock(let block, let row): assessor.result(rows.facts(block, row)).order
    case .known(let facts): assessor.result(facts).order
    }
  }
}

/// Rows of a block that are worked on together.
struct TileRows {
  let block: ColumnBlock
  let start: Int
  let count: Int
}

/// One row as a case of the interpreter.
struct RowCase {
  let site: SiteFacts
  private let facts: CaseFacts
  private let plan: ScreeningPlan

  /// - Parameter row: counted from the first row of the tile.
  init(_ plan: ScreeningPlan, _ rows: RowFacts, _ part: TileRows, _ row: Int) {
    self.plan = plan
    site = rows.facts(part.block, part.start + row)
    facts = plan.assessor.facts(site)
  }

  /// The verdict of a knock-out; met where it does not exist for the row.
  func verdict(_ knockOut: KnockOut) -> TileVerdict {
    KnockOutResult.verdict(of: knockOut, facts).map { TileVerdict($0) } ?? .met
  }

  /// What its place follows from.
  var order: SiteOrder { plan.assessor.result(site, facts).order }
}

extension NumberColumn {
  /// Whether every row has one reading that its double gives back.
  var isPlain: Bool { !hasGaps && low == nil && exact.rows.isEmpty }
}
