internal import Decimals
internal import Facts
internal import Rulebook
internal import SourceText

extension AuditWording {
  static func decisionReused(_ rule: ReusedDecision, example: LocalizedText?) -> Diagnostic {
    let (fields, state) = (rule.fields.map(\.rawValue).joined(separator: ", "), rule.earlier.prefix(6))
    let decision: String =
      if case .decided(let by, let on, let reference) = rule.basis { "\(by), \(on), \(reference)" } else { "" }
    let hidden = LocalizedText(
      de: "Beispiel: keines; in keiner Beispielanfrage kommt etwas anderes heraus.",
      en: "For example: none; no sample enquiry comes out otherwise.")
    return Diagnostic(
      "rulebook/decision-reused",
      LocalizedText(
        de:
          "„\(rule.id)“ sagt etwas anderes als in Stand \(state) (\(fields)), nennt aber denselben Beschluss: \(decision).",
        en: "“\(rule.id)” differs from state \(state) (\(fields)) but names the same decision: \(decision)."),
      severity: .warning, at: rule.location,
      hint: LocalizedText(
        de: "den neuen Beschluss in „basis“ nennen, die Regel wiederherstellen oder status: assumption",
        en: "name the new decision in “basis”, restore the rule, or status: assumption"),
      notes: [Diagnostic.Note(example ?? hidden)], actor: .policy)
  }

  /// A case of the samples with what came out otherwise.
  static func changedCase(_ enquiry: String, _ site: String?, _ change: LocalizedText) -> LocalizedText {
    let place = site.map { LocalizedText(de: ", Standort \($0)", en: ", site \($0)") }
    return LocalizedText(
      de: "Beispiel: Anfrage \(enquiry)\(place?.de ?? ""): \(change.de)",
      en: "For example enquiry \(enquiry)\(place?.en ?? ""): \(change.en)")
  }

  static func instead(_ new: LocalizedText, _ old: LocalizedText) -> LocalizedText {
    LocalizedText(de: "\(new.de) statt \(old.de)", en: "\(new.en) instead of \(old.en)")
  }

  /// nil when both are the same.
  static func points(_ old: Decimal34?, _ new: Decimal34?) -> LocalizedText? {
    old == new ? nil : numbers(old, new, de: "Punkte", en: "points")
  }

  /// nil when both are the same.
  static func weight(_ old: Decimal34?, _ new: Decimal34?) -> LocalizedText? {
    old == new ? nil : numbers(old, new, de: "Punkte Gewicht", en: "points of weight")
  }

  private static func numbers(_ old: Decimal34?, _ new: Decimal34?, de: String, en: String) -> LocalizedText {
    let (old, new) = (old?.rounded(toPlaces: 1), new?.rounded(toPlaces: 1))
    return LocalizedText(
      de: "\(new.map(german) ?? "keine") statt \(old.map(german) ?? "keine") \(de)",
      en: "\(new?.description ?? "no") instead of \(old?.description ?? "no") \(en)")
  }

  /// A number with a decimal comma.
  static func german(_ number: Decimal34) -> String { number.description.replacing(".", with: ",") }

  /// A verdict; nil: not asked.
  static func words(_ verdict: Verdict?) -> LocalizedText {
    switch verdict {
    case .met?: LocalizedText(de: "erfüllt", en: "met")
    case .notMet?: LocalizedText(de: "nicht erfüllt", en: "not met")
    case .unknown?: LocalizedText(de: "zu klären", en: "to clarify")
    case nil: LocalizedText(de: "nicht gefragt", en: "not asked")
    }
  }
}
