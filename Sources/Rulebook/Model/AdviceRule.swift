public import Decimals
public import Facts
public import SourceText

/// A hint that follows a result: whom to meet, what the investor could add, what the region must do, where aid may come
/// from, what to watch.
public struct AdviceRule: Sendable, Hashable {
  /// What a hint is about.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case partner, lever
    case regionTask = "region_task"
    case funding, risk
  }

  /// Who may read a hint.
  public enum Audience: String, Sendable, Hashable, CaseIterable {
    case officer, investor, municipality
  }

  /// Which partners are named.
  public struct PartnerQuery: Sendable, Hashable {
    /// What must agree between a partner and the enquiry.
    public enum Match: String, Sendable, Hashable, CaseIterable {
      /// A topic or tag of the enquiry is among its topics or subjects.
      case topics
      /// A trade that the enquiry looks for is taught there.
      case skills
      /// Nothing.
      case none
    }

    /// Kinds of partners.yaml, and `university`, `institute` of universities.csv.
    public let kinds: [String]
    public let match: Match
    /// A word of partners.yaml that it must carry besides; nil: any.
    public let topic: String?
    /// Estimated car minutes from the site; nil: any distance.
    public let withinMinutes: Int?
    /// Whether it must work in the district of the site.
    public let inDistrict: Bool
    /// Whether those that work in both Länder come first, and both Länder are named where possible.
    public let bothStates: Bool
    public let atMost: Int
  }

  /// A change of the enquiry whose effect on the project contribution is computed.
  public struct Change: Sendable, Hashable {
    /// How the value changes.
    public enum Target: Sendable, Hashable {
      case times(Decimal34)
      case to(FactValue)
    }
    public let fact: FactPath
    public let target: Target
  }

  /// What to do next, by whom, by when.
  public struct NextStep: Sendable, Hashable {
    /// Role.
    public let who: String
    /// Days from the assessment, when the enquiry states no date to meet; nil when there is no fixed time.
    public let withinDays: Int?
    /// A date of the enquiry by which it must be done; nil when there is none.
    public let by: FactPath?
  }

  public let id: String
  public let kind: Kind
  public let audiences: [Audience]
  public let goal: String
  public let when: RuleExpression
  public let partners: PartnerQuery?
  public let change: Change?
  /// Id of a funding table whose values the text names.
  public let table: String?
  /// With named values in braces: facts by path, `partner.name`, `from`, `to`, `effect`, outputs of the table.
  public let text: LocalizedText
  public let nextStep: NextStep?
  public let sources: [String]
  public let basis: Basis
  public let location: SourceLocation

  /// Whether the hint can differ between sites; otherwise it is given once for the result.
  public func isOfSite(in rulebook: Rulebook) -> Bool {
    let asked = rulebook.tables.first { $0.id == table }?.inputs.map(\.fact) ?? []
    if (when.paths + asked).contains(where: { !(rulebook.dictionary[$0]?.dependsOnEnquiryAlone ?? true) }) {
      return true
    }
    if let partners, partners.withinMinutes != nil || partners.inDistrict { return true }
    return text.de.contains("{site.") || text.de.contains("{indicator.")
  }

  /// The facts that the text names.
  public var textFacts: [FactPath] { [text.de, text.en].flatMap(Self.placeholders).compactMap { FactPath($0) } }

  /// The facts that the text and the next step name.
  public var namedFacts: [FactPath] { textFacts + [nextStep?.by].compactMap(\.self) }

  /// The names in braces of a text, in order.
  static func placeholders(_ text: String) -> [String] {
    text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
      part.firstIndex(of: "}").map { String(part[..<$0]) }
    }
  }
}
