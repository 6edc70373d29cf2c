public import Evaluation
internal import Facts
internal import Region
public import Report
internal import Rulebook
internal import SourceText

/// A sheet for a municipality: its own sites, what is open there and what it can do. Nothing of the enquiry without the
/// consent of the investor.
public struct MunicipalityReport: Sendable {
  let name: String
  let view: Disclosure
  let writer: FigureWriter
  let mail: MunicipalityMail
  private let id: ReportID

  /// The sheet; nil when the enquiry is strictly confidential.
  ///
  /// - Parameter name: the municipality by its name in the register.
  public init?(_ assessment: Assessment, municipality name: String, basis: ReportBasis, format: FactFormat) {
    guard let mail = MunicipalityMail(assessment, municipality: name, language: format.language) else { return nil }
    self.mail = mail
    self.name = name
    view = Disclosure(assessment, for: .municipality(name))
    writer = FigureWriter(format: format, evidence: [:], site: nil)
    id = view.namesEnquiry ? ReportID(view.assessment, site: nil) : ReportID(name, basis: basis)
  }

  private var format: FactFormat { writer.format }
  private func say(_ de: String, _ en: String) -> String { writer.say(de, en) }

  /// The whole document.
  public var document: ReportDocument {
    ReportDocument(
      title: say("Gewerbestandorte in ", "Commercial sites in ") + name, id: id, language: format.language,
      body: [head] + view.sites.map(site) + [tasks, foot])
  }

  private var head: Markup {
    .group([
      ListParts(view, [], nil, format).head(
        say("Blatt für die Gemeinde", "Sheet for the municipality"),
        say("Gewerbestandorte in ", "Commercial sites in ") + name, id),
      ReportParts.paragraph([writer.text(mail.introduction.capitalizedStart, .name)]),
    ])
  }

  // MARK: A site

  private func site(_ result: SiteResult) -> Markup {
    let own = FigureWriter(format: format, evidence: [:], site: result.site.id.rawValue)
    return ReportParts.section(
      result.site.id.rawValue, result.site.name,
      (view.namesEnquiry ? standing(result, own) : []) + [open(result, own)])
  }

  private func standing(_ result: SiteResult, _ own: FigureWriter) -> [Markup] {
    let shown = Set(view.knockOuts(of: result).map(\.knockOut.id))
    let misses = result.exclusions.filter { shown.contains($0.knockOut.id) }.map { miss in
      [own.text(miss.missText(format), .demand(miss.knockOut.id))]
    }
    return [ReportParts.paragraph([.text(MunicipalityMail.standing(result, format))])]
      + (misses.isEmpty ? [] : [ReportParts.list(misses)])
  }

  /// What the municipality can answer, with room for the answer.
  private func open(_ result: SiteResult, _ own: FigureWriter) -> Markup {
    let items = view.open(at: result, format)
    guard !items.isEmpty else {
      return ReportParts.paragraph([
        .text(say("Wir haben keine offenen Fragen an Sie.", "We have no open questions for you."))
      ])
    }
    let rows = items.map { item in
      ReportParts.Row(
        [
          [words(item, result, own)], [], [],
        ], look: "answer")
    }
    return ReportParts.table(
      view.namesEnquiry
        ? say("Dazu fehlt uns", "What we are missing")
        : say(
          "Im Verzeichnis fehlt, ist älter oder widersprüchlich", "Missing, older or contradictory in the register"),
      [say("Angabe", "Detail"), say("Ihre Angabe", "Your answer"), say("Stand und Quelle", "Date and source")],
      widths: [45, 30, 25], isLong: true, rows)
  }

  private func words(_ item: ToClarify, _ result: SiteResult, _ own: FigureWriter) -> Markup {
    guard view.namesEnquiry else { return own.text(item.text, .fact(item.path)) }
    let knockOut = item.decides.first { id in result.knockOuts.contains { $0.knockOut.id == id } }
    return own.text(item.letterText(result, format), knockOut.map(FigureSource.demand) ?? .fact(item.path))
  }

  private var tasks: Markup {
    let list = HintList(nil, view, view.sites, AdviceText(format, view.assessment))
    guard !list.entries.isEmpty else { return .group([]) }
    return ReportParts.section(
      "aufgaben", say("Was Sie tun könnten", "What you could do"),
      [
        ReportParts.list(
          list.entries.map { entry in
            let names = entry.places.map { view.sites[$0 - 1].site.name }
            let at = names.isEmpty || view.sites.count == 1 ? "" : " (\(names.joined(separator: ", ")))"
            return [
              writer.text(
                entry.text + at + (entry.next.map { say("; zuständig: ", "; responsible: ") + $0 } ?? ""),
                .advice(entry.rule))
            ]
          })
      ])
  }

  private var foot: Markup {
    let date = WorkingDays.after(view.assessment.basis.asOf).text(format.language)
    return ReportParts.paragraph(
      [
        writer.structure(
          say(
            "Über eine Antwort bis zum \(date) freuen wir uns; auch eine Teilantwort hilft. Bitte nennen Sie zu jeder Angabe den Stand und die Quelle. Was wir nicht wissen, zählt bei uns nicht als „nein“.",
            "We would be glad to hear from you by \(date); a partial answer helps too. Please give date and source for each figure. What we do not know does not count as “no”."
          ))
      ], look: "next")
  }
}

extension String {
  /// The text with a capital letter at its start.
  fileprivate var capitalizedStart: String { prefix(1).uppercased() + dropFirst() }
}
