/// Where an expression gets the values of the names that it does not bind itself.
public protocol FactSource {
  /// What is known of a dotted name, such as `site.plan_status`.
  ///
  /// The evaluator asks for the longest path first. On ``Resolution/undefined`` it asks for shorter ones and reads the
  /// rest as entries of the context found there.
  func fact(_ path: NamePath) -> Resolution
}

/// What a source knows of a name.
public enum Resolution: Sendable, Hashable {
  /// The value; a null given here is a known null.
  case value(Value)
  /// A declared name that has no value: unknown at level strict, null at level standard.
  case absent
  /// Not a name of this source.
  case undefined
}

/// Facts by dotted name.
public struct NamedValues: FactSource, Sendable {
  /// The values by dotted name (`site.area_ha`).
  public var values: [String: Value]
  /// The dotted names that are declared but have no value.
  public var absent: Set<String>

  /// Facts from a table.
  public init(_ values: [String: Value] = [:], absent: Set<String> = []) {
    self.values = values
    self.absent = absent
  }

  /// The value of the dotted name, absent where it is declared so.
  public func fact(_ path: NamePath) -> Resolution {
    if let value = values[path.description] { return .value(value) }
    return absent.contains(path.description) ? .absent : .undefined
  }
}
