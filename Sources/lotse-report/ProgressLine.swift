internal import Commands
internal import SourceText
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What a command is doing, on standard error and only on a terminal: one line that is written over.
struct ProgressLine {
  private let language: Language
  private let isShown: Bool

  init(_ language: Language) {
    self.language = language
    isShown = isatty(STDERR_FILENO) == 1
  }

  /// Says what is done now.
  func step(de: String, en: String) {
    if isShown { Console.writeError("\r\u{1B}[K" + (language == .de ? de : en) + " …") }
  }

  /// Takes the line away.
  func end() {
    if isShown { Console.writeError("\r\u{1B}[K") }
  }
}
