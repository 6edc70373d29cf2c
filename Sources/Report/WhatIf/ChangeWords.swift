internal import Evaluation
internal import Facts
internal import Region
internal import SourceText

/// Changes of facts in words. What would have to be confirmed reads differently from what somebody would have to change.
struct ChangeWords {
  let format: FactFormat
  let site: Site
  let roles: [String: LocalizedText]

  private func say(_ de: String, _ en: String) -> String { format.say(de: de, en: en) }

  /// `wenn „Baugebiet“ mit Gewerbegebiet (GE) bestätigt wird – fragen: Gemeinde Schipkau`.
  func condition(_ change: FactChange) -> String {
    let who = AskedRole.name(role: change.role, site, format, roles)
    let label = say("„\(format.label(change.path))“", "“\(format.label(change.path))”")
    switch change.kind {
    case .clarify:
      let condition =
        change.reach == .any
        ? say("sobald \(label) bekannt ist, gleich mit welchem Wert", "once \(label) is known, whatever it is")
        : say("wenn \(label) mit \(target(change)) bestätigt wird", "if \(label) is confirmed as \(target(change))")
      return condition + say(" – fragen: ", " – ask: ") + who
    case .change: return move(change, label) + say(" – durch: ", " – by: ") + who
    }
  }

  private func move(_ change: FactChange, _ label: String) -> String {
    let to = target(change)
    if change.from.isKnown, addedItems(change) != nil {
      return say("wenn \(label) um \(to) ergänzt wird", "if \(label) is extended by \(to)")
    }
    let from = format.short(change.from, change.path)
    return say("wenn \(label) von \(from) auf \(to) geändert wird", "if \(label) is changed from \(from) to \(to)")
  }

  /// The condition with what follows: place and points.
  func sentence(_ counterfactual: Counterfactual) -> String {
    let conditions = counterfactual.changes.map(condition).joined(separator: say("; und ", "; and "))
    return conditions + " → " + outcome(counterfactual)
  }

  /// `Platz 3 (72 Punkte)`.
  func outcome(_ counterfactual: Counterfactual) -> String {
    guard let rank = counterfactual.rank else { return say("scheidet aus", "drops out") }
    let points = format.numbers.text(counterfactual.result.score.value, places: 1)
    return say("Platz \(rank) (\(points) Punkte)", "place \(rank) (\(points) points)")
  }

  private func target(_ change: FactChange) -> String {
    if let added = addedItems(change) {
      return added.map { format.value($0, change.path) }.joined(separator: ", ")
    }
    let value = format.value(change.to, change.path)
    let isDate = if case .date = change.to { true } else { false }
    switch change.reach {
    case .exactly, .any: return value
    case .atLeast: return (isDate ? say("frühestens ", "no earlier than ") : say("mindestens ", "at least ")) + value
    case .atMost: return (isDate ? say("spätestens ", "no later than ") : say("höchstens ", "at most ")) + value
    }
  }

  /// Of a list the items that come in addition; nil for other values, and where items fall away.
  private func addedItems(_ change: FactChange) -> [FactValue]? {
    guard case .list(let new) = change.to else { return nil }
    guard case .list(let old) = change.from.leading else { return new }
    let added = new.filter { !old.contains($0) }
    return added.isEmpty ? nil : added
  }
}
