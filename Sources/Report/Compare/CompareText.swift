internal import Decimals
internal import Evaluation
internal import Facts
internal import Region
internal import Rulebook
public import SourceText

/// A comparison of sites for a sheet of A4 in landscape: 130 columns.
public struct CompareText: Sendable {
  /// As wide as A4 in landscape at nine points.
  public static let width = 130

  let comparison: SiteComparison
  let format: FactFormat
  private var page: TextPage

  /// A page in a language.
  public init(_ comparison: SiteComparison, language: Language, color: Bool) {
    self.comparison = comparison
    format = FactFormat(comparison.assessment.rulebook.dictionary, language)
    page = TextPage(width: Self.width, color: color)
  }

  /// The whole page.
  public var text: String {
    var copy = self
    copy.head()
    copy.sites()
    copy.knockOuts()
    copy.criteria()
    for reversal in copy.comparison.reversals { copy.reversal(reversal) }
    copy.page.line(copy.comparison.assessment.assumptionSentence(format), style: .dim)
    return copy.page.text
  }

  private func say(_ de: String, _ en: String) -> String { format.say(de: de, en: en) }
  private func points(_ number: Decimal34) -> String { format.numbers.text(number, places: 1) }
  private func signed(_ number: Decimal34) -> String { (number < .zero ? "" : "+") + points(number) }

  /// `A` for the first site.
  private func letter(_ index: Int) -> String { String(Array("ABCDE")[index]) }
  private func letter(_ site: SiteID) -> String {
    comparison.sites.firstIndex { $0.site.id == site }.map(letter) ?? ""
  }

  private mutating func head() {
    let assessment = comparison.assessment
    page.spread(
      say("Vergleich von \(comparison.sites.count) Standorten", "Comparison of \(comparison.sites.count) sites")
        + say(" · Anfrage ", " · enquiry ") + "\(assessment.enquiry.id): \(assessment.enquiry.title[format.language])",
      say("Bewertung vom ", "Assessed on ") + assessment.basis.asOf.text(format.language), style: .bold)
    page.line(
      say("Regelwerk ", "Rulebook ") + "\(assessment.rulebook.id) \(assessment.rulebook.hash.prefix(6)) · "
        + (assessment.preset.map { say("Profil ", "profile ") + $0.title[format.language] }
          ?? say("Grundgewichte", "base weights"))
        + say(" · für A4 quer, 130 Spalten", " · for A4 landscape, 130 columns"))
    page.blank()
  }

  private mutating func sites() {
    var table = TextTable(
      [
        .init(title: "", width: 1), .init(title: say("Standort", "Site"), width: 52),
        .init(title: say("Kreis", "District"), width: 8), .init(title: say("Platz", "Place"), isNumber: true),
        .init(title: say("Stand", "Standing"), width: 26), .init(title: say("Punkte", "Points"), isNumber: true),
        .init(title: say("Spanne", "Span")), .init(title: say("Eignung", "Fit"), isNumber: true),
        .init(title: "Region", isNumber: true),
      ], pageWidth: Self.width)
    for (index, result) in comparison.sites.enumerated() {
      table.add([
        letter(index), result.site.name, result.site.districts.map(\.rawValue).joined(separator: "+"),
        comparison.assessment.rank(of: result.site.id).map(String.init) ?? "–", standing(result),
        points(result.score.value), "\(points(result.score.low))–\(points(result.score.high))",
        side(result, .investor), side(result, .region),
      ])
    }
    page.table(table)
    page.blank()
  }

  private func side(_ result: SiteResult, _ side: Side) -> String { result.sides[side].map { points($0.value) } ?? "–" }

  private func standing(_ result: SiteResult) -> String {
    switch result.standing {
    case .ready: say("bereit", "ready")
    case .clarify: say("zu klären (\(result.openDecisive) offen)", "to clarify (\(result.openDecisive) open)")
    case .undocumented: say("zu wenig bekannt", "too little known")
    case .excluded: say("nicht angeboten", "not offered")
    }
  }

  /// Columns for a title, a number and each site.
  private func columns(_ title: String, _ number: String) -> [TextTable.Column] {
    let rest = (Self.width - 33 - 8) / comparison.sites.count - 1
    return [.init(title: title, width: 33), .init(title: number, width: 7, isNumber: true)]
      + comparison.sites.indices.map { .init(title: letter($0), width: rest) }
  }

  private mutating func knockOuts() {
    guard !comparison.knockOuts.isEmpty else { return }
    var table = TextTable(
      columns(say("MUSS-BEDINGUNGEN", "MUSTS"), ""), pageWidth: Self.width)
    for id in comparison.knockOuts {
      let results = comparison.sites.map { $0.knockOut(id) }
      guard let title = results.compactMap(\.self).first?.knockOut.title[format.language] else { continue }
      table.add([title, ""] + results.map { $0.map(verdict) ?? say("– nicht gefragt", "– not asked") })
    }
    page.table(table)
    if comparison.equalKnockOuts > 0 { left(comparison.equalKnockOuts) }
    page.blank()
  }

