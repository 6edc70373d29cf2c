public import Decimals

/// Turns places in a ranking into shares that add up to one.
///
/// Source: Edwards & Barron (1994), SMARTS and SMARTER, OBHDP 60:306–325; Stillwell, Seaver & Edwards (1981) for rank
/// sum and reciprocal. See docs/explanation/weights.md.
public enum RankFormula: String, Sendable, Hashable, CaseIterable {
  /// The mean of all weights that agree with the ranking: place *k* of *n* gets (1/k + … + 1/n) / n.
  case centroid = "rank_order_centroid"
  /// Falls evenly: place *k* of *n* gets 2(n + 1 − k) / (n(n + 1)). Flatter than the centroid.
  case sum = "rank_sum"
  /// Falls like 1, 1/2, 1/3, …: place *k* gets (1/k) / (1 + … + 1/n). Steep at first, then flat.
  case reciprocal = "rank_reciprocal"

  /// The shares of the places 1…n, exact to 33 digits.
  public func shares(_ count: Int) -> [Decimal34] {
    guard count > 0 else { return [] }
    let n = Decimal34(count)
    let harmonic = (1...count).map { Self.quotient(.one, Decimal34($0)) }.reduce(.zero, +)
    return (1...count).map { place in
      switch self {
      case .centroid:
        (place...count).map { Self.quotient(.one, Decimal34($0)) }.reduce(.zero, +).dividing(by: n) ?? .zero
      case .sum: Self.quotient(Decimal34(2 * (count + 1 - place)), n * Decimal34(count + 1))
      case .reciprocal: Self.quotient(Self.quotient(.one, Decimal34(place)), harmonic)
      }
    }
  }

  /// The shares of a ranking in which several names may stand at one place: they get the mean of the places they take.
  public func shares(_ places: [[String]]) -> [String: Decimal34] {
    let single = shares(places.map(\.count).reduce(0, +))
    var next = 0
    var result: [String: Decimal34] = [:]
    for names in places where !names.isEmpty {
      let mean = Self.quotient(single[next..<next + names.count].reduce(.zero, +), Decimal34(names.count))
      for name in names { result[name] = mean }
      next += names.count
    }
    return result
  }

  private static func quotient(_ a: Decimal34, _ b: Decimal34) -> Decimal34 { a.dividing(by: b) ?? .zero }
}
