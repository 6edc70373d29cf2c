public import Evaluation
internal import Facts
public import Region
public import Report
internal import Rulebook
internal import SourceText

/// The shortlist for the investor: sites that are offered, side by side and one by one; no points, no other sites.
public struct ShortlistReport: Sendable {
  let mail: InvestorMail
  let parts: ListParts
  let shortlist: Shortlist
  private let id: ReportID

  /// The report of so many sites.
  public init(
    _ assessment: Assessment, top: Int, boundaries: Boundaries, format: FactFormat
  ) {
    let view = Disclosure(assessment, for: .investor)
    shortlist = Shortlist(view.assessment, top: top)
    let firmness = view.assessment.robustness(top: max(1, shortlist.sites.count))?.firmness
    mail = InvestorMail(view.assessment, shortlist, firmness: firmness, language: format.language)
    parts = ListParts(view, shortlist.sites, boundaries, format)
    id = ReportID(view.assessment, site: nil)
  }

  private var format: FactFormat { parts.format }
  private var assessment: Assessment { parts.view.assessment }
  private func say(_ de: String, _ en: String) -> String { parts.say(de, en) }

  /// The whole document.
  public var document: ReportDocument {
    ReportDocument(
      title: say("Standortvorauswahl ", "Shortlist of sites ") + assessment.enquiry.id, id: id,
      language: format.language,
      body: [head, parts.rooms] + (shortlist.sites.isEmpty ? [nothing] : [overview, parts.comparison] + sites + hints)
        + [next, parts.entries.isEmpty ? .group([]) : parts.evidence])
  }

  private var head: Markup {
    let secrecy = assessment.enquiry.isOpen ? "" : say(" · vertraulich", " · confidential")
    return parts.head(
      say("Standortvorauswahl für Ihre Anfrage ", "Shortlist of sites for your enquiry ") + assessment.enquiry.id
        + secrecy,
      assessment.enquiry.title[format.language], id)
  }

  private var overview: Markup {
    let list = ReportParts.numbered(
      parts.entries.map { entry in
        [
          .of("strong", [:], [entry.name]), .text(", " + entry.result.place(format)),
        ]
      })
    let musts =
      mail.musts.isEmpty
      ? [] : [ReportParts.paragraph([.text(say("Muss: ", "Musts: ")), demand(mail.musts.joined(separator: "; "))])]
    return ReportParts.section(
      "ergebnis", say("Unsere Vorauswahl", "Our shortlist"),
      [
        ReportParts.paragraph([
          parts.writer.structure([mail.counted, mail.firmnessText].compactMap(\.self).joined(separator: " "))
        ])
      ] + musts + [.of("div", ["class": "overview"], [list, parts.map])])
  }

  private func demand(_ text: String) -> Markup { parts.writer.text(text, .demand("musts")) }

  private var sites: [Markup] {
    parts.entries.enumerated().map { index, entry in
      .of(
        "section", ["class": "site", "aria-labelledby": "standort-\(index + 1)"],
        [
          .of("h2", ["id": "standort-\(index + 1)"], [parts.writer.structure("\(index + 1). "), entry.name]),
          entry.place,
        ] + entry.points)
    }
  }

  /// No site meets all musts: how many miss which, without names.
  private var nothing: Markup {
    let groups = assessment.exclusionGroups.map { group -> [Markup] in
      [.text(group.knockOut.title[format.language] + ": "), parts.writer.structure(String(group.count))]
    }
    return ReportParts.section(
      "ergebnis", say("Was wir gefunden haben", "What we found"),
      [
        ReportParts.paragraph([
          .text(
            say(
              "Nach heutigem Stand erfüllt leider kein Standort alle Ihre Muss-Punkte. So viele scheitern woran:",
              "As things stand, we are sorry to say that no site meets all your musts. So many miss which:"))
        ]), ReportParts.list(groups),
      ])
  }

  private var hints: [Markup] {
    [
      section(.partner, say("Wen wir Ihnen vorstellen können", "Whom we can introduce you to")),
      section(.funding, say("Fördermöglichkeiten (unverbindlich)", "Funding options (not binding)")),
    ]
  }

  private func section(_ kind: AdviceRule.Kind, _ title: String) -> Markup {
    let list = HintList(kind, parts.view, shortlist.sites, AdviceText(format, assessment), partnersOfARule: 1)
    let entries = kind == .funding ? list.joined : list.entries
    guard !entries.isEmpty else { return .group([]) }
    let sources = entries.flatMap(\.sources).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let binding = ReportParts.remark(
      say(
        "Das ist eine unverbindliche Orientierung; verbindlich ist nur der Bescheid der Förderbank (ILB in Brandenburg, SAB in Sachsen).",
        "For guidance only; the decision of the funding bank alone is binding (ILB in Brandenburg, SAB in Saxony)."))
    return ReportParts.section(
      kind.rawValue, title,
      [parts.hints(list, entries)]
        + (kind == .funding
          ? [binding, .of("ol", ["class": "sources"], sources.map { .of("li", [:], [parts.writer.text($0, .name)]) })]
          : []))
  }

  private var next: Markup {
    let date = WorkingDays.after(assessment.basis.asOf).text(format.language)
    return ReportParts.paragraph(
      [
        .of("strong", say("Nächster Schritt: ", "Next step: ")),
        parts.writer.structure(
          say(
            "Bis zum \(date) holen wir die offenen Auskünfte ein und melden uns mit dem Ergebnis. Keine Angabe heißt unbekannt, nicht „nein“.",
            "By \(date) we will ask for the missing information and report back to you. No data means unknown, not “no”."
          )),
      ], look: "next")
  }
}
