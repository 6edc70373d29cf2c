internal import Report

/// From one total to another, step by step: what each part adds or takes away.
///
/// Rising steps are solid and falling ones hatched, each with its sign and number, so that they can be told apart without
/// colour.
struct WaterfallChart {
  /// One step.
  struct Step {
    let label: String
    let change: Double
    /// The change in words, with its sign.
    let value: String
  }

  let id: String
  let title: String
  let description: String
  let start: (label: String, total: Double, value: String)
  let steps: [Step]
  let end: (label: String, total: Double, value: String)

  private static let (width, row, labels) = (640.0, 26.0, 250.0)

  /// The drawing.
  var markup: Markup {
    let height = Self.row * Double(steps.count + 2) + 8
    return Drawing.frame(
      id, title: title, description: description, width: Self.width, height: height,
      [Drawing.hatching([("\(id)-hatch", "hatch-investor")]), .of("g", ["aria-hidden": "true"], rows)])
  }

  private var rows: [Markup] {
    var total = start.total
    var reached = [total]
    for step in steps {
      total += step.change
      reached.append(total)
    }
    let low = max(0, (reached + [end.total]).min() ?? 0)
    let scale = LinearScale(
      from: max(0, low - 10)...max((reached + [end.total]).max() ?? 100, low + 1), to: Self.labels, Self.width - 60)
    var marks = bar(0, start.label, scale.domain.low, start.total, start.value, scale, "c-investor")
    for (index, step) in steps.enumerated() {
      let look = step.change >= 0 ? "c-region" : nil
      marks += bar(index + 1, step.label, reached[index], reached[index + 1], step.value, scale, look)
    }
    return marks + bar(steps.count + 1, end.label, scale.domain.low, end.total, end.value, scale, "c-investor")
  }

  private func bar(
    _ index: Int, _ label: String, _ from: Double, _ to: Double, _ value: String, _ scale: LinearScale, _ look: String?
  ) -> [Markup] {
    let y = Double(index) * Self.row + 4
    let (left, right) = (scale.place(min(from, to)), scale.place(max(from, to)))
    return [
      .of(
        "text", ["class": "end", "x": (Self.labels - 8).coordinate, "y": (y + 14).coordinate], label.shortened(to: 36)),
      .of(
        "rect",
        attributes: [
          ("class", look ?? "fall"), ("fill", look == nil ? "url(#\(id)-hatch)" : nil), ("x", left.coordinate),
          ("y", y.coordinate), ("width", max(right - left, 1).coordinate), ("height", "18"),
        ]), .of("text", ["x": (right + 6).coordinate, "y": (y + 14).coordinate], value),
    ]
  }
}

extension String {
  /// The text, cut with an ellipsis when it is longer than so many characters.
  func shortened(to length: Int) -> String { count <= length ? self : prefix(length - 1) + "…" }
}
