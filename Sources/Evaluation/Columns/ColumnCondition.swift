internal import Columns
internal import Decimals
internal import FEEL
internal import Facts

/// The condition of a knock-out on the columns of a table, with what depends on the enquiry alone folded in.
///
/// Its verdict on a row is that of the interpreter, or undecided: see docs/explanation/screening.md.
indirect enum ColumnCondition: Sendable {
  /// The same for every row.
  case constant(TileVerdict)
  /// A column of numbers against a number.
  case number(place: Int, Relation, ColumnLimit)
  /// Arithmetic on columns of numbers on one side or both.
  case sides(NumberTerm, Relation, NumberTerm)
  /// A part that reads one column of codes.
  case codes(place: Int, CodeTest)
  case and(ColumnCondition, ColumnCondition)
  case or(ColumnCondition, ColumnCondition)
  case not(ColumnCondition)

  /// Arithmetic on the numbers of a row.
  indirect enum NumberTerm: Sendable {
    case column(place: Int)
    case constant(Decimal34)
    case arithmetic(Syntax.ArithmeticOperator, NumberTerm, NumberTerm)
  }

  /// The places of its columns; one that is read twice stands twice.
  private var places: [Int] {
    switch self {
    case .constant: []
    case .number(let place, _, _), .codes(let place, _): [place]
    case .sides(let a, _, let b): a.places + b.places
    case .and(let a, let b), .or(let a, let b): a.places + b.places
    case .not(let a): a.places
    }
  }

  /// The places of its columns, each once.
  var columns: Set<Int> { Set(places) }

  /// Columns whose rows with several readings only the interpreter can decide.
  ///
  /// A single comparison holds for all readings when it holds for the least and the greatest, and conditions on different
  /// columns are independent. A column that is read twice, or computed with, is tried reading by reading; so is everything
  /// when there may be more combinations than the interpreter tries.
  var placesTriedByReading: Set<Int> {
    let all = places
    if all.count > Self.independentColumns { return Set(all) }
    return Set(all.filter { place in all.count { $0 == place } > 1 }).union(computedPlaces)
  }

  /// So many columns of ``fewReadings`` stay below the combinations that the interpreter tries.
  private static let independentColumns = 7
  /// Rows with more readings in a column are always left to the interpreter.
  static let fewReadings = 3

  private var computedPlaces: Set<Int> {
    switch self {
    case .constant, .codes, .number: []
    case .sides(let a, _, let b): Set(a.places + b.places)
    case .and(let a, let b), .or(let a, let b): a.computedPlaces.union(b.computedPlaces)
    case .not(let a): a.computedPlaces
    }
  }

  /// Comparisons of a column of numbers with a number.
  var limits: [(place: Int, limit: ColumnLimit)] {
    switch self {
    case .constant, .codes, .sides: []
    case .number(let place, _, let limit): [(place, limit)]
    case .and(let a, let b), .or(let a, let b): a.limits + b.limits
    case .not(let a): a.limits
    }
  }
}

extension ColumnCondition.NumberTerm {
  var places: [Int] {
    switch self {
    case .column(let place): [place]
    case .constant: []
    case .arithmetic(_, let a, let b): a.places + b.places
    }
  }
}

/// A part of a condition that reads one column of codes, evaluated once for each different cell.
struct CodeTest: Sendable {
  let expression: CompiledExpression
  /// The place of the column's fact among those that the expression reads.
  let place: Int
  let definition: FactDefinition
  /// The other facts, which are the same for every row.
  let row: FactRow

  /// The verdict of each cell, in the order of the codes; a cell with several readings is tried with each.
  func verdicts(_ cells: [Cell]) -> [TileVerdict] {
    cells.map { cell in
      let values = definition.feelReadings(cell.fact(definition.path))
      let verdicts = Set(values.map(verdict))
      return verdicts.count == 1 ? verdicts.first ?? .unknown : .unknown
    }
  }

  private func verdict(_ value: Value) -> TileVerdict {
    var row = row
    row[place] = value
    return TileVerdict(expression.evaluate(in: row, level: .strict).value)
  }
}

extension TileVerdict {
  /// What a condition came to.
  init(_ value: Value) {
    switch value {
    case .boolean(true): self = .met
    case .boolean(false): self = .notMet
    default: self = .unknown
    }
  }

  init(_ verdict: Verdict) {
    switch verdict {
    case .met: self = .met
    case .notMet: self = .notMet
    case .unknown: self = .unknown
    }
  }
}
