/// Turns diagnostics into the text that people read in a terminal.
public struct DiagnosticRenderer: Sendable {
  public var language: Language
  public var color: Bool
  /// At most so many are printed; the rest is counted.
  public var limit: Int

  /// A renderer; `limit` counts diagnostics.
  public init(language: Language, color: Bool = false, limit: Int = 50) {
    self.language = language
    self.color = color
    self.limit = limit
  }

  /// All diagnostics in order of place, with marked source lines, and a closing count.
  public func render(_ diagnostics: Diagnostics) -> String {
    let sorted = diagnostics.sorted
    var text = sorted.prefix(limit).map { render($0) }.joined(separator: "\n")
    if sorted.count > limit {
      let left = sorted.count - limit
      text += LocalizedText(de: "\n… und \(left) weitere Meldungen.\n", en: "\n… and \(left) more.\n")[language]
    }
    return text
  }

  /// One diagnostic: place, severity, message, code, marked line, hint, notes.
  public func render(_ diagnostic: Diagnostic) -> String {
    var lines: [String] = []
    var head = ""
    if let location = diagnostic.location { head = place(location) + ": " }
    lines.append(
      "\(head)\(paint(word(diagnostic.severity), diagnostic.severity)): \(diagnostic.message[language]) [\(diagnostic.code)]"
    )
    if let location = diagnostic.location {
      lines += excerpt(location, hint: diagnostic.hint?[language])
    } else if let hint = diagnostic.hint {
      lines.append("  " + hint[language])
    }
    for note in diagnostic.notes {
      let at = note.location.map { " (\(place($0)))" } ?? ""
      lines.append("  " + LocalizedText(de: "Hinweis", en: "note")[language] + ": \(note.message[language])\(at)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func place(_ location: SourceLocation) -> String {
    let position = location.position
    return "\(location.file.name):\(position.line):\(position.column)"
  }

  private func word(_ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: LocalizedText(de: "Fehler", en: "error")[language]
    case .warning: LocalizedText(de: "Warnung", en: "warning")[language]
    case .note: LocalizedText(de: "Hinweis", en: "note")[language]
    }
  }

  private func paint(_ text: String, _ severity: Diagnostic.Severity) -> String {
    guard color else { return text }
    switch severity {
    case .error: return "\u{1B}[1;31m\(text)\u{1B}[0m"
    case .warning: return "\u{1B}[1;33m\(text)\u{1B}[0m"
    case .note: return "\u{1B}[1;36m\(text)\u{1B}[0m"
    }
  }

  /// The line before and the marked line, with carets under the range (to the end of its first line).
  private func excerpt(_ location: SourceLocation, hint: String?) -> [String] {
    let position = location.position
    guard let text = location.file.line(position.line) else { return hint.map { ["  " + $0] } ?? [] }
    let width = String(position.line).count
    var lines: [String] = []
    if position.line > 1, let before = location.file.line(position.line - 1), !before.allSatisfy(\.isWhitespace) {
      lines.append("  \(pad(position.line - 1, width)) | \(clip(before))")
    }
    lines.append("  \(pad(position.line, width)) | \(clip(text))")
    let end = location.file.position(of: location.range.upper)
    let last = end.line == position.line ? end.column : text.count + 1
    let carets = String(repeating: "^", count: max(1, min(last - position.column, 80)))
    // Tabs stay tabs, so that the carets stand under what they mark.
    let indent = String(text.prefix(position.column - 1).map { $0 == "\t" ? "\t" : " " })
    lines.append("  \(String(repeating: " ", count: width)) | \(indent)\(carets)\(hint.map { " " + $0 } ?? "")")
    return lines
  }

  private func pad(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: " ", count: width - text.count) + text
  }

  private func clip(_ line: String) -> String {
    line.count > 160 ? line.prefix(159) + "…" : line
  }
}
