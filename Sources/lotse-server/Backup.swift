internal import ArgumentParser
internal import SourceText
internal import Store

/// `lotse backup`.
struct Backup: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Sichert die Datenbank in eine Datei, auch während der Server läuft.",
    discussion: """
      Die Sicherung wird geprüft, bevor sie ihren Namen bekommt: Eine Datei dieses Namens ist immer vollständig.
      Sie enthält vertrauliche Anfragen; nur ihr Eigentümer darf sie lesen.

      BEISPIELE
        lotse backup /sicherung/lotse-$(date +%F).sqlite
        lotse backup aktuell.sqlite --force
      """)

  @Argument(help: ArgumentHelp("Datei, in die gesichert wird.", valueName: "datei"))
  var file: String
  @Flag(help: "Eine vorhandene Datei ersetzen.")
  var force = false
  @OptionGroup var options: StoreOptions

  func run() throws {
    let summary = try options.withStore { store in
      try options.telling(about: file) { try store.backup(to: file, replacing: force) }
      return try store.summary()
    }
    options.print(SummaryWording.backedUp(file, summary))
  }
}
