internal import SourceText

extension RuleWording {
  static func tooManyPartners(_ place: SourceLocation) -> Diagnostic {
    advice(
      "rulebook/too-many-partners", place, de: "„at_most“ liegt zwischen 1 und 3.",
      en: "“at_most” lies between 1 and 3.")
  }

  static func changeNeedsEnquiry(_ place: SourceLocation) -> Diagnostic {
    advice(
      "rulebook/change-needs-enquiry", place,
      de: "„change“ nennt eine Angabe der Anfrage (enquiry.…) und „times“ oder „to“.",
      en: "“change” names a value of the enquiry (enquiry.…) and “times” or “to”.")
  }

  static func unknownTable(_ id: String, nearest: String?, _ place: SourceLocation) -> Diagnostic {
    advice(
      "rulebook/unknown-table", place, de: "Die Tabelle „\(id)“ gibt es nicht.", en: "There is no table “\(id)”.",
      hint: nearest.map { LocalizedText(de: "gemeint ist vielleicht „\($0)“", en: "did you mean “\($0)”?") })
  }

  static func unknownPlaceholder(_ name: String, _ place: SourceLocation) -> Diagnostic {
    advice(
      "rulebook/unknown-placeholder", place, de: "Der Text nennt {\(name)}, diesen Wert gibt es hier nicht.",
      en: "The text names {\(name)}, a value that does not exist here.")
  }

  static func taskForInvestor(_ place: SourceLocation) -> Diagnostic {
    advice(
      "rulebook/task-for-investor", place, de: "Eine Aufgabe der Region ist nicht für Investoren bestimmt.",
      en: "A task of the region is not meant for investors.",
      hint: LocalizedText(de: "„investor“ aus „for“ streichen", en: "take “investor” off “for”"))
  }

  static func gap(_ table: DecisionTable, _ values: String) -> Diagnostic {
    advice(
      "rulebook/table-gap", table.location, de: "In „\(table.id)“ passt keine Zeile zu: \(values).",
      en: "In “\(table.id)” no row matches: \(values).",
      hint: LocalizedText(de: "Zeile oder „otherwise“ ergänzen", en: "add a row or “otherwise”"))
  }

  static func overlap(_ table: DecisionTable, _ values: String, _ second: SourceLocation) -> Diagnostic {
    advice(
      "rulebook/table-overlap", second, de: "In „\(table.id)“ passt mehr als eine Zeile zu: \(values).",
      en: "In “\(table.id)” more than one row matches: \(values).",
      hint: LocalizedText(de: "Zeilen trennen oder hit_policy: first", en: "separate the rows, or hit_policy: first"))
  }

  static func missingOutput(_ table: DecisionTable, _ output: String, _ place: SourceLocation) -> Diagnostic {
    advice(
      "rulebook/table-output-missing", place, de: "In „\(table.id)“ fehlt dieser Zeile der Wert „\(output)“.",
      en: "In “\(table.id)” this row lacks the value “\(output)”.",
      hint: LocalizedText(de: "nicht bekannt oder nicht vorgesehen: null", en: "not known or not provided for: null"))
  }

  static func tableTooLarge(_ table: DecisionTable) -> Diagnostic {
    advice(
      "rulebook/table-too-large", table.location,
      de: "„\(table.id)“ hat zu viele Kombinationen, um Lücken und Doppel zu suchen.",
      en: "“\(table.id)” has too many combinations to look for gaps and overlaps.", severity: .warning)
  }

  private static func advice(
    _ code: String, _ place: SourceLocation, de: String, en: String, hint: LocalizedText? = nil,
    severity: Diagnostic.Severity = .error
  ) -> Diagnostic {
    Diagnostic(code, LocalizedText(de: de, en: en), severity: severity, at: place, hint: hint, actor: .policy)
  }
}
