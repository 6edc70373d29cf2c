public import Decimals
public import Facts

/// One quantity at a site that is not settled: it has one value, but nobody has said which.
///
/// Every uncertainty takes its value independently of the others; rules that depend on the same one move together.
public struct Uncertainty: Sendable, Hashable {
  /// What is not settled.
  public enum Source: Sendable, Hashable {
    /// A field of the site that is missing, aged or contradictory.
    case field(FactPath)
    /// What an indicator leaves open when the fields are as they are: the error of an estimate, or data that nobody has.
    case indicator(FactPath)
    /// Values that the enquiry does not state: the same at every site, so that it is drawn once for all.
    case enquiry([FactPath])
    /// The place within the span of points that a class has in the rulebook, or the points of a criterion that could not be
    /// traced to a quantity (then the response is not exact).
    case criterion(String)
    /// A knock-out that nothing known decides: met or not, with equal chance.
    case knockOut(String)
  }

  /// The values that are possible.
  public enum Domain: Sendable, Hashable {
    /// One of these, equally likely.
    case choices([FactValue])
    /// Any number between the ends, uniform. Of a date: months since year 0. Its position in the range is `u`, 0…1.
    case range(low: Decimal34, high: Decimal34)
  }

  public let source: Source
  public let domain: Domain

  /// The number of choices; nil for a range.
  public var choiceCount: Int? {
    if case .choices(let values) = domain { values.count } else { nil }
  }

  /// Whether it is one quantity for all sites.
  public var isShared: Bool {
    if case .enquiry = source { true } else { false }
  }
}
