internal import Decimals
public import Evaluation
internal import Facts
internal import Region
internal import Rulebook
public import SourceText

/// The note for the file: what was asked, on what the result rests, why it is as it is, and what is to be done. Internal.
public struct Vermerk: Sendable {
  let assessment: Assessment
  let shortlist: Shortlist
  let view: Disclosure
  let format: FactFormat
  let writer: AdviceText

  /// A note in a language.
  public init(_ assessment: Assessment, _ shortlist: Shortlist, language: Language) {
    self.assessment = assessment
    self.shortlist = shortlist
    view = Disclosure(assessment, for: .officer)
    format = FactFormat(assessment.rulebook.dictionary, language)
    writer = AdviceText(format, assessment)
  }

  private func say(_ de: String, _ en: String) -> String { format.say(de: de, en: en) }

  /// The whole note.
  public var text: String {
    var page = LetterPage()
    page.paragraph(say("VERMERK (intern)", "NOTE FOR THE FILE (internal)"))
    occasion(&page)
    basis(&page)
    result(&page)
    reasons(&page)
    notOffered(&page)
    deviation(&page)
    open(&page)
    tasks(&page)
    followUp(&page)
    return page.text
  }

  /// The note as a mail to colleagues.
  public var mail: String {
    let date = assessment.basis.asOf.text(format.language)
    var page = LetterPage()
    page.paragraph(
      say("Betreff: Vermerk zur Anfrage \(assessment.enquiry.id)", "Subject: Note on enquiry \(assessment.enquiry.id)"))
    page.paragraph(say("Guten Tag,", "Hello,"))
    page.paragraph(
      say(
        "hier ist der Vermerk vom \(date). Er ist nur für den internen Gebrauch.",
        "this is the note of \(date). It is for internal use only."))
    return page.text + text + "\n" + say("Mit freundlichen Grüßen", "Kind regards") + "\n"
  }
}

// MARK: - Occasion, basis, result

extension Vermerk {
  private func occasion(_ page: inout LetterPage) {
    let enquiry = assessment.enquiry
    page.heading(say("1. ANLASS", "1. OCCASION"))
    page.line(
      say("Anfrage ", "Enquiry ") + "\(enquiry.id)" + say(", Fassung ", ", version ")
        + "\(enquiry.version): \(enquiry.title[format.language])")
    if let summary = enquiry.summary { page.line(summary[format.language]) }
    let level = FactPath(.enquiry, "confidentiality.level")
    let sharing = FactPath(.enquiry, "confidentiality.share_with_municipality")
    for path in [level, sharing] {
      if let value = enquiry.values[path] { page.line("\(format.label(path)): \(format.value(value, path))") }
    }
    if let date = enquiry.answerBy {
      page.line(say("Antwort erbeten bis ", "Answer asked for by ") + date.text(format.language))
    }
    let musts = assessment.mustSentences(format)
    page.line(
      say("Muss-Punkte: ", "Musts: ")
        + (musts.isEmpty
          ? say("keine, die sich prüfen lassen", "none that can be checked") : musts.joined(separator: "; ")),
      hanging: 2)
  }

  private func basis(_ page: inout LetterPage) {
    let basis = assessment.basis
    let profile = assessment.preset?.title[format.language] ?? say("keines (Grundgewichte)", "none (base weights)")
    page.heading(say("2. GRUNDLAGE", "2. BASIS"))
    page.line(
      say("Regelwerk ", "Rulebook ") + "\(assessment.rulebook.id), " + say("Stand ", "state ")
        + assessment.rulebook.hash.prefix(12))
    page.line(assessment.rulebookStatus(format.language))
    page.line(
      say("Standortverzeichnis ", "Site register ") + basis.registerHash.prefix(12)
        + say(" · Vergleichsdaten ", " · reference data ") + basis.referenceHash.prefix(12))
    page.line(
      say("Bewertungstag ", "Assessed as of ") + basis.asOf.text(format.language)
        + say(" · Programm lotse ", " · program lotse ") + basis.engine)
    page.line(say("Gewichtungsprofil: ", "Weighting profile: ") + profile)
    page.line(assessment.assumptionSentence(format))
    let points = format.numbers.text(assessment.notAssessedPoints, places: 1)
    page.line(
      say(
        "Mangels Daten werden \(points) von 100 Punkten heute nicht bewertet.",
        "For lack of data \(points) of 100 points are not assessed today."))
  }