  private func verdict(_ result: KnockOutResult) -> String {
    let sign =
      switch result.verdict {
      case .met: "✓ "
      case .notMet: "✗ "
      case .unknown: "? "
      }
    return sign + result.actualText(format)
  }

  private mutating func criteria() {
    var table = TextTable(
      columns(say("KRITERIEN (Beitrag in Punkten)", "CRITERIA (share in points)"), say("Gewicht", "Weight")),
      pageWidth: Self.width)
    for index in comparison.criteria {
      let results = comparison.sites.map { $0.criteria[index] }
      let weights = Set(results.map(\.weight))
      table.add(
        [results[0].criterion.title[format.language], weights.count == 1 ? points(results[0].weight) : ""]
          + results.enumerated().map { share($1, first: $0 == 0 ? nil : results[0]) })
      table.add(["", ""] + results.map { "  " + input($0) })
    }
    let sums = comparison.sites.map(\.score.value)
    table.add(
      [say("Summe", "Sum"), ""]
        + sums.enumerated().map { $0 == 0 ? points($1) : "\(points($1)) (\(signed($1 - sums[0])))" })
    page.table(table)
    if comparison.equalCriteria > 0 { left(comparison.equalCriteria) }
    page.blank()
  }

  private mutating func left(_ count: Int) {
    page.line(
      say(
        count == 1 ? "1 gleiche Zeile weggelassen." : "\(count) gleiche Zeilen weggelassen.",
        count == 1 ? "1 equal row left out." : "\(count) equal rows left out."), style: .dim)
  }

  private func share(_ result: CriterionResult, first: CriterionResult?) -> String {
    guard result.status.isScored else { return "–" }
    let own = points(result.contribution)
    guard let first else { return own }
    let difference = result.contribution - first.contribution
    return difference.rounded(toPlaces: 1).isZero ? "\(own) (=)" : "\(own) (\(signed(difference)))"
  }

  /// What the points rest on.
  private func input(_ result: CriterionResult) -> String {
    guard result.status.isScored else { return ExplainText.word(result.status, format) }
    return result.fact.isKnown
      ? format.sentence(result.fact, result.measure) : say("keine Angabe, angenommen", "no data, assumed")
  }

  /// What would put the site at a place after the first before the first, as sentences.
  package func reversalLines(_ index: Int) -> [String] {
    let reversal = comparison.reversals[index]
    return lines(reversal, letter(reversal.leader), letter(reversal.other))
  }

  private mutating func reversal(_ reversal: Reversal) {
    let (a, b) = (letter(reversal.leader), letter(reversal.other))
    page.heading(say("WAS \(b) VOR \(a) BRÄCHTE", "WHAT WOULD PUT \(b) BEFORE \(a)"))
    for line in lines(reversal, a, b) { page.line("  · " + line, hanging: 4) }
    page.blank()
  }

  private func lines(_ reversal: Reversal, _ a: String, _ b: String) -> [String] {
    var lines = reversal.rises.map { say("bei \(b), ", "at \(b), ") + words(reversal.other).sentence($0) }
    if let falls = reversal.falls {
      lines.append(say("bei \(a), ", "at \(a), ") + words(reversal.leader).sentence(falls))
    }
    lines += reversal.weights.prefix(3).map(weight)
    if lines.isEmpty {
      lines.append(
        say(
          "keine einzelne Angabe\(reversal.isWeightMatter ? " und kein einzelnes Gewicht" : "").",
          "no single fact\(reversal.isWeightMatter ? " and no single weight" : "")."))
    }
    if !reversal.isWeightMatter {
      lines.append(
        say(
          "Gewichte ändern daran nichts: Muss-Bedingungen, offene Punkte und wie viel bekannt ist, gehen den Punkten vor.",
          "Weights make no difference: musts, open points and how much is known come before points."))
    }
    return lines
  }

  private func words(_ site: SiteID) -> ChangeWords {
    let result = comparison.sites.first { $0.site.id == site } ?? comparison.sites[0]
    return ChangeWords(format: format, site: result.site, roles: comparison.assessment.rulebook.roles)
  }

  /// The weight at which both have the same points, rounded away from today's.
  private func weight(_ swap: Reversal.WeightSwap) -> String {
    let isMore = swap.to > swap.from
    let to = format.numbers.text(swap.to.rounded(toPlaces: 1, isMore ? .ceiling : .floor), places: 1)
    let title = swap.criterion.title[format.language]
    return say(
      "wenn „\(title)“ \(isMore ? "mehr" : "weniger") als \(to) Punkte statt \(points(swap.from)) wöge "
        + "(die übrigen Gewichte im gleichen Verhältnis)",
      "if “\(title)” weighed \(isMore ? "more" : "less") than \(to) points instead of \(points(swap.from)) "
        + "(the other weights in proportion)")
  }
}
