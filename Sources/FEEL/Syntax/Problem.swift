public import SourceText

/// Something wrong with the text of an expression, found while reading or checking it.
public struct Problem: Sendable, Hashable {
  /// Stable code, `feel/…`; see docs/reference/diagnostics.md.
  public let code: String
  /// What was found and what was expected.
  public let message: LocalizedText
  /// UTF-8 offsets in the text of the expression.
  public let range: SourceRange
  /// What was probably meant.
  public let hint: LocalizedText?
  /// Errors keep the expression from being used; warnings do not.
  public let severity: Diagnostic.Severity

  init(
    _ code: String, _ message: LocalizedText, _ range: SourceRange, hint: LocalizedText? = nil,
    severity: Diagnostic.Severity = .error
  ) {
    self.code = "feel/" + code
    self.message = message
    self.range = range
    self.hint = hint
    self.severity = severity
  }

  /// The problem as a diagnostic at the place that the range has in a file.
  public func diagnostic(at location: SourceLocation?, actor: Diagnostic.Actor? = .policy) -> Diagnostic {
    Diagnostic(code, message, severity: severity, at: location, hint: hint, actor: actor)
  }
}

extension Sequence<Problem> {
  /// All problems as diagnostics; `mapping` tells where a range of the expression stands in the file around it.
  public func diagnostics(mapping: (SourceRange) -> SourceLocation?) -> [Diagnostic] {
    map { $0.diagnostic(at: mapping($0.range)) }
  }
}

extension Cause {
  /// The cause as a warning at the place that the range has in a file.
  public func diagnostic(mapping: (SourceRange) -> SourceLocation?) -> Diagnostic {
    Diagnostic(code, message, severity: .warning, at: range.flatMap(mapping))
  }
}
