public import Decimals
public import Facts

/// Turns the value of a fact into 0…100 points. Anchors are fixed: nothing is scaled over the candidates.
public enum ValueFunction: Sendable, Hashable {
  /// Linear between anchors, constant outside; anchors ascend strictly.
  case piecewiseLinear([Anchor])
  /// Points per class; classes `true` and `false` for truth values.
  case classes([String: Points])

  /// One break point.
  public struct Anchor: Sendable, Hashable {
    public let value: Decimal34
    public let points: Decimal34

    /// A value and the points it earns.
    public init(_ value: Decimal34, _ points: Decimal34) {
      self.value = value
      self.points = points
    }
  }

  /// The points of a value: exact, or a span with the value that is counted within it.
  public struct Points: Sendable, Hashable {
    public var value: Decimal34
    public var low: Decimal34
    public var high: Decimal34

    /// A span; the counted value lies in it.
    public init(value: Decimal34, low: Decimal34, high: Decimal34) {
      self.value = value
      self.low = low
      self.high = high
    }

    /// Points without a span.
    public init(_ value: Decimal34) {
      self.init(value: value, low: value, high: value)
    }

    /// A span, its middle counted.
    public init(from low: Decimal34, to high: Decimal34) {
      self.init(value: Points.middle(low, high), low: low, high: high)
    }

    /// Half way between two numbers.
    public static func middle(_ a: Decimal34, _ b: Decimal34) -> Decimal34 {
      (a + b).dividing(by: Decimal34(2)) ?? a
    }
  }

  /// The least and the greatest points that the function can give at all.
  public var extent: (low: Decimal34, high: Decimal34) {
    let spans: [(Decimal34, Decimal34)]
    switch self {
    case .piecewiseLinear(let anchors): spans = anchors.map { ($0.points, $0.points) }
    case .classes(let classes): spans = classes.values.map { ($0.low, $0.high) }
    }
    return (spans.map(\.0).min() ?? .zero, spans.map(\.1).max() ?? .zero)
  }

  /// The points of one value; nil when the value does not fit the function (another type, an unknown class).
  public func points(of value: FactValue) -> Points? {
    switch (self, value) {
    case (.piecewiseLinear(let anchors), .number(let number)): Points(Self.interpolate(anchors, at: number))
    case (.classes(let classes), .text(let name)): classes[name]
    case (.classes(let classes), .boolean(let flag)): classes[flag ? "true" : "false"]
    default: nil
    }
  }

  /// The least and the greatest points over all numbers from `low` to `high`; an open end is nil.
  ///
  /// The extremes of a piecewise linear function lie at the ends of the span or at an anchor within it.
  /// nil for a function over classes.
  public func extent(from low: Decimal34?, to high: Decimal34?) -> (low: Decimal34, high: Decimal34)? {
    guard case .piecewiseLinear(let anchors) = self, let first = anchors.first, let last = anchors.last else {
      return nil
    }
    let low = low ?? first.value
    let high = high ?? last.value
    let inside = anchors.filter { low < $0.value && $0.value < high }.map(\.points)
    let all = inside + [Self.interpolate(anchors, at: low), Self.interpolate(anchors, at: high)]
    guard let least = all.min(), let greatest = all.max() else { return nil }
    return (least, greatest)
  }

  /// Linear interpolation; exact at the anchors, rounded to 34 digits between them.
  static func interpolate(_ anchors: [Anchor], at value: Decimal34) -> Decimal34 {
    guard let first = anchors.first, let last = anchors.last else { return .zero }
    if value <= first.value { return first.points }
    if value >= last.value { return last.points }
    guard let upper = anchors.firstIndex(where: { value <= $0.value }) else { return last.points }
    let (a, b) = (anchors[upper - 1], anchors[upper])
    let slope = (value - a.value) * (b.points - a.points)
    return a.points + (slope.dividing(by: b.value - a.value) ?? .zero)
  }
}
