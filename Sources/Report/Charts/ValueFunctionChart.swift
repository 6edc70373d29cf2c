internal import Decimals
internal import Rulebook

/// A value function as a picture: points over a measure, or points by class.
struct ValueFunctionChart {
  let id: String
  let title: String
  let description: String
  let function: ValueFunction
  /// Values and points in words, in the order of the picture.
  let rows: [(value: String, points: String)]
  /// Classes in the order of the rows; empty for a function of numbers.
  let classes: [String]

  private static let width = 420.0

  /// The picture; title and description are read out, everything else is in the table beside it.
  var markup: Markup {
    let (height, marks) = classes.isEmpty ? curve : bars
    return .of(
      "svg",
      [
        "role": "img", "aria-labelledby": "\(id)-title \(id)-desc",
        "viewBox": "0 0 \(Self.width.coordinate) \(height.coordinate)",
        "class": "chart",
      ],
      [.of("title", ["id": "\(id)-title"], title), .of("desc", ["id": "\(id)-desc"], description)] + marks)
  }

  private var curve: (height: Double, marks: [Markup]) {
    guard case .piecewiseLinear(let anchors) = function else { return (0, []) }
    let values = anchors.map { (x: $0.value.doubleValue, y: $0.points.doubleValue) }
    guard let low = values.first?.x, let high = values.last?.x else { return (0, []) }
    let margin = (high - low) * 0.06
    let (left, right, top, bottom) = (42.0, Self.width - 16, 12.0, 150.0)
    let x = LinearScale(from: (low - margin)...(high + margin), to: left, right)
    let y = LinearScale(from: 0...100, to: bottom, top)
    let axis = AxisMark(
      left: left, right: right, top: top, bottom: bottom, horizontal: ticks(values.map(\.x), x),
      vertical: [0, 50, 100].map {
        AxisMark.Tick(place: y.place($0), label: AxisMark.Label(text: $0.coordinate, middle: 0))
      })
    let line = LineMark(points: values.map { (x.place($0.x), y.place($0.y)) }, left: left, right: right)
    return (bottom + 26, [axis.markup, line.markup])
  }

  /// A label at each anchor, within the picture, but for those that would run into the one before.
  private func ticks(_ values: [Double], _ scale: LinearScale) -> [AxisMark.Tick] {
    var end = -Double.infinity
    return zip(values, rows).map { value, row in
      let place = scale.place(value)
      let half = Double(row.value.count) * Self.letter / 2
      let middle = min(place, Self.width - half)
      guard middle - half > end + Self.letter else { return AxisMark.Tick(place: place, label: nil) }
      end = middle + half
      return AxisMark.Tick(place: place, label: AxisMark.Label(text: row.value, middle: middle))
    }
  }

  /// The width of a wide letter.
  private static let letter = 7.8

  private var bars: (height: Double, marks: [Markup]) {
    guard case .classes(let points) = function else { return (0, []) }
    let left = 2.0
    let scale = LinearScale(from: 0...100, to: left, Self.width - 90)
    let bars = zip(classes, rows).compactMap { id, row in
      points[id].map {
        BarMark.Bar(label: row.value, low: $0.low.doubleValue, high: $0.high.doubleValue, value: row.points)
      }
    }
    let row = 40.0
    let mark = BarMark(bars: bars, scale: scale, top: 4, row: row, pattern: "\(id)-hatch")
    let base = Markup.of(
      "line",
      [
        "class": "axis", "x1": left.coordinate, "x2": left.coordinate, "y1": "4",
        "y2": (4 + row * Double(bars.count)).coordinate,
      ])
    let hasSpans = bars.contains { $0.high > $0.low }
    return (
      8 + row * Double(bars.count),
      (hasSpans ? [Drawing.hatching([("\(id)-hatch", "hatch")], spacing: 6)] : []) + [mark.markup, base]
    )
  }
}
