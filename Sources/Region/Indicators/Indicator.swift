public import Facts

/// A number or class computed for a site, for a site and an enquiry, or for an enquiry alone.
///
/// Pure: the same input gives the same fact. Formula, source, error and limits stand in docs/reference/indicators.md.
public struct Indicator: Sendable {
  /// The name below `indicator.`, snake_case.
  public let id: String
  /// On what the value depends.
  public let level: FactDefinition.Level
  /// Computes the fact; unknown, with what is lacking, when the data do not support it.
  public let compute: @Sendable (IndicatorInput) -> Fact

  init(_ id: String, _ level: FactDefinition.Level, _ compute: @escaping @Sendable (IndicatorInput) -> Fact) {
    self.id = id
    self.level = level
    self.compute = compute
  }

  /// The full name, as rules use it.
  public var path: FactPath { FactPath(.indicator, id) }
}
