internal import Evaluation
internal import Region
internal import Report
internal import SourceText

/// Which sites stand side by side: one more can be added, each can be taken out; every choice has an address.
struct CompareForm {
  let enquiry: String
  let chosen: [SiteResult]
  let assessment: Assessment
  let language: Language
  /// Profile and trial, which the address keeps.
  var kept: [URLText.Item] = []

  private func say(_ de: String, _ en: String) -> String { Words(language).say(de, en) }

  private func link(_ sites: [SiteResult]) -> String {
    Address.compare(enquiry).link(
      language, kept + [("sites", sites.map(\.site.id.rawValue).joined(separator: ","))])
  }

  var markup: Markup {
    let others = assessment.ranking.filter { result in !chosen.contains { $0.site.id == result.site.id } }
    let more = others.prefix(5).map { Kern.link("+ " + $0.site.name, to: link(chosen + [$0])) }
    let fewer = chosen.enumerated().map { index, result in
      Kern.link("− " + result.site.name, to: link(chosen.enumerated().filter { $0.offset != index }.map(\.element)))
    }
    let groups = [
      (say("Herausnehmen", "Take out"), chosen.count > 2 ? fewer : []),
      (say("Dazunehmen", "Add"), chosen.count < 5 ? Array(more) : []),
    ]
    return .of(
      "nav", ["aria-label": say("Auswahl", "Choice")],
      groups.filter { !$0.1.isEmpty }.map { title, links in
        .of(
          "p", ["class": "lo-legend"],
          [.text(title + ": ")] + links)
      })
  }
}
