internal import Decimals

/// Leads from values to places on a page, evenly.
struct LinearScale: Sendable, Hashable {
  let domain: (low: Double, high: Double)
  let range: (low: Double, high: Double)

  init(from domain: ClosedRange<Double>, to start: Double, _ end: Double) {
    self.domain = (domain.lowerBound, domain.upperBound)
    range = (start, end)
  }

  /// The place of a value; the start of the range where the domain is a single value.
  func place(_ value: Double) -> Double {
    guard domain.high > domain.low else { return range.low }
    return range.low + (value - domain.low) / (domain.high - domain.low) * (range.high - range.low)
  }

  static func == (a: LinearScale, b: LinearScale) -> Bool { a.domain == b.domain && a.range == b.range }

  func hash(into hasher: inout Hasher) { hasher.combine(domain.low) }
}

extension Double {
  /// A coordinate with one decimal at most, so that two runs draw the same bytes.
  var coordinate: String {
    let tenths = (self * 10).rounded()
    let whole = tenths / 10
    return whole == whole.rounded() ? String(Int(whole)) : (Decimal34(whole)?.rounded(toPlaces: 1).description ?? "0")
  }
}
