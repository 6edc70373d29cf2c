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
  static let reasonCount = 3
  /// Houses with rooms to let that are named.
  static let roomCount = 5
  /// Open points beside those that decide that are named for a site.
  static let openCount = 5
  /// Partners named for one reason.
  static let partnerCount = 2

  func say(_ de: String, _ en: String) -> String { format.say(de: de, en: en) }

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

  func head(_ page: inout LetterPage) {
    // The subject of a mail is read by others than its reader: it does not name the project.
    let what =
      shortlist.sites.isEmpty ? say("Stand der Prüfung", "where we stand") : say("unsere Vorauswahl", "our shortlist")
    page.paragraph(say("Betreff: Ihre Standortanfrage – ", "Subject: Your site enquiry – ") + what)
    page.paragraph(say("Guten Tag,", "Hello,"))
    let date = assessment.basis.asOf.text(format.language)
    page.paragraph(
      say(
        "vielen Dank für Ihre Anfrage. Wir haben die Gewerbestandorte der Lausitz mit Ihren Anforderungen verglichen, Stand \(date). Von wann eine Angabe ist, steht dabei.",
        "thank you for your enquiry. We have compared the commercial sites of the Lausitz with what you need, as of \(date). The date of each value stands beside it."
      ))
  }

  func asked(_ page: inout LetterPage) {
    page.heading(say("WORUM ES GEHT", "WHAT YOU ASKED FOR"))
    page.line(assessment.enquiry.title[format.language])
    if let summary = assessment.enquiry.summary { page.line(summary[format.language]) }
    let musts = musts
    guard !musts.isEmpty else { return }
    page.line(say("Als Muss haben wir verstanden:", "These we took as musts:"))
    for must in musts { page.item(must) }
  }

  /// Musts that a site can meet or miss, and what the enquiry lists beyond them.
  var musts: [String] {
    guard let site = assessment.sites.first else { return [] }
    return view.knockOuts(of: site).filter(isMust).map { result in
      "\(result.knockOut.title[format.language]): \(result.requiredText(format))"
    }
  }

  func isMust(_ result: KnockOutResult) -> Bool {
    (result.knockOut.isDecisive || result.knockOut.decides.contains(where: assessment.enquiry.must.contains))
      && !assessment.isOpenEverywhere(result.knockOut)
  }
}

// MARK: - End

extension InvestorMail {
  func needed(_ page: inout LetterPage) {
    let silent = assessment.stillToState
    let unknown = assessment.enquiry.unknown.map { FactPath(.enquiry, $0) }.filter { path in
      !silent.contains(path) && format.dictionary[path] != nil
    }
    guard !(silent + unknown).isEmpty else { return }
    page.heading(say("WAS WIR VON IHNEN NOCH BRAUCHEN", "WHAT WE STILL NEED FROM YOU"))
    for path in silent + unknown { page.item(format.label(path)) }
    page.line(say("Eine grobe Zahl genügt.", "A rough figure will do."))
  }

  func foot(_ page: inout LetterPage) {
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
    page.line(legend(of: page.text))
    page.blank()
    page.line(say("Mit freundlichen Grüßen", "Kind regards"))
  }

  /// What the words of the mail mean, as far as it uses them.
  private func legend(of text: String) -> String {
    var sentences: [String] = []
    if text.contains(say("keine Angabe", "no data")) {
      sentences.append(
        say(
          "Wo „keine Angabe“ steht, ist etwas unbekannt; es heißt nicht „nein“.",
          "Where it says “no data”, something is unknown; it does not mean “no”."))
    }
    if text.contains(say("um 20", "about 20")) {
      sentences.append(
        say(
          "„um 2022“ heißt, dass die Quelle kein genaues Datum trägt.",
          "“About 2022” means that the source carries no exact date."))
    }
    sentences.append(say("Fahrzeiten sind Schätzungen.", "Travel times are estimates."))
    return sentences.joined(separator: " ")
  }
}
