internal import ArgumentParser

/// A command that `lotse-server` runs: server and database would make `lotse` slow to build and to start.
protocol ServerCommand: NeighbourCommand {}

extension ServerCommand {
  static var program: NeighbourProgram { .server }
}

/// `lotse serve`.
struct ServeCommand: ServerCommand {
  static let name = "serve"
  static let configuration = CommandConfiguration(
    commandName: name, abstract: "Antwortet über HTTP; Regeln und Standorte werden bei jeder Änderung neu gelesen.")
  @Argument(parsing: .captureForPassthrough) var arguments: [String] = []
}

/// `lotse backup`.
struct BackupCommand: ServerCommand {
  static let name = "backup"
  static let configuration = CommandConfiguration(
    commandName: name, abstract: "Sichert die Datenbank in eine Datei, auch während der Server läuft.")
  @Argument(parsing: .captureForPassthrough) var arguments: [String] = []
}

/// `lotse restore`.
struct RestoreCommand: ServerCommand {
  static let name = "restore"
  static let configuration = CommandConfiguration(commandName: name, abstract: "Stellt eine Sicherung wieder her.")
  @Argument(parsing: .captureForPassthrough) var arguments: [String] = []
}

/// `lotse doctor`.
struct DoctorCommand: ServerCommand {
  static let name = "doctor"
  static let configuration = CommandConfiguration(commandName: name, abstract: "Prüft die Datenbank.")
  @Argument(parsing: .captureForPassthrough) var arguments: [String] = []
}

/// `lotse retention`.
struct RetentionCommand: ServerCommand {
  static let name = "retention"
  static let configuration = CommandConfiguration(
    commandName: name, abstract: "Löscht Anfragen, deren Aufbewahrungsfrist abgelaufen ist.")
  @Argument(parsing: .captureForPassthrough) var arguments: [String] = []
}

/// `lotse assessments`.
struct AssessmentsCommand: ServerCommand {
  static let name = "assessments"
  static let configuration = CommandConfiguration(
    commandName: name, abstract: "Rechnet gespeicherte Bewertungen nach.")
  @Argument(parsing: .captureForPassthrough) var arguments: [String] = []
}

/// `lotse enquiries`.
struct EnquiriesCommand: ServerCommand {
  static let name = "enquiries"
  static let configuration = CommandConfiguration(commandName: name, abstract: "Verwaltet gespeicherte Anfragen.")
  @Argument(parsing: .captureForPassthrough) var arguments: [String] = []
}

/// `lotse accounts`.
struct AccountsCommand: ServerCommand {
  static let name = "accounts"
  static let configuration = CommandConfiguration(commandName: name, abstract: "Verwaltet Konten.")
  @Argument(parsing: .captureForPassthrough) var arguments: [String] = []
}

/// `lotse tokens`.
struct TokensCommand: ServerCommand {
  static let name = "tokens"
  static let configuration = CommandConfiguration(commandName: name, abstract: "Verwaltet API-Token.")
  @Argument(parsing: .captureForPassthrough) var arguments: [String] = []
}
