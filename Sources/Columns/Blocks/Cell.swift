public import Decimals
public import Facts

/// What stands in one cell of a table, exactly.
public enum Cell: Sendable, Hashable {
  /// The cell is empty.
  case unknown
  /// One value, not in doubt.
  case value(FactValue)
  /// A number with its error: `low` ≤ `central` ≤ `high`, and `low` < `high`.
  case estimate(low: Decimal34, central: Decimal34, high: Decimal34)
  /// Claims that disagree, the leading one first; at least two, all different.
  case claims([FactValue])

  /// The values that may be true, the leading one first; empty when unknown. An estimate gives central, low, high.
  public var readings: [FactValue] {
    switch self {
    case .unknown: []
    case .value(let value): [value]
    case .estimate(let low, let central, let high): [.number(central), .number(low), .number(high)]
    case .claims(let values): values
    }
  }

  /// What is known of a fact by this cell.
  ///
  /// - Parameters:
  ///   - path: the fact; an empty cell names it as absent.
  ///   - inputs: what the fact rests on, such as the line of the table.
  public func fact(_ path: FactPath, inputs: [FactInput] = []) -> Fact {
    switch self {
    case .unknown: .unknown(absent: [path])
    case .value(let value): .known(value, inputs: inputs)
    case .estimate(let low, let central, let high):
      .estimated(low: low, central: central, high: high, inputs: inputs)
    case .claims(let values): .readings(values, status: .conflicting, inputs: inputs)
    }
  }
}
