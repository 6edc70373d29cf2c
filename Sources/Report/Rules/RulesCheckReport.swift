public import Evaluation
internal import Facts
public import Rulebook
public import SourceText

/// What the check of a rulebook found: coverage of its criteria, then findings.
public struct RulesCheckReport: Sendable {
  let findings: Diagnostics
  /// nil when the rulebook could not be used.
  let rulebook: Rulebook?
  let coverage: [CriterionCoverage]
  let sites: Int
  let samples: Int
  let language: Language

  /// A report. Without a rulebook, or without coverage, only the findings are given.
  public init(
    _ findings: Diagnostics, rulebook: Rulebook?, coverage: [CriterionCoverage], sites: Int, samples: Int,
    language: Language
  ) {
    self.findings = findings
    self.rulebook = rulebook
    self.coverage = coverage
    self.sites = sites
    self.samples = samples
    self.language = language
  }

  private func say(_ de: String, _ en: String) -> String { language == .de ? de : en }

  /// The page for a terminal: the table first, so that what has to be done stands last, above the prompt.
  public func text(color: Bool) -> String {
    var page = TextPage(color: color)
    if let rulebook, !coverage.isEmpty { table(rulebook, &page) }
    if !findings.all.isEmpty {
      page.raw(DiagnosticRenderer(language: language, color: color).render(findings))
    }
    page.line(summary, style: .bold)
    return page.text
  }

  private func table(_ rulebook: Rulebook, _ page: inout TextPage) {
    let titles = (
      name: say("KRITERIUM", "CRITERION"), weight: say("Gewicht", "Weight"), flag: say("Daten", "Data"),
      known: say("bekannt", "known"), asked: say("gefragt", "asked"), separates: say("trennt", "separates")
    )
    var table = TextTable([
      TextTable.Column(title: titles.name), TextTable.Column(title: "", takesRest: true),
      TextTable.Column(title: titles.weight, isNumber: true), TextTable.Column(title: titles.flag),
      TextTable.Column(title: titles.known, isNumber: true), TextTable.Column(title: titles.asked, isNumber: true),
      TextTable.Column(title: titles.separates),
    ])
    let format = NumberFormat(language)
    for row in coverage {
      let isScored = row.criterion.evidence != .pending
      table.add([
        row.criterion.id, row.criterion.title[language], format.text(row.criterion.weight, places: 2),
        flag(row.criterion.evidence), known(row), isScored ? "\(row.asked)" : "–", separates(row),
      ])
    }
    page.table(table)
    page.blank()
    page.line(
      say(
        "bekannt: Standorte von \(sites), an denen der Messwert bekannt ist, in der günstigsten der \(samples) Beispielanfragen · "
          + "gefragt: in so vielen davon · trennt: verschiedene Punkte an verschiedenen Standorten · "
          + "Vorhaben: hängt nicht vom Standort ab",
        "known: sites of \(sites) at which the measure is known, in the best of the \(samples) sample enquiries · "
          + "asked: in so many of them · separates: different points at different sites · "
          + "project: does not depend on the site"), style: .dim)
    page.blank()
  }

  private func flag(_ evidence: Criterion.Evidence) -> String {
    switch evidence {
    case .available: say("überall", "all sites")
    case .partial: say("teils", "some")
    case .pending: say("noch keine", "none yet")
    }
  }

  private func known(_ row: CriterionCoverage) -> String {
    guard let known = row.knownSites else { return say("Vorhaben", "project") }
    return row.criterion.evidence != .pending && row.asked == 0 ? "–" : "\(known)"
  }

  private func separates(_ row: CriterionCoverage) -> String {
    guard row.knownSites != nil, row.asked > 0 else { return "–" }
    return row.separates ? say("ja", "yes") : say("nein", "no")
  }

  private var summary: String {
    let all = findings.sorted
    let errors = all.count { $0.severity == .error }
    let warnings = all.count { $0.severity == .warning }
    var parts: [String] = []
    if let rulebook {
      parts = [
        say("\(rulebook.criteria.count) Kriterien", "\(rulebook.criteria.count) criteria"),
        say("\(rulebook.knockOuts.count) Ausschlusskriterien", "\(rulebook.knockOuts.count) knock-outs"),
        say("\(rulebook.presets.count) Gewichtungsprofile", "\(rulebook.presets.count) weighting profiles"),
        say("\(rulebook.dictionary.definitions.count) Fakten", "\(rulebook.dictionary.definitions.count) facts"),
      ]
    }
    parts.append(
      errors == 0
        ? say("keine Fehler", "no errors")
        : errors == 1 ? say("1 Fehler", "1 error") : say("\(errors) Fehler", "\(errors) errors"))
    parts.append(
      warnings == 0
        ? say("keine Warnungen", "no warnings")
        : warnings == 1 ? say("1 Warnung", "1 warning") : say("\(warnings) Warnungen", "\(warnings) warnings"))
    let name = rulebook.map { "\($0.id) \($0.hash.prefix(6)): " } ?? ""
    return name + parts.joined(separator: ", ") + "."
  }

  /// The same as JSON; see docs/reference/rules-command.md.
  public var json: JSON {
    let rows = coverage.map { row in
      JSON.object([
        "id": .string(row.criterion.id), "evidence": .string(row.criterion.evidence.rawValue),
        "known_sites": row.knownSites.map(JSON.number) ?? .null, "asked": .number(row.asked),
        "separates": .boolean(row.separates),
      ])
    }
    let all = findings.sorted
    return .object([
      "findings": .array(all.map(JSON.diagnostic)), "criteria": .array(rows),
      "summary": .object([
        "rulebook": rulebook.map { .object(["id": .string($0.id), "hash": .string($0.hash)]) } ?? .null,
        "criteria": .number(rulebook?.criteria.count ?? 0), "knock_outs": .number(rulebook?.knockOuts.count ?? 0),
        "presets": .number(rulebook?.presets.count ?? 0),
        "facts": .number(rulebook?.dictionary.definitions.count ?? 0), "sites": .number(sites),
        "sample_enquiries": .number(samples), "errors": .number(all.count { $0.severity == .error }),
        "warnings": .number(all.count { $0.severity == .warning }),
      ]),
    ])
  }
}
