internal import Decimals
internal import Evaluation
internal import Facts
internal import Region
public import Report
internal import Rulebook
internal import SourceText

/// Two to five sites of one assessment as the body of a page: differences first, and the way from the first to each other.
public struct CompareBody: Sendable {
  let comparison: SiteComparison
  let format: FactFormat
  /// Where a site in this enquiry is.
  let link: @Sendable (String) -> String

  /// A body in the language of the format.
  public init(_ comparison: SiteComparison, format: FactFormat, link: @escaping @Sendable (String) -> String) {
    self.comparison = comparison
    self.format = format
    self.link = link
  }

  private func say(_ de: String, _ en: String) -> String { format.say(de: de, en: en) }
  private func points(_ number: Decimal34) -> String { format.numbers.text(number, places: 1) }
  private func signed(_ number: Decimal34) -> String { (number < .zero ? "" : "+") + points(number) }
  private var sites: [SiteResult] { comparison.sites }

  /// All parts in order.
  public var parts: [Markup] { [overview, knockOuts, criteria] + ways + [foot] }

  private var overview: Markup {
    let rows = sites.enumerated().map { index, result -> [[Markup]] in
      [
        [.text(letter(index) + " "), Kern.link(result.site.name, to: link(result.site.id.rawValue))],
        [.text(comparison.assessment.rank(of: result.site.id).map(String.init) ?? "–")],
        [.text("\(points(result.score.value)) (\(points(result.score.low))–\(points(result.score.high)))")],
        [.text(result.sides[.investor].map { points($0.value) } ?? "–")],
        [.text(result.sides[.region].map { points($0.value) } ?? "–")], [.text(String(result.openDecisive))],
      ]
    }
    return Kern.table(
      say("Die Standorte", "The sites"),
      [
        .init(say("Standort", "Site")), .init(say("Platz", "Place"), isNumber: true),
        .init(say("Punkte (Spanne)", "Points (span)"), isNumber: true), .init(say("Eignung", "Fit"), isNumber: true),
        .init(say("Region", "Region"), isNumber: true), .init(say("offene Muss", "open musts"), isNumber: true),
      ], rows)
  }

  /// `A` for the first site.
  private func letter(_ index: Int) -> String { String(UnicodeScalar(UInt8(ascii: "A") + UInt8(index))) }

  private var columns: [Kern.Column] { sites.enumerated().map { .init("\(letter($0)) \($1.site.name)") } }

  private var knockOuts: Markup {
    guard !comparison.knockOuts.isEmpty else { return .group([]) }
    let rows = comparison.knockOuts.compactMap { id -> [[Markup]]? in
      let results = sites.map { $0.knockOut(id) }
      guard let title = results.compactMap(\.self).first?.knockOut.title[format.language] else { return nil }
      return [[.text(title)]] + results.map { [.text($0.map(verdict) ?? say("nicht gefragt", "not asked"))] }
    }
    return .group([
      Kern.heading(2, say("Muss-Bedingungen, die sich unterscheiden", "Musts that differ"), id: "muss"),
      Kern.table(say("Muss-Bedingungen", "Musts"), [.init(say("Bedingung", "Condition"))] + columns, rows),
    ])
  }

  private func verdict(_ result: KnockOutResult) -> String {
    switch result.verdict {
    case .met: "✓ " + result.actualText(format)
    case .notMet: "✗ " + result.actualText(format)
    case .unknown: "? " + result.actualText(format)
    }
  }

  private var criteria: Markup {
    let rows = comparison.criteria.map { index -> [[Markup]] in
      let results = sites.map { $0.criteria[index] }
      return [[.text(results[0].criterion.title[format.language])]] + results.map(cell)
    }
    let equal = comparison.equalCriteria
    return .group([
      Kern.heading(
        2, say("Kriterien, größter Unterschied zuerst", "Criteria, greatest difference first"), id: "kriterien"),
      Kern.table(
        say("Beitrag in Punkten und worauf er beruht", "Share in points and what it rests on"),
        [.init(say("Kriterium", "Criterion"))] + columns, rows),
      equal == 0
        ? .group([])
        : Kern.body(
          say(
            "\(equal) Kriterien sind an allen gleich und weggelassen.",
            "\(equal) criteria are the same at all and left out."
          ), muted: true),
    ])
  }

  private func cell(_ result: CriterionResult) -> [Markup] {
    guard result.status.isScored else { return [.text("– "), note(ExplainText.word(result.status, format))] }
    let basis =
      result.fact.isKnown
      ? format.sentence(result.fact, result.measure) : say("keine Angabe, angenommen", "no data, assumed")
    return [.of("b", points(result.contribution)), note(basis)]
  }

  private func note(_ text: String) -> Markup { .of("div", ["class": "lo-source"], text) }

  // MARK: From the first to each other

  private var ways: [Markup] {
    guard let first = sites.first else { return [] }
    return sites.dropFirst().enumerated().flatMap { index, other -> [Markup] in
      let differences = Comparison.differences(other, first)
      let title = say(
        "Von A „\(first.site.name)“ zu \(letter(index + 1)) „\(other.site.name)“",
        "From A “\(first.site.name)” to \(letter(index + 1)) “\(other.site.name)”")
      let reversal = CompareText(comparison, language: format.language, color: false).reversalLines(index)
      return [
        Kern.heading(2, title, id: "weg-\(index + 1)"),
        .of("figure", [:], [waterfall(index, first, other, differences, title).markup]),
        Kern.heading(3, say("Was die Reihenfolge umdrehen würde", "What would reverse their order")),
        Kern.list(reversal),
      ]
    }
  }

  private func waterfall(
    _ index: Int, _ first: SiteResult, _ other: SiteResult, _ differences: [Comparison.Difference], _ title: String
  ) -> WaterfallChart {
    // The largest steps by themselves, the rest together.
    let ordered = differences.enumerated().sorted { a, b in
      let (x, y) = (a.element.points.magnitude, b.element.points.magnitude)
      return x != y ? x > y : a.offset < b.offset
    }.map(\.element)
    var steps = ordered.prefix(10).map { item in
      WaterfallChart.Step(
        label: item.title[format.language], change: item.points.doubleValue, value: signed(item.points))
    }
    let rest = ordered.dropFirst(10).map(\.points).reduce(Decimal34.zero, +)
    if ordered.count > 10 {
      steps.append(
        WaterfallChart.Step(
          label: say("\(ordered.count - 10) weitere", "\(ordered.count - 10) more"), change: rest.doubleValue,
          value: signed(rest)))
    }
    return WaterfallChart(
      id: "weg-bild-\(index + 1)", title: title,
      description: say(
        "Punkte des ersten Standorts, dann je Kriterium, was der andere mehr oder weniger hat, bis zu dessen Punkten. Die Zahlen stehen in der Tabelle der Kriterien.",
        "Points of the first site, then for each criterion what the other has more or less, up to its points. The numbers stand in the table of criteria."
      ), start: (first.site.name, first.score.value.doubleValue, points(first.score.value)), steps: steps,
      end: (other.site.name, other.score.value.doubleValue, points(other.score.value)))
  }

  private var foot: Markup { Kern.body(comparison.assessment.assumptionSentence(format), muted: true) }
}
