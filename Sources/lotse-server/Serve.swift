internal import Advisory
internal import ArgumentParser
internal import Logging
internal import Server
internal import SourceText

/// `lotse serve`.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Antwortet über HTTP.")

  @Option(help: ArgumentHelp("Adresse, an der der Server lauscht.", valueName: "adresse"))
  var host = "127.0.0.1"
  @Option(help: ArgumentHelp("Port; 0: irgendein freier.", valueName: "n"))
  var port = 8080
  @Option(help: ArgumentHelp("Datei der Datenbank.", valueName: "datei"))
  var data: String

  func run() async throws {
    var diagnostics = Diagnostics()
    let settings = ServerSettings(host: host, port: port, dataFile: data)
    guard let server = try ServerApplication.open(settings, into: &diagnostics) else { throw ExitCode(1) }
    try await server.run(Logger(label: "lotse"))
  }
}
