internal import ArgumentParser

/// `lotse report`.
struct ReportCommand: NeighbourCommand {
  static let program = NeighbourProgram.report
  static let name = "report"
  static let configuration = CommandConfiguration(
    commandName: name, abstract: "Schreibt ein Exposé, eine Vorlage oder ein Blatt für eine Gemeinde (HTML, PDF).")
  @Argument(parsing: .captureForPassthrough) var arguments: [String] = []
}

/// `lotse export`.
struct ExportCommand: NeighbourCommand {
  static let program = NeighbourProgram.report
  static let name = "export"
  static let configuration = CommandConfiguration(
    commandName: name, abstract: "Gibt eine Bewertung als Arbeitsmappe, Tabelle, Karte oder Paket aus.")
  @Argument(parsing: .captureForPassthrough) var arguments: [String] = []
}
