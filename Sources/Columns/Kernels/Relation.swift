internal import CColumns

/// How two numbers of a row are compared.
public enum Relation: Sendable, Hashable, CaseIterable {
  case atLeast, above, atMost, below, equal, notEqual

  var kernel: columns_relation {
    switch self {
    case .atLeast: COLUMNS_AT_LEAST
    case .above: COLUMNS_ABOVE
    case .atMost: COLUMNS_AT_MOST
    case .below: COLUMNS_BELOW
    case .equal: COLUMNS_EQUAL
    case .notEqual: COLUMNS_NOT_EQUAL
    }
  }
}
