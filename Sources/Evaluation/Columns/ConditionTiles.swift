internal import Columns
internal import Decimals
internal import FEEL
internal import Facts

/// Decides conditions on the rows of a tile.
struct ConditionTiles {
  /// Verdicts of tests of codes, by the place of the column and the text of the test.
  private var tests: [String: [TileVerdict]] = [:]
  /// Whether cells have more readings than so many, by the place of their column and that number.
  private var several: [[Int]: [Bool]] = [:]

  /// Begins with a block: its codes differ from those of the last.
  mutating func begin() { (tests, several) = ([:], [:]) }

  /// Writes the verdict of a condition on every row of a tile; rows that only the interpreter can decide are undecided.
  mutating func decide(
    _ condition: ColumnCondition, _ planned: PlannedKnockOut, _ part: TileRows, into verdicts: VerdictTile
  ) {
    evaluate(condition, part, into: verdicts)
    for place in condition.columns {
      let most = planned.placesTriedByReading.contains(place) ? 1 : ColumnCondition.fewReadings
      markReadings(of: place, beyond: most, part, verdicts)
    }
    for (place, limit) in condition.limits { markTies(place, limit, part, verdicts) }
  }

  private mutating func evaluate(_ condition: ColumnCondition, _ part: TileRows, into verdicts: VerdictTile) {
    switch condition {
    case .constant(let verdict): verdicts.fill(verdict, count: part.count)
    case .number(let place, let relation, let limit):
      part.withReadings(place) { verdicts.compare($0, $1, relation, limit, count: part.count) }
    case .sides(let a, let relation, let b):
      verdicts.compare(number(a, part), relation, number(b, part))
    case .codes(let place, let test): decide(test, place, part, verdicts)
    case .and(let a, let b), .or(let a, let b):
      let other = VerdictTile()
      evaluate(a, part, into: verdicts)
      evaluate(b, part, into: other)
      if case .and = condition { verdicts.formAnd(other) } else { verdicts.formOr(other) }
    case .not(let a):
      evaluate(a, part, into: verdicts)
      verdicts.negate()
    }
  }

  private mutating func decide(_ test: CodeTest, _ place: Int, _ part: TileRows, _ verdicts: VerdictTile) {
    guard let column = part.block.codes[place] else { return verdicts.fill(.unknown, count: part.count) }
    let key = "\(place) \(test.expression.expression.text)"
    let byCode = tests[key] ?? test.verdicts(column.cells)
    tests[key] = byCode
    verdicts.fill(.unknown, count: part.count)
    column.withCodes { codes in
      for row in 0..<part.count { verdicts[row] = byCode[Int(codes[part.start + row])] }
    }
  }

  private func number(_ term: ColumnCondition.NumberTerm, _ part: TileRows) -> NumberTile {
    let tile = NumberTile()
    switch term {
    case .constant(let number): tile.fill(number, count: part.count)
    case .column(let place):
      part.block.numbers[place]?.withValues {
        tile.load($0.baseAddress.unsafelyUnwrapped + part.start, count: part.count)
      }
    case .arithmetic(let sign, let a, let b):
      let (left, right) = (number(a, part), number(b, part))
      switch sign {
      case .add: left.add(right)
      case .subtract: left.subtract(right)
      case .multiply: left.multiply(by: right)
      case .divide, .power: left.divide(by: right)
      }
      return left
    }
    return tile
  }

  /// Rows with more readings in a column than so many are left to the interpreter.
  private mutating func markReadings(of place: Int, beyond most: Int, _ part: TileRows, _ verdicts: VerdictTile) {
    if let column = part.block.codes[place] {
      let isMarked = several[[place, most]] ?? column.cells.map { $0.dayReadings > most }
      several[[place, most]] = isMarked
      guard isMarked.contains(true) else { return }
      column.withCodes { codes in
        for row in 0..<part.count where isMarked[Int(codes[part.start + row])] { verdicts[row] = .undecided }
      }
    } else if let column = part.block.numbers[place], let low = column.low, let high = column.high {
      if most < ColumnCondition.fewReadings {
        for row in 0..<part.count where low[part.start + row] < high[part.start + row] { verdicts[row] = .undecided }
        return
      }
      // An estimate has three readings; cells with more are claims, which stand among the exact cells.
      for row in column.exact.rows(from: part.start, count: part.count) where column.cell(row).readings.count > most {
        verdicts[row - part.start] = .undecided
      }
    }
  }

  /// So are rows with more digits than a double gives back, where a double equals the limit.
  private func markTies(_ place: Int, _ limit: ColumnLimit, _ part: TileRows, _ verdicts: VerdictTile) {
    guard let column = part.block.numbers[place] else { return }
    for exact in column.exact.rows(from: part.start, count: part.count) {
      let readings = [column[exact], column.low?[exact], column.high?[exact]].compactMap(\.self)
      if readings.contains(limit.value) { verdicts[exact - part.start] = .undecided }
    }
  }
}

extension TileRows {
  /// Lends the least and the greatest reading of each row of a column of numbers.
  fileprivate func withReadings(_ place: Int, _ body: (UnsafePointer<Double>, UnsafePointer<Double>) -> Void) {
    guard let column = block.numbers[place] else { return }
    if let low = column.low, let high = column.high {
      low.withUnsafeBufferPointer { low in
        high.withUnsafeBufferPointer { high in
          body(low.baseAddress.unsafelyUnwrapped + start, high.baseAddress.unsafelyUnwrapped + start)
        }
      }
    } else {
      column.withValues { body($0.baseAddress.unsafelyUnwrapped + start, $0.baseAddress.unsafelyUnwrapped + start) }
    }
  }
}

extension ExactCells {
  /// The rows with an entry among some rows of the block, ascending.
  func rows(from start: Int, count: Int) -> some Sequence<Int> {
    rows.lazy.map(Int.init).drop { $0 < start }.prefix { $0 < start + count }
  }
}

extension Cell {
  /// How many readings there are to try; a date without its day counts as two.
  fileprivate var dayReadings: Int {
    readings.reduce(0) { sum, reading in
      if case .date(let date) = reading, date.day == nil { return sum + 2 }
      return sum + 1
    }
  }
}
