internal import Decimals
internal import Facts
internal import Rulebook
internal import SourceText

/// Values of fields of rules in words, by the rulebook that they come from.
struct RuleValueText: Sendable {
  /// A value under a key, such as the points of a break point.
  struct Row {
    /// The same in both states.
    let key: String
    /// What people call it.
    let label: String
    let value: String
  }

  let rules: RuleText

  init(_ rulebook: Rulebook, _ format: FactFormat) { rules = RuleText(rulebook, format) }

  private var language: Language { rules.format.language }

  func text(_ value: RuleValue) -> String {
    switch value {
    case .text(let text): "„\(text[language])“"
    case .name(let name): title(of: name) ?? name
    case .names(let names): names.joined(separator: ", ")
    case .number(let number): rules.number(number)
    case .flag(let flag): flag ? rules.say("ja", "yes") : rules.say("nein", "no")
    case .date(let date): date.text(language)
    case .condition(let condition): rules.words.text(condition)
    case .fact(let path): "\(rules.format.label(path)) (\(path))"
    case .facts(let paths): paths.map(rules.format.label).joined(separator: ", ")
    case .points(let measure): rules.points(measure)
    case .assumption(.middle): rules.say("die Mitte des Möglichen", "the middle of what is possible")
    case .assumption(.points(let points)): rules.number(points)
    case .basis(let basis): rules.basis(basis)
    case .factors(let factors): rows(factors).map { "\($0.label) × \($0.value)" }.joined(separator: ", ")
    case .labels(let labels): labels.keys.sorted().joined(separator: ", ")
    case .lines(let lines): lines.joined(separator: " | ")
    }
  }

  /// Break points or classes with their points.
  func rows(_ measure: Criterion.Measure) -> [Row] {
    switch measure.function {
    case .piecewiseLinear(let anchors):
      anchors.map {
        Row(
          key: $0.value.description, label: rules.format.value(.number($0.value), measure.path),
          value: rules.number($0.points))
      }
    case .classes(let classes):
      classes.sorted { $0.key < $1.key }.map {
        Row(key: $0.key, label: rules.className($0.key, measure.path), value: rules.span($0.value))
      }
    }
  }

  /// Factors by the title of what they multiply.
  func rows(_ factors: [String: Decimal34]) -> [Row] {
    factors.sorted { $0.key < $1.key }.map {
      Row(key: $0.key, label: title(of: $0.key) ?? $0.key, value: rules.number($0.value))
    }
  }

  /// What an id or word stands for; nil when it stands for itself.
  private func title(of name: String) -> String? {
    let rulebook = rules.rulebook
    if let side = Side(rawValue: name) { return side.title[language] }
    if let evidence = Criterion.Evidence(rawValue: name) { return word(evidence) }
    let title =
      rulebook.criterion(name)?.title ?? rulebook.group(name)?.title ?? rulebook.roles[name]
      ?? rulebook.goals.first { $0.id == name }?.title
    return title?[language]
  }

  private func word(_ evidence: Criterion.Evidence) -> String {
    switch evidence {
    case .available: rules.say("überall vorhanden", "available everywhere")
    case .partial: rules.say("teilweise vorhanden", "available in part")
    case .pending: rules.say("noch keine Quelle, zählt nicht mit", "no source yet, does not count")
    }
  }
}
