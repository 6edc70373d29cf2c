/// Parts of pages with the anatomy and the class names of KERN, the design system of the German public sector.
///
/// Every part works without scripts. Colours, sizes and spaces are variables of ``WebStyle``.
public enum Kern {
  /// What a message or a mark tells.
  public enum Feedback: String, Sendable {
    case info, success, warning, danger
  }

  /// A heading of a level from 1 to 4.
  public static func heading(_ level: Int, _ text: String, id: String? = nil) -> Markup {
    let sizes = ["x-large", "large", "medium", "small"]
    return .of(
      "h\(level)", attributes: [("class", "kern-heading-\(sizes[min(max(level, 1), 4) - 1])"), ("id", id)],
      [.text(text)])
  }

  /// A paragraph.
  public static func body(_ text: String, muted: Bool = false) -> Markup {
    .of("p", ["class": muted ? "kern-body kern-body--muted" : "kern-body"], text)
  }

  /// A list of lines.
  public static func list(_ items: [String]) -> Markup {
    .of("ul", ["class": "kern-list"], items.map { .of("li", $0) })
  }

  /// A link; the text says where it leads.
  public static func link(_ text: String, to address: String) -> Markup {
    .of("a", ["class": "kern-link", "href": address], text)
  }

  /// A link that looks like a button, for the main step of a page.
  public static func action(_ text: String, to address: String, primary: Bool = true) -> Markup {
    .of(
      "a", ["class": "kern-btn kern-btn--\(primary ? "primary" : "secondary")", "href": address],
      [.of("span", ["class": "kern-label"], text)])
  }

  /// A button that sends the form it stands in.
  public static func button(_ text: String, primary: Bool = true) -> Markup {
    .of(
      "button", ["class": "kern-btn kern-btn--\(primary ? "primary" : "secondary")", "type": "submit"],
      [.of("span", ["class": "kern-label"], text)])
  }

  /// A message with a title.
  public static func alert(_ kind: Feedback, _ title: String, _ content: [Markup] = [], id: String? = nil) -> Markup {
    .of(
      "div", attributes: [("class", "kern-alert kern-alert--\(kind.rawValue)"), ("id", id)],
      [
        .of("div", ["class": "kern-alert__header"], [.of("p", ["class": "kern-title"], title)]),
        .of("div", ["class": "kern-alert__body"], content),
      ])
  }

  /// A short mark in a line.
  public static func badge(_ kind: Feedback, _ text: String) -> Markup {
    .of(
      "span", ["class": "kern-badge kern-badge--\(kind.rawValue)"],
      [.of("span", ["class": "kern-label kern-label--small"], text)])
  }

  /// Pairs of what and how.
  public static func descriptions(_ items: [(key: String, value: [Markup])]) -> Markup {
    .of(
      "dl", ["class": "kern-description-list"],
      items.map { item in
        .of(
          "div", ["class": "kern-description-list-item"],
          [
            .of("dt", ["class": "kern-description-list-item__key"], item.key),
            .of("dd", ["class": "kern-description-list-item__value"], item.value),
          ])
      })
  }

  /// Content that opens at a click on its title.
  public static func accordion(_ title: String, isOpen: Bool = false, _ content: [Markup]) -> Markup {
    .of(
      "details", attributes: [("class", "kern-accordion"), ("open", isOpen ? "" : nil)],
      [
        .of("summary", ["class": "kern-accordion__header"], [.of("span", ["class": "kern-title"], title)]),
        .of("div", ["class": "kern-accordion__body"], content),
      ])
  }
}
