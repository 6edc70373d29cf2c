public import Decimals

/// The contribution of a criterion to the score as a function of a number: linear between anchors, constant outside; the
/// weight is part of it.
public struct PiecewiseLinear: Sendable {
  /// Base, then from, to and slope of each segment, as the kernel takes them.
  let coefficients: [Double]
  let segmentCount: Int
  /// What a row gets while its value is unknown.
  let assumed: Double
  /// The weight that is then unknown.
  let weight: Double
  /// At least the magnitude of every contribution, the assumed one included.
  public let magnitude: Double
  /// At least the greatest contribution, as the kernel can compute it.
  public let greatest: Double
  /// At least the error of a contribution that a kernel adds, against the exact one of the interpreter.
  public let errorBound: Double

  /// One break point.
  public struct Anchor: Sendable, Hashable {
    public let value: Decimal34
    /// Share of the score at this value: weight × points / 100.
    public let contribution: Decimal34

    /// A value and what it contributes.
    public init(_ value: Decimal34, _ contribution: Decimal34) {
      self.value = value
      self.contribution = contribution
    }
  }

  /// A function for the kernels; nil where doubles do not suffice: values that fall together, or numbers beyond ± 2⁵⁰⁰.
  ///
  /// - Parameters:
  ///   - anchors: at least one; values ascend strictly.
  ///   - assumed: contribution of a row whose value is unknown.
  ///   - weight: weight that counts as unknown in such a row.
  public init?(_ anchors: [Anchor], assumed: Decimal34, weight: Decimal34) {
    guard let first = anchors.first else { return nil }
    var coefficients = [first.contribution.doubleValue]
    var (variation, readingError) = (0.0, 0.0)
    for (a, b) in zip(anchors, anchors.dropFirst()) {
      let (from, to) = (a.value.doubleValue, b.value.doubleValue)
      guard from < to else { return nil }
      let rise = (b.contribution - a.contribution).doubleValue
      let slope = rise / (to - from)
      coefficients += [from, to, slope]
      variation += rise.magnitude
      readingError = max(readingError, 2 * SumError.unit * slope.magnitude * max(from.magnitude, to.magnitude))
    }
    let contributions = anchors.map(\.contribution.doubleValue)
    let known = contributions.map(\.magnitude).max() ?? 0
    self.coefficients = coefficients
    segmentCount = anchors.count - 1
    self.assumed = assumed.doubleValue
    self.weight = weight.doubleValue
    magnitude = SumError.roundedUp(max(known, self.assumed.magnitude))
    let summed = SumError.gamma(segmentCount + 5) * (contributions[0].magnitude + variation)
    errorBound = SumError.roundedUp(readingError + summed + SumError.unit * self.assumed.magnitude + 0x1p-400)
    greatest = max(contributions.max() ?? 0, self.assumed) + errorBound
    let all = coefficients + [known, self.assumed, self.weight, variation]
    guard all.allSatisfy({ $0.magnitude <= 0x1p500 }) else { return nil }
  }
}
