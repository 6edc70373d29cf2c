public import Evaluation
internal import Facts
internal import Region
internal import Rulebook
public import SourceText

/// The answer to an investor as a mail: what was asked, the shortlist, what is open, what comes next.
public struct InvestorMail: Sendable {
  let assessment: Assessment
  let shortlist: Shortlist
  let view: Disclosure
  let format: FactFormat
  let writer: AdviceText

  /// A mail in a language.
  public init(_ assessment: Assessment, _ shortlist: Shortlist, language: Language) {
    self.assessment = assessment
    self.shortlist = shortlist
    view = Disclosure(assessment, for: .investor)
    format = FactFormat(assessment.rulebook.dictionary, language)
    writer = AdviceText(format, roles: assessment.rulebook.roles)
  }

  /// Reasons printed for a site, each way.
  private static let reasonCount = 3
  /// Houses with rooms to let that are named.
  private static let roomCount = 5
  /// Open points printed for a site; all that decide, and then others up to this number.
  private static let openCount = 5

  private func say(_ de: String, _ en: String) -> String { format.say(de: de, en: en) }

  /// The whole mail.
  public var text: String {
    var page = LetterPage()
    head(&page)
    asked(&page)
    rooms(&page)
    if shortlist.sites.isEmpty {
      nothing(&page)
    } else {
      sites(&page)
    }
    uncheckable(&page)
    if !shortlist.sites.isEmpty { hints(&page) }
    needed(&page)
    foot(&page)
    return page.text
  }

  private func head(_ page: inout LetterPage) {
    // The subject of a mail is read by others than its reader: it does not name the project.
    let what =
      shortlist.sites.isEmpty ? say("Stand der Prüfung", "where we stand") : say("unsere Vorauswahl", "our shortlist")
    page.paragraph(say("Betreff: Ihre Standortanfrage: ", "Subject: Your site enquiry: ") + what)
    page.paragraph(say("Guten Tag,", "Hello,"))
    let date = assessment.basis.asOf.text(format.language)
    page.paragraph(
      say(
        "vielen Dank für Ihre Anfrage. Wir haben die Gewerbestandorte der Lausitz mit Ihren Anforderungen verglichen, Stand \(date). Von wann eine Angabe ist, steht dabei.",
        "thank you for your enquiry. We have compared the commercial sites of the Lausitz with what you need, as of \(date). The date of each value stands beside it."
      ))
  }

  private func asked(_ page: inout LetterPage) {
    page.heading(say("WORUM ES GEHT", "WHAT YOU ASKED FOR"))
    page.line(assessment.enquiry.title[format.language])
    if let summary = assessment.enquiry.summary { page.line(summary[format.language]) }
    let musts = musts
    guard !musts.isEmpty else { return }
    page.line(say("Als Muss haben wir verstanden:", "These we took as musts:"))
    for must in musts { page.item(must) }
  }

  /// Musts that a site can meet or miss, and what the enquiry lists beyond them.
  private var musts: [String] {
    guard let site = assessment.sites.first else { return [] }
    return view.knockOuts(of: site).filter(isMust).map { result in
      "\(result.knockOut.title[format.language]): \(result.requiredText(format))"
    }
  }

  private func isMust(_ result: KnockOutResult) -> Bool {
    (result.knockOut.isDecisive || result.knockOut.decides.contains(where: assessment.enquiry.must.contains))
      && !assessment.isOpenEverywhere(result.knockOut)
  }
}

// MARK: - Sites

extension InvestorMail {
  private func sites(_ page: inout LetterPage) {
    page.heading(say("UNSERE VORAUSWAHL", "OUR SHORTLIST"))
    page.line(counted)
    for (index, result) in shortlist.sites.enumerated() { entry(result, index + 1, &page) }
  }

  /// Houses that let rooms, when rooms are wanted.
  private func rooms(_ page: inout LetterPage) {
    let houses = view.rooms.prefix(Self.roomCount)
    guard !houses.isEmpty else { return }
    let lines = RoomLines(format)
    page.heading(say("RÄUME ZUR MIETE", "ROOMS TO LET"))
    page.line(
      say(
        "Diese Häuser kommen für Sie in Frage. Ob Räume frei sind, fragen wir nach.",
        "These houses are possible for you. We are finding out whether rooms are free."))
    for house in houses {
      let remark = lines.remark(house.room).map { ", \($0)" } ?? ""
      page.item("\(house.room.name), \(house.room.town)\(remark): \(house.room.offer[format.language])")
      page.line("  " + lines.facts(house.room), hanging: 2)
    }
  }

