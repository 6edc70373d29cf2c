/// Horizontal bars from zero, one a class, its name above it; a span of points is hatched from its lower to its upper end.
struct BarMark {
  /// One bar.
  struct Bar {
    let label: String
    let low: Double
    let high: Double
    /// The points in words.
    let value: String
  }

  let bars: [Bar]
  let scale: LinearScale
  let top: Double
  /// The height of a row.
  let row: Double
  /// Id of the hatching, derived from that of the chart.
  let pattern: String

  var markup: Markup {
    .of(
      "g", ["aria-hidden": "true"], bars.enumerated().flatMap { index, bar in self.bar(bar, top + Double(index) * row) }
    )
  }

  private func bar(_ bar: Bar, _ y: Double) -> [Markup] {
    let start = scale.place(0)
    let (low, high) = (scale.place(bar.low), scale.place(bar.high))
    let (text, bottom) = (y + 13, y + 18)
    let height = (row - 22).coordinate
    let label = Markup.of("text", ["class": "label", "x": (start + 5).coordinate, "y": text.coordinate], bar.label)
    let solid = Markup.of(
      "rect",
      [
        "class": "bar", "x": start.coordinate, "y": bottom.coordinate, "width": (low - start).coordinate,
        "height": height,
      ])
    let span = Markup.of(
      "rect",
      [
        "class": "span", "fill": "url(#\(pattern))", "x": low.coordinate, "y": bottom.coordinate,
        "width": (high - low).coordinate,
        "height": height,
      ])
    let value = Markup.of(
      "text",
      ["class": "label", "x": (high + 6).coordinate, "y": (bottom + 13).coordinate, "text-anchor": "start"],
      bar.value)
    return [label, solid] + (high > low ? [span] : []) + [value]
  }
}
