internal import Report

/// How far each part alone can move a difference: a bar from its least to its greatest value, the widest first, around what it
/// is today. Left of the line at zero the second one is ahead.
///
/// The half that speaks for the first is solid, the other one hatched.
struct TornadoChart {
  /// One part.
  struct Row {
    let label: String
    let low: Double
    let high: Double
  }

  let id: String
  let title: String
  let description: String
  /// The difference today.
  let base: Double
  let rows: [Row]
  /// Who is ahead left and right of zero.
  let ahead: (left: String, right: String)

  private static let (width, row, labels) = (640.0, 24.0, 250.0)

  /// The drawing.
  var markup: Markup {
    let values: [Double] = rows.flatMap { [$0.low, $0.high] } + [0, base]
    let least: Double = values.min() ?? 0
    let most: Double = values.max() ?? 0
    let room = Swift.max(most - least, 1) * 0.08
    let scale = LinearScale(from: least - room...most + room, to: Self.labels, Self.width - 10)
    let bottom = Self.row * Double(rows.count) + 6
    return Drawing.frame(
      id, title: title, description: description, width: Self.width, height: bottom + 24,
      [
        Drawing.hatching([("\(id)-hatch", "hatch-investor")]),
        .of(
          "g", ["aria-hidden": "true"],
          lines(scale, bottom) + rows.enumerated().flatMap { bar($1, at: $0, scale) }),
      ])
  }

  private func lines(_ scale: LinearScale, _ bottom: Double) -> [Markup] {
    let (zero, today) = (scale.place(0).coordinate, scale.place(base).coordinate)
    func word(_ name: String, _ text: String, _ shift: Double) -> Markup {
      .of("text", ["class": name, "x": (scale.place(0) + shift).coordinate, "y": (bottom + 16).coordinate], text)
    }
    return [
      .of("line", ["class": "axis", "x1": zero, "x2": zero, "y1": "0", "y2": bottom.coordinate]),
      .of("line", ["class": "span", "x1": today, "x2": today, "y1": "0", "y2": bottom.coordinate]),
      word("mid quiet", "0", 0), word("end quiet", "← " + ahead.left, -10), word("quiet", ahead.right + " →", 10),
    ]
  }

  private func bar(_ row: Row, at index: Int, _ scale: LinearScale) -> [Markup] {
    let y = Self.row * Double(index) + 4
    let (low, base, high) = (scale.place(row.low), scale.place(self.base), scale.place(row.high))
    func rect(_ from: Double, _ to: Double, _ fill: String?) -> Markup {
      .of(
        "rect",
        attributes: [
          ("class", fill == nil ? "c-investor" : nil), ("fill", fill), ("x", from.coordinate), ("y", y.coordinate),
          ("width", max(to - from, 0.5).coordinate), ("height", "16"),
        ])
    }
    return [
      .of(
        "text", ["class": "end", "x": (Self.labels - 8).coordinate, "y": (y + 13).coordinate],
        row.label.shortened(to: 36)), rect(low, base, "url(#\(id)-hatch)"), rect(base, high, nil),
    ]
  }
}
