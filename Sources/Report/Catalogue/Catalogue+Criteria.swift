internal import Decimals
internal import Facts
internal import Rulebook
internal import SourceText

extension Catalogue {
  /// The criteria by group, each with its value functions drawn.
  var criteria: [Block] {
    var blocks: [Block] = [.heading(2, say("Kriterien", "Criteria"), id: "criteria")]
    for group in rulebook.groups {
      let members = rulebook.criteria.filter { $0.group == group.id }
      guard !members.isEmpty else { continue }
      let sum = text.weight(members.map(\.weight).reduce(.zero, +))
      blocks.append(.heading(3, "\(localized(group.title)): \(sum)", id: "group-" + group.id))
      blocks.append(.paragraph(localized(group.side.title)))
      blocks += members.flatMap(criterion)
    }
    return blocks
  }

  private func criterion(_ criterion: Criterion) -> [Block] {
    [.heading(4, head(criterion), id: "criterion-" + criterion.id)]
      + [.paragraph(localized(criterion.because))]
      + criterion.measures.enumerated().map { chart(criterion, $1, $0) } + [.facts(facts(criterion))]
      + (criterion.evidence == .pending ? [] : testList(.criterion, criterion.id))
  }

  private func head(_ criterion: Criterion) -> String {
    let pending = criterion.evidence == .pending ? say(" (noch ohne Daten)", " (no data yet)") : ""
    return "\(localized(criterion.title)): \(text.weight(criterion.weight))\(pending)"
  }

  private func facts(_ criterion: Criterion) -> [(label: String, text: String)] {
    var rows = [
      (say("Ziel", "Goal"), text.goal(criterion.goal)),
      (say("Zählt, wenn", "Counts if"), text.applies(criterion.applies)),
      (
        say("Gemessen", "Measured"),
        criterion.measures.map { text.measure($0.path) }.joined(separator: say("; oder ", "; or "))
      ),
    ]
    if criterion.alternative != nil {
      rows.append(
        (say("Zwei Messungen", "Two measures"), say("Die höheren Punkte zählen.", "The higher points count.")))
    }
    rows += [(say("Unbekannt", "Unknown"), text.missing(criterion)), (say("Daten", "Data"), text.evidence(criterion))]
    if let standIn = criterion.standIn { rows.append((say("Ersatz", "Stand-in"), localized(standIn))) }
    rows += [
      (
        say("Noch nötig", "Still needed"),
        "\(localized(criterion.need.data)) (\(say("von", "from")): \(localized(criterion.need.from)))"
      ),
      (say("Grundlage", "Basis"), text.basis(criterion.basis)),
    ]
    if !criterion.sources.isEmpty {
      rows.append((say("Quellen", "Sources"), criterion.sources.joined(separator: "; ")))
    }
    return rows + [(say("Kennung", "Id"), criterion.id)]
  }

  private func chart(_ criterion: Criterion, _ measure: Criterion.Measure, _ index: Int) -> Block {
    let label = text.format.label(measure.path)
    let rows = text.rows(measure)
    let table = Table(
      caption: say("Punkte nach „\(label)“", "Points by “\(label)”"),
      columns: [(label, false), (say("Punkte", "Points"), true)], rows: rows.map { [$0.value, $0.points] })
    let chart = ValueFunctionChart(
      id: "chart-\(criterion.id)\(index == 0 ? "" : "-\(index + 1)")",
      title: say("Wertfunktion: \(localized(criterion.title))", "Value function: \(localized(criterion.title))"),
      description: table.caption + ": " + rows.map { "\($0.value) → \($0.points)" }.joined(separator: "; ") + ". "
        + course(measure.function), function: measure.function, rows: rows, classes: text.classes(measure))
    return .chart(chart, table)
  }

  /// What the picture shows between its points.
  private func course(_ function: ValueFunction) -> String {
    switch function {
    case .piecewiseLinear: say("Dazwischen gleitend, außerhalb gleichbleibend.", "Linear between, constant outside.")
    case .classes: say("Ein Balken je Klasse.", "One bar a class.")
    }
  }
}
