internal import Decimals
public import Evaluation
internal import Facts
public import Region
public import Report
internal import Rulebook
internal import SourceText

/// The file of the office: the result with points, comparison, what is not offered and why, what is open. Internal.
public struct OfficeReport: Sendable {
  let assessment: Assessment
  let parts: ListParts
  let shortlist: Shortlist
  private let id: ReportID

  /// The file about so many sites.
  public init(
    _ assessment: Assessment, top: Int, boundaries: Boundaries, format: FactFormat
  ) {
    self.assessment = assessment
    shortlist = Shortlist(assessment, top: top)
    parts = ListParts(Disclosure(assessment, for: .officer), shortlist.sites, boundaries, format)
    id = ReportID(assessment, site: nil)
  }

  private var format: FactFormat { parts.format }
  private var note: Vermerk { Vermerk(assessment, shortlist, language: format.language) }
  private var writer: FigureWriter { parts.writer }
  private func say(_ de: String, _ en: String) -> String { parts.say(de, en) }

  /// The whole document.
  public var document: ReportDocument {
    ReportDocument(
      title: say("Vorlage (intern) ", "File of the office (internal) ") + assessment.enquiry.id, id: id,
      language: format.language,
      body: [
        parts.head(
          say("Vorlage, nur intern · Anfrage ", "File of the office, internal · enquiry ") + assessment.enquiry.id,
          assessment.enquiry.title[format.language], id), result, parts.rooms, parts.map, parts.comparison,
      ] + sites + [notOffered, questions, tasks, basis, parts.evidence])
  }

  // MARK: Result

  private var result: Markup {
    let robustness = assessment.robustness(top: max(1, shortlist.sites.count))
    let firm = robustness.map { FirmnessSentence(assessment, $0, format).text }
    let score = assessment.project.score.map(note.span) ?? say("nicht bewertet", "not assessed")
    return ReportParts.section(
      "ergebnis", say("Ergebnis", "Result"),
      [
        ReportParts.paragraph([writer.structure(ResultSentence.text(assessment, format))]),
        ReportParts.paragraph([writer.structure(firm.map { say("Belastbarkeit: ", "Firmness: ") + $0 } ?? "")]),
        ReportParts.paragraph([
          .text(say("Muss: ", "Musts: ")),
          writer.text(assessment.mustSentences(format).joined(separator: "; "), .demand("musts")),
        ]),
        ReportParts.paragraph([
          .text(say("Beitrag des Vorhabens für die Region: ", "Contribution of the project to the region: ")),
          writer.text(score, .score(nil)), .text(say(" Punkte", " points")),
        ]), scores,
      ])
  }

  private var scores: Markup {
    guard !shortlist.sites.isEmpty else { return .group([]) }
    let rows = shortlist.sites.map { site -> ReportParts.Row in
      let source = FigureSource.score(site.site.id.rawValue)
      func side(_ side: Side) -> Markup {
        writer.text(site.sides[side].map { format.numbers.text($0.value, places: 0) } ?? "–", source)
      }
      let rank = assessment.rank(of: site.site.id).map(String.init) ?? "–"
      return ReportParts.Row([
        [writer.structure(rank + ". "), writer.text(site.site.named, .name)], [.text(note.standing(site.standing))],
        [writer.text(note.span(site.score), source)], [side(.investor)], [side(.region)],
        [writer.structure(String(site.openDecisive))],
      ])
    }
    return ReportParts.table(
      say("Punkte von 100 mit Spanne", "Points of 100 with their span"),
      [
        say("Standort", "Site"), say("Stand", "Standing"), say("Punkte", "Points"), say("Eignung", "Fit"),
        say("Region", "Region"), say("offene Muss", "open musts"),
      ], widths: [35, 15, 15, 10, 10, 15], rows)
  }

  private var sites: [Markup] {
    parts.entries.enumerated().map { index, entry in
      .of(
        "section", ["class": "site", "aria-labelledby": "standort-\(index + 1)"],
        [.of("h2", ["id": "standort-\(index + 1)"], [writer.structure("\(index + 1). "), entry.name]), entry.place]
          + entry.points)
    }
  }

  // MARK: Not offered

  private var notOffered: Markup {
    guard !assessment.excluded.isEmpty else { return .group([]) }
    let rows = assessment.excluded.map { site in
      ReportParts.Row([
        [writer.text(site.site.named, .name)],
        site.exclusions.map { miss in
          .of(
            "div", [:],
            [
              FigureWriter(format: format, evidence: [:], site: site.site.id.rawValue).text(
                miss.missText(format), .demand(miss.knockOut.id))
            ])
        },
      ])
    }
    return ReportParts.section(
      "nicht-angeboten", say("Nicht angeboten", "Not offered"),
      [
        ReportParts.paragraph([
          writer.structure(
            say(
              "\(rows.count) Standorte scheiden aus, die am knappsten verfehlten zuerst.",
              "\(rows.count) sites drop out, the nearest misses first."))
        ]),
        ReportParts.table(
          say("Warum sie ausscheiden", "Why they drop out"),
          [say("Standort", "Site"), say("Woran es liegt", "Because of")],
          widths: [35, 65], isLong: true, rows),
      ])
  }

  // MARK: What is to be done

  private var questions: Markup {
    let asked = note.questions
    guard !asked.isEmpty else { return .group([]) }
    let rows = asked.map { entry in
      ReportParts.Row([
        [.text(entry.whom)],
        entry.lines.map { line in
          .of(
            "div", [:],
            [
              writer.text(
                line.text + say(" [Platz ", " [rank ") + line.ranks.joined(separator: ", ") + "]", .demand("open"))
            ])
        },
      ])
    }
    return ReportParts.section(
      "offen", say("Offene Fragen", "Open questions"),
      [
        ReportParts.table(
          say("Wen man was fragt", "Whom to ask what"), [say("Wen", "Whom"), say("Was", "What")], widths: [30, 70],
          isLong: true, rows)
      ])
  }

  private var tasks: Markup {
    let list = HintList(.regionTask, parts.view, shortlist.sites, AdviceText(format, assessment))
    guard !list.entries.isEmpty else { return .group([]) }
    return ReportParts.section(
      "aufgaben", say("Aufgaben der Region", "Tasks of the region"), [parts.hints(list, list.entries)])
  }

  private var basis: Markup {
    let basis = assessment.basis
    let pairs: [(String, String)] = [
      (say("Regelwerk", "Rulebook"), assessment.rulebook.hash),
      (say("Standortverzeichnis", "Site register"), basis.registerHash),
      (say("Vergleichsdaten", "Reference data"), basis.referenceHash), (say("Anfrage", "Enquiry"), basis.enquiryHash),
      (say("Programm", "Program"), "lotse \(basis.engine)"),
    ]
    return ReportParts.section(
      "grundlage", say("Grundlage", "Basis"),
      [
        ReportParts.paragraph([writer.structure(assessment.rulebookStatus(format.language))]),
        ReportParts.paragraph([writer.structure(assessment.assumptionSentence(format))]),
        .of(
          "dl", ["class": "hashes"],
          pairs.flatMap { [.of("dt", $0.0), .of("dd", [:], [.of("code", ["data-ref": "structure"], $0.1)])] }),
      ])
  }
}
