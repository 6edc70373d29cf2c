/// A piece of HTML or SVG. Escaping is by construction: text and attributes can hold anything, and nothing else is written.
public indirect enum Markup: Sendable, Hashable {
  case text(String)
  case element(String, [Attribute], [Markup])
  /// Pieces one after the other.
  case group([Markup])
  /// The content of `style`, written by this program and never by a user; it must not hold `<`.
  case style(String)

  /// A named value of an element.
  public struct Attribute: Sendable, Hashable {
    let name: String
    let value: String

    /// An attribute whose presence depends on what there is to say.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// An element with attributes that are put together; those without a value are left out.
  public static func of(
    _ name: String, attributes: [(name: String, value: String?)], _ content: [Markup] = []
  ) -> Markup {
    .element(name, attributes.compactMap { pair in pair.value.map { Attribute(pair.name, $0) } }, content)
  }

  /// An element of this name.
  public static func of(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ content: [Markup] = []
  ) -> Markup {
    .element(name, attributes.map { Attribute($0.key, $0.value) }, content)
  }

  /// An element that holds a text alone.
  public static func of(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ text: String
  ) -> Markup {
    of(name, attributes, [.text(text)])
  }

  /// An element without attributes that holds a text alone.
  public static func of(_ name: String, _ text: String) -> Markup { of(name, [:], [.text(text)]) }

  /// The text as it stands in a file.
  public var rendered: String {
    var out = ""
    write(to: &out)
    return out
  }

  /// Elements that have no content and no end, in HTML.
  private static let void: Set<String> = ["meta", "br", "hr", "col", "link", "img", "input"]
  /// Elements behind which a line ends, so that the file can be read and compared.
  private static let blocks: Set<String> = [
    "html", "head", "body", "meta", "title", "style", "header", "main", "section", "article", "nav", "footer", "h1",
    "h2",
    "h3", "p", "ul", "ol", "li", "table", "caption", "thead", "tbody", "tr", "figure", "figcaption", "svg", "g", "line",
    "path", "rect", "circle", "polyline", "text", "desc", "details", "summary", "div", "dl", "dt", "dd",
  ]

  private func write(to out: inout String) {
    switch self {
    case .text(let text): out += Self.escaped(text)
    case .group(let parts): for part in parts { part.write(to: &out) }
    case .style(let css):
      precondition(!css.contains("<"), "a style sheet does not open elements")
      out += "<style>\n" + css + "\n</style>\n"
    case .element(let name, let attributes, let content):
      out += "<" + name
      for attribute in attributes { out += " " + attribute.name + "=\"" + Self.escaped(attribute.value) + "\"" }
      out += ">"
      for part in content { part.write(to: &out) }
      if !Self.void.contains(name) { out += "</" + name + ">" }
      if Self.blocks.contains(name) { out += "\n" }
    }
  }

  private static func escaped(_ text: String) -> String {
    var out = ""
    for sign in text.unicodeScalars {
      switch sign {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      // Signs that neither HTML nor SVG can hold.
      case "\u{0}"..."\u{8}", "\u{B}", "\u{C}", "\u{E}"..."\u{1F}": out += "\u{FFFD}"
      default: out.unicodeScalars.append(sign)
      }
    }
    return out
  }
}

/// A whole page: no script inline, nothing from elsewhere.
public struct HTMLPage: Sendable {
  let language: String
  let title: String
  private let style: Markup
  let body: [Markup]

  /// A page.
  ///
  /// - Parameters:
  ///   - language: as in `lang`: `de`, `en`.
  ///   - css: see ``Markup/style(_:)``.
  public init(language: String, title: String, css: String, body: [Markup]) {
    self.init(language: language, title: title, style: .style(css), body: body)
  }

  /// A page whose style sheet is a file of its own, at an address on the same server.
  ///
  /// - Parameter script: address of a script on the same server, without which the page works too; nil: none.
  public init(language: String, title: String, styleSheet: String, script: String? = nil, body: [Markup]) {
    let script = script.map { [Markup.of("script", ["src": $0, "defer": ""])] } ?? []
    self.init(
      language: language, title: title,
      style: .group([.of("link", ["rel": "stylesheet", "href": styleSheet])] + script), body: body)
  }

  private init(language: String, title: String, style: Markup, body: [Markup]) {
    self.language = language
    self.title = title
    self.style = style
    self.body = body
  }

  /// The document.
  public var text: String {
    let head: [Markup] = [
      .of("meta", ["charset": "utf-8"]),
      .of("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]), .of("title", title),
      style,
    ]
    return "<!DOCTYPE html>\n"
      + Markup.of("html", ["lang": language], [.of("head", [:], head), .of("body", [:], body)]).rendered
  }
}
