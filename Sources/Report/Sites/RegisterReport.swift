internal import Decimals
public import Region
public import SourceText
public import Facts

/// What the check of the register found: findings, and how much of each field is known.
public struct RegisterReport: Sendable {
  let findings: Diagnostics
  let coverage: Coverage
  let format: FactFormat
  let asOf: PartialDate

  /// A report; `findings` are those of reading and of checking.
  public init(
    _ findings: Diagnostics, _ coverage: Coverage, dictionary: FactsDictionary, asOf: PartialDate, language: Language
  ) {
    self.findings = findings
    self.coverage = coverage
    self.asOf = asOf
    format = FactFormat(dictionary, language)
  }

  private func say(_ de: String, _ en: String) -> String { format.say(de: de, en: en) }
  private func count(_ severity: Diagnostic.Severity) -> Int { findings.sorted.count { $0.severity == severity } }

  /// The page for a terminal: coverage first, so that what has to be done stands last, above the prompt.
  public func text(color: Bool) -> String {
    var page = TextPage(color: color)
    coverage(&page)
    page.blank()
    for severity in [Diagnostic.Severity.error, .warning, .note] { findings(severity, &page) }
    if findings.all.isEmpty { page.line(say("Keine Befunde.", "No findings.")) }
    page.line(summary, style: .bold)
    return page.text
  }

  /// Errors with the marked line, as for any file; the rest short, since there may be many.
  private func findings(_ severity: Diagnostic.Severity, _ page: inout TextPage) {
    let found = findings.sorted.filter { $0.severity == severity }
    guard !found.isEmpty else { return }
    let renderer = DiagnosticRenderer(language: format.language, color: page.color)
    page.heading("\(title(severity)) (\(found.count))")
    for finding in found {
      if severity == .error { page.raw(renderer.render(finding)) } else { short(finding, &page) }
    }
    if severity != .error { page.blank() }
  }

  private func title(_ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: say("FEHLER", "ERRORS")
    case .warning: say("WARNUNGEN", "WARNINGS")
    case .note: say("HINWEISE", "NOTES")
    }
  }

  private func short(_ finding: Diagnostic, _ page: inout TextPage) {
    let others = finding.notes.compactMap(\.location).map { say("siehe auch ", "see also ") + place($0) }
    page.line("  \(finding.location.map(place) ?? "")  [\(finding.code)]", style: .dim)
    let parts = [finding.message[format.language]] + (finding.hint.map { ["→ " + $0[format.language]] } ?? [])
    page.line(
      "    " + parts.joined(separator: " ") + (others.isEmpty ? "" : " (\(others.joined(separator: ", ")))"), hanging: 4
    )
  }

  private func place(_ location: SourceLocation) -> String { "\(location.file.name):\(location.position.line)" }

  private var summary: String {
    let aged = coverage.fields.map(\.aged).reduce(0, +)
    let conflicting = coverage.fields.map(\.conflicting).reduce(0, +)
    return say(
      "\(coverage.sites) Standorte, Stichtag \(asOf.text(.de)): \(count(.error)) Fehler, \(count(.warning)) Warnungen, "
        + "\(count(.note)) Hinweise; \(aged) veraltete und \(conflicting) widersprüchliche Felder.",
      "\(coverage.sites) sites as of \(asOf.text(.en)): \(count(.error)) errors, \(count(.warning)) warnings, "
        + "\(count(.note)) notes; \(aged) outdated and \(conflicting) contradictory fields.")
  }

  private func coverage(_ page: inout TextPage) {
    var columns = [
      TextTable.Column(title: say("BEKANNT", "KNOWN"), takesRest: true),
      .init(title: say("von \(coverage.sites)", "of \(coverage.sites)"), isNumber: true),
    ]
    columns += StateKey.allCases.map { .init(title: $0.rawValue, width: 3, isNumber: true) }
    columns += DistrictKey.allCases.map { .init(title: $0.rawValue, width: 3, isNumber: true) }
    columns += [
      .init(title: say("veraltet", "outdated"), isNumber: true),
      .init(title: say("widerspr.", "contrad."), isNumber: true),
    ]
    var table = TextTable(columns)
    table.add(
      [say("Standorte", "Sites"), "\(coverage.sites)"] + StateKey.allCases.map { "\(coverage.sites(in: $0))" }
        + DistrictKey.allCases.map { "\(coverage.sitesByDistrict[$0] ?? 0)" })
    for field in coverage.fields where field.known > 0 { table.add(row(field)) }
    page.table(table)
    let nowhere = coverage.fields.filter { $0.known == 0 }.map { format.label($0.path) }
    if !nowhere.isEmpty {
      page.line(
        say("An keinem Standort bekannt: ", "Known at no site: ") + nowhere.joined(separator: " · ") + ".", hanging: 2)
    }
    page.line(
      say(
        "Gezählt nach dem ersten Kreis eines Standorts; veraltete und widersprüchliche zählen als bekannt.",
        "Counted by the first district of a site; outdated and contradictory values count as known."), style: .dim)
  }

  private func row(_ field: Coverage.Field) -> [String] {
    [format.label(field.path), "\(field.known)"] + StateKey.allCases.map { cell(field.known(in: $0)) }
      + DistrictKey.allCases.map { cell(field.byDistrict[$0] ?? 0) } + [cell(field.aged), cell(field.conflicting)]
  }

  private func cell(_ count: Int) -> String { count == 0 ? "·" : "\(count)" }

  /// The report as JSON; keys in docs/reference/sites-command.md.
  public var json: JSON {
    .object([
      "as_of": .string(asOf.description), "sites": .number(coverage.sites),
      "sites_by_district": districts(coverage.sitesByDistrict), "errors": .number(count(.error)),
      "warnings": .number(count(.warning)), "notes": .number(count(.note)),
      "findings": .array(findings.sorted.map(JSON.diagnostic)), "coverage": .array(coverage.fields.map(field)),
    ])
  }

  private func field(_ field: Coverage.Field) -> JSON {
    .object([
      "path": .string(field.path.description), "label": .string(format.label(field.path)),
      "known": .number(field.known), "aged": .number(field.aged), "conflicting": .number(field.conflicting),
      "by_state": .object(StateKey.allCases.map { .init(key: $0.rawValue, value: .number(field.known(in: $0))) }),
      "by_district": districts(field.byDistrict),
    ])
  }

  private func districts(_ counts: [DistrictKey: Int]) -> JSON {
    .object(DistrictKey.allCases.map { .init(key: $0.rawValue, value: .number(counts[$0] ?? 0)) })
  }
}
