/// What all pictures of a page have in common: a frame with title and description, and hatching for what is assumed.
package enum Drawing {
  /// A picture of a size, read out as its title and description.
  ///
  /// - Parameters:
  ///   - id: begins the ids inside, so that several pictures fit on a page.
  ///   - role: `img`; `group` where links inside must be reached.
  ///   - isNamed: whether the picture itself bears the id.
  package static func frame(
    _ id: String, title: String, description: String, width: Double, height: Double, role: String = "img",
    look: String = "lo-chart", isNamed: Bool = false, _ content: [Markup]
  ) -> Markup {
    .of(
      "svg",
      attributes: [
        ("role", role), ("class", look), ("id", isNamed ? id : nil), ("aria-labelledby", "\(id)-title \(id)-desc"),
        ("viewBox", "0 0 \(width.coordinate) \(height.coordinate)"),
      ],
      [.of("title", ["id": "\(id)-title"], title), .of("desc", ["id": "\(id)-desc"], description)] + content)
  }

  /// Patterns of slanting lines, to be filled with `url(#id)`.
  package static func hatching(_ patterns: [(id: String, line: String)], spacing: Double = 5) -> Markup {
    let side = spacing.coordinate
    return .of(
      "defs", [:],
      patterns.map { pattern in
        .of(
          "pattern",
          [
            "id": pattern.id, "width": side, "height": side, "patternUnits": "userSpaceOnUse",
            "patternTransform": "rotate(45)",
          ], [.of("line", ["class": pattern.line, "x1": "0", "x2": "0", "y1": "0", "y2": side])])
      })
  }
}
