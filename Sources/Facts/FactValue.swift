public import Decimals

/// The value of a fact. Unknown is not a value: see ``Fact``.
public enum FactValue: Sendable, Hashable {
  case number(Decimal34)
  /// Free text, an id, or a class of the dictionary.
  case text(String)
  case boolean(Bool)
  case date(PartialDate)
  case list([FactValue])

  /// The number, if it is one.
  public var number: Decimal34? {
    if case .number(let value) = self { value } else { nil }
  }

  /// The text or class, if it is one.
  public var text: String? {
    if case .text(let value) = self { value } else { nil }
  }

  /// The truth value, if it is one.
  public var boolean: Bool? {
    if case .boolean(let value) = self { value } else { nil }
  }

  /// The texts of a list of texts; a single text counts as a list of one; nil for anything else.
  public var texts: [String]? {
    switch self {
    case .text(let value): [value]
    case .list(let items): items.map(\.text).contains(nil) ? nil : items.compactMap(\.text)
    default: nil
    }
  }
}
