internal import Evaluation
internal import Facts
internal import Region
internal import Rulebook
internal import SourceText

/// What cannot be checked, and hints: partners, levers, funding.
extension InvestorMail {
  func uncheckable(_ page: inout LetterPage) {
    guard !assessment.uncheckable.isEmpty else { return }
    page.heading(say("WAS WIR NOCH NICHT PRÜFEN KÖNNEN", "WHAT WE CANNOT CHECK YET"))
    let roles = assessment.rulebook.roles
    let everywhere = assessment.uncheckable.compactMap { $0.unknownEverywhere(format, roles) }
    if !everywhere.isEmpty {
      page.item(
        say("Noch für keinen Standort bekannt: ", "Not yet known for any site: ")
          + everywhere.joined(separator: ", "))
    }
    for item in assessment.uncheckable {
      if let text = item.letterText(format, roles) { page.item(text) }
    }
  }

  func hints(_ page: inout LetterPage) {
    section(.partner, say("WEN WIR IHNEN VORSTELLEN KÖNNEN", "WHOM WE CAN INTRODUCE YOU TO"), &page)
    section(
      .lever, say("WOZU WIR SIE EINLADEN (keine Bedingung)", "WHAT WE INVITE YOU TO CONSIDER (not a condition)"), &page)
    section(.funding, say("FÖRDERUNG", "FUNDING"), &page)
  }

  private func section(_ kind: AdviceRule.Kind, _ title: String, _ page: inout LetterPage) {
    let list = HintList(kind, view, shortlist.sites, writer, partnersOfARule: Self.partnerCount)
    let entries = kind == .funding ? list.joined : list.entries
    guard !entries.isEmpty else { return }
    page.heading(title)
    for entry in entries { page.item(entry.text + list.placeText(entry, format)) }
    guard kind == .funding else { return }
    let sources = entries.flatMap(\.sources).unique
    page.line(say(sources.count == 1 ? "Quelle:" : "Quellen:", sources.count == 1 ? "Source:" : "Sources:"))
    for source in sources { page.line("  " + source) }
    page.line(
      say(
        "Das ist eine unverbindliche Orientierung; verbindlich ist nur der Bescheid der Förderbank (ILB in Brandenburg, SAB in Sachsen).",
        "For guidance only; the decision of the funding bank alone is binding (ILB in Brandenburg, SAB in Saxony)."
      ))
  }

}

extension Uncheckable {
  /// What is known at no site, and who knows: `Stromleistung (Auskunft: Stromnetzbetreiber)`; nil for other reasons.
  fileprivate func unknownEverywhere(_ format: FactFormat, _ roles: [String: LocalizedText]) -> String? {
    guard case .unknownEverywhere(let knockOut) = cause else { return nil }
    let whom = Self.whom(knockOut.ask, format, roles)
    return knockOut.title[format.language] + (whom.map { " (\($0))" } ?? "")
  }

  /// Why the must cannot be checked and who knows, in words for the investor; nil for what is known at no site.
  fileprivate func letterText(_ format: FactFormat, _ roles: [String: LocalizedText]) -> String? {
    let label = format.label(FactPath(.enquiry, path))
    switch cause {
    case .listed(let must):
      let whom = Self.whom(must.ask, format, roles)
      return "\(label): \(must.why[format.language])" + (whom.map { "; \($0)" } ?? "")
    case .unknownEverywhere: return nil
    case .noRule:
      return "\(label): "
        + format.say(
          de: "dazu führen wir keine Daten; bitte sprechen Sie uns an", en: "we keep no data on this; please ask us")
    }
  }

  private static func whom(_ role: String?, _ format: FactFormat, _ roles: [String: LocalizedText]) -> String? {
    guard let role, role != "investor", let name = roles[role]?[format.language] else { return nil }
    return format.say(de: "Auskunft: ", en: "we ask: ") + name
  }
}
