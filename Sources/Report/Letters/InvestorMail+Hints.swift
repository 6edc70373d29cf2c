internal import Evaluation
internal import Facts
internal import Region
internal import Rulebook
internal import SourceText

/// What cannot be checked, and hints: partners, levers, funding, risks that hold everywhere.
extension InvestorMail {
  func uncheckable(_ page: inout LetterPage) {
    guard !assessment.uncheckable.isEmpty else { return }
    page.heading(say("WAS WIR NOCH NICHT PRÜFEN KÖNNEN", "WHAT WE CANNOT CHECK YET"))
    for item in assessment.uncheckable { page.item(item.letterText(format, assessment.rulebook.roles)) }
  }

  func hints(_ page: inout LetterPage) {
    section(.partner, say("WEN WIR IHNEN VORSTELLEN KÖNNEN", "WHOM WE CAN INTRODUCE YOU TO"), nil, &page)
    section(
      .lever, say("WOZU WIR SIE EINLADEN", "WHAT WE INVITE YOU TO CONSIDER"),
      say("Eine Einladung, keine Bedingung:", "An invitation, not a condition:"), &page)
    section(.funding, say("FÖRDERUNG", "FUNDING"), nil, &page)
    let general = HintList(.risk, view, [], writer)
    guard !general.entries.isEmpty else { return }
    page.heading(say("WORAUF ZU ACHTEN IST", "WHAT TO WATCH"))
    for entry in general.entries { page.item(entry.text) }
  }

  func section(_ kind: AdviceRule.Kind, _ title: String, _ lead: String?, _ page: inout LetterPage) {
    let list = HintList(kind, view, shortlist.sites, writer, partnersOfARule: Self.partnerCount)
    guard !list.entries.isEmpty else { return }
    page.heading(title)
    if let lead { page.line(lead) }
    for entry in list.entries { page.item(entry.text + list.placeText(entry, format)) }
    guard kind == .funding else { return }
    let sources = list.entries.flatMap(\.sources).unique
    page.line(say(sources.count == 1 ? "Quelle:" : "Quellen:", sources.count == 1 ? "Source:" : "Sources:"))
    for source in sources { page.line("  " + source) }
    page.line(
      say(
        "Das ist eine unverbindliche Orientierung; verbindlich ist nur der Bescheid der Förderbank (ILB in Brandenburg, SAB in Sachsen).",
        "This is orientation only; nothing but the notice of the funding bank is binding (ILB in Brandenburg, SAB in Saxony)."
      ))
  }

}

extension Uncheckable {
  /// Why the must cannot be checked and who knows, in words for the investor.
  fileprivate func letterText(_ format: FactFormat, _ roles: [String: LocalizedText]) -> String {
    func whom(_ role: String?) -> String {
      guard let role, role != "investor", let name = roles[role]?[format.language] else { return "" }
      return format.say(de: "; Auskunft: \(name)", en: "; to be asked: \(name)")
    }
    let label = format.label(FactPath(.enquiry, path))
    switch cause {
    case .listed(let must): return "\(label): \(must.why[format.language])\(whom(must.ask))"
    case .unknownEverywhere(let knockOut):
      return "\(knockOut.title[format.language]): "
        + format.say(de: "uns liegt für keinen Standort eine Angabe vor", en: "we have no data for any site")
        + whom(knockOut.ask)
    case .noRule:
      return "\(label): "
        + format.say(
          de: "dazu führen wir keine Daten; bitte sprechen Sie uns an", en: "we keep no data on this; please ask us")
    }
  }
}
