/// Lines, ticks and labels of the two axes of a chart; hidden from screen readers, which get the table.
struct AxisMark {
  /// A tick with its label.
  struct Tick {
    let place: Double
    /// nil where there is no room.
    let label: Label?
  }

  /// A text below the horizontal axis around its middle, or beside the vertical one.
  struct Label {
    let text: String
    let middle: Double
  }

  let left: Double
  let right: Double
  let top: Double
  let bottom: Double
  let horizontal: [Tick]
  let vertical: [Tick]

  var markup: Markup {
    let grid = vertical.map { tick in
      Markup.of(
        "line",
        [
          "class": "grid", "x1": left.coordinate, "x2": right.coordinate, "y1": tick.place.coordinate,
          "y2": tick.place.coordinate,
        ])
    }
    let ticks = horizontal.map { tick in
      Markup.of(
        "line",
        [
          "class": "axis", "x1": tick.place.coordinate, "x2": tick.place.coordinate, "y1": bottom.coordinate,
          "y2": (bottom + 4).coordinate,
        ])
    }
    let below = horizontal.compactMap(\.label).map { label($0.text, $0.middle, bottom + 17, anchor: "middle") }
    let beside = vertical.map { label($0.label?.text ?? "", left - 7, $0.place + 4, anchor: "end") }
    let base = Markup.of(
      "line",
      [
        "class": "axis", "x1": left.coordinate, "x2": right.coordinate, "y1": bottom.coordinate,
        "y2": bottom.coordinate,
      ])
    return .of("g", ["aria-hidden": "true"], grid + [base] + ticks + below + beside)
  }

  private func label(_ text: String, _ x: Double, _ y: Double, anchor: String) -> Markup {
    .of("text", ["class": "label", "x": x.coordinate, "y": y.coordinate, "text-anchor": anchor], text)
  }
}
