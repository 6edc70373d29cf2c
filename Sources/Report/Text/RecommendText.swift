internal import Decimals
public import Evaluation
internal import Facts
internal import Region
internal import Rulebook
public import SourceText

/// The shortlist as an officer reads it in a terminal: at most 100 columns.
public struct RecommendText: Sendable {
  /// How much is printed.
  public struct Options: Sendable {
    /// Sites printed in full.
    public var top: Int
    /// Whether every site that is not offered is listed.
    public var all: Bool
    /// Whether the firmness of the first places is shown in detail.
    public var robustness: Bool
    public var color: Bool

    /// Options of a page.
    public init(top: Int = 5, all: Bool = false, robustness: Bool = false, color: Bool = false) {
      self.top = top
      self.all = all
      self.robustness = robustness
      self.color = color
    }
  }

  let assessment: Assessment
  let options: Options
  let format: FactFormat
  /// nil when no site is offered.
  let robustness: Robustness?
  private var page: TextPage

  /// A page in a language.
  public init(_ assessment: Assessment, language: Language, options: Options) {
    self.assessment = assessment
    self.options = options
    format = FactFormat(assessment.rulebook.dictionary, language)
    robustness = assessment.robustness(top: options.top, detail: options.robustness)
    page = TextPage(color: options.color)
  }

  /// The whole page.
  public var text: String {
    var copy = self
    copy.head()
    copy.summary()
    copy.project()
    copy.rooms()
    copy.sites()
    copy.questions()
    copy.inDetail()
    copy.notOffered()
    copy.advice()
    copy.foot()
    return copy.page.text
  }

  private func say(_ de: String, _ en: String) -> String { format.say(de: de, en: en) }

  private mutating func head() {
    page.spread(
      say("Anfrage ", "Enquiry ") + "\(assessment.enquiry.id): \(assessment.enquiry.title[format.language])",
      say("Bewertung vom ", "Assessed on ") + assessment.basis.asOf.text(format.language), style: .bold)
    let profile =
      assessment.preset.map { say("Profil ", "profile ") + $0.title[format.language] }
      ?? say("Grundgewichte", "base weights")
    let states = StateKey.allCases.map { key in
      "\(assessment.sites.count { $0.site.state == key }) \(key.name[format.language])"
    }
    page.line(
      say("Regelwerk ", "Rulebook ") + "\(assessment.rulebook.id) \(assessment.rulebook.hash.prefix(6)) · \(profile) · "
        + "\(assessment.sites.count) " + say("Standorte", "sites") + " (\(states.joined(separator: ", ")))")
    page.line(assessment.rulebookStatus(format.language))
    page.blank()
  }

  /// The width of the column of labels.
  private static let margin = 12

  private mutating func summary() {
    label(say("ERGEBNIS", "RESULT"), ResultSentence.text(assessment, format))
    if let robustness {
      label("", say("Belastbarkeit: ", "Firmness: ") + FirmnessSentence(assessment, robustness, format).text)
    }
    let musts = assessment.mustSentences(format)
    label(
      say("MUSS", "MUST"),
      musts.isEmpty ? say("keine Bedingung genannt", "no condition stated") : musts.joined(separator: " · "))
    if !assessment.uncheckable.isEmpty {
      let texts = assessment.uncheckable.map { $0.text(format, assessment.rulebook.roles) }
      label("", say("Nicht prüfbar: ", "Cannot be checked: ") + texts.joined(separator: " · "))
    }
    let pending = assessment.rulebook.criteria.filter { $0.evidence == .pending }
    let points = format.numbers.text(assessment.notAssessedPoints, places: 1)
    label(
      say("OHNE DATEN", "NO DATA"),
      say("\(points) von 100 Punkten werden heute nicht bewertet: ", "\(points) of 100 points are not assessed today: ")
        + pending.map { $0.title[format.language] }.joined(separator: ", ") + ".")
    let silent = assessment.stillToState
    if !silent.isEmpty {
      label(
        say("IHRE ANGABE", "TELL US"),
        say("nicht genannt, würde bewertet: ", "not stated, would be assessed: ")
          + silent.map(format.label).joined(separator: ", ") + ".")
    }
    if let preset = assessment.suggestedPreset {
      label(
        say("VORSCHLAG", "SUGGESTED"),
        say("Profil „\(preset.title.de)“ passt: ", "the profile “\(preset.title.en)” fits: ") + "--preset \(preset.id)")
    }
    page.blank()
  }

  private mutating func label(_ label: String, _ text: String) {
    page.labelled(label, text, margin: Self.margin)
  }

