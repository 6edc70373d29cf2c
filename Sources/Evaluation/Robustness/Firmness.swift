public import Decimals
internal import Rulebook

/// How far the first places may be trusted, by the thresholds of the rulebook.
public struct Firmness: Sendable, Hashable {
  /// In one word.
  public enum Level: String, Sendable, Hashable, CaseIterable {
    /// Place 1 stays first.
    case firm
    /// The first places cannot be told apart, but they stay the first.
    case close
    /// Others may well be first.
    case open
  }

  /// Why place 1 is not firm.
  public enum Cause: String, Sendable, Hashable, CaseIterable {
    /// More often a knock-out that is still open excludes it.
    case knockOuts = "knock_outs"
    /// More often another site has more points.
    case points
  }

  public let level: Level
  /// The first places that share the first rank: 1 when firm, more when close; nil when open.
  public let places: Int?
  /// Percent of the cases in which one of those is first; of place 1 when open.
  public let percent: Decimal34
  /// The main cause; nil when firm.
  public let cause: Cause?
  /// The site that is first most often beside place 1; nil when none ever is.
  public let rival: Robustness.Site?

  /// - Parameter sites: in the printed order; at least one.
  init(_ sites: [Robustness.Site], rules: FirmnessRules) {
    let first = sites[0]
    var sum = Decimal34.zero
    var close: (places: Int, percent: Decimal34)?
    for (index, site) in sites.prefix(rules.closePlaces).enumerated() {
      sum = sum + site.firstPercent
      if index > 0, close == nil, sum >= rules.closePercent { close = (index + 1, sum) }
    }
    let isFirm = first.firstPercent >= rules.firmPercent
    level = isFirm ? .firm : close == nil ? .open : .close
    places = isFirm ? 1 : close?.places
    percent = isFirm ? first.firstPercent : close?.percent ?? first.firstPercent
    let lost = Decimal34.hundred - first.firstPercent
    cause = isFirm ? nil : first.outPercent + first.outPercent > lost ? .knockOuts : .points
    rival = sites.dropFirst().filter { $0.firstPercent > .zero }.max {
      $0.firstPercent != $1.firstPercent ? $0.firstPercent < $1.firstPercent : $0.rank > $1.rank
    }
  }
}
