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

  /// `wenn bestätigt wird: Baugebiet Gewerbegebiet (GE) – fragen: Gemeinde Schipkau`.
  func condition(_ change: FactChange) -> String {
    let who = AskedRole.name(role: change.role, site, format, roles)
    let label = format.label(change.path)
    switch change.kind {
    case .clarify where change.reach == .any:
      return say("sobald bekannt ist, gleich mit welchem Wert: ", "once it is known, whatever it is: ") + label
        + ask(who)
    case .clarify:
      return say("wenn bestätigt wird: ", "if it is confirmed: ") + "\(label) \(target(change))" + ask(who)
    case .change:
      let from = format.short(change.from, change.path)
      let added = addedItems(change)
      let move =
        added == nil ? say("von \(from) auf \(target(change))", "from \(from) to \(target(change))") : target(change)
      return say("wenn sich ändert: ", "if it changes: ") + "\(label) \(move)" + say(" – durch: ", " – by: ") + who
    }
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

  private func ask(_ who: String) -> String { say(" – fragen: ", " – ask: ") + who }

  private func target(_ change: FactChange) -> String {
    if let added = addedItems(change) {
      let items = added.map { format.value($0, change.path) }.joined(separator: ", ")
      return change.from.isKnown ? say("zusätzlich ", "also ") + items : items
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
