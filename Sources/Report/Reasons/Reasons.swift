public import Decimals
public import Evaluation
internal import Facts
internal import Rulebook
public import SourceText

/// Why a site stands where it does, as sentences.
public struct Reasons: Sendable {
  /// One sentence with the criterion that it speaks of.
  public struct Reason: Sendable, Hashable {
    public let criterion: String
    public let text: String
    /// Points of 100 that the criterion earns there.
    public let points: Decimal34
  }

  /// What speaks for the site: the strongest first.
  public let positive: [Reason]
  /// What speaks against it: the strongest first.
  public let negative: [Reason]

  /// The reasons of a site. Criteria with at least 60 points speak for it, with at most 40 against it, in the order of
  /// weight × distance from 50. What is unknown speaks neither way, nor do values that may lie on the other side of 50.
  public init(_ result: SiteResult, _ format: FactFormat) {
    self.init(result.criteria, format)
  }

  /// The reasons of the project itself.
  public init(_ project: ProjectContribution, _ format: FactFormat) {
    self.init(project.criteria, format)
  }

  /// The reasons among some results of criteria.
  init(_ results: [CriterionResult], _ format: FactFormat) {
    let telling = results.filter { $0.status.isScored && $0.status != .unknown && $0.status != .aged }
    let ordered = telling.enumerated().sorted { a, b in
      let (x, y) = (Self.force(a.element), Self.force(b.element))
      return x != y ? x > y : a.offset < b.offset
    }.map(\.element)
    positive = ordered.filter { Self.points($0) >= Decimal34(60) && Self.low($0) >= Decimal34(50) }.map {
      Self.reason($0, format, isPositive: true)
    }
    negative = ordered.filter { Self.points($0) <= Decimal34(40) && Self.high($0) <= Decimal34(50) }.map {
      Self.reason($0, format, isPositive: false)
    }
  }

  private static func points(_ result: CriterionResult) -> Decimal34 { result.points?.value ?? Decimal34(50) }

  private static func low(_ result: CriterionResult) -> Decimal34 { result.points?.low ?? .zero }
  private static func high(_ result: CriterionResult) -> Decimal34 { result.points?.high ?? .hundred }

  private static func force(_ result: CriterionResult) -> Decimal34 {
    result.weight * (points(result) - Decimal34(50)).magnitude
  }

  private static func reason(_ result: CriterionResult, _ format: FactFormat, isPositive: Bool) -> Reason {
    let value = format.sentence(result.fact, result.measure)
    var text = "\(result.criterion.title[format.language]): \(value)"
    if let reasons = result.criterion.reasons {
      let template = (isPositive ? reasons.positive : reasons.negative)[format.language]
      text = Template.fill(template, value: value, details: result.fact.details, format.language) ?? text
    }
    return Reason(criterion: result.criterion.id, text: text, points: result.points?.value ?? .zero)
  }
}

/// Sentences with named values in braces.
public enum Template {
  /// The sentence with its values; nil when it names a value that is not there.
  public static func fill(
    _ template: String, value: String, details: [String: LocalizedText], _ language: Language
  ) -> String? {
    var result = ""
    var rest = Substring(template)
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      guard let close = rest[open...].firstIndex(of: "}") else { return nil }
      let name = String(rest[rest.index(after: open)..<close])
      guard let text = name == "value" ? value : details[name]?[language] else { return nil }
      result += text
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
