internal import Advisory
internal import ArgumentParser

/// The command `lotse`.
@main
struct Lotse: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lotse",
    abstract: "Rät, wo sich ein Vorhaben in der Lausitz ansiedelt, und sagt, warum.",
    discussion: """
      BEISPIELE
        lotse recommend seeds/enquiries/e06_medizintechnik.yaml     Shortlist mit Begründung
        lotse explain seeds/enquiries/e06_medizintechnik.yaml tip-cottbus
        lotse compare seeds/enquiries/e06_medizintechnik.yaml tip-cottbus massen
        lotse write seeds/enquiries/e06_medizintechnik.yaml --as mail   Antwort an den Investor
        lotse questions seeds/enquiries/e06_medizintechnik.yaml     wen man jetzt was fragt
        lotse screen flurstuecke.csv --enquiry anfrage.yaml         die besten Zeilen einer Tabelle
        lotse enquiry new > anfrage.yaml                            leere Anfrage zum Ausfüllen
        lotse sites show goerlitz-schlauroth                        alle Angaben zu einem Standort
        lotse rules check                                           Regelwerk prüfen
        lotse weights urteile.yaml                                  Gewichte aus Urteilen ableiten
        lotse feel '1 + 1'                                          die Regelsprache ausprobieren
        lotse serve                                                 über HTTP antworten

      ENDE-CODES  0 Ergebnis · 1 Fehler oder Befunde · 64 falscher Aufruf
      """,
    version: "lotse \(Engine.version)",
    subcommands: [
      Recommend.self, Explain.self, Compare.self, Questions.self, Write.self, Screen.self, EnquiryCommand.self,
      SitesCommand.self, ExportCommand.self,
      RulesCommand.self, WeightsCommand.self, FeelCommand.self, RankBench.self, ServeCommand.self,
      BackupCommand.self, RestoreCommand.self, DoctorCommand.self, RetentionCommand.self, AssessmentsCommand.self,
      EnquiriesCommand.self, AccountsCommand.self, TokensCommand.self, ReportCommand.self,
    ])
}
