public import Decimals
internal import Rulebook

/// A score with the span in which it lies: 0…100.
public struct Score: Sendable, Hashable {
  public let value: Decimal34
  public private(set) var low: Decimal34
  public private(set) var high: Decimal34

  /// A score from its parts.
  init(value: Decimal34, low: Decimal34, high: Decimal34) {
    self.value = value
    self.low = low
    self.high = high
  }

  /// The sum of the contributions of all results.
  init(sumOf results: [CriterionResult]) {
    value = results.map(\.contribution).reduce(.zero, +)
    low = results.map(\.lowContribution).reduce(.zero, +)
    high = results.map(\.highContribution).reduce(.zero, +)
  }

  /// The same value within another span; the span takes the value in, should it lie outside.
  func within(low: Decimal34, high: Decimal34) -> Score {
    var score = self
    score.low = min(low, value)
    score.high = max(high, value)
    return score
  }

  /// The weighted mean of the points of results; nil when none is scored.
  init?(meanOf results: [CriterionResult]) {
    let weight = results.map(\.weight).reduce(Decimal34.zero, +)
    let sum = Score(sumOf: results)
    guard weight > .zero, let value = (.hundred * sum.value).dividing(by: weight),
      let low = (.hundred * sum.low).dividing(by: weight), let high = (.hundred * sum.high).dividing(by: weight)
    else { return nil }
    self.value = value
    self.low = low
    self.high = high
  }
}
