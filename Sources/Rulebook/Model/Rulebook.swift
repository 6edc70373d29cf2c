public import Decimals
public import Facts
public import SourceText

/// The sustainable settlement strategy as rules: immutable, identified by the hash of its files.
public struct Rulebook: Sendable {
  public let id: String
  public let title: LocalizedText
  /// Of the general settings.
  public let basis: Basis
  /// Where the general settings stand.
  public let location: SourceLocation
  /// SHA-256 over the files that say something about the rules (``isContent(_:)``), 64 hexadecimal digits.
  public let hash: String
  /// Who has reviewed and decided which state.
  public let life: RulebookLife
  public private(set) var dictionary: FactsDictionary
  /// Who can be asked, by id.
  public let roles: [String: LocalizedText]
  public let goals: [Goal]
  /// Groups in the order of their file.
  public let groups: [Group]
  public internal(set) var weights: Weights
  public let knockOuts: [KnockOut]
  /// Musts that no register can decide.
  public let uncheckable: [UncheckableMust]
  /// Criteria in the order of groups and weights.
  public let criteria: [Criterion]
  public let presets: [Preset]
  /// Hints that follow a result, in the order of the file.
  public let advice: [AdviceRule]
  /// Decision tables, such as aid rates, in the order of their files.
  public let tables: [DecisionTable]
  /// A site of whose assessed weight less than this share (percent) is known stands apart as undocumented.
  public let undocumentedBelowPercent: Decimal34
  /// From when a first place counts as firm or close.
  public let firmness: FirmnessRules
  /// Full years after which a source of a rule counts as outdated; nil: never.
  public let sourceMaxAgeYears: Int?

  /// The same rules with a dictionary that lacks internal facts: to read sites by, not to judge them.
  public var withPublishedFacts: Rulebook {
    var copy = self
    copy.dictionary = dictionary.published
    return copy
  }

  /// The criterion with an id; nil when there is none.
  public func criterion(_ id: String) -> Criterion? { criteria.first { $0.id == id } }
  /// The group with an id; nil when there is none.
  public func group(_ id: String) -> Group? { groups.first { $0.id == id } }
}

/// The two sides of a site's score.
public enum Side: String, Sendable, Hashable, CaseIterable {
  /// Eignung für das Vorhaben.
  case investor
  /// Nutzen für die Region.
  case region

  /// What people read.
  public var title: LocalizedText {
    switch self {
    case .investor: LocalizedText(de: "Eignung für das Vorhaben", en: "Investor fit")
    case .region: LocalizedText(de: "Nutzen für die Region", en: "Regional benefit")
    }
  }
}

/// A goal of the strategy.
public struct Goal: Sendable, Hashable {
  public let id: String
  public let title: LocalizedText
  public let location: SourceLocation
}

/// Criteria that belong together and share the weight of those that cannot be assessed.
public struct Group: Sendable, Hashable {
  public let id: String
  public let side: Side
  public let title: LocalizedText
  /// One letter that stands for the group in bars.
  public let mark: String
  public let location: SourceLocation
}

/// On what footing a rule stands.
public enum Basis: Sendable, Hashable {
  /// Ours until somebody decides; to be reviewed by a date.
  case assumption(reviewBy: PartialDate?)
  /// Decided by a body, on a date, with a reference to the minutes.
  case decided(by: String, on: PartialDate, reference: String)

  /// Whether nobody has decided it yet.
  public var isAssumption: Bool {
    if case .assumption = self { true } else { false }
  }
}

/// All weights: points of 100, by criterion.
public struct Weights: Sendable, Hashable {
  /// Weight of each side; they add up to 100.
  public let sides: [Side: Decimal34]
  /// Base weight of each criterion with its side and group, in the order of the file.
  public let entries: [Entry]
  /// On what footing all weights stand; nil when the file does not say.
  public let basis: Basis?
  /// How the weights came about, such as a ranking or comparisons in pairs; nil when the file does not say.
  public let method: LocalizedText?

  /// The base weight of a criterion.
  public struct Entry: Sendable, Hashable {
    public let criterion: String
    public let side: Side
    public let group: String
    public let weight: Decimal34
    public let location: SourceLocation
  }

  /// The entry of a criterion; nil when it has no weight.
  public subscript(criterion: String) -> Entry? { entries.first { $0.criterion == criterion } }
}

/// A must of the enquiry that no register can decide; reported once for a whole result.
public struct UncheckableMust: Sendable, Hashable {
  /// `section.field` of the enquiry.
  public let path: String
  public let why: LocalizedText
  /// Role to ask; nil when nobody.
  public let ask: String?
  public let location: SourceLocation
}

/// Named factors on weights for a kind of enquiry. Suggested, never applied silently.
public struct Preset: Sendable, Hashable {
  public let id: String
  public let title: LocalizedText
  public let suggestWhen: RuleExpression
  /// Of several that fit, the smallest number is suggested.
  public let priority: Int
  /// Factor by id of a criterion, else of a group.
  public let factors: [String: Decimal34]
  public let because: LocalizedText
  public let basis: Basis
  public let location: SourceLocation
}