  private mutating func project() {
    guard let score = assessment.project.score else { return }
    page.spread(
      say("DAS VORHABEN (gilt an jedem Standort)", "THE PROJECT (the same at every site)"),
      say("Beitrag für die Region: ", "Contribution to the region: ") + span(score) + say(" von 100", " of 100"),
      style: .bold)
    let reasons = Reasons(assessment.project, format)
    if !reasons.positive.isEmpty {
      page.line("  + " + reasons.positive.map(\.text).joined(separator: " · "), hanging: 4)
    }
    if !reasons.negative.isEmpty {
      page.line("  − " + reasons.negative.map(\.text).joined(separator: " · "), hanging: 4)
    }
    let open = assessment.project.criteria.filter { $0.status == .unknown }
    if !open.isEmpty {
      page.line("  ? " + open.map { $0.criterion.title[format.language] }.joined(separator: " · "), hanging: 4)
    }
    page.blank()
  }

  private func span(_ score: Score) -> String {
    let value = format.numbers.text(score.value, places: 0)
    let low = format.numbers.text(score.low, places: 0)
    let high = format.numbers.text(score.high, places: 0)
    return low == high ? value : "\(value) (\(low)–\(high))"
  }

  /// Houses that let rooms, when rooms are wanted. Whether a room is free, only the house knows.
  private mutating func rooms() {
    guard !assessment.rooms.isEmpty else { return }
    let offered = assessment.rooms.filter { $0.result.standing != .excluded }
    let shown = offered.prefix(options.top)
    let head = say(
      "RÄUME ZUR MIETE (\(shown.count) von \(assessment.rooms.count))",
      "ROOMS TO LET (\(shown.count) of \(assessment.rooms.count))")
    page.raw(page.paint(head.padded(56), .bold) + say("Punkte (Spanne)", "Points (span)"))
    let lines = RoomLines(format)
    for (index, house) in shown.enumerated() {
      let name = "\(String(index + 1).padded(left: 2)) \(house.room.name)".padded(42)
      let place = house.result.site.districts.map(\.rawValue).joined(separator: "+").padded(6)
      page.raw(page.paint(name, .bold) + " \(place) \(house.room.state.rawValue.padded(6))\(span(house.result.score))")
      let remark = lines.remark(house.room).map { " · \($0)" } ?? ""
      page.line("   \(house.room.offer[format.language])", hanging: 3)
      page.line("   \(lines.facts(house.room))\(remark)", hanging: 3)
      for reason in Reasons(house.result, format).positive.prefix(1) { page.line("   + " + reason.text, hanging: 5) }
      for line in house.result.openLines(format, assessment).prefix(1) {
        page.line("   ? " + line, hanging: 5)
      }
    }
    let out = assessment.rooms.count - offered.count
    if out > 0 {
      page.line("  " + say("\(out) weitere Häuser erfüllen ein Muss nicht.", "\(out) more houses do not meet a must."))
    }
    page.line(
      "  "
        + say(
          "Ob etwas frei ist, sagt nur das Haus: vor jeder Nennung anfragen.",
          "Whether a room is free, only the house knows: ask before naming it."),
      hanging: 2, style: .dim)
    page.blank()
  }

  private mutating func sites() {
    let shown = Array(assessment.ranking.prefix(options.top))
    guard !shown.isEmpty else {
      page.line(say("Kein Standort erfüllt alle Muss-Bedingungen.", "No site meets all musts."), style: .bold)
      page.blank()
      return
    }
    var standing: Standing?
    for (index, result) in shown.enumerated() {
      if result.standing != standing {
        standing = result.standing
        section(result.standing, shown)
      }
      entry(result, rank: index + 1)
    }
    let legend = ScoreBar.legend(shown, assessment.rulebook).map {
      "\($0.mark.uppercased()) \($0.title[format.language])"
    }
    page.line(
      say("Balken: ", "Bars: ") + legend.joined(separator: " · ")
        + say(" · Kleinbuchstaben: angenommen · „·“ bis 100", " · small letters: assumed · “·” up to 100"), hanging: 8,
      style: .dim)
    if let robustness {
      let weights = assessment.rulebook.firmness.weightsPercent
      page.line(robustness.method(format, weightsPercent: weights), hanging: 8, style: .dim)
    }
    page.blank()
  }

  private mutating func inDetail() {
    guard options.robustness, let robustness else { return }
    RobustnessSection(assessment: assessment, robustness: robustness, format: format).write(to: &page)
  }

  private mutating func section(_ standing: Standing, _ shown: [SiteResult]) {
    let all = assessment.ranking.count { $0.standing == standing }
    let here = shown.count { $0.standing == standing }
    let count = here == all ? "" : say(" (\(here) von \(all))", " (\(here) of \(all))")
    let title =
      switch standing {
      case .ready: say("BEREIT", "READY")
      case .clarify: say("ZU KLÄREN", "TO CLARIFY")
      case .undocumented: say("ZU WENIG BEKANNT", "TOO LITTLE KNOWN")
      case .excluded: say("NICHT ANGEBOTEN", "NOT OFFERED")
      }
    let head = (title + count).padded(56)
    page.raw(
      page.paint(head, .bold) + say("Punkte (Spanne)", "Points (span)").padded(16) + say("Eignung", "Fit").padded(8)
        + say("Region", "Region").padded(7) + say("offen", "open").padded(6) + say("Platz", "Place"))
  }

