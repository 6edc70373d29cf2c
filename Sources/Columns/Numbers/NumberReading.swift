internal import Decimals
internal import Facts

/// One number of a cell, as a decimal and as the nearest double.
struct NumberLiteral {
  let double: Double
  let decimal: Decimal34
  /// Whether the double stands for the decimal: its shortest text is that number.
  let isGivenBack: Bool

  init(_ short: ShortDecimal) {
    double = short.doubleValue
    decimal = short.decimal
    isGivenBack = short.isGivenBack
  }

  init(_ decimal: Decimal34) {
    double = decimal.doubleValue
    self.decimal = decimal
    isGivenBack = Decimal34(double) == decimal
  }
}

/// What stands in a cell of a number column.
enum NumberReading {
  case unknown
  case one(NumberLiteral)
  case estimate(low: NumberLiteral, central: NumberLiteral, high: NumberLiteral)
  /// At least two, all different.
  case claims([NumberLiteral])

  /// The double that leads; NaN when unknown.
  var leading: Double {
    switch self {
    case .unknown: .nan
    case .one(let number): number.double
    case .estimate(_, let central, _): central.double
    case .claims(let numbers): numbers.first?.double ?? .nan
    }
  }

  /// The cell that it stands for.
  var cell: Cell {
    switch self {
    case .unknown: .unknown
    case .one(let number): .value(.number(number.decimal))
    case .estimate(let low, let central, let high):
      .estimate(low: low.decimal, central: central.decimal, high: high.decimal)
    case .claims(let numbers): .claims(numbers.map { .number($0.decimal) })
    }
  }
}
