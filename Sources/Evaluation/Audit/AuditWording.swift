internal import Decimals
internal import Facts
internal import Rulebook
internal import SourceText

/// What the audit of conditions, knock-outs and samples says; of criteria: `AuditWording+Criteria.swift`.
enum AuditWording {
  static func neverApplies(_ condition: RuleCondition, example: LocalizedText?) -> Diagnostic {
    let kind = condition.part.words
    return warning(
      "rulebook/never-applies", condition.rule.location,
      de: "\(kind.de) „\(condition.id)“ greift nie: Kein erlaubter Wert der Angaben erfüllt die Bedingung.",
      en: "\(kind.en) “\(condition.id)” never applies: no allowed values of the facts meet the condition.",
      hint: LocalizedText(
        de: "Grenze, Klasse oder Verknüpfung prüfen; mit Absicht abschalten: false",
        en: "check the limit, class or connective; to switch it off on purpose: false"), example)
  }

  static func alwaysApplies(_ condition: RuleCondition, example: LocalizedText?) -> Diagnostic {
    let kind = condition.part.words
    return warning(
      "rulebook/always-applies", condition.rule.location,
      de: "\(kind.de) „\(condition.id)“ greift immer: Jeder erlaubte Wert der Angaben erfüllt die Bedingung.",
      en: "\(kind.en) “\(condition.id)” always applies: all allowed values of the facts meet the condition.",
      hint: LocalizedText(
        de: "Grenze prüfen; ist nur gemeint, dass die Angabe da ist: is known(…)",
        en: "check the limit; if it is only meant that there is a value: is known(…)"), example)
  }

  static func switchedOff(_ condition: RuleCondition) -> Diagnostic {
    let kind = condition.part.words
    return make(
      "rulebook/switched-off", .note, condition.rule.location,
      de: "\(kind.de) „\(condition.id)“ ist abgeschaltet (false).",
      en: "\(kind.en) “\(condition.id)” is switched off (false).")
  }

  static func untouched(_ conditions: [RuleCondition], samples: Int) -> Diagnostic {
    listed(
      "rulebook/untouched-by-samples", conditions,
      de: "\(counted(conditions.count, .de)) in keiner der \(samples) Beispielanfragen.",
      en: "\(counted(conditions.count, .en)) in none of the \(samples) sample enquiries.",
      hint: LocalizedText(
        de: "eine Beispielanfrage ergänzen, die danach fragt", en: "add a sample enquiry that asks for them"))
  }

  static func everywhere(_ conditions: [RuleCondition], samples: Int) -> Diagnostic {
    listed(
      "rulebook/always-in-samples", conditions,
      de: "\(counted(conditions.count, .de)) in allen \(samples) Beispielanfragen, an jedem Standort.",
      en: "\(counted(conditions.count, .en)) in all \(samples) sample enquiries, at every site.",
      hint: LocalizedText(de: "prüfen, ob das so noch etwas sagt", en: "check whether that still says anything"))
  }

  static func neverMet(_ knockOut: KnockOut, example: LocalizedText?) -> Diagnostic {
    make(
      "rulebook/never-met", .error, knockOut.require.location,
      de:
        "Das Ausschlusskriterium „\(knockOut.id)“ kann kein Standort erfüllen: Wo danach gefragt ist, scheiden alle aus.",
      en: "No site can meet the knock-out “\(knockOut.id)”: where it is asked for, all are excluded.",
      hint: LocalizedText(de: "Grenze und Vergleichszeichen prüfen", en: "check the limit and the comparison"), example)
  }

  static func alwaysMet(_ knockOut: KnockOut, example: LocalizedText?) -> Diagnostic {
    warning(
      "rulebook/always-met", knockOut.require.location,
      de: "Das Ausschlusskriterium „\(knockOut.id)“ schließt nie aus: Jeder erlaubte Wert erfüllt es.",
      en: "The knock-out “\(knockOut.id)” never excludes a site: all allowed values meet it.",
      hint: LocalizedText(de: "Grenze und Vergleichszeichen prüfen", en: "check the limit and the comparison"), example)
  }

  static func contradictory(_ a: KnockOut, _ b: KnockOut, example: LocalizedText?) -> Diagnostic {
    let other = Diagnostic.Note(
      LocalizedText(de: "Das andere steht hier.", en: "The other stands here."), at: a.require.location)
    return Diagnostic(
      "rulebook/contradictory-knock-outs",
      LocalizedText(
        de: "Kein Standort kann „\(a.id)“ und „\(b.id)“ zugleich erfüllen; beides zusammen kann aber gefragt sein.",
        en: "No site can meet “\(a.id)” and “\(b.id)” together, yet both can be asked for."),
      at: b.require.location,
      hint: LocalizedText(
        de: "eine der Grenzen ändern, oder mit „applies“ trennen, wann welches gilt",
        en: "change one of the limits, or let “applies” say when each of them holds"),
      notes: [other] + (example.map { [Diagnostic.Note($0)] } ?? []), actor: .policy)
  }

  static func excludesEverywhere(_ knockOut: KnockOut, sites: Int, enquiries: [String]) -> Diagnostic {
    let names = enquiries.joined(separator: ", ")
    return warning(
      "rulebook/excludes-everywhere", knockOut.require.location,
      de: "„\(knockOut.id)“ schließt in jeder Beispielanfrage, die danach fragt, alle \(sites) Standorte aus.",
      en: "“\(knockOut.id)” excludes all \(sites) sites in every sample enquiry that asks for it.",
      hint: LocalizedText(de: "Grenze und Einheit prüfen", en: "check limit and unit"),
      LocalizedText(de: "Beispiel: \(names)", en: "For example: \(names)"))
  }

  /// Values that show a finding where no sample does.
  static func values(_ values: [String]) -> LocalizedText {
    let text = values.joined(separator: ", ")
    return LocalizedText(de: "Beispiel: \(text)", en: "For example: \(text)")
  }

  private static func counted(_ count: Int, _ language: Language) -> String {
    switch language {
    case .de: count == 1 ? "Eine Regel greift" : "\(count) Regeln greifen"
    case .en: count == 1 ? "One rule applies" : "\(count) rules apply"
    }
  }

  /// A note with the rules under it, a line for each kind.
  private static func listed(
    _ code: String, _ conditions: [RuleCondition], de: String, en: String, hint: LocalizedText
  ) -> Diagnostic {
    let parts: [RuleCondition.Part] = [.criterion, .knockOut, .preset, .advice]
    let notes = parts.compactMap { part -> Diagnostic.Note? in
      let ids = conditions.filter { $0.part == part }.map(\.id).joined(separator: ", ")
      let text = LocalizedText(de: "\(part.plural.de): \(ids)", en: "\(part.plural.en): \(ids)")
      return ids.isEmpty ? nil : Diagnostic.Note(text)
    }
    return Diagnostic(
      code, LocalizedText(de: de, en: en), severity: .note, hint: hint, notes: notes, actor: .policy)
  }

  static func warning(
    _ code: String, _ place: SourceLocation, de: String, en: String, hint: LocalizedText, _ example: LocalizedText?
  ) -> Diagnostic {
    make(code, .warning, place, de: de, en: en, hint: hint, example)
  }

  private static func make(
    _ code: String, _ severity: Diagnostic.Severity, _ place: SourceLocation?, de: String, en: String,
    hint: LocalizedText? = nil, _ example: LocalizedText? = nil
  ) -> Diagnostic {
    Diagnostic(
      code, LocalizedText(de: de, en: en), severity: severity, at: place, hint: hint,
      notes: example.map { [Diagnostic.Note($0)] } ?? [], actor: .policy)
  }
}
