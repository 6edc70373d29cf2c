internal import Decimals
internal import Facts
internal import Rulebook

/// Between which numbers an open value is looked for.
struct NumberRange: Hashable {
  var low: Decimal34
  var high: Decimal34

  /// From the least to the greatest value at which a rule still changes; nil when no rule gives one.
  ///
  /// Beyond a limit that lies at an end, the range goes on as far as it reaches on the other side of the limit, so that the
  /// limit can be missed. A limit alone is met with probability one half.
  ///
  /// - Parameters:
  ///   - anchors: break points of value functions.
  ///   - limits: what knock-outs ask for.
  ///   - sensible: the range of the dictionary.
  init?(anchors: [Decimal34], limits: [Decimal34], sensible: ClosedRange<Decimal34>?) {
    guard let least = (anchors + limits).min(), let greatest = (anchors + limits).max() else { return nil }
    low = least
    high = greatest
    if let limit = limits.min(), limit == least {
      low = limit - (least == greatest ? max(limit.magnitude, .one) : greatest - limit)
    }
    if let limit = limits.max(), limit == greatest {
      high = limit + (least == greatest ? max(limit.magnitude, .one) : limit - least)
    }
    if let sensible {
      low = max(low, sensible.lowerBound)
      high = min(high, sensible.upperBound)
    }
    if low > high { return nil }
  }

  /// The same, kept within bounds; a bound beyond the range leaves its nearest value.
  func narrowed(by bounds: Bounds) -> NumberRange {
    var range = self
    if let upper = bounds.upper { range.high = min(high, upper) }
    if let lower = bounds.lower, lower <= bounds.upper ?? lower { range.low = max(low, lower) }
    if range.low > range.high {
      if let upper = bounds.upper, upper < low { range.low = range.high } else { range.high = range.low }
    }
    return range
  }

  /// The number at a position 0…1.
  func value(at u: Decimal34) -> Decimal34 { low + u * (high - low) }

  /// Positions 0…1 of the ends and of those numbers that lie between them, ascending.
  func positions(of numbers: [Decimal34]) -> [Decimal34] {
    guard low < high else { return [.zero] }
    let inside = Set(numbers.filter { low < $0 && $0 < high }).sorted()
    return [.zero] + inside.map { ($0 - low).dividing(by: high - low, else: .zero) } + [.one]
  }
}

/// A missing or aged number (or date) of a site, as far as rules can tell its values apart.
struct FieldRange {
  let field: String
  /// Dates are counted in months.
  let isMonth: Bool
  let range: NumberRange
  /// Values at which a rule changes.
  let breaks: [Decimal34]
  /// Facts that bound it from above where they are known.
  let caps: [FactPath]

  /// The range in a case in which the bounding facts are settled.
  func range(in facts: CaseFacts) -> NumberRange {
    let highest = caps.compactMap { path -> Decimal34? in
      let fact = facts.fact(path)
      return fact.status == .aged ? nil : fact.span?.high
    }.min()
    return highest.map { range.narrowed(by: Bounds(upper: $0)) } ?? range
  }

  /// The field at a value.
  func fact(_ value: Decimal34) -> Fact {
    guard isMonth else { return .known(.number(value)) }
    guard let month = value.rounded(toPlaces: 0).intValue,
      let date = PartialDate(year: Self.year(month), month: month - Self.year(month) * 12 + 1)
    else { return .unknown(absent: [FactPath(.site, field)]) }
    return .known(.date(date))
  }

  private static func year(_ month: Int) -> Int { month >= 0 ? month / 12 : (month - 11) / 12 }
}

/// How an indicator follows a number of the site: y = y0 + slope · (x − x0).
struct AffineLink {
  private let x0: Decimal34
  private let y0: Decimal34
  private let rise: Decimal34
  private let run: Decimal34

  /// The straight line through the values of a function at three places; nil when it gives no numbers there, or none that
  /// lie on a line which rises or falls.
  init?(_ places: [Decimal34], _ function: (Decimal34) -> Decimal34?) {
    guard places.count == 3, let a = function(places[0]), let b = function(places[1]), let c = function(places[2]),
      a != b
    else { return nil }
    (x0, y0, rise, run) = (places[0], a, b - a, places[1] - places[0])
    let expected = y0 + ((places[2] - x0) * rise).dividing(by: run, else: .zero)
    guard (expected - c).magnitude <= Self.tolerance * max(expected.magnitude, .one) else { return nil }
  }

  private static let tolerance = Decimal34(1).dividing(by: Decimal34(1_000_000_000_000_000_000), else: .zero)

  /// Where the indicator has a value.
  func inverse(_ y: Decimal34) -> Decimal34 { x0 + ((y - y0) * run).dividing(by: rise, else: .zero) }

  /// Bounds of the indicator as bounds of the number.
  func inverse(_ bounds: Bounds) -> Bounds {
    let (lower, upper) = (bounds.lower.map(inverse), bounds.upper.map(inverse))
    return (rise.sign > 0) == (run.sign > 0) ? Bounds(lower: lower, upper: upper) : Bounds(lower: upper, upper: lower)
  }
}
