internal import Facts
public import SourceText

extension RulebookLife.Status {
  /// What people call a state that is so far.
  public var word: LocalizedText {
    switch self {
    case .draft: LocalizedText(de: "Entwurf", en: "draft")
    case .reviewed: LocalizedText(de: "geprüft", en: "reviewed")
    case .approved: LocalizedText(de: "beschlossen", en: "approved")
    case .inForce: LocalizedText(de: "in Kraft", en: "in force")
    case .retired: LocalizedText(de: "außer Kraft", en: "retired")
    }
  }
}

/// What the record of decisions says.
enum LifeWording {
  private typealias Status = RulebookLife.Status

  static func badHash(_ text: String, _ place: SourceLocation) -> Diagnostic {
    say(
      "status/bad-hash", de: "„\(text)“ ist keine Prüfsumme: 64 Zeichen aus 0–9 und a–f.",
      en: "“\(text)” is no hash: 64 characters of 0–9 and a–f.", place,
      hint: LocalizedText(de: "Einträge schreibt „lotse rules approve“", en: "“lotse rules approve” writes records"))
  }

  static func wrongStep(
    _ record: RulebookLife.Record, after last: RulebookLife.Status?, expected: RulebookLife.Status?
  ) -> Diagnostic {
    let hash = record.hash.prefix(6)
    let now = last?.word ?? LocalizedText(de: "nicht eingetragen", en: "not recorded")
    let next =
      expected.map { LocalizedText(de: "als Nächstes: \($0.rawValue)", en: "next: \($0.rawValue)") }
      ?? LocalizedText(de: "danach folgt nichts mehr", en: "nothing follows after that")
    return say(
      "status/wrong-step",
      de:
        "Stand \(hash) ist „\(now.de)“ und kann nicht „\(record.status.word.de)“ werden; es geht Schritt für Schritt.",
      en: "State \(hash) is “\(now.en)” and cannot become “\(record.status.word.en)”; it goes step by step.",
      record.location, hint: next)
  }

  static func unknownRole(_ role: String, among roles: [String], _ place: SourceLocation?) -> Diagnostic {
    let listed = roles.joined(separator: ", ")
    return say(
      "status/unknown-role",
      de: "Die Rolle „\(role)“ steht nicht in status.yaml; eingetragen sind: \(listed).",
      en: "The role “\(role)” is not in status.yaml; there are: \(listed).", place,
      hint: NearestName.of(role, among: roles).map {
        LocalizedText(de: "gemeint ist vielleicht „\($0)“", en: "did you mean “\($0)”?")
      }
        ?? LocalizedText(
          de: "Rollen sind Stellen oder Gremien, nie Personen; neue unter „roles“ eintragen",
          en: "roles are offices or bodies, never persons; add new ones under “roles”"))
  }

  static func ownWork(_ record: RulebookLife.Record, _ name: LocalizedText) -> Diagnostic {
    let isReview = record.status == .reviewed
    return say(
      "status/own-work",
      de: "„\(name.de)“ hat diesen Stand vorgelegt und kann ihn nicht selbst \(isReview ? "prüfen" : "beschließen").",
      en: "“\(name.en)” submitted this state and cannot \(isReview ? "review" : "approve") it.", record.location,
      hint: LocalizedText(de: "eine andere Rolle nennen", en: "name another role"))
  }

  static func noReference(_ record: RulebookLife.Record) -> Diagnostic {
    say(
      "status/no-reference",
      de: "„\(record.status.word.de)“ braucht die Fundstelle des Beschlusses.",
      en: "“\(record.status.word.en)” needs the reference of the decision.", record.location,
      hint: LocalizedText(
        de: "mit --ref oder „ref“ angeben, zum Beispiel Niederschrift und Tagesordnungspunkt",
        en: "give it by --ref or “ref”, such as minutes and item"))
  }

  static func backwards(_ record: RulebookLife.Record, _ last: RulebookLife.Record) -> Diagnostic {
    say(
      "status/backwards",
      de: "\(record.on) liegt vor dem vorigen Schritt vom \(last.on).",
      en: "\(record.on) lies before the step of \(last.on).", record.location)
  }

  static func emptyValidity(_ record: RulebookLife.Record, _ from: PartialDate, _ to: PartialDate) -> Diagnostic {
    say(
      "status/empty-validity", de: "Die Geltung endet (\(to)), bevor sie beginnt (\(from)).",
      en: "Validity ends (\(to)) before it begins (\(from)).", record.location)
  }

  private static func say(
    _ code: String, de: String, en: String, _ place: SourceLocation?, hint: LocalizedText? = nil
  ) -> Diagnostic {
    Diagnostic(code, LocalizedText(de: de, en: en), at: place, hint: hint, actor: .policy)
  }
}
