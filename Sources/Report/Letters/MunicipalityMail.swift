public import Evaluation
internal import Facts
internal import Region
internal import Rulebook
public import SourceText

/// What a municipality is asked: what is open at its own sites, and what it could do. No rank, no points, no other sites;
/// nothing of the enquiry unless the investor agreed.
public struct MunicipalityMail: Sendable {
  let assessment: Assessment
  let name: String
  let view: Disclosure
  let format: FactFormat
  let writer: AdviceText

  /// A mail in a language; the municipality by its name in the register. nil when the enquiry is strictly confidential:
  /// then nothing that its assessment gives rise to leaves for a municipality.
  public init?(_ assessment: Assessment, municipality name: String, language: Language) {
    self.name = name
    view = Disclosure(assessment, for: .municipality(name))
    guard !view.isWithheld else { return nil }
    self.assessment = view.assessment
    format = FactFormat(assessment.rulebook.dictionary, language)
    writer = AdviceText(format, view.assessment)
  }

  private func say(_ de: String, _ en: String) -> String { format.say(de: de, en: en) }

  /// The whole mail.
  public var text: String {
    var page = LetterPage()
    head(&page)
    for result in view.sites { entry(result, &page) }
    tasks(&page)
    foot(&page)
    return page.text
  }

  private func head(_ page: inout LetterPage) {
    let one = view.sites.count == 1
    page.paragraph(
      say(
        "Betreff: Angaben zu \(one ? "Ihrem Gewerbestandort" : "Ihren Gewerbestandorten") in \(name)",
        "Subject: Details of your commercial \(one ? "site" : "sites") in \(name)"))
    page.paragraph(say("Guten Tag,", "Hello,"))
    page.paragraph(introduction)
    guard view.namesEnquiry else { return }
    let musts = assessment.mustSentences(format)
    guard !musts.isEmpty else { return }
    page.line(say("Gefordert ist:", "What is required:"))
    for must in musts { page.item(must) }
  }

  /// Why the municipality is asked; without consent it says nothing of any enquiry.
  package var introduction: String {
    let one = view.sites.count == 1
    guard view.namesEnquiry else {
      return say(
        "für Ansiedlungen prüfen wir laufend Gewerbestandorte in der Lausitz. Damit \(one ? "Ihr Standort" : "Ihre Standorte") dabei so gut wie möglich \(one ? "dasteht" : "dastehen"), fehlen uns einige Angaben, die Sie vermutlich haben. Zu einzelnen Anfragen können wir an dieser Stelle nichts sagen.",
        "We regularly review commercial sites in the Lausitz for firms that want to settle here. To present your \(one ? "site" : "sites") as well as possible we need some details that you probably have. We cannot comment on particular enquiries here."
      )
    }
    let title = assessment.enquiry.title[format.language]
    return say(
      "uns liegt die Anfrage „\(title)“ vor; der Investor ist einverstanden, dass wir mit Ihnen darüber sprechen. Hier steht, wie \(one ? "Ihr Standort" : "Ihre Standorte") dazu \(one ? "passt" : "passen") und was noch offen ist.",
      "We have received the enquiry “\(title)”; the investor has agreed that we discuss it with you. Here is how your \(one ? "site fits" : "sites fit") and what is still open."
    )
  }

  private func entry(_ result: SiteResult, _ page: inout LetterPage) {
    page.heading(result.site.name)
    if view.namesEnquiry { standing(result, &page) }
    let open = view.open(at: result, format)
    guard !open.isEmpty else {
      page.item(say("keine offenen Fragen an Sie", "no open questions for you"))
      return
    }
    page.line(
      view.namesEnquiry
        ? say("Dazu fehlt uns:", "What we are missing:")
        : say(
          "Im Verzeichnis fehlt, ist älter oder widersprüchlich:", "Missing, older or contradictory in the register:"))
    for item in open { page.item(view.namesEnquiry ? item.letterText(result, format) : item.text) }
  }

  private func standing(_ result: SiteResult, _ page: inout LetterPage) {
    page.line(Self.standing(result, format))
    guard result.standing == .excluded else { return }
    let shown = Set(view.knockOuts(of: result).map(\.knockOut.id))
    for miss in result.exclusions where shown.contains(miss.knockOut.id) { page.item(miss.missText(format)) }
  }

  /// Where a site stands, for readers who see no ranks; of one that is not offered the reasons follow.
  package static func standing(_ result: SiteResult, _ format: FactFormat) -> String {
    switch result.standing {
    case .ready:
      format.say(
        de: "Nach heutigem Stand erfüllt er alles, was sich prüfen lässt.",
        en: "As things stand it meets all that can be checked.")
    case .clarify:
      format.say(
        de: "Er kommt in Frage, wenn sich klärt, was noch offen ist.",
        en: "It remains in the running if what is still open can be settled.")
    case .undocumented:
      format.say(de: "Über ihn ist noch wenig bekannt.", en: "Little is known about it so far.")
    case .excluded:
      format.say(de: "Für diese Anfrage bieten wir ihn nicht an:", en: "We do not offer it for this enquiry:")
    }
  }

  private func tasks(_ page: inout LetterPage) {
    let list = HintList(nil, view, view.sites, writer)
    guard !list.entries.isEmpty else { return }
    page.heading(say("WAS SIE TUN KÖNNTEN", "WHAT YOU COULD DO"))
    for entry in list.entries {
      let names = entry.places.map { view.sites[$0 - 1].site.name }
      let at = names.isEmpty || view.sites.count == 1 ? "" : " (\(names.joined(separator: ", ")))"
      page.item(entry.text + at + (entry.next.map { say("; zuständig: ", "; responsible: ") + $0 } ?? ""))
    }
  }

  private func foot(_ page: inout LetterPage) {
    let date = WorkingDays.after(assessment.basis.asOf).text(format.language)
    page.blank()
    page.line(
      say(
        "Über eine Antwort bis zum \(date) freuen wir uns; auch eine Teilantwort hilft. Bitte nennen Sie zu jeder Angabe den Stand und die Quelle. Was wir nicht wissen, zählt bei uns nicht als „nein“.",
        "We would be glad to hear from you by \(date); a partial answer helps too. Please give date and source for each figure. What we do not know does not count as “no”."
      ))
    page.blank()
    page.line(say("Mit freundlichen Grüßen", "Kind regards"))
  }
}
