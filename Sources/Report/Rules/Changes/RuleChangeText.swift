internal import Decimals
internal import Facts
public import Rulebook
public import SourceText

/// Changes of rules in words: „Gewicht 14 → 16“.
public struct RuleChangeText: Sendable {
  private let language: Language
  private let old: RuleValueText
  private let new: RuleValueText

  /// Words for changes from one state of a rulebook to another; each value is read by the dictionary of its own state.
  public init(from old: Rulebook, to new: Rulebook, language: Language) {
    self.language = language
    self.old = RuleValueText(old, FactFormat(old.dictionary, language))
    self.new = RuleValueText(new, FactFormat(new.dictionary, language))
  }

  /// The rule: „Kriterium Fachkräfte im 30-Minuten-Umkreis (skilled_catchment_30)“, with what happened to it.
  public func head(_ change: RuleChange) -> String {
    let name = "\(change.part.word[language]) \(self.name(change))"
    switch change.kind {
    case .added: return say("Neu: ", "New: ") + name
    case .removed: return say("Entfällt: ", "Removed: ") + name
    case .changed: return name
    }
  }

  /// One line for each thing that is different, without a full stop. Of a rule that came or went only what matters most.
  public func lines(_ change: RuleChange) -> [String] {
    switch change.kind {
    case .changed: return change.fields.flatMap { lines($0, $0.field.word[language]) }
    case .added: return telling(change.fields.compactMap { field in field.new.map { (field.field, $0) } }, new)
    case .removed: return telling(change.fields.compactMap { field in field.old.map { (field.field, $0) } }, old)
    }
  }

  private func telling(_ fields: [(RuleField, RuleValue)], _ words: RuleValueText) -> [String] {
    let telling: Set<RuleField> = [.weight, .applies, .require, .suggestWhen, .when, .measure, .points, .multiply]
    return fields.filter { telling.contains($0.0) }.map { "\($0.0.word[language]): \(words.text($0.1))" }
  }

  private func name(_ change: RuleChange) -> String {
    switch change.part {
    case .advice, .uncheckable, .settings: change.id
    default: "\(change.title[language]) (\(change.id))"
    }
  }

  private func lines(_ field: RuleChange.FieldChange, _ word: String) -> [String] {
    switch (field.old, field.new) {
    case (.points(let a)?, .points(let b)?) where a.path == b.path: points(a, b).map { "\(word) \($0)" }
    case (.factors(let a)?, .factors(let b)?): factors(a, b)
    case (.labels(let a)?, .labels(let b)?): labels(a, b).map { "\(word) \($0)" }
    case (.lines(let a)?, .lines(let b)?): rows(a, b, word)
    case (.text(let a)?, .text(let b)?) where a[language] == b[language]:
      [word + say(": nur die englische Fassung ist geändert", ": only the German version changed")]
    case (let a?, let b?): ["\(word) \(old.text(a)) → \(new.text(b))"]
    case (let a?, nil): ["\(word): \(old.text(a)) " + say("entfällt", "is removed")]
    case (nil, let b?): ["\(word) " + say("neu: ", "new: ") + new.text(b)]
    case (nil, nil): []
    }
  }

  private func points(_ a: Criterion.Measure, _ b: Criterion.Measure) -> [String] {
    let (before, after) = (old.rows(a), new.rows(b))
    return changes(before, after, joinedBy: say("bei ", "at "))
  }

  private func labels(_ a: [String: LocalizedText], _ b: [String: LocalizedText]) -> [String] {
    func rows(_ labels: [String: LocalizedText]) -> [RuleValueText.Row] {
      labels.sorted { $0.key < $1.key }.map { RuleValueText.Row(key: $0.key, label: $0.key, value: $0.value[language]) }
    }
    return changes(rows(a), rows(b), joinedBy: "")
  }

  private func factors(_ a: [String: Decimal34], _ b: [String: Decimal34]) -> [String] {
    changes(old.rows(a), new.rows(b), joinedBy: say("Faktor ", "Factor "))
  }

  /// Keys whose value differs, in the order of the new state, then those that went.
  private func changes(_ a: [RuleValueText.Row], _ b: [RuleValueText.Row], joinedBy prefix: String) -> [String] {
    let before = Dictionary(a.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    let kept = Set(b.map(\.key))
    let changed = b.compactMap { row -> String? in
      guard let was = before[row.key] else { return prefix + row.label + say(" neu: ", " new: ") + row.value }
      return was == row.value ? nil : "\(prefix)\(row.label): \(was) → \(row.value)"
    }
    let gone = a.filter { !kept.contains($0.key) }.map {
      "\(prefix)\($0.label) (\($0.value)) " + say("entfällt", "is removed")
    }
    return changed + gone
  }

  private func rows(_ a: [String], _ b: [String], _ word: String) -> [String] {
    let changed =
      a.filter { !b.contains($0) }.map { "\(word) " + say("entfällt: ", "removed: ") + $0 }
      + b.filter { !a.contains($0) }.map { "\(word) " + say("neu: ", "new: ") + $0 }
    return changed.isEmpty ? [word + say(": nur die Reihenfolge ist geändert", ": only the order changed")] : changed
  }

  private func say(_ de: String, _ en: String) -> String { language == .de ? de : en }
}
