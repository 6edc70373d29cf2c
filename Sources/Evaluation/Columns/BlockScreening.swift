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
  /// The tables of codes of the block at hand, by term.
  private var tables: [PointsTable?] = []

  /// - Parameter top: so many rows are wanted.
  public init(_ plan: ScreeningPlan, top: Int) {
    self.plan = plan
    rows = plan.rows
    counts = ScreeningCounts(knockOuts: plan.assessor.rulebook.knockOuts.count)
    candidates = Candidates(top: top, scoreError: plan.score?.scoreError ?? 0)
    conditions = ConditionTiles()
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
    var cases = RowCases(plan, rows, part)
    for knockOut in plan.knockOuts { apply(knockOut, part, &cases) }
    counts.excluded += tile.states.count { $0 == Tile.excluded }
    guard let score = plan.score else { return interpret(part, &cases) }
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

  private func apply(_ planned: PlannedKnockOut, _ part: TileRows, _ cases: inout RowCases) {
    if let (place, relation, limit) = planned.comparison, let column = part.block.numbers[place], column.isPlain {
      counts.knockOuts[planned.index].notMet += column.withValues {
        tile.require($0.baseAddress.unsafelyUnwrapped + part.start, relation, limit)
      }
      return
    }
    if let condition = planned.condition {
      conditions.decide(condition, planned, part, into: verdicts)
      for row in Array(verdicts.rows(with: .undecided)) {
        verdicts[Int(row)] = cases.verdict(planned.knockOut, Int(row))
      }
      if !planned.knockOut.notMoreThan.isEmpty {
        for row in Array(verdicts.rows(with: .unknown)) {
          verdicts[Int(row)] = cases.verdict(planned.knockOut, Int(row))
        }
      }
    } else {
      verdicts.fill(.met, count: part.count)
      for row in 0..<part.count { verdicts[row] = cases.verdict(planned.knockOut, row) }
    }
    let tally = verdicts.counts
    counts.knockOuts[planned.index].notMet += tally.notMet
    counts.knockOuts[planned.index].open += tally.unknown
    tile.apply(verdicts, isDecisive: planned.knockOut.isDecisive)
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
    for index in 0..<tile.count where tile.states[index] != Tile.excluded {
      let known = score.totalWeight - score.unknownWeight - tile.unknownWeights[index]
      let row = part.start + tile.place(index)
      if score.isScored, abs(known - limit) <= score.weightError {
        take(part, row)
      } else {
        let place = Candidates.Place(
          isUndocumented: score.isScored && known < limit, open: tile.states[index], score: tile.sums[index])
        insert(Candidates.Entry(place: place, row: .inBlock(part.block, row)))
      }
    }
  }

  /// Scores the rows of a tile that no knock-out excludes by the interpreter.
  private func interpret(_ part: TileRows, _ cases: inout RowCases) {
    for row in 0..<part.count where tile.states[row] != Tile.excluded { take(part, part.start + row) }
  }

  /// Takes in a row by its exact order.
  private func take(_ part: TileRows, _ row: Int) {
    let facts = rows.facts(part.block, row)
    let order = plan.assessor.result(facts).order
    let place = Candidates.Place(
      isUndocumented: order.standing == .undocumented, open: UInt8(min(order.openDecisive, 254)),
      score: order.score.doubleValue)
    insert(Candidates.Entry(place: place, row: .known(facts), order: order))
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

/// Rows of a tile as cases of the interpreter, made when first asked for.
struct RowCases {
  private let plan: ScreeningPlan
  private let rows: RowFacts
  private let part: TileRows
  private var cases: [Int: CaseFacts] = [:]

  init(_ plan: ScreeningPlan, _ rows: RowFacts, _ part: TileRows) {
    (self.plan, self.rows, self.part) = (plan, rows, part)
  }

  /// The verdict of a knock-out; met where it does not exist for the row.
  mutating func verdict(_ knockOut: KnockOut, _ row: Int) -> TileVerdict {
    let facts = cases[row] ?? plan.assessor.facts(rows.facts(part.block, part.start + row))
    cases[row] = facts
    return KnockOutResult.verdict(of: knockOut, facts).map { TileVerdict($0) } ?? .met
  }
}

extension NumberColumn {
  /// Whether every row has one reading that its double gives back.
  var isPlain: Bool { !hasGaps && low == nil && exact.rows.isEmpty }
}
