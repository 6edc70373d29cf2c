internal import ArgumentParser
internal import SourceText
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What a command prints, and how it ends: results to standard output, messages to standard error.
enum Terminal {
  /// Prints a result.
  static func print(_ text: String) { write(text, STDOUT_FILENO) }

  /// Says something beside the result.
  static func note(_ text: String) { write(text, STDERR_FILENO) }

  /// Reports the errors, or all findings when there are none, and ends with exit code 1.
  static func stop(_ diagnostics: Diagnostics, language: Language = .de) -> ExitCode {
    var errors = Diagnostics()
    errors.add(diagnostics.errors)
    let isColoured = isatty(STDERR_FILENO) == 1 && getenv("NO_COLOR") == nil
    let shown = errors.all.isEmpty ? diagnostics : errors
    write(DiagnosticRenderer(language: language, color: isColoured).render(shown), STDERR_FILENO)
    return ExitCode(1)
  }

  /// Writes all bytes; a reader that has gone away ends the writing quietly.
  private static func write(_ text: String, _ descriptor: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { posixWrite(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}

/// `write(2)`, under a name that does not hide it.
private func posixWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
