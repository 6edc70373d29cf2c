public import SourceText

/// What differs between two states of a rulebook, rule by rule and field by field.
///
/// Only what a rule says counts: comments, layout, the order of entries and the spacing of conditions do not. Two
/// rulebooks of different hash may therefore not differ at all.
public struct RulebookDifference: Sendable, Hashable {
  /// By part in the order of ``RulePart``, then in the order of the new rulebook; what was removed comes last in its part.
  public let changes: [RuleChange]

  /// Compares two states. Rules are the same when part and id are.
  public init(from old: Rulebook, to new: Rulebook) {
    let (before, after) = (old.descriptions, new.descriptions)
    let beforeByKey = Dictionary(before.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let afterKeys = Set(after.map(\.key))
    let found =
      after.compactMap { RuleChange(from: beforeByKey[$0.key], to: $0) }
      + before.filter { !afterKeys.contains($0.key) }.map(RuleChange.init(removed:))
    changes = RulePart.allCases.flatMap { part in found.filter { $0.part == part } }
  }

  /// Whether the two states say the same.
  public var isEmpty: Bool { changes.isEmpty }

  /// The change of a rule; nil when it says the same in both states.
  public subscript(part: RulePart, id: String) -> RuleChange? { changes.first { $0.part == part && $0.id == id } }
}

/// One rule that was added, removed or changed.
public struct RuleChange: Sendable, Hashable {
  /// What happened to a rule.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case added, removed, changed
  }

  public let kind: Kind
  public let part: RulePart
  /// Unique within its part.
  public let id: String
  /// The title in the new state; in the old one if the rule was removed.
  public let title: LocalizedText
  /// The fields that differ, in the order of ``RuleField``; all of them for a rule that was added or removed.
  public let fields: [FieldChange]
  /// Where the rule stands in the new state; in the old one if it was removed; nil when it has no place of its own.
  public let location: SourceLocation?

  /// A field with its value in both states; nil where it has none.
  public struct FieldChange: Sendable, Hashable {
    public let field: RuleField
    public let old: RuleValue?
    public let new: RuleValue?
  }

  /// The change of a field; nil when it is the same.
  public subscript(field: RuleField) -> FieldChange? { fields.first { $0.field == field } }
}

extension RuleChange {
  /// nil when both say the same.
  init?(from old: RuleDescription?, to new: RuleDescription) {
    let fields = RuleField.allCases.compactMap { field -> FieldChange? in
      let (before, after) = (old?.values[field], new.values[field])
      return before == after ? nil : FieldChange(field: field, old: before, new: after)
    }
    guard old == nil || !fields.isEmpty else { return nil }
    self.init(
      kind: old == nil ? .added : .changed, part: new.part, id: new.id, title: new.title, fields: fields,
      location: new.location)
  }

  init(removed old: RuleDescription) {
    let fields = RuleField.allCases.compactMap { field in
      old.values[field].map { FieldChange(field: field, old: $0, new: nil) }
    }
    self.init(kind: .removed, part: old.part, id: old.id, title: old.title, fields: fields, location: old.location)
  }
}
