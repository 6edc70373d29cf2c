internal import Facts
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
      "rulebook/table-gap", table.location, de: "In „\(table.id)“ passt nicht zu jedem Fall eine Zeile.",
      en: "In “\(table.id)” no row matches some cases.",
      hint: LocalizedText(de: "Zeile oder „otherwise“ ergänzen", en: "add a row or “otherwise”"),
      notes: [example(values)])
  }

  static func overlap(
    _ table: DecisionTable, _ values: String, _ first: SourceLocation, _ second: SourceLocation
  ) -> Diagnostic {
    advice(
      "rulebook/table-overlap", second, de: "In „\(table.id)“ passen zu manchem Fall zwei Zeilen.",
      en: "In “\(table.id)” two rows match some cases.",
      hint: LocalizedText(de: "Zeilen trennen oder hit_policy: first", en: "separate the rows, or hit_policy: first"),
      notes: [
        example(values),
        Diagnostic.Note(LocalizedText(de: "Die erste steht hier.", en: "The first stands here."), at: first),
      ])
  }

  static func missingOutput(_ table: DecisionTable, _ output: String, _ place: SourceLocation) -> Diagnostic {
    advice(
      "rulebook/table-output-missing", place, de: "In „\(table.id)“ fehlt dieser Zeile der Wert „\(output)“.",
      en: "In “\(table.id)” this row lacks the value “\(output)”.",
      hint: LocalizedText(de: "nicht bekannt oder nicht vorgesehen: null", en: "not known or not provided for: null"))
  }

  /// - Parameter earlier: a combination that the row fits, with the earlier row that answers it; nil: it fits none.
  static func rowNeverMatches(
    _ table: DecisionTable, _ row: DecisionTable.Row, earlier: (values: String, place: SourceLocation)?
  ) -> Diagnostic {
    let notes = earlier.map { earlier in
      [
        example(earlier.values),
        Diagnostic.Note(
          LocalizedText(de: "Das beantwortet schon diese Zeile.", en: "This row answers it already."), at: earlier.place
        ),
      ]
    }
    return advice(
      "rulebook/row-never-matches", row.location,
      de:
        "Diese Zeile von „\(table.id)“ gilt nie: Keine Kombination passt, die nicht schon eine frühere Zeile beantwortet.",
      en: "This row of “\(table.id)” never holds: no combination fits that an earlier row does not answer already.",
      hint: LocalizedText(de: "Zeile streichen oder weiter nach oben setzen", en: "delete the row or move it up"),
      severity: .warning, notes: notes ?? [])
  }

  static func tableExpired(_ table: DecisionTable, _ date: PartialDate) -> Diagnostic {
    advice(
      "rulebook/table-expired", table.location,
      de: "„\(table.id)“ gilt nur bis \(date); Hinweise nennen sie seitdem nicht mehr.",
      en: "“\(table.id)” holds until \(date) only; hints no longer name it.",
      hint: LocalizedText(de: "neue Sätze eintragen und „valid“ anpassen", en: "enter the new rates and “valid”"),
      severity: .warning)
  }

  static func sourceOutdated(_ title: String, years: Int, rules: [String], _ place: SourceLocation) -> Diagnostic {
    let names = rules.joined(separator: ", ")
    return advice(
      "rulebook/source-outdated", place,
      de: "Die Quelle „\(title)“ ist mindestens \(years) Jahre alt, älter als erlaubt; auf sie stützen sich: \(names).",
      en: "The source “\(title)” is at least \(years) years old, more than allowed; on it rest: \(names).",
      hint: LocalizedText(
        de: "neuere Quelle suchen, oder begründet zulassen: source_max_age_years",
        en: "find a newer source, or allow it with a reason: source_max_age_years"), severity: .warning)
  }

  static func tableTooLarge(_ table: DecisionTable) -> Diagnostic {
    advice(
      "rulebook/table-too-large", table.location,
      de: "„\(table.id)“ hat zu viele Kombinationen, um Lücken und Doppel zu suchen.",
      en: "“\(table.id)” has too many combinations to look for gaps and overlaps.", severity: .warning)
  }

  private static func advice(
    _ code: String, _ place: SourceLocation, de: String, en: String, hint: LocalizedText? = nil,
    severity: Diagnostic.Severity = .error, notes: [Diagnostic.Note] = []
  ) -> Diagnostic {
    Diagnostic(
      code, LocalizedText(de: de, en: en), severity: severity, at: place, hint: hint, notes: notes, actor: .policy)
  }

  /// Values with which the finding shows.
  static func example(_ values: String) -> Diagnostic.Note {
    Diagnostic.Note(LocalizedText(de: "Beispiel: \(values)", en: "For example: \(values)"))
  }
}
