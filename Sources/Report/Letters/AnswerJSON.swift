public import Evaluation
internal import Facts
internal import Region
internal import Rulebook
public import SourceText

/// The answer to an enquiry as the investor may read it: the shortlist with reasons and open points, and the letter. Nothing
/// but what `Disclosure` lets an investor see; keys in docs/reference/api.md.
public struct AnswerJSON: Sendable {
  private let view: Disclosure
  private let shortlist: Shortlist
  private let format: FactFormat
  /// The letter, as `lotse write --as mail` gives it.
  public let letter: String

  /// The answer of an assessment; texts are in `language`.
  public init(_ assessment: Assessment, language: Language) {
    view = Disclosure(assessment, for: .investor)
    shortlist = Shortlist(view.assessment, top: Shortlist.usualCount)
    format = FactFormat(assessment.rulebook.dictionary, language)
    let firmness = view.assessment.robustness(top: max(1, shortlist.sites.count))?.firmness
    letter = InvestorMail(assessment, shortlist, firmness: firmness, language: language).text
  }

  /// Id, name and district of the proposed sites, best first.
  public var places: [(id: String, name: String, district: String)] {
    shortlist.sites.map { ($0.site.id.rawValue, $0.site.name, $0.site.district?.name ?? "") }
  }

  /// The whole document.
  public var document: JSON {
    .object([
      "as_of": .string(view.assessment.basis.asOf.description), "language": .string(format.language.rawValue),
      "sites": .array(shortlist.sites.map(site)), "letter": .string(letter),
    ])
  }

  private func site(_ result: SiteResult) -> JSON {
    let reasons = view.reasons(of: result, format)
    return .object([
      "site": .string(result.site.id.rawValue), "name": .string(result.site.name),
      "district": .key(result.site.district), "state": .key(result.site.state),
      "for": .strings(reasons.positive.map(\.text)), "against": .strings(reasons.negative.map(\.text)),
      "open": .strings(view.open(at: result, format).map(\.text)),
    ])
  }
}