  private mutating func entry(_ result: SiteResult, rank: Int) {
    let districts = result.site.districts.map(\.rawValue).joined(separator: "+")
    let states = result.site.states.map(\.rawValue).joined(separator: "+")
    let name = "\(String(rank).padded(left: 2)) \(result.site.name)".padded(42)
    let score = span(result.score)
    page.raw(
      page.paint(name, .bold) + " " + districts.padded(6) + " " + states.padded(6) + score.padded(16)
        + side(result, .investor).padded(8) + side(result, .region).padded(7) + String(result.openDecisive).padded(6)
        + (robustness?.site(at: rank)?.placesText ?? ""))
    page.raw("   " + page.paint(ScoreBar.text(result, assessment.rulebook), .blue) + chances(rank))
    let reasons = Reasons(result, format)
    for reason in reasons.positive.prefix(3) { page.line("   + " + reason.text, hanging: 5) }
    for reason in reasons.negative.prefix(2) { page.line("   − " + reason.text, hanging: 5) }
    for line in result.openLines(format, assessment).prefix(4) { page.line("   ? " + line, hanging: 5) }
    for line in result.conflictLines(format).prefix(2) { page.line("   ! " + line, hanging: 5) }
  }

  /// How often the site is first, and how often it drops out, beside its bar.
  private func chances(_ rank: Int) -> String {
    guard let site = robustness?.site(at: rank) else { return "" }
    let (first, out) = (
      format.numbers.text(site.firstPercent, places: 0), format.numbers.text(site.outPercent, places: 0)
    )
    let leaves = out == "0" ? "" : say(", fällt weg in \(out)\u{A0}%", ", drops out in \(out)\u{A0}%")
    return "   " + say("vorn in \(first)\u{A0}%", "first in \(first)\u{A0}%") + leaves
  }

  private func side(_ result: SiteResult, _ side: Side) -> String {
    result.sides[side].map { format.numbers.text($0.value, places: 0) } ?? "–"
  }

  private mutating func questions() {
    let questions = assessment.nextQuestions(top: options.top)
    QuestionSection(questions: questions, format: format, roles: assessment.rulebook.roles).write(to: &page)
  }

  private mutating func notOffered() {
    guard !assessment.excluded.isEmpty else { return }
    page.heading(say("NICHT ANGEBOTEN (\(assessment.excluded.count))", "NOT OFFERED (\(assessment.excluded.count))"))
    for group in assessment.exclusionGroups {
      let number = group.alone == group.count ? "" : " \(group.alone)"
      let alone = group.alone == 0 ? "" : say(", nur deshalb", ", for this alone") + number
      page.line("  \(group.knockOut.title[format.language]): \(group.count)\(alone)", hanging: 4)
    }
    let listed = options.all ? assessment.excluded : Array(assessment.excluded.prefix(3))
    if !options.all { page.line("  " + say("Am knappsten verfehlt:", "Nearest misses:")) }
    for result in listed {
      let misses = result.exclusions.map { $0.missText(format) }.joined(separator: "; ")
      page.line("  · \(result.site.named): \(misses)", hanging: 4)
    }
    let eased = assessment.relaxations.prefix(3).map(RelaxationWords(format).sentence)
    if !eased.isEmpty {
      page.line("  " + say("Weniger verlangt (nur zur Information):", "Asked less (for information):"))
    }
    for sentence in eased { page.line("  · " + sentence, hanging: 4) }
    if !options.all {
      page.line(
        "  " + say("alle: --all · einzeln: lotse explain ", "all: --all · one: lotse explain ")
          + say("ANFRAGE STANDORT", "ENQUIRY SITE"), style: .dim)
    }
    page.blank()
  }

  /// Hints by kind: those that hold everywhere, and those of the first place; the others are in `explain`.
  private mutating func advice() {
    let first = assessment.ranking.first
    let hints = assessment.advice + (first.map(assessment.advice(at:)) ?? [])
    guard !hints.isEmpty else { return }
    AdviceSection(format, assessment).write(hints, to: &page)
    if let first {
      page.line(
        "  " + say("Hinweise zum Standort gelten für Platz 1 (", "Hints about a site are those of place 1 (")
          + first.site.name + say("); für andere: lotse explain.", "); for others: lotse explain."), hanging: 2,
        style: .dim)
    }
    page.blank()
  }

  private mutating func foot() {
    let newer = assessment.sites.filter { !$0.leftOut.isEmpty }.count
    if newer > 0 {
      page.line(
        say(
          "Angaben, die jünger sind als der Bewertungstag, blieben an \(newer) Standorten außer Betracht.",
          "Claims newer than the day of assessment were left out at \(newer) sites."))
    }
    page.line(
      assessment.assumptionSentence(format)
        + say(
          " Keine Angabe heißt unbekannt, nicht „nein“. Fördersätze sind Hinweise, keine Zusage.",
          " No data means unknown, not “no”. Aid rates are hints, not a promise."), style: .dim)
  }
}