  private func result(_ page: inout LetterPage) {
    page.heading(say("3. ERGEBNIS", "3. RESULT"))
    page.line(ResultSentence.text(assessment, format))
    if let robustness = assessment.robustness(top: max(1, shortlist.sites.count)) {
      page.line(
        say("Belastbarkeit: ", "Firmness: ") + FirmnessSentence(assessment, robustness, format).text, hanging: 2)
    }
    for item in assessment.uncheckable {
      page.line(
        say("Nicht prüfbar: ", "Cannot be checked: ") + item.text(format, assessment.rulebook.roles), hanging: 2)
    }
    page.line(
      say(
        "Beitrag des Vorhabens für die Region, an jedem Standort gleich: ",
        "Contribution of the project to the region, the same at every site: ")
        + (assessment.project.score.map { "\(span($0)) " + say("von 100", "of 100") }
          ?? say("nicht bewertet", "not assessed")) + ".")
    rooms(&page)
    page.blank()
    guard !shortlist.sites.isEmpty else {
      page.line(say("Es wird kein Standort angeboten.", "No site is offered."))
      return
    }
    page.table(table)
    page.line(
      say(
        "Punkte von 100 mit Spanne; E Eignung für das Vorhaben, R Nutzen für die Region; offen: entscheidende Muss-Punkte, die zu klären sind.",
        "Points of 100 with their span; F investor fit, R regional benefit; open: decisive musts to be clarified."))
    page.line(
      say(
        "Reihenfolge: bereit vor zu klären vor zu wenig bekannt, dann Zahl der offenen Muss-Punkte, dann Punkte.",
        "Order: ready before to clarify before too little known, then number of open musts, then points."))
  }

  /// Houses that let rooms, when rooms are wanted.
  private func rooms(_ page: inout LetterPage) {
    let houses = view.rooms.filter { $0.result.standing != .excluded }
    guard !houses.isEmpty else { return }
    let lines = RoomLines(format)
    page.line(say("Häuser mit Räumen zur Miete:", "Houses with rooms to let:"))
    for house in houses.prefix(5) {
      let remark = lines.remark(house.room).map { ", \($0)" } ?? ""
      page.item("\(house.room.name) (\(house.room.town))\(remark): \(lines.facts(house.room))")
    }
  }

  private var table: TextTable {
    var table = TextTable(
      [
        .init(title: say("Platz", "Rank"), isNumber: true), .init(title: say("Standort", "Site"), takesRest: true),
        .init(title: say("Kreis", "District")), .init(title: say("Stand", "Standing")),
        .init(title: say("Punkte", "Points")), .init(title: say("E", "F"), isNumber: true),
        .init(title: "R", isNumber: true), .init(title: say("offen", "open"), isNumber: true),
      ], pageWidth: LetterPage.width)
    for result in shortlist.sites {
      table.add([
        rank(result), result.site.name, result.site.districts.map(\.rawValue).joined(separator: "+"),
        standing(result.standing), span(result.score), side(result, .investor), side(result, .region),
        String(result.openDecisive),
      ])
    }
    return table
  }

  private func rank(_ result: SiteResult) -> String { assessment.rank(of: result.site.id).map(String.init) ?? "–" }

  private func side(_ result: SiteResult, _ side: Side) -> String {
    result.sides[side].map { format.numbers.text($0.value, places: 0) } ?? "–"
  }

  /// Points with their span: `73 (66–80)`.
  package func span(_ score: Score) -> String {
    let texts = [score.value, score.low, score.high].map { format.numbers.text($0, places: 0) }
    return texts[1] == texts[2] ? texts[0] : "\(texts[0]) (\(texts[1])–\(texts[2]))"
  }

  /// A word for a standing.
  package func standing(_ standing: Standing) -> String {
    switch standing {
    case .ready: say("bereit", "ready")
    case .clarify: say("zu klären", "to clarify")
    case .undocumented: say("wenig bekannt", "little known")
    case .excluded: say("nicht angeboten", "not offered")
    }
  }
}

// MARK: - Reasons, exclusions, deviation

extension Vermerk {
  private func reasons(_ page: inout LetterPage) {
    guard !shortlist.sites.isEmpty else { return }
    page.heading(say("4. GRÜNDE JE STANDORT", "4. REASONS BY SITE"))
    for result in shortlist.sites {
      page.heading(say("Platz ", "Rank ") + "\(rank(result)): \(result.site.name) (\(result.place(format)))")
      let reasons = view.reasons(of: result, format)
      for reason in reasons.positive.prefix(3) { page.line("  + " + reason.text, hanging: 4) }
      for reason in reasons.negative.prefix(3) { page.line("  − " + reason.text, hanging: 4) }
      for line in result.conflictLines(format) { page.line("  ! " + line, hanging: 4) }
      for entry in HintList(.risk, view, [result], writer).entries where !entry.places.isEmpty {
        page.line("  ! " + entry.text, hanging: 4)
      }
    }
    let everywhere = HintList(.risk, view, [], writer).entries
    guard !everywhere.isEmpty else { return }
    page.heading(say("An jedem Standort", "At every site"))
    for entry in everywhere { page.line("  ! " + entry.text, hanging: 4) }
  }

