internal import Decimals
internal import Evaluation
internal import Facts
internal import Region
internal import Report
internal import Rulebook
internal import SourceText

extension RobustnessBody {
  /// A criterion whose points are not settled at one of the first two, with the least and the greatest lead of the first when
  /// this criterion alone takes another value within its span.
  private struct Swing {
    let title: String
    let low: Decimal34
    let high: Decimal34
    var width: Decimal34 { high - low }
  }

  /// What alone can turn the order of the first two: a tornado of their lead; empty with fewer than two sites.
  var firstTwo: [Markup] {
    guard assessment.ranking.count > 1 else { return [] }
    let (first, second) = (assessment.ranking[0], assessment.ranking[1])
    let lead = first.score.value - second.score.value
    let swings = swings(first, second, lead)
    let title = say(
      "Was den Abstand von Platz 1 zu Platz 2 ändern kann", "What can change the lead of place 1 over place 2")
    let numbers = format.numbers
    let intro = Kern.body(
      say(
        "\(first.site.name) liegt \(numbers.text(lead, places: 1)) Punkte vor \(second.site.name). Je Kriterium: der Abstand, wenn allein seine offenen Angaben am ungünstigsten und am günstigsten ausfallen.",
        "\(first.site.name) leads \(second.site.name) by \(numbers.text(lead, places: 1)) points. For each criterion: the lead when its open values alone turn out worst and best."
      ))
    guard !swings.isEmpty else {
      return [
        Kern.heading(2, title, id: "abstand"), intro,
        Kern.body(say("Keine offene Angabe ändert ihn.", "No open value changes it.")),
      ]
    }
    let chart = TornadoChart(
      id: "abstand-bild", title: title,
      description: say(
        "Je Kriterium ein Balken vom kleinsten zum größten Abstand; links der Null liegt Platz 2 vorn. Dieselben Zahlen stehen in der Tabelle.",
        "For each criterion a bar from the least to the greatest lead; left of zero place 2 is ahead. The table has the same numbers."
      ),
      base: lead.doubleValue,
      rows: swings.map { TornadoChart.Row(label: $0.title, low: $0.low.doubleValue, high: $0.high.doubleValue) },
      ahead: (say("Platz 2 vorn", "place 2 ahead"), say("Platz 1 vorn", "place 1 ahead")))
    let rows = swings.map { swing in
      [
        [Markup.text(swing.title)], [.text(numbers.text(swing.low, places: 1))],
        [.text(numbers.text(swing.high, places: 1))],
      ]
    }
    return [
      Kern.heading(2, title, id: "abstand"), intro, .of("figure", [:], [chart.markup]),
      Kern.accordion(
        say("Dieselben Zahlen als Tabelle", "The same numbers as a table"),
        [
          Kern.table(
            say("Abstand in Punkten", "Lead in points"),
            [
              .init(say("Kriterium", "Criterion")), .init(say("mindestens", "at least"), isNumber: true),
              .init(say("höchstens", "at most"), isNumber: true),
            ], rows)
        ]),
    ]
  }

  /// The widest first, ten at most.
  private func swings(_ first: SiteResult, _ second: SiteResult, _ lead: Decimal34) -> [Swing] {
    let other = Dictionary(second.criteria.map { ($0.criterion.id, $0) }, uniquingKeysWith: { a, _ in a })
    let swings = first.criteria.compactMap { own -> Swing? in
      guard let theirs = other[own.criterion.id] else { return nil }
      let today = own.contribution - theirs.contribution
      let swing = Swing(
        title: own.criterion.title[format.language],
        low: lead - today + own.lowContribution - theirs.highContribution,
        high: lead - today + own.highContribution - theirs.lowContribution)
      return swing.width > .zero ? swing : nil
    }
    return Array(
      swings.enumerated().sorted { a, b in
        a.element.width != b.element.width ? a.element.width > b.element.width : a.offset < b.offset
      }.prefix(10).map(\.element))
  }
}
