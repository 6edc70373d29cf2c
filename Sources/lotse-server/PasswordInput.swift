internal import Commands
internal import Server
internal import SourceText
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Reads a password where nobody sees it: from the terminal without echo, or from the first line of standard input.
enum PasswordInput {
  /// A new password, asked for twice at a terminal; nil, with the reason recorded, when none came.
  static func new(_ language: Language, into diagnostics: inout Diagnostics) -> String? {
    guard isatty(STDIN_FILENO) == 1 else { return line(into: &diagnostics) }
    ask(
      LocalizedText(de: "Neues Passwort (mindestens 12 Zeichen): ", en: "New password (at least 12 characters): "),
      language)
    guard let first = silently({ line(into: &diagnostics) }) else { return nil }
    ask(LocalizedText(de: "Noch einmal: ", en: "Once more: "), language)
    guard let second = silently({ line(into: &diagnostics) }) else { return nil }
    guard first == second else {
      diagnostics.add(
        Diagnostic(
          "account/password-differs",
          LocalizedText(
            de: "Die beiden Eingaben sind verschieden; nichts wurde geändert.",
            en: "The two entries differ; nothing was changed.")))
      return nil
    }
    return first
  }

  private static func line(into diagnostics: inout Diagnostics) -> String? {
    if let line = readLine(strippingNewline: true), !line.isEmpty { return line }
    diagnostics.add(
      Diagnostic(
        "account/no-password",
        LocalizedText(de: "Es kam kein Passwort.", en: "No password came."),
        hint: LocalizedText(
          de: "am Terminal eingeben, oder als erste Zeile der Standardeingabe: … < passwort.txt",
          en: "enter it at the terminal, or as the first line of standard input: … < password.txt")))
    return nil
  }

  private static func ask(_ prompt: LocalizedText, _ language: Language) { Console.writeError(prompt[language]) }

  /// Reads with the terminal's echo off, and puts it back as it was.
  private static func silently(_ read: () -> String?) -> String? {
    var before = termios()
    guard tcgetattr(STDIN_FILENO, &before) == 0 else { return read() }
    var silent = before
    silent.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
    defer {
      tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
      Console.writeError("\n")
    }
    return read()
  }
}
