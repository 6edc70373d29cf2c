extension Diagnostic {
  /// The diagnostic as one JSON object; the shape is described in docs/reference/diagnostics.md.
  ///
  /// `line`, `column`, `end_line` and `end_column` count from 1, in characters. Both languages are given.
  public var json: String {
    var fields = [
      "\"code\": \(quote(code))", "\"severity\": \(quote(severity.rawValue))",
      "\"message\": {\"de\": \(quote(message.de)), \"en\": \(quote(message.en))}",
    ]
    if let location { fields.append(contentsOf: Self.place(location)) }
    if let hint { fields.append("\"hint\": {\"de\": \(quote(hint.de)), \"en\": \(quote(hint.en))}") }
    if let actor { fields.append("\"actor\": \(quote(actor.rawValue))") }
    if !notes.isEmpty {
      let items = notes.map { note in
        let place = note.location.map(Self.place) ?? []
        let message = "\"message\": {\"de\": \(quote(note.message.de)), \"en\": \(quote(note.message.en))}"
        return "{" + ([message] + place).joined(separator: ", ") + "}"
      }
      fields.append("\"notes\": [\(items.joined(separator: ", "))]")
    }
    return "{" + fields.joined(separator: ", ") + "}"
  }

  private static func place(_ location: SourceLocation) -> [String] {
    let start = location.position
    let end = location.file.position(of: location.range.upper)
    return [
      "\"file\": \(quote(location.file.name))", "\"line\": \(start.line)", "\"column\": \(start.column)",
      "\"end_line\": \(end.line)", "\"end_column\": \(end.column)",
    ]
  }
}

extension Diagnostics {
  /// All diagnostics in order as a JSON array, one object a line.
  public var json: String {
    "[" + sorted.map { "\n  " + $0.json }.joined(separator: ",") + (all.isEmpty ? "]" : "\n]")
  }
}

/// A JSON string literal with the escapes of RFC 8259.
package func quote(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    case _ where scalar.value < 0x20:
      let hex = String(scalar.value, radix: 16)
      result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
