extension Template {
  /// The sentence without the clauses that name one of some values: a parenthesis, a part between `:`, `;` and full
  /// stops. Empty when its first clause does.
  static func without(_ names: Set<String>, in template: String) -> String {
    guard names.contains(where: { template.contains("{\($0)}") }) else { return template }
    func isNamed(_ text: some StringProtocol) -> Bool { names.contains { text.contains("{\($0)}") } }
    let kept = clauses(withoutParentheses(template, where: isNamed))
    guard let first = kept.first, !isNamed(first) else { return "" }
    var result = kept.filter { !isNamed($0) }.joined()
    while let last = result.last, " :;,–".contains(last) { result.removeLast() }
    return result
  }

  private static func withoutParentheses(_ text: String, where isNamed: (Substring) -> Bool) -> String {
    var result = ""
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "("), let close = rest[open...].firstIndex(of: ")") {
      let inside = rest[open...close]
      result += rest[..<open]
      if isNamed(inside) {
        while result.last == " " { result.removeLast() }
      } else {
        result += inside
      }
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// The text cut after `: `, `; `, `. ` and ` – `.
  private static func clauses(_ text: String) -> [String] {
    var clauses: [String] = []
    var current = ""
    for character in text {
      if character == " ", let last = current.last, ":;.–".contains(last) {
        clauses.append(current + " ")
        current = ""
      } else {
        current.append(character)
      }
    }
    return clauses + (current.isEmpty ? [] : [current])
  }
}
