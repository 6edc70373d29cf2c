internal import Advisory
internal import ArgumentParser
internal import Commands
internal import Logging
internal import Server
internal import SourceText

/// `lotse serve`.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Antwortet über HTTP; Regeln und Standorte werden bei jeder Änderung neu gelesen.",
    discussion: """
      BEISPIELE
        lotse serve                                     nur für diesen Rechner
        lotse serve --port 0 --data /tmp/probe.sqlite   zum Ausprobieren
        curl -X POST 'http://127.0.0.1:8080/api/v1/assessments?dry_run=true' \\
             -H 'Content-Type: application/yaml' \\
             --data-binary @seeds/enquiries/e06_medizintechnik.yaml

      Ende mit Strg-C oder SIGTERM: Was läuft, wird noch beantwortet. SIGHUP liest die Ordner sofort neu.
      """)

  @Option(help: ArgumentHelp("Adresse, an der der Server lauscht.", valueName: "adresse"))
  var host = "127.0.0.1"
  @Option(help: ArgumentHelp("Port; 0: irgendein freier.", valueName: "n"))
  var port = 8080
  @OptionGroup var data: DataOption
  @OptionGroup var workspace: FolderOptions
  @Flag(help: "Auch mit einem Regelwerk antworten, das noch niemand geprüft hat: zum Ausprobieren.")
  var draft = false
  @Option(help: ArgumentHelp("Abstand, in dem nach geänderten Dateien gesehen wird.", valueName: "s"))
  var watchSeconds = 1
  @Option(
    help: ArgumentHelp(
      "So lange nimmt der Server nach SIGTERM noch Anfragen an, während /readyz schon 503 sagt.", valueName: "s"))
  var drainSeconds = 0
  @OptionGroup(title: "AUFBEWAHRUNG") var retention: RetentionOptions
  @OptionGroup var log: LogOptions
  @OptionGroup(title: "ZUGANG") var access: AccessOptions
  @OptionGroup(title: "GRENZEN") var limits: LimitOptions

  func validate() throws {
    if !(0...65535).contains(port) { throw ValidationError("--port liegt zwischen 0 und 65535.") }
    if !(1...3600).contains(watchSeconds) { throw ValidationError("--watch-seconds liegt zwischen 1 und 3600.") }
    if !(0...3600).contains(drainSeconds) { throw ValidationError("--drain-seconds liegt zwischen 0 und 3600.") }
  }

  func run() async throws {
    log.begin()
    var diagnostics = Diagnostics()
    do {
      guard let server = try ServerApplication.open(settings, into: &diagnostics) else {
        throw Console(language: .de).stopForErrors(diagnostics)
      }
      let (host, file, isEncrypted) = (host, settings.dataFile, access.settings.tls != nil)
      try await server.run(Logger(label: "lotse")) { port in
        Console(language: .de).print(ServeWording.listening(host, port, file, isEncrypted: isEncrypted))
      }
    } catch let failure as ListenFailure {
      diagnostics.add(failure.diagnostic)
      throw Console(language: .de).stopForErrors(diagnostics)
    }
  }

  private var settings: ServerSettings {
    var settings = ServerSettings(
      host: host, port: port, folders: workspace.folders, dataFile: data.file, allowsDraft: draft,
      limits: limits.limits, access: access.settings)
    settings.watchMilliseconds = watchSeconds * 1000
    settings.drainSeconds = drainSeconds
    settings.retention = retention.retention
    settings.pdfRenderer = OwnProgram.pdfRenderer
    return settings
  }
}

/// What `lotse serve` says.
enum ServeWording {
  static func listening(_ host: String, _ port: Int, _ file: String, isEncrypted: Bool) -> String {
    let name = host.contains(":") ? "[\(host)]" : host
    return
      "Der Standortlotse antwortet unter \(isEncrypted ? "https" : "http")://\(name):\(port) (Datenbank: \(file)). Ende mit Strg-C.\n"
  }
}