  private func notOffered(_ page: inout LetterPage) {
    page.heading(say("5. NICHT ANGEBOTEN", "5. NOT OFFERED") + " (\(assessment.excluded.count))")
    guard !assessment.excluded.isEmpty else {
      page.line(say("Kein Standort scheidet aus.", "No site drops out."))
      return
    }
    for group in assessment.exclusionGroups {
      let alone =
        group.alone == 0
        ? ""
        : group.alone == group.count
          ? say(", nur deshalb", ", for this alone")
          : say(", davon \(group.alone) nur deshalb", ", \(group.alone) of them for this alone")
      page.item("\(group.knockOut.title[format.language]): \(group.count)\(alone)")
    }
    page.line(say("Am knappsten verfehlt:", "Nearest misses:"))
    for result in assessment.excluded.prefix(3) {
      let misses = result.exclusions.map { $0.missText(format) }.joined(separator: "; ")
      page.item("\(result.site.named): \(misses)")
    }
  }

  private func deviation(_ page: inout LetterPage) {
    page.heading(say("6. ABWEICHUNG VON DER RANGFOLGE", "6. DEVIATION FROM THE ORDER"))
    guard let deviation = shortlist.deviation, let chosen = assessment[deviation.site],
      let first = assessment.ranking.first
    else {
      page.line(say("keine", "none"))
      return
    }
    page.line(
      say(
        "Zuerst vorgeschlagen wird \(chosen.site.name) statt \(first.site.name).",
        "\(chosen.site.name) is proposed first instead of \(first.site.name)."))
    for result in [first, chosen] {
      page.item(
        say("Platz ", "Rank ")
          + "\(rank(result)): \(result.site.name), \(standing(result.standing)), \(span(result.score)) "
          + say("Punkte, \(result.openDecisive) offen", "points, \(result.openDecisive) open"))
    }
    page.line(say("Grund: ", "Reason: ") + deviation.reason, hanging: 2)
  }
}

// MARK: - What is to be done

extension Vermerk {
  /// Open points that are listed for one site.
  private static let openCount = 5

  private func open(_ page: inout LetterPage) {
    page.heading(say("7. OFFENE PUNKTE", "7. OPEN POINTS"))
    let asked = questions
    guard !asked.isEmpty else {
      page.line(say("keine", "none"))
      return
    }
    for entry in asked {
      page.line("\(entry.whom):")
      for line in entry.lines {
        page.item(line.text + say(" [Platz ", " [rank ") + line.ranks.joined(separator: ", ") + "]")
      }
    }
  }

  /// What is open, by whom to ask, each point once with the sites that it concerns.
  package var questions: [Questions] {
    var asked: [Questions] = []
    let nobody = say("Schätzung, vor Ort zu prüfen", "An estimate, to be checked on the spot")
    for result in shortlist.sites {
      for item in view.open(at: result, format).prefix(Self.openCount) {
        let whom = item.whom(format) ?? nobody
        let index = asked.firstIndex { $0.whom == whom } ?? asked.count
        if index == asked.count { asked.append(Questions(whom: whom)) }
        asked[index].add(item.letterText(result, format), rank(result))
      }
    }
    return asked
  }

  /// Open points for one organisation or office.
  package struct Questions {
    package let whom: String
    package var lines: [(text: String, ranks: [String])] = []

    fileprivate mutating func add(_ text: String, _ rank: String) {
      if let index = lines.firstIndex(where: { $0.text == text }) {
        lines[index].ranks.append(rank)
      } else {
        lines.append((text, [rank]))
      }
    }
  }

  private func tasks(_ page: inout LetterPage) {
    page.heading(say("8. AUFGABEN DER REGION", "8. TASKS OF THE REGION"))
    let list = HintList(.regionTask, view, shortlist.sites, writer)
    guard !list.entries.isEmpty else {
      page.line(say("keine", "none"))
      return
    }
    for entry in list.entries {
      let ranks = entry.places.map { rank(shortlist.sites[$0 - 1]) }.joined(separator: ", ")
      let at = ranks.isEmpty ? "" : say(" [Platz ", " [rank ") + ranks + "]"
      page.item(entry.text + at + (entry.next.map { " → \($0)" } ?? ""))
    }
  }

  private func followUp(_ page: inout LetterPage) {
    page.heading(say("9. WIEDERVORLAGE", "9. FOLLOW-UP"))
    if let date = assessment.enquiry.answerBy, date.latest.ordinal >= assessment.basis.asOf.latest.ordinal {
      page.line(
        date.text(format.language) + say(" (erbetener Termin der Antwort)", " (date by which an answer is asked for)"))
      return
    }
    let date = WorkingDays.after(assessment.basis.asOf).text(format.language)
    page.line(
      date
        + say(
          " (zehn Arbeitstage, Montag bis Freitag; Feiertage sind nicht berücksichtigt)",
          " (ten working days, Monday to Friday; public holidays are not counted out)"))
  }
}
