public import Decimals
public import Facts
public import Region
public import Rulebook
public import SourceText

/// A hint that fires in one case, with the values that its text names.
public struct Advice: Sendable {
  public let rule: AdviceRule
  /// Partners to name, the best first; empty for other kinds.
  public let partners: [PartnerMatch]
  /// For levers: what the change would do; nil when the lever has no computed effect.
  public let effect: LeverEffect?
  /// For funding: the answers of the table, one for each district in which the site may lie.
  public let answers: [TableAnswer]
  /// For risks: the claims of the site that show it; empty when it follows from the enquiry alone.
  public let claims: [FactInput]
  /// Facts that the text names, by path.
  public let facts: [FactPath: Fact]

  /// The hint with those partners only that a test keeps; nil when it is about partners and none is left.
  public func naming(_ isKept: (PartnerMatch) -> Bool) -> Advice? {
    let kept = partners.filter(isKept)
    guard kept.isEmpty == partners.isEmpty else { return nil }
    return Advice(rule: rule, partners: kept, effect: effect, answers: answers, claims: claims, facts: facts)
  }

  /// Where the hint comes from: the rule's own sources, then those of its table; each once.
  public var sources: [String] {
    (leadingSources + rule.sources + answers.flatMap(\.table.sources)).reduce(into: []) { found, source in
      if !found.contains(source) { found.append(source) }
    }
  }

  /// One source for each statement, as a letter names them.
  public var leadingSources: [String] { rule.sources.prefix(1) + answers.compactMap(\.source) }
}

/// A partner that fits an enquiry.
public struct PartnerMatch: Sendable, Hashable {
  /// Id of partners.yaml, or short name of universities.csv.
  public let id: String
  public let name: String
  /// Kind of partners.yaml, or `university`, `institute`.
  public let kind: String
  /// What it offers, or its subjects.
  public let offer: LocalizedText
  public let town: String
  /// Estimated car minutes from the site; nil without a site.
  public let minutes: Decimal34?
  /// Words of the enquiry that it shares, in the order of the enquiry.
  public let topics: [String]
  /// Labels of the shared words.
  public let reason: LocalizedText
  public let states: [StateKey]
  /// Districts in which it works; empty for universities and institutes, which work everywhere.
  public let districts: [DistrictKey]
  /// Whether it may be named as it is, or only with a remark.
  public let status: Partner.Status
  public let source: String?
}

/// What a change of the enquiry would do to the project contribution.
public struct LeverEffect: Sendable, Hashable {
  public let fact: FactPath
  public let from: FactValue
  public let to: FactValue
  /// Points of 100 that the project contribution gains; always above zero.
  public let points: Decimal34
}

/// The answer of a decision table in one case.
public struct TableAnswer: Sendable, Hashable {
  public let table: DecisionTable
  /// The values asked for, by the name of the input.
  public let inputs: [String: FactValue]
  public let outputs: [String: DecisionTable.Output]
  /// Where the answer is stated; nil when the table names no source.
  public let source: String?
}
