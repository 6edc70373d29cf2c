internal import Decimals
public import Evaluation
internal import Facts
internal import Region
public import Report
internal import Rulebook
internal import SourceText

/// How firm an order is, as the body of a page for officers: places as a heat map, causes, and weights that turn the first place.
public struct RobustnessBody: Sendable {
  let assessment: Assessment
  let robustness: Robustness
  let format: FactFormat

  /// A body; nil when no site is offered.
  ///
  /// - Parameter top: sites with a row of their own.
  public init?(_ assessment: Assessment, format: FactFormat, top: Int) {
    guard let robustness = assessment.robustness(top: top, detail: true) else { return nil }
    self.assessment = assessment
    self.robustness = robustness
    self.format = format
  }

  func say(_ de: String, _ en: String) -> String { format.say(de: de, en: en) }
  private func percent(_ value: Decimal34) -> String { format.numbers.text(value, places: 0) + "\u{A0}%" }

  /// All parts in order.
  public var parts: [Markup] {
    let sentence = FirmnessSentence(assessment, robustness, format).text
    return [.of("p", ["class": "lo-lead"], sentence.prefix(1).uppercased() + sentence.dropFirst())] + places + causes
      + firstTwo + weights
      + [Kern.body(robustness.method(format, weightsPercent: assessment.rulebook.firmness.weightsPercent), muted: true)]
  }

  // MARK: Places

  private static let columns = 5

  private var listed: [Robustness.Site] { robustness.sites.filter { !$0.acceptability.isEmpty } }

  private func shares(_ site: Robustness.Site) -> [Decimal34] {
    func sum(_ places: Range<Int>) -> Decimal34 {
      places.filter(site.acceptability.indices.contains).map { site.acceptability[$0] }.reduce(.zero, +)
    }
    let late = Self.columns..<max(Self.columns, site.acceptability.count)
    return (0..<Self.columns).map { sum($0..<$0 + 1) } + [sum(late), site.outPercent]
  }

  private var heads: [String] {
    (1...Self.columns).map { "\($0)." } + [say("später", "later"), say("fällt weg", "drops out")]
  }

  private var places: [Markup] {
    let rows = listed.map { site in
      HeatMap.Row(label: "\(site.rank). \(assessment[site.id]?.site.name ?? site.id.rawValue)", shares: shares(site))
    }
    let cases = format.numbers.text(Decimal34(robustness.draws), places: 0)
    let title = say("Auf welchem Platz, von 100 Fällen", "In which place, of 100 cases")
    let chart = HeatMap(
      id: "plaetze", title: title,
      description: say(
        "Zeilen sind Standorte, Spalten Plätze; dunkler heißt öfter. Die Zahlen stehen in den Feldern und in der Tabelle.",
        "Rows are sites, columns places; darker means more often. The numbers stand in the cells and in the table."),
      columns: heads, rows: rows, language: format.language)
    let table = rows.map { row in
      [[Markup.text(row.label)]] + row.shares.map { [.text(format.numbers.text($0, places: 1))] }
    }
    return [
      Kern.heading(2, title, id: "plaetze-titel"),
      Kern.body(
        say(
          "\(cases) gezogene Fälle; Anteile auf ±\(format.numbers.text(robustness.errorPoints, places: 0)) Punkte genau.",
          "\(cases) drawn cases; shares good to ±\(format.numbers.text(robustness.errorPoints, places: 0)) points."),
        muted: true), .of("figure", [:], [chart.markup]),
      Kern.accordion(
        say("Dieselben Zahlen als Tabelle", "The same numbers as a table"),
        [
          Kern.table(
            say("Anteile in Prozent", "Shares in percent"),
            [.init(say("Standort", "Site"))] + heads.map { .init($0, isNumber: true) }, table)
        ]),
    ]
  }

  // MARK: Causes

  private var causes: [Markup] {
    guard let causes = robustness.causes, let first = robustness.site(at: 1) else { return [] }
    let limit = percent(assessment.rulebook.firmness.weightsPercent)
    let rows: [(String, Decimal34)] = [
      (say("nur die Gewichte weichen ab (±\(limit))", "only the weights differ (±\(limit))"), causes.weightsAlone),
      (
        say("nur offene Angaben und Muss-Punkte werden gelost", "only open values and musts are drawn"),
        causes.factsAlone
      ), (say("beides", "both"), first.firstPercent),
      (
        say("beides, Gewichte nur in ihrer Rangfolge fest", "both, weights fixed in their order only"), causes.sameOrder
      ),
    ]
    return [
      Kern.heading(2, say("Woran es liegt", "Why"), id: "ursachen"),
      Kern.table(
        say("So oft bleibt Platz 1 vorn", "How often place 1 stays first"),
        [.init(say("Was schwankt", "What varies")), .init(say("Anteil", "Share"), isNumber: true)],
        rows.map { [[.text($0.0)], [.text(percent($0.1))]] }),
    ]
  }

  // MARK: Weights

  private var weights: [Markup] {
    let turning = assessment.stabilityIntervals.filter { !$0.isUnbounded }.sorted { $0.distance < $1.distance }
    let title = say("Gewichte, die Platz 1 kippen", "Weights that turn place 1")
    guard !turning.isEmpty else {
      return [
        Kern.heading(2, title, id: "gewichte"),
        Kern.body(say("Keines: Platz 1 bleibt, wie man auch gewichtet.", "None: place 1 stays, whatever the weight.")),
      ]
    }
    let section = RobustnessSection(assessment: assessment, robustness: robustness, format: format)
    let criteria = turning.filter { if case .criterion = $0.weight { true } else { false } }.prefix(12)
    let chart = IntervalChart(
      id: "gewichte-bild", title: title,
      description: say(
        "Je Gewicht ein Strich von der unteren zur oberen Grenze, zwischen denen Platz 1 bleibt; der Punkt ist das Gewicht heute. Dieselben Grenzen stehen in der Liste.",
        "For each weight a line from the lower to the upper bound between which place 1 stays; the dot is today's weight. The same bounds stand in the list."
      ),
      rows: criteria.map { interval in
        IntervalChart.Row(
          label: section.title(interval.weight), low: interval.low.doubleValue, value: interval.percent.doubleValue,
          high: interval.high.doubleValue, isOpenBelow: interval.below == nil, isOpenAbove: interval.above == nil)
      })
    return [Kern.heading(2, title, id: "gewichte")]
      + (criteria.isEmpty ? [] : [.of("figure", [:], [chart.markup])]) + [Kern.list(turning.map(section.sentence))]
  }
}
