internal import ArgumentParser
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The file of the database; the same for every command.
struct DataOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Datei der Datenbank. Ohne Angabe: lotse/lotse.sqlite unter $XDG_STATE_HOME (sonst ~/.local/state).",
      valueName: "datei"))
  var data: String?

  /// The file that was named, or the usual one.
  var file: String { data ?? Self.usual(environment: Self.variable) }

  /// By the XDG Base Directory Specification: relative paths in the variable do not count.
  static func usual(environment: (String) -> String?) -> String {
    if let folder = environment("XDG_STATE_HOME"), folder.hasPrefix("/") { return folder + "/lotse/lotse.sqlite" }
    return (environment("HOME") ?? ".") + "/.local/state/lotse/lotse.sqlite"
  }

  private static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
