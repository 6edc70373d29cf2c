internal import Report

/// Weights with the interval in which the first place stays the same: a line from the lower to the upper bound, a dot on
/// today's weight, an arrow where there is no bound.
struct IntervalChart {
  /// One weight, in percent.
  struct Row {
    let label: String
    let low: Double
    let value: Double
    let high: Double
    let isOpenBelow: Bool
    let isOpenAbove: Bool
  }

  let id: String
  let title: String
  let description: String
  let rows: [Row]

  private static let (width, labels, row) = (640.0, 250.0, 24.0)

  /// The drawing.
  var markup: Markup {
    let top = min(
      100, ((rows.map { max($0.value * 2, $0.isOpenAbove ? $0.value * 2 : $0.high) }.max() ?? 20) * 1.1).rounded())
    let scale = LinearScale(from: 0...top, to: Self.labels, Self.width - 20)
    let bottom = Self.row * Double(rows.count) + 6
    return Drawing.frame(
      id, title: title, description: description, width: Self.width, height: bottom + 24,
      [
        .of(
          "g", ["aria-hidden": "true"],
          axis(scale, bottom) + rows.enumerated().flatMap { row($1, at: $0, scale, top) })
      ])
  }

  private func axis(_ scale: LinearScale, _ bottom: Double) -> [Markup] {
    stride(from: 0.0, through: scale.domain.high, by: scale.domain.high > 40 ? 20 : 5).flatMap { value -> [Markup] in
      let x = scale.place(value).coordinate
      return [
        .of("line", ["class": "grid", "x1": x, "x2": x, "y1": "0", "y2": bottom.coordinate]),
        .of("text", ["class": "mid quiet", "x": x, "y": (bottom + 16).coordinate], value.coordinate + "\u{A0}%"),
      ]
    }
  }

  private func row(_ row: Row, at index: Int, _ scale: LinearScale, _ top: Double) -> [Markup] {
    let y = Self.row * Double(index) + 14
    let (low, high) = (
      scale.place(row.isOpenBelow ? 0 : row.low), scale.place(row.isOpenAbove ? top : min(row.high, top))
    )
    let arrow =
      row.isOpenAbove || row.high > top
      ? "M\((high - 5).coordinate) \((y - 4).coordinate)L\(high.coordinate) \(y.coordinate)L\((high - 5).coordinate) \((y + 4).coordinate)"
      : "M\(high.coordinate) \((y - 5).coordinate)V\((y + 5).coordinate)"
    return [
      .of(
        "text", ["class": "end", "x": (Self.labels - 8).coordinate, "y": (y + 4).coordinate],
        row.label.shortened(to: 36)),
      .of(
        "line", ["class": "span", "x1": low.coordinate, "x2": high.coordinate, "y1": y.coordinate, "y2": y.coordinate]),
      .of(
        "path",
        [
          "class": "span", "fill": "none",
          "d": "M\(low.coordinate) \((y - 5).coordinate)V\((y + 5).coordinate)" + arrow,
        ]),
      .of("circle", ["class": "dot", "cx": scale.place(row.value).coordinate, "cy": y.coordinate, "r": "4"]),
    ]
  }
}
