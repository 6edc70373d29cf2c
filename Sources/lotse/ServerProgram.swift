internal import Advisory
internal import ArgumentParser
internal import SourceText
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The program `lotse-server`, which stands beside `lotse`; `$LOTSE_SERVER` may name another.
enum ServerProgram {
  /// Goes on as `lotse-server` in the same process, so that signals reach it and its exit code is that of `lotse`.
  ///
  /// - Returns: how to end when that is not possible.
  static func run(_ arguments: [String]) -> ExitCode {
    let path = path
    var pointers: [UnsafeMutablePointer<CChar>?] = (["lotse-server"] + arguments).map { strdup($0) }
    pointers.append(nil)
    execv(path, pointers)
    let reason = errno
    for pointer in pointers { free(pointer) }
    var diagnostics = Diagnostics()
    diagnostics.add(reason == ENOENT ? ServerProgramWording.missing(path) : ServerProgramWording.notStarted(path))
    return Console(language: .de).stop(diagnostics)
  }

  private static var path: String {
    if let named = getenv("LOTSE_SERVER") { return String(cString: named) }
    guard let slash = ownPath.lastIndex(of: "/") else { return "lotse-server" }
    return ownPath[...slash] + "lotse-server"
  }

  private static var ownPath: String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    guard realpath("/proc/self/exe", &buffer) != nil || realpath(CommandLine.arguments[0], &buffer) != nil else {
      return CommandLine.arguments[0]
    }
    return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}

/// What is said when the server cannot be run.
enum ServerProgramWording {
  static func missing(_ path: String) -> Diagnostic {
    Diagnostic(
      "server/not-built",
      LocalizedText(
        de: "Der Server ist nicht gebaut: „\(path)“ gibt es nicht.",
        en: "The server is not built: there is no “\(path)”."),
      hint: LocalizedText(
        de: "bauen mit „make server“, oder $LOTSE_SERVER nennt das Programm",
        en: "build it with “make server”, or name the program in $LOTSE_SERVER"))
  }

  static func notStarted(_ path: String) -> Diagnostic {
    Diagnostic(
      "server/not-started",
      LocalizedText(de: "„\(path)“ lässt sich nicht starten.", en: "“\(path)” cannot be started."),
      hint: LocalizedText(de: "Rechte der Datei prüfen", en: "check the permissions of the file"))
  }
}
