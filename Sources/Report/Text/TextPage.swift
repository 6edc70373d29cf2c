/// Text for a terminal: lines of at most a given width, with hanging indents.
public struct TextPage: Sendable {
  public private(set) var lines: [String] = []
  public let width: Int
  /// Whether styles are written as ANSI codes.
  public let color: Bool

  /// An empty page.
  public init(width: Int = 100, color: Bool = false) {
    self.width = width
    self.color = color
  }

  /// How a piece of text stands out. Never the only carrier of meaning.
  public enum Style: String, Sendable {
    case plain = ""
    case bold = "1"
    case dim = "2"
    case green = "32"
    case red = "31"
    case yellow = "33"
    case blue = "34"
  }

  /// The page as text.
  public var text: String { lines.joined(separator: "\n") + "\n" }

  /// An empty line.
  public mutating func blank() { lines.append("") }

  /// A heading.
  public mutating func heading(_ text: String) { line(text, style: .bold) }

  /// Text wrapped at spaces; further lines are indented to `hanging`.
  public mutating func line(_ text: String, hanging: Int = 0, style: Style = .plain) {
    for part in wrap(text, hanging: hanging) { lines.append(paint(part, style)) }
  }

  /// Text at the left margin and text at the right margin of one line; two lines when both do not fit.
  public mutating func spread(_ left: String, _ right: String, style: Style = .plain) {
    let gap = width - left.count - right.count
    guard gap > 1 else {
      line(left, style: style)
      line(right)
      return
    }
    lines.append(paint(left, style) + String(repeating: " ", count: gap) + right)
  }

  /// A label in the left margin, and text beside it that wraps under itself.
  public mutating func labelled(_ label: String, _ text: String, margin: Int) {
    let lines = wrap(text, hanging: 0, width: width - margin)
    for (index, part) in lines.enumerated() {
      let left = index == 0 ? label : ""
      self.lines.append(paint(left, .bold) + String(repeating: " ", count: max(1, margin - left.count)) + part)
    }
  }

  /// A line that is laid out already; it may carry codes.
  public mutating func raw(_ text: String) { lines.append(text) }

  /// Text in a style, plain when colours are off.
  public func paint(_ text: String, _ style: Style) -> String {
    color && style != .plain ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// The text cut into lines of at most the width of the page.
  func wrap(_ text: String, hanging: Int, width limit: Int? = nil) -> [String] {
    let width = limit ?? width
    var lines: [String] = []
    let margin = String(repeating: " ", count: hanging)
    var current = String(text.prefix { $0 == " " })
    var isStart = true
    for word in text.split(separator: " ") {
      if !isStart, current.count + 1 + word.count > width {
        lines.append(current)
        current = margin + word
      } else {
        current += (isStart ? "" : " ") + word
      }
      isStart = false
    }
    lines.append(current)
    return lines
  }
}

extension String {
  /// The text filled with spaces to a width, or cut with an ellipsis.
  func padded(_ width: Int) -> String {
    count > width ? String(prefix(width - 1)) + "…" : self + String(repeating: " ", count: width - count)
  }

  /// The text with spaces in front up to a width.
  func padded(left width: Int) -> String {
    count >= width ? self : String(repeating: " ", count: width - count) + self
  }
}
