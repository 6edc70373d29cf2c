public import Decimals
public import Facts
public import SourceText

/// Measure → value function → 0…100 points × weight.
public struct Criterion: Sendable, Hashable {
  /// Whether data exist. Set by hand in the rulebook, never derived from the register.
  public enum Evidence: String, Sendable, Hashable, CaseIterable {
    /// Known for all sites.
    case available
    /// Known for some.
    case partial
    /// No source yet: does not score, but stays visible.
    case pending
  }

  /// What is counted while the measure is unknown.
  public enum Assumption: Sendable, Hashable {
    /// The middle of the points that are still possible.
    case middle
    case points(Decimal34)
  }

  /// A fact and the function that turns it into points.
  public struct Measure: Sendable, Hashable {
    public let path: FactPath
    public let function: ValueFunction
  }

  /// Which data would give a better answer, and from whom.
  public struct Need: Sendable, Hashable {
    public let data: LocalizedText
    public let from: LocalizedText
  }

  /// Sentences for and against, with `{value}` and the named values of the indicator.
  public struct Reasons: Sendable, Hashable {
    public let positive: LocalizedText
    public let negative: LocalizedText
  }

  public let id: String
  public let title: LocalizedText
  public let goal: String
  public let side: Side
  public let group: String
  /// Points of 100, before profiles and sharing.
  public let weight: Decimal34
  /// nil: always asked.
  public let applies: RuleExpression?
  public let measure: Measure
  /// A second measure; the greater points count.
  public let alternative: Measure?
  public let unit: Unit?
  public let assume: Assumption
  public let evidence: Evidence
  /// What the measure stands in for; nil when it is the measure itself.
  public let standIn: LocalizedText?
  public let need: Need
  public let reasons: Reasons?
  public let because: LocalizedText
  public let basis: Basis
  public let sources: [String]
  /// Criteria that count the same facts with the rulebook's consent; the check does not speak of them.
  public let overlaps: [String]
  /// Years after which a source counts as outdated, where it differs from ``Rulebook/sourceMaxAgeYears``.
  public let sourceMaxAgeYears: Int?
  public let location: SourceLocation

  /// Both measures, the first first.
  public var measures: [Measure] { [measure] + (alternative.map { [$0] } ?? []) }
}

/// A condition that a site must meet for this enquiry: met, not met, or unknown (to clarify).
public struct KnockOut: Sendable, Hashable {
  public let id: String
  public let title: LocalizedText
  /// Whether the knock-out exists for an enquiry; nil: always.
  public let applies: RuleExpression?
  public let require: RuleExpression
  /// Facts that bound the fact of `require` from above while it is missing.
  public let notMoreThan: [FactPath]
  /// Open ones decide the order of sites.
  public let isDecisive: Bool
  /// The musts of the enquiry (`section.field`) that it answers.
  public let decides: [String]
  /// Role to ask; nil when the value is computed.
  public let ask: String?
  /// The criterion that measures the same thing; nil when there is none.
  public let criterion: String?
  public let because: LocalizedText
  public let basis: Basis
  public let location: SourceLocation

  /// Whether it is never asked.
  public var isSwitchedOff: Bool { applies?.isNever ?? false }
}
