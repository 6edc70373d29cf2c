internal import ArgumentParser

/// A command that `lotse-report` runs.
protocol NeighbourReportCommand: ParsableCommand {
  /// The name of the command and what stands after it, as it was typed.
  static var name: String { get }
  var arguments: [String] { get }
}

extension NeighbourReportCommand {
  func run() throws { throw NeighbourProgram.report.run([Self.name] + arguments) }
}

/// `lotse report`.
struct ReportCommand: NeighbourReportCommand {
  static let name = "report"
  static let configuration = CommandConfiguration(
    commandName: name, abstract: "Schreibt ein Exposé, eine Vorlage oder ein Blatt für eine Gemeinde (HTML, PDF).")
  @Argument(parsing: .captureForPassthrough) var arguments: [String] = []
}

/// `lotse export`.
struct ExportCommand: NeighbourReportCommand {
  static let name = "export"
  static let configuration = CommandConfiguration(
    commandName: name, abstract: "Gibt eine Bewertung als Arbeitsmappe, Tabelle, Karte oder Paket aus.")
  @Argument(parsing: .captureForPassthrough) var arguments: [String] = []
}