  /// How many sites were looked at, and in which order the shortlist stands.
  private var counted: String {
    let total = assessment.sites.count
    let shown = shortlist.sites.count
    let ready = assessment.ranking.count { $0.standing == .ready }
    let offered = assessment.ranking.count
    var text = say(
      "Von \(total) Standorten kommen \(offered) in Frage", "Of \(total) sites, \(offered) are possible")
    if !musts.isEmpty {
      text +=
        ready == 0
        ? say(
          "; bei jedem ist noch mindestens ein Muss zu klären",
          "; at each of them at least one must is still to be clarified")
        : say(
          "; \(ready == 1 ? "einer davon erfüllt" : "\(ready) davon erfüllen") heute schon jedes Muss, das sich prüfen lässt",
          "; \(ready == 1 ? "one of them meets" : "\(ready) of them meet") every must that can be checked today")
    }
    text +=
      shown == 1
      ? say(". Einen stellen wir Ihnen vor.", ". Here is one.")
      : say(". \(shown) stellen wir Ihnen vor.", ". Here are \(shown).")
    guard shortlist.deviation == nil, !musts.isEmpty, shown > 1 else { return text }
    return text
      + say(
        " Zuerst stehen die, bei denen am wenigsten Muss-Punkte offen sind.",
        " First come those with the fewest musts still open.")
  }

  private func entry(_ result: SiteResult, _ number: Int, _ page: inout LetterPage) {
    page.heading("\(number). \(result.site.name)")
    page.line("   " + result.place(format), hanging: 3)
    if result.standing == .undocumented {
      page.line(
        say("   Über diesen Standort ist noch wenig bekannt.", "   Little is known about this site so far."), hanging: 3
      )
    }
    let reasons = view.reasons(of: result, format)
    list(say("Dafür spricht", "In favour"), reasons.positive.prefix(Self.reasonCount).map(\.text), &page)
    list(say("Dagegen spricht", "Against it"), against(reasons), &page)
    let met = view.knockOuts(of: result).filter { isMust($0) && $0.verdict == .met }
    list(say("Ihre Muss-Punkte, erfüllt", "Your musts, met"), met.map { $0.letterText(format) }, &page)
    list(say("Noch offen, wir fragen nach", "Still open, we are finding out"), open(result), &page)
    let risks = HintList(.risk, view, [result], writer).entries.filter { !$0.places.isEmpty }
    list(say("Darauf achten", "To watch"), risks.map(\.text), &page)
  }

  private func against(_ reasons: Reasons) -> [String] {
    guard reasons.negative.isEmpty else { return reasons.negative.prefix(Self.reasonCount).map(\.text) }
    return [say("aus dem, was heute bekannt ist, nichts Wesentliches", "nothing of weight in what is known today")]
  }

  private func open(_ result: SiteResult) -> [String] {
    let items = view.open(at: result, format)
    let decisive = items.filter(\.isDecisive)
    let others = items.filter { !$0.isDecisive }
    let shown = decisive + others.prefix(max(0, Self.openCount - decisive.count))
    let left = items.count - shown.count
    let texts = shown.map { $0.letterText(result, format) + $0.asked(format) }
    guard left > 0 else { return texts }
    return texts
      + [
        left == 1
          ? say("und eine weitere Angabe", "and one more value")
          : say("und \(left) weitere Angaben", "and \(left) more values")
      ]
  }

  private func list(_ title: String, _ items: [String], _ page: inout LetterPage) {
    guard !items.isEmpty else { return }
    page.line("   \(title):")
    for item in items { page.item(item, level: 1) }
  }

