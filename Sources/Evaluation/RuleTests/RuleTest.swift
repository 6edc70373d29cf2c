public import Decimals
public import Facts
public import Region
public import Rulebook
public import SourceText

/// A sentence about the rules that must stay true: an enquiry, sites, and what is expected of them.
///
/// Written by policy staff beside the rulebook; see docs/reference/rule-tests.md.
public struct RuleTest: Sendable {
  /// A site of a test under its own name: of the register, or one of the register with other claims.
  public struct Candidate: Sendable {
    public let label: String
    public let site: Site
  }

  /// Something that must hold.
  public struct Expectation: Sendable {
    public let demand: Demand
    /// The label of the site that it speaks of; nil for the project alone, and for an order.
    public let label: String?
    public let location: SourceLocation
  }

  /// What must hold.
  public enum Demand: Sendable, Hashable {
    /// nil: the knock-out must not be asked.
    case verdict(knockOut: String, Verdict?)
    case points(criterion: String, Points)
    case standing(Standing)
    case score(Range)
    /// Whether a hint is given.
    case advice(String, isGiven: Bool)
    /// Labels, the best first.
    case order([String])
    /// nil: none is suggested.
    case suggestedPreset(String?)
  }

  /// What is expected of a criterion.
  public enum Points: Sendable, Hashable {
    case within(Range)
    /// The measure is unknown; the points are an assumption.
    case unknown
    case notAsked
    case pending
  }

  /// A number as it is written, or two numbers that enclose it.
  public struct Range: Sendable, Hashable {
    public let low: Decimal34
    public let high: Decimal34
    /// Decimals of the number as written; actual values are rounded to them.
    public let places: Int

    /// Whether a number, rounded to the decimals as written, lies within.
    public func contains(_ number: Decimal34) -> Bool {
      (low...high).contains(number.rounded(toPlaces: places))
    }
  }

  public let name: String
  public let enquiry: Enquiry
  /// The weighting profile applied; nil: base weights.
  public let preset: Preset?
  /// In the order of the file; empty for a test of the project alone.
  public let candidates: [Candidate]
  public let asOf: PartialDate
  /// In the order of the file; never empty.
  public let expectations: [Expectation]
  /// The whole test.
  public let location: SourceLocation
}
