/// A line through points, with a dot on each.
struct LineMark {
  let points: [(x: Double, y: Double)]
  /// Where the line goes on evenly to both sides.
  let left: Double
  let right: Double

  var markup: Markup {
    guard let first = points.first, let last = points.last else { return .group([]) }
    let all = [(left, first.y)] + points.map { ($0.x, $0.y) } + [(right, last.y)]
    let path = all.enumerated().map { index, point in
      "\(index == 0 ? "M" : "L")\(point.0.coordinate) \(point.1.coordinate)"
    }.joined(separator: " ")
    let dots = points.map { point in
      Markup.of("circle", ["class": "dot", "cx": point.x.coordinate, "cy": point.y.coordinate, "r": "3.5"])
    }
    return .of("g", ["aria-hidden": "true"], [.of("path", ["class": "line", "d": path])] + dots)
  }
}
