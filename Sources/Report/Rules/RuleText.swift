internal import Decimals
internal import FEEL
internal import Facts
internal import Rulebook
internal import SourceText

/// The parts of a rule in words.
struct RuleText: Sendable {
  let rulebook: Rulebook
  let format: FactFormat
  let words: RuleWords

  init(_ rulebook: Rulebook, _ format: FactFormat) {
    self.rulebook = rulebook
    self.format = format
    words = RuleWords(format)
  }

  func say(_ de: String, _ en: String) -> String { format.say(de: de, en: en) }

  /// When a rule counts.
  func applies(_ rule: RuleExpression?) -> String {
    guard let rule else { return say("immer", "always") }
    if rule.isNever { return say("nie (abgeschaltet)", "never (switched off)") }
    return words.text(rule.expression)
  }

  /// A measure: label, name in the rules, what it depends on.
  func measure(_ path: FactPath) -> String {
    guard let definition = format.dictionary[path] else { return path.description }
    let level =
      switch (path.root, definition.level) {
      case (.site, _), (.indicator, .site?): say("des Standorts", "of the site")
      case (.enquiry, _), (.indicator, .enquiry?): say("des Vorhabens", "of the project")
      default: say("für Standort und Vorhaben zusammen", "for site and project together")
      }
    return "\(definition.label[format.language]) (\(path)), \(level)"
  }

  /// A value function as a row of values and points.
  func points(_ measure: Criterion.Measure) -> String {
    let rows = self.rows(measure).map { "\($0.value) → \($0.points)" }.joined(separator: " · ")
    guard case .piecewiseLinear = measure.function else { return rows }
    return (longUnit(measure).map { $0 + ": " } ?? "") + rows
      + say("; dazwischen gleitend, außerhalb gleichbleibend", "; linear between, constant outside")
  }

  /// The anchors or classes of a value function with their points.
  func rows(_ measure: Criterion.Measure) -> [(value: String, points: String)] {
    switch measure.function {
    case .piecewiseLinear(let anchors):
      let isLong = longUnit(measure) != nil
      return anchors.map { anchor in
        (
          isLong ? number(anchor.value) : format.value(.number(anchor.value), measure.path),
          number(anchor.points)
        )
      }
    case .classes(let points):
      return classes(measure).compactMap { id in points[id].map { (className(id, measure.path), span($0)) } }
    }
  }

  /// The classes of a measure in the order of the dictionary; empty for numbers.
  func classes(_ measure: Criterion.Measure) -> [String] {
    guard case .classes(let points) = measure.function else { return [] }
    let known = format.dictionary[measure.path]?.classes.map(\.id) ?? []
    return (known.isEmpty ? ["true", "false"] : known).filter { points[$0] != nil }
  }

  /// A unit so long that it is said once and not with each value; nil for a short one.
  func longUnit(_ measure: Criterion.Measure) -> String? {
    let symbol = format.dictionary[measure.path]?.unit?.symbol[format.language] ?? ""
    return symbol.count > 6 ? symbol : nil
  }

  func className(_ id: String, _ path: FactPath) -> String {
    switch id {
    case "true": say("ja", "yes")
    case "false": say("nein", "no")
    default: format.value(.text(id), path)
    }
  }

  func span(_ points: ValueFunction.Points) -> String {
    points.low == points.high
      ? number(points.value)
      : say("\(number(points.low)) bis \(number(points.high))", "\(number(points.low)) to \(number(points.high))")
  }

  /// What is counted while the value is missing.
  func missing(_ criterion: Criterion) -> String {
    let keeps = say(
      "Das Gewicht bleibt, die Spanne umfasst alle noch möglichen Punkte; gezählt werden ",
      "The weight stays, the span covers all points that are still possible; counted are ")
    switch criterion.assume {
    case .middle: return keeps + say("die Punkte in ihrer Mitte.", "the points in its middle.")
    case .points(let points): return keeps + say("\(number(points)) Punkte.", "\(number(points)) points.")
    }
  }

  /// Whether data exist.
  func evidence(_ criterion: Criterion) -> String {
    if criterion.evidence != .pending, criterion.isProject(rulebook.dictionary) {
      return say("stehen in der Anfrage", "stand in the enquiry")
    }
    switch criterion.evidence {
    case .available: return say("für alle Standorte vorhanden", "available for all sites")
    case .partial: return say("für einen Teil der Standorte vorhanden", "available for some sites")
    case .pending:
      return say(
        "noch keine Quelle; zählt nicht mit, das Gewicht geht an die Gruppe",
        "no source yet; does not count, its weight goes to the group")
    }
  }

  /// On what footing a rule stands.
  func basis(_ basis: Basis) -> String {
    switch basis {
    case .assumption(nil): return say("Annahme, noch nicht beschlossen", "assumption, not decided yet")
    case .assumption(let date?):
      return say(
        "Annahme, noch nicht beschlossen; zu prüfen bis \(date.text(.de))",
        "assumption, not decided yet; to be reviewed by \(date.text(.en))")
    case .decided(let by, let on, let reference):
      return say(
        "beschlossen von \(by) am \(on.text(.de)) (\(reference))", "decided by \(by) on \(on.text(.en)) (\(reference))")
    }
  }

  /// The points of a rule as `4 Punkte`.
  func weight(_ weight: Decimal34) -> String {
    number(weight) + (weight == .one ? say(" Punkt", " point") : say(" Punkte", " points"))
  }

  func number(_ number: Decimal34) -> String { format.numbers.text(number, places: 2) }
  func role(_ id: String) -> String { rulebook.roles[id]?[format.language] ?? id }
  func goal(_ id: String) -> String { rulebook.goals.first { $0.id == id }?.title[format.language] ?? id }
}
