internal import ArgumentParser
internal import Server
internal import SourceText
internal import Store

/// `lotse retention`.
struct RetentionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retention",
    abstract: "Löscht Anfragen und Bewertungen, deren Aufbewahrungsfrist abgelaufen ist.",
    discussion: """
      Die Frist zählt vom Abschluss: dem Tag, an dem der Stand zuletzt „beantwortet“, „angesiedelt“ oder „abgesagt“
      wurde. Offene Anfragen bleiben. Der Server löscht täglich von selbst.

      BEISPIELE
        lotse retention --dry-run                    was gelöscht würde
        lotse retention --retention-months 12
      """)

  @Flag(help: "Nur zeigen, was gelöscht würde.")
  var dryRun = false
  @OptionGroup var retention: RetentionOptions
  @OptionGroup var options: StoreOptions

  func run() throws {
    let outcome = try options.withStore { store in
      try retention.retention.run(store, at: Moment.now, dryRun: dryRun)
    }
    options.print(RetentionWording.text(outcome, dryRun: dryRun))
  }
}

/// What `lotse retention` says.
enum RetentionWording {
  static func text(_ outcome: Server.Retention.Outcome, dryRun: Bool) -> LocalizedText {
    let enquiries = SummaryWording.count(
      outcome.tombstones.count { $0.kind == .enquiry }, ("Anfrage", "Anfragen"), ("enquiry", "enquiries"))
    let assessments = SummaryWording.count(
      outcome.tombstones.count { $0.kind == .assessment }, ("Bewertung", "Bewertungen"), ("assessment", "assessments"))
    let entries = SummaryWording.count(
      outcome.logEntries, ("Eintrag des Protokolls", "Einträge des Protokolls"), ("log entry", "log entries"))
    let lines = outcome.tombstones.map { "  \($0.id)\n" }.joined()
    return LocalizedText(
      de: "\(dryRun ? "Würde gelöscht" : "Gelöscht"): \(enquiries.de), \(assessments.de), \(entries.de).\n\(lines)",
      en: "\(dryRun ? "Would be deleted" : "Deleted"): \(enquiries.en), \(assessments.en), \(entries.en).\n\(lines)")
  }
}
