/// HTML and SVG as a tree: what people wrote is always escaped, there is no way to put raw markup in.
public indirect enum Markup: Sendable, Hashable {
  case text(String)
  /// A name, attributes in order, children.
  case element(String, [Attribute], [Markup])
  /// Children one after the other.
  case group([Markup])

  /// A name and its value.
  public struct Attribute: Sendable, Hashable {
    public let name: String
    public let value: String
  }

  /// An element.
  public static func tag(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ children: [Markup])
    -> Markup
  {
    .element(name, attributes.map { Attribute(name: $0.key, value: $0.value) }, children)
  }

  /// An element that holds a text.
  public static func tag(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ text: String) -> Markup {
    tag(name, attributes, [.text(text)])
  }

  /// An element without attributes that holds a text.
  public static func tag(_ name: String, _ text: String) -> Markup { tag(name, [:], [.text(text)]) }

  /// An element without children.
  public static func tag(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) -> Markup {
    tag(name, attributes, [])
  }

  /// The markup as text; elements that hold elements on lines of their own.
  public var html: String {
    var out = ""
    write(to: &out)
    return out
  }

  private func write(to out: inout String) {
    switch self {
    case .text(let text): out += Self.escaped(text)
    case .group(let children): for child in children { child.write(to: &out) }
    case .element(let name, let attributes, let children):
      out += "<" + name
      for attribute in attributes { out += " \(attribute.name)=\"\(Self.escaped(attribute.value))\"" }
      out += ">"
      guard !Self.void.contains(name) else { return }
      let isBlock = Self.blocks.contains(name)
      if isBlock { out += "\n" }
      for child in children {
        child.write(to: &out)
        if isBlock, !out.hasSuffix("\n") { out += "\n" }
      }
      out += "</\(name)>"
      if isBlock || name == "svg" { out += "\n" }
    }
  }

  private static let void: Set<String> = ["meta", "br", "link", "hr"]
  private static let blocks: Set<String> = [
    "html", "head", "body", "main", "header", "nav", "section", "article", "figure", "table", "thead", "tbody", "dl",
    "ul",
    "ol", "svg", "g", "tr",
  ]

  /// Text that is safe between tags and in quoted attributes.
  static func escaped(_ text: String) -> String {
    var out = ""
    for sign in text.unicodeScalars {
      switch sign {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      // Signs that neither HTML nor SVG can hold.
      case "\u{0}"..."\u{8}", "\u{B}", "\u{C}", "\u{E}"..."\u{1F}": out += "\u{FFFD}"
      default: out.unicodeScalars.append(sign)
      }
    }
    return out
  }
}
