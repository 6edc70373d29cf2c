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
  let firmness: Firmness?

  /// A mail in a language.
  ///
  /// - Parameter firmness: how far the order may be trusted; nil leaves the sentence out.
  public init(_ assessment: Assessment, _ shortlist: Shortlist, firmness: Firmness?, language: Language) {
    self.firmness = firmness
    view = Disclosure(assessment, for: .investor)
    self.assessment = view.assessment
    self.shortlist = shortlist.shown(in: view)
    format = FactFormat(assessment.rulebook.dictionary, language)
    writer = AdviceText(format, view.assessment)
  }

  /// Reasons printed for a site, each way; risks from its claims are never left out.
  static let reasonCount = 2
  /// Houses with rooms to let that are named.
  static let roomCount = 5
  /// Open points beside those that decide that are named for a site.
  static let openCount = 5
  /// Partners named for one reason.
  static let partnerCount = 1

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
        "Thank you for your enquiry. We have checked the commercial sites of the Lausitz against your requirements, as of \(date). Each figure carries its date."
      ))
  }

  func asked(_ page: inout LetterPage) {
    page.heading(say("WORUM ES GEHT", "WHAT YOU ASKED FOR"))
    let summary = assessment.enquiry.summary.map { ": " + $0[format.language] } ?? ""
    page.line(assessment.enquiry.title[format.language] + summary)
    let musts = musts
    guard !musts.isEmpty else { return }
    page.line(
      say("Als Muss haben wir verstanden: ", "These are the must-haves as we understand them: ")
        + musts.joined(separator: "; "))
  }

  /// Musts that a site can meet or miss, and what the enquiry lists beyond them.
  package var musts: [String] {
    guard let site = assessment.sites.first else { return [] }
    return view.knockOuts(of: site).filter(isMust).map { result in
      "\(result.knockOut.title[format.language]): \(result.requiredText(format))"
    }
  }

  func isMust(_ result: KnockOutResult) -> Bool {
    assessment.isMust(result.knockOut) && !assessment.isOpenEverywhere(result.knockOut)
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
    let labels = (silent + unknown).map(format.label).joined(separator: ", ")
    page.line(
      say(
        "Von Ihnen brauchen wir noch: \(labels). Eine grobe Zahl genügt.",
        "What we still need from you: \(labels). A rough figure will do."))
  }

  func foot(_ page: inout LetterPage) {
    let date = WorkingDays.after(assessment.basis.asOf).text(format.language)
    page.heading(say("WIE ES WEITERGEHT", "WHAT COMES NEXT"))
    needed(&page)
    page.line(
      shortlist.sites.isEmpty
        ? say(
          "Bis zum \(date) melden wir uns, um mit Ihnen durchzugehen, woran sich etwas ändern ließe.",
          "By \(date) we will get in touch to go through what could be changed.")
        : say(
          "Bis zum \(date) holen wir die offenen Auskünfte ein und melden uns mit dem Ergebnis. Gern vereinbaren wir schon jetzt einen Ortstermin.",
          "By \(date) we will ask for the missing information and report back to you. We would be glad to arrange a site visit in the meantime."
        ))
    if !assessment.enquiry.isOpen {
      page.line(
        say(
          "Ihre Anfrage behandeln wir vertraulich: Wir fragen nach, ohne Ihr Vorhaben zu nennen.",
          "We treat your enquiry as confidential: when we ask, we do not mention your project."))
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
