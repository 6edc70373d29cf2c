/// What a decision table gives when several rows match (DMN 1.5, 8.2.8).
public enum HitPolicy: Sendable, Hashable {
  /// At most one row may match.
  case unique
  /// All rows that match must give the same.
  case any
  /// The row whose output stands first among the allowed values.
  case priority
  /// The first row that matches.
  case first
  /// The outputs of all rows, in the order of the allowed values.
  case outputOrder
  /// The outputs of all rows, in the order of the rows.
  case ruleOrder
  /// The outputs of all rows in any order, or one value made of them.
  case collect(Aggregation?)

  /// How collected outputs become one value.
  public enum Aggregation: String, Sendable, Hashable, CaseIterable {
    case sum, min, max, count
  }

  /// The policy by its name in DMN (`RULE ORDER`) with the name of an aggregation (`SUM`); nil for an unknown name.
  public init?(name: String, aggregation: String? = nil) {
    switch name {
    case "UNIQUE": self = .unique
    case "ANY": self = .any
    case "PRIORITY": self = .priority
    case "FIRST": self = .first
    case "OUTPUT ORDER": self = .outputOrder
    case "RULE ORDER": self = .ruleOrder
    case "COLLECT":
      let wanted = aggregation.map { Aggregation(rawValue: $0.lowercased()) }
      if case .some(nil) = wanted { return nil }
      self = .collect(wanted ?? nil)
    default: return nil
    }
  }
}
