internal import Advisory
internal import ArgumentParser
internal import Commands
internal import SourceText
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A program beside `lotse` that carries out some of its commands: what only they need would make `lotse` slow to build and to
/// start.
enum NeighbourProgram: String {
  /// Server and database; `$LOTSE_SERVER` may name another.
  case server = "lotse-server"
  /// Reports and exports; `$LOTSE_REPORT` may name another.
  case report = "lotse-report"

  /// Goes on as that program in the same process, so that signals reach it and its exit code is that of `lotse`.
  ///
  /// - Returns: how to end when that is not possible.
  func run(_ arguments: [String]) -> ExitCode {
    let path = path
    var pointers: [UnsafeMutablePointer<CChar>?] = ([rawValue] + arguments).map { strdup($0) }
    pointers.append(nil)
    execv(path, pointers)
    let reason = errno
    for pointer in pointers { free(pointer) }
    var diagnostics = Diagnostics()
    diagnostics.add(reason == ENOENT ? missing(path) : notStarted(path))
    return Console(language: .de).stop(diagnostics)
  }

  private var path: String {
    if let named = getenv(variable) { return String(cString: named) }
    let own = OwnProgram.path
    guard let slash = own.lastIndex(of: "/") else { return rawValue }
    return own[...slash] + rawValue
  }

  private var variable: String {
    switch self {
    case .server: "LOTSE_SERVER"
    case .report: "LOTSE_REPORT"
    }
  }
}

/// What is said when a program cannot be run.
extension NeighbourProgram {
  private func missing(_ path: String) -> Diagnostic {
    switch self {
    case .server:
      Diagnostic(
        "server/not-built",
        LocalizedText(
          de: "Der Server ist nicht gebaut: „\(path)“ gibt es nicht.",
          en: "The server is not built: there is no “\(path)”."),
        hint: LocalizedText(
          de: "bauen mit „make server“, oder $LOTSE_SERVER nennt das Programm",
          en: "build it with “make server”, or name the program in $LOTSE_SERVER"))
    case .report:
      Diagnostic(
        "report/not-built",
        LocalizedText(
          de: "Das Programm für Berichte ist nicht gebaut: „\(path)“ gibt es nicht.",
          en: "The program for reports is not built: there is no “\(path)”."),
        hint: LocalizedText(
          de: "bauen mit „make build“, oder $LOTSE_REPORT nennt das Programm",
          en: "build it with “make build”, or name the program in $LOTSE_REPORT"))
    }
  }

  private func notStarted(_ path: String) -> Diagnostic {
    Diagnostic(
      self == .server ? "server/not-started" : "report/not-started",
      LocalizedText(de: "„\(path)“ lässt sich nicht starten.", en: "“\(path)” cannot be started."),
      hint: LocalizedText(de: "Rechte der Datei prüfen", en: "check the permissions of the file"))
  }
}
