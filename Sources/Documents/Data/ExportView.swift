internal import Decimals
package import Evaluation
internal import Facts
internal import Region
package import Report
internal import Rulebook
package import SourceText

/// An assessment as a reader gets it as data: what every file of `lotse export` is made of.
package struct ExportView: Sendable {
  package let disclosure: Disclosure
  package let format: FactFormat
  /// Fields of sites that the reader may see and that are known at one of the sites, in the order of the dictionary.
  let fields: [FactDefinition]

  /// - Parameter audience: an officer reads everything; an investor offered sites, without points and internal facts.
  package init(_ assessment: Assessment, for audience: Audience, language: Language) {
    disclosure = Disclosure(assessment, for: audience)
    format = FactFormat(assessment.rulebook.dictionary, language)
    fields = Self.fields(disclosure)
  }

  /// Without internal sites, unless the reader is an officer.
  package var assessment: Assessment { disclosure.assessment }
  /// Best first, those that are not offered behind them, as far as the reader may know of them.
  package var sites: [SiteResult] { disclosure.sites }
  /// Whether points and weights may be written.
  package var showsPoints: Bool { disclosure.showsPoints }

  func say(_ de: String, _ en: String) -> String { format.say(de: de, en: en) }

  /// The standing of a site in words.
  func word(_ standing: Standing) -> String {
    switch standing {
    case .ready: say("bereit", "ready")
    case .clarify: say("zu klären", "to clarify")
    case .undocumented: say("zu wenig bekannt", "too little known")
    case .excluded: say("nicht angeboten", "not offered")
    }
  }

  /// A verdict in words.
  func word(_ verdict: Verdict) -> String {
    switch verdict {
    case .met: say("erfüllt", "met")
    case .notMet: say("nicht erfüllt", "not met")
    case .unknown: say("zu klären", "to clarify")
    }
  }

  private static func fields(_ disclosure: Disclosure) -> [FactDefinition] {
    let sites = disclosure.sites
    return disclosure.assessment.rulebook.dictionary.definitions(of: .site).filter { definition in
      let name = definition.path.name
      guard !SiteFacts.headFields.contains(name), disclosure.shows(definition.path) else { return false }
      return sites.contains { $0.facts.fact(name).isKnown }
    }
  }
}
