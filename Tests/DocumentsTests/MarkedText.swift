import Foundation

/// The texts of an HTML file, each with the nearest `data-ref` around it: read from the file, not from what made it.
struct MarkedText: Sendable, Equatable {
  let text: String
  /// nil: no element around it is marked.
  let reference: String?
  /// Names of the elements around it, outermost first.
  let elements: [String]

  private static let void: Set = ["meta", "br", "hr", "col", "link", "img", "input"]

  /// All texts of a file in order, style sheets left out.
  static func all(in html: String) -> [MarkedText] {
    var found: [MarkedText] = []
    var open: [(name: String, reference: String?)] = []
    var rest = html[...]
    while let start = rest.firstIndex(of: "<") {
      add(rest[..<start], open, &found)
      guard let end = rest[start...].firstIndex(of: ">") else { break }
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("!") { continue }
      if tag.hasPrefix("/") {
        open.removeLast()
        continue
      }
      let name = String(tag.prefix { !$0.isWhitespace })
      let reference = tag.firstMatch(of: /data-ref="([^"]*)"/).map { String($0.output.1) }
      if !void.contains(name) { open.append((name, reference)) }
    }
    return found
  }

  private static func add(
    _ text: Substring, _ open: [(name: String, reference: String?)], _ found: inout [MarkedText]
  ) {
    let words = plain(String(text))
    guard words.contains(where: { !$0.isWhitespace }), !open.contains(where: { $0.name == "style" }) else { return }
    found.append(
      MarkedText(text: words, reference: open.last { $0.reference != nil }?.reference, elements: open.map(\.name)))
  }

  /// The text with its entities resolved and plain spaces.
  private static func plain(_ text: String) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"), ("\u{A0}", " "), ("\u{AD}", "")]
      .reduce(text) { $0.replacing($1.0, with: $1.1) }
  }
}

/// The numbers in a text, as a language writes them.
enum Numbers {
  /// A number with how far it may be from the value that it was rounded from.
  struct Token: Hashable, CustomStringConvertible {
    let description: String
    let value: Double
    let tolerance: Double

    func matches(_ number: Double) -> Bool {
      Swift.abs(value - Swift.abs(number)) <= tolerance * 1.000001 + 1e-9
    }
  }

  /// Numbers such as `66.297`, `12,5`, `1.3`; digits of words (`B97`) count too.
  static func tokens(_ text: String, german: Bool) -> [Token] {
    let (group, point): (Character, Character) = german ? (".", ",") : (",", ".")
    let pattern =
      german ? /\d{1,3}(?:\.\d{3})+(?:,\d+)?(?!\d)|\d+(?:,\d+)?/ : /\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?/
    return text.matches(of: pattern).flatMap { match -> [Token] in
      let digits = String(match.output).filter { $0 != group }.replacing(String(point), with: ".")
      guard let value = Double(digits) else { return [] }
      let places = digits.split(separator: ".").dropFirst().first?.count ?? 0
      return [Token(description: String(match.output), value: value, tolerance: 0.5 * pow(10, -Double(places)))]
    }
  }

  /// Numbers of a text in both ways of writing, for texts that stand in a file as they are.
  static func values(_ text: String) -> [Double] {
    (tokens(text, german: true) + tokens(text, german: false)).map(\.value)
      + text.matches(of: /\d+/).compactMap { Double($0.output) }
  }
}
