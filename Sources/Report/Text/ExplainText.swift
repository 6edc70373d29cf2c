public import Decimals
public import Evaluation
internal import Facts
internal import Region
internal import Rulebook
public import SourceText

/// One site in one assessment, every number down to its claim.
public struct ExplainText: Sendable {
  let assessment: Assessment
  let result: SiteResult
  let format: FactFormat
  private let isRanked: Bool
  private var page: TextPage

  /// A page about a site.
  ///
  /// - Parameter isRanked: whether the assessment has the sites that it competes with; else neither its
  ///   place is told nor what would change it.
  public init(
    _ assessment: Assessment, _ result: SiteResult, language: Language, color: Bool, isRanked: Bool = true
  ) {
    self.assessment = assessment
    self.result = result
    self.isRanked = isRanked
    format = FactFormat(assessment.rulebook.dictionary, language)
    page = TextPage(color: color)
  }

  /// The whole page.
  public var text: String {
    var copy = self
    copy.head()
    copy.knockOuts()
    copy.criteria()
    if isRanked {
      copy.whyNotAbove()
      copy.whatWouldChange()
    }
    copy.toClarify()
    copy.advice()
    copy.notes()
    return copy.page.text
  }

  private func say(_ de: String, _ en: String) -> String { format.say(de: de, en: en) }
  private func points(_ number: Decimal34) -> String { format.numbers.text(number, places: 1) }

  private mutating func head() {
    let site = result.site
    page.spread(
      site.name, say("Bewertung vom ", "Assessed on ") + assessment.basis.asOf.text(format.language), style: .bold)
    let head = [
      site.id.rawValue, site.municipalities.joined(separator: ", "),
      site.districts.map(\.name).joined(separator: ", "),
      site.states.map { $0.name[format.language] }.joined(separator: ", "),
    ]
    page.line(head.filter { !$0.isEmpty }.joined(separator: " · "))
    page.line(
      say("Anfrage ", "Enquiry ") + "\(assessment.enquiry.id) · " + say("Regelwerk ", "rulebook ")
        + "\(assessment.rulebook.id) \(assessment.rulebook.hash.prefix(6)) · "
        + (assessment.preset.map { $0.title[format.language] } ?? say("Grundgewichte", "base weights")))
    page.line(assessment.rulebookStatus(format.language))
    page.blank()
    page.line(
      StandingSentence(assessment: assessment, result: result, format: format, isRanked: isRanked).text, style: .bold)
    page.line(
      say("Punkte ", "Points ")
        + "\(points(result.score.value)) (\(points(result.score.low))–\(points(result.score.high)))"
        + Side.allCases.map { side in
          " · \(side.title[format.language]) " + (result.sides[side].map { points($0.value) } ?? "–")
        }.joined()
        + say(" · bekannt: ", " · known: ") + "\(points(result.knownPercent)) % "
        + say("des bewerteten Gewichts", "of the assessed weight"), hanging: 2)
    page.blank()
  }

  private mutating func knockOuts() {
    guard !result.knockOuts.isEmpty else { return }
    page.heading(say("MUSS-BEDINGUNGEN UND OFFENE PUNKTE", "MUSTS AND OPEN POINTS"))
    for knockOut in result.knockOuts {
      let sign =
        switch knockOut.verdict {
        case .met: "✓"
        case .notMet: "✗"
        case .unknown: "?"
        }
      let word =
        switch knockOut.verdict {
        case .met: say("erfüllt", "met")
        case .notMet: say("nicht erfüllt", "not met")
        case .unknown: say("zu klären", "to clarify")
        }
      let kind = knockOut.knockOut.isDecisive ? "" : say(" (ordnet nicht)", " (does not order)")
      page.line(
        "  \(sign) \(knockOut.knockOut.title[format.language])\(kind): \(word). " + say("Verlangt: ", "Asked: ")
          + knockOut.requiredText(format) + "; " + say("hier: ", "here: ") + knockOut.actualText(format)
          + (knockOut.gap.map { "; " + say("Abstand ", "gap ") + format.numbers.gap($0, knockOut.requirement.unit) }
            ?? ""),
        hanging: 4)
      sources(knockOut.actual.inputs)
    }
    page.blank()
  }

  private mutating func criteria() {
    page.raw(
      page.paint(say("KRITERIEN", "CRITERIA").padded(62), .bold) + say("Gewicht", "Weight").padded(9)
        + say("Punkte (Spanne)", "Points (span)").padded(18) + say("Beitrag", "Share"))
    for side in Side.allCases {
      page.line(side.title[format.language], style: .bold)
      for result in result.criteria where result.criterion.side == side { criterion(result) }
    }
    let total = points(result.score.value)
    page.raw(say("Summe der Beiträge", "Sum of all shares").padded(89) + total)
    page.blank()
  }

  private mutating func criterion(_ result: CriterionResult) {
    let title = "  \(result.criterion.title[format.language])"
    guard let scored = result.points else {
      page.raw("\(title.padded(62))\("–".padded(9))\(Self.word(result.status, format))")
      if !result.tellUs.isEmpty {
        page.line(
          "      " + say("nicht genannt: ", "not stated: ")
            + result.tellUs.sorted().map(format.label).joined(separator: ", "), hanging: 6, style: .dim)
      }
      return
    }
    let span = scored.low == scored.high ? "" : " (\(points(scored.low))–\(points(scored.high)))"
    page.raw(
      title.padded(62) + points(result.weight).padded(9) + "\(points(scored.value))\(span)".padded(18)
        + points(result.contribution))
    page.line(
      "      \(Self.word(result.status, format)): \(format.sentence(result.fact, result.measure))"
        + (result.fact.reason.map { " – \($0[format.language])" } ?? ""), hanging: 6)
    if let standIn = result.criterion.standIn {
      page.line("      " + say("Ersatzgröße: ", "Stand-in: ") + standIn[format.language], hanging: 6, style: .dim)
    }
    sources(result.fact.inputs)
  }

