internal import Decimals

/// Leads from values to places on a page, evenly.
package struct LinearScale: Sendable, Hashable {
  package let domain: (low: Double, high: Double)
  let range: (low: Double, high: Double)

  package init(from domain: ClosedRange<Double>, to start: Double, _ end: Double) {
    self.domain = (domain.lowerBound, domain.upperBound)
    range = (start, end)
  }

  /// The place of a value; the start of the range where the domain is a single value.
  package func place(_ value: Double) -> Double {
    guard domain.high > domain.low else { return range.low }
    return range.low + (value - domain.low) / (domain.high - domain.low) * (range.high - range.low)
  }

  package static func == (a: LinearScale, b: LinearScale) -> Bool { a.domain == b.domain && a.range == b.range }

  package func hash(into hasher: inout Hasher) { hasher.combine(domain.low) }
}

extension Double {
  /// A coordinate with one decimal at most, so that two runs draw the same bytes.
  package var coordinate: String {
    let tenths = (self * 10).rounded()
    let whole = tenths / 10
    return whole == whole.rounded() ? String(Int(whole)) : (Decimal34(whole)?.rounded(toPlaces: 1).description ?? "0")
  }
}