  /// No site meets all musts: which must costs how many sites, and no name.
  private func nothing(_ page: inout LetterPage) {
    page.heading(say("WAS WIR GEFUNDEN HABEN", "WHAT WE FOUND"))
    page.line(
      say(
        "Nach heutigem Stand erfüllt leider keiner der \(assessment.sites.count) Standorte alle Ihre Muss-Punkte. Daran liegt es:",
        "As things stand, we are sorry to say that none of the \(assessment.sites.count) sites meets all your musts. This is why:"
      ))
    for group in assessment.exclusionGroups {
      let required = assessment.excluded.lazy.flatMap(\.exclusions).first { $0.knockOut.id == group.knockOut.id }
      let what = required.map { " (\($0.requiredText(format)))" } ?? ""
      let one = group.count == 1
      let missed = say(
        one ? "daran scheitert 1 Standort" : "daran scheitern \(group.count) Standorte",
        "not met by \(group.count) \(one ? "site" : "sites")")
      page.item("\(group.knockOut.title[format.language])\(what): \(missed)")
    }
    page.line(
      say(
        "Lässt sich an einem dieser Punkte etwas ändern, etwa durch einen Bau in Abschnitten, prüfen wir gern neu.",
        "If any of these can be changed, for instance by building in stages, we gladly look again."))
  }
}

// MARK: - What else there is to say

extension InvestorMail {
  private func uncheckable(_ page: inout LetterPage) {
    guard !assessment.uncheckable.isEmpty else { return }
    page.heading(say("WAS WIR NOCH NICHT PRÜFEN KÖNNEN", "WHAT WE CANNOT CHECK YET"))
    for item in assessment.uncheckable { page.item(item.letterText(format, assessment.rulebook.roles)) }
  }

  private func hints(_ page: inout LetterPage) {
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

  private func section(_ kind: AdviceRule.Kind, _ title: String, _ lead: String?, _ page: inout LetterPage) {
    let list = HintList(kind, view, shortlist.sites, writer)
    guard !list.entries.isEmpty else { return }
    page.heading(title)
    if let lead { page.line(lead) }
    for entry in list.entries { page.item(entry.text + list.placeText(entry, format)) }
    guard kind == .funding else { return }
    for source in list.entries.flatMap(\.sources).unique { page.line(say("Quelle: ", "Source: ") + source, hanging: 2) }
    page.line(
      say(
        "Das ist eine unverbindliche Orientierung; verbindlich ist nur der Bescheid der Förderbank (ILB in Brandenburg, SAB in Sachsen).",
        "This is orientation only; nothing but the notice of the funding bank is binding (ILB in Brandenburg, SAB in Saxony)."
      ))
  }

  private func needed(_ page: inout LetterPage) {
    let silent = assessment.stillToState
    let unknown = assessment.enquiry.unknown.map { FactPath(.enquiry, $0) }.filter { path in
      !silent.contains(path) && format.dictionary[path] != nil
    }
    guard !(silent + unknown).isEmpty else { return }
    page.heading(say("WAS WIR VON IHNEN NOCH BRAUCHEN", "WHAT WE STILL NEED FROM YOU"))
    for path in silent + unknown { page.item(format.label(path)) }
    page.line(say("Eine grobe Zahl genügt.", "A rough figure will do."))
  }

  private func foot(_ page: inout LetterPage) {
    let date = WorkingDays.after(assessment.basis.asOf).text(format.language)
    page.heading(say("WIE ES WEITERGEHT", "WHAT COMES NEXT"))
    page.line(
      shortlist.sites.isEmpty
        ? say(
          "Bis zum \(date) melden wir uns, um mit Ihnen durchzugehen, woran sich etwas ändern ließe.",
          "By \(date) we will be in touch to go through with you what could be changed.")
        : say(
          "Bis zum \(date) holen wir die offenen Auskünfte ein und melden uns mit dem Ergebnis. Gern vereinbaren wir schon jetzt einen Ortstermin.",
          "By \(date) we will have asked for what is open and come back to you with the result. We would be glad to arrange a visit now."
        ))
    if !assessment.enquiry.isOpen {
      page.line(
        say(
          "Ihre Anfrage behandeln wir vertraulich: Wir fragen nach, ohne Ihr Vorhaben zu nennen.",
          "We treat your enquiry as confidential: we ask without naming your project."))
    }
    page.line(
      say(
        "Wo „keine Angabe“ steht, ist etwas unbekannt; es heißt nicht „nein“. „um 2022“ heißt, dass die Quelle kein genaues Datum trägt. Fahrzeiten sind Schätzungen.",
        "Where it says “no data”, something is unknown; it does not mean “no”. “About 2022” means that the source carries no exact date. Travel times are estimates."
      ))
    page.blank()
    page.line(say("Mit freundlichen Grüßen", "Kind regards"))
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