  private mutating func sources(_ inputs: [FactInput]) {
    let lines = ExplainSources(format: format)
    for input in inputs.prefix(6) { page.line("      ← " + lines.text(input), hanging: 8, style: .dim) }
    if inputs.count > 6 {
      page.line("      ← " + say("und \(inputs.count - 6) weitere", "and \(inputs.count - 6) more"), style: .dim)
    }
  }

  package static func word(_ status: CriterionResult.Status, _ format: FactFormat) -> String {
    switch status {
    case .known: format.say(de: "bekannt", en: "known")
    case .estimated: format.say(de: "geschätzt", en: "estimated")
    case .conflicting: format.say(de: "widersprüchlich", en: "contradictory")
    case .aged: format.say(de: "veraltet", en: "outdated")
    case .unknown: format.say(de: "unbekannt, angenommen", en: "unknown, assumed")
    case .notAsked: format.say(de: "nicht gefragt", en: "not asked")
    case .notApplicable: format.say(de: "trifft nicht zu", en: "does not apply")
    case .pending: format.say(de: "heute ohne Daten", en: "no data today")
    }
  }

  /// Against the fifth place (or the last offered one): what the site loses and gains, criterion by criterion.
  private mutating func whyNotAbove() {
    let places = min(5, assessment.ranking.count)
    guard places > 0, (assessment.rank(of: result.site.id) ?? .max) > places else { return }
    let other = assessment.ranking[places - 1]
    page.heading(
      say("WARUM NICHT UNTER DEN ERSTEN \(places)", "WHY NOT AMONG THE FIRST \(places)") + " – "
        + say("verglichen mit Platz \(places), ", "compared with place \(places), ") + other.site.name)
    if let sentence = orderSentence(other) { page.line("  " + sentence, hanging: 2) }
    let differences = Comparison.differences(result, other)
    for item in differences.prefix(8) {
      let sign = item.points < .zero ? "" : "+"
      page.line("  \((sign + points(item.points)).padded(left: 6))  \(item.title[format.language])", hanging: 10)
    }
    let sum = result.score.value - other.score.value
    page.line("  \(((sum < .zero ? "" : "+") + points(sum)).padded(left: 6))  " + say("zusammen", "in all"))
    page.blank()
  }

  private mutating func whatWouldChange() {
    guard let answer = CounterfactualLines(assessment: assessment, format: format).lines(for: result) else { return }
    page.heading(answer.heading)
    for line in answer.lines { page.line("  · " + line, hanging: 4) }
    page.blank()
  }

  private func orderSentence(_ other: SiteResult) -> String? {
    if result.standing != other.standing {
      switch result.standing {
      case .excluded:
        return say(
          "Eine Muss-Bedingung ist nicht erfüllt; die Punkte entscheiden nicht.",
          "A must is not met; points do not decide.")
      case .undocumented:
        return say(
          "Zu wenig ist bekannt; solche Standorte stehen hinter allen anderen.",
          "Too little is known; such sites stand behind all others.")
      case .clarify, .ready:
        return say(
          "Muss-Punkte sind offen, dort nicht; das geht den Punkten vor.",
          "Musts are open here and not there; that comes before points.")
      }
    }
    guard result.openDecisive != other.openDecisive else { return nil }
    return say(
      "Offene Muss-Punkte: hier \(result.openDecisive), dort \(other.openDecisive); das geht den Punkten vor.",
      "Open musts: \(result.openDecisive) here, \(other.openDecisive) there; that comes before points.")
  }

  private mutating func toClarify() {
    let items = result.toClarify(format, roles: assessment.rulebook.roles)
    guard !items.isEmpty else { return }
    page.heading(say("ZU KLÄREN", "TO CLARIFY"))
    for item in items {
      let ask = item.ask.map { say(" – fragen: ", " – ask: ") + $0 } ?? ""
      page.line("  ? \(item.text)\(ask)", hanging: 4)
    }
    page.blank()
  }

  private mutating func advice() {
    let hints = assessment.advice(at: result)
    guard !hints.isEmpty else { return }
    AdviceSection(format, assessment).write(hints, to: &page)
    page.blank()
  }

  private mutating func notes() {
    for (field, claims) in result.leftOut.sorted(by: { $0.key < $1.key }) {
      let path = FactPath(.site, field)
      for claim in claims {
        page.line(
          say("Jünger als der Bewertungstag, nicht berücksichtigt: ", "Newer than the day of assessment, left out: ")
            + "\(format.label(path)) \(format.value(claim.value, path)) (\(claim.asOf.text(format.language)))",
          hanging: 2)
      }
    }
    page.line(assessment.assumptionSentence(format), style: .dim)
  }
}

/// Two sites criterion by criterion.
public enum Comparison {
  /// One criterion that differs.
  public struct Difference: Sendable {
    public let criterion: String
    public let title: LocalizedText
    /// Contribution of the first site minus that of the second.
    public let points: Decimal34
  }

  /// All criteria whose contributions differ, the greatest loss first.
  public static func differences(_ a: SiteResult, _ b: SiteResult) -> [Difference] {
    zip(a.criteria, b.criteria).map { x, y in
      Difference(
        criterion: x.criterion.id, title: x.criterion.title, points: x.contribution - y.contribution)
    }.filter { !$0.points.rounded(toPlaces: 6).isZero }.sorted { ($0.points, $0.criterion) < ($1.points, $1.criterion) }
  }
}
