package import Decimals

/// The interval of a weight in which the best alternative stays best, the other weights keeping their proportions.
///
/// Method: Mareschal, B. (1988), Weight stability intervals in multicriteria decision aid, European Journal of
/// Operational Research 33, 54–64, level 1, for an additive value model. The bounds are roots of a linear equation, or of
/// a quadratic one where two alternatives are scored on different criteria; both are solved in decimals of 34 digits.
package struct WeightStability: Sendable, Hashable {
  /// An alternative as it is scored: points and weights by criterion; weight zero where a criterion is not scored.
  package struct Alternative: Sendable {
    package let weights: [Decimal34]
    package let points: [Decimal34]

    /// One entry for each criterion, in the same order for all alternatives. Weights need not add up to 1 or 100.
    package init(weights: [Decimal34], points: [Decimal34]) {
      self.weights = weights
      self.points = points
    }
  }

  /// The share (0…1) that the moved weight has at the best alternative.
  package let share: Decimal34
  /// The least share at which the best stays best.
  package let low: Decimal34
  /// The greatest share at which the best stays best.
  package let high: Decimal34
  /// The alternative that is as good at `low`; nil when the share can fall to zero.
  package let below: Int?
  /// The alternative that is as good at `high`; nil when the share can rise to one.
  package let above: Int?

  /// Whether no value of the weight changes the first place.
  package var isUnbounded: Bool { below == nil && above == nil }

  /// The interval of the weight of one criterion, or of several that move together.
  ///
  /// - Parameters:
  ///   - moved: whether a criterion belongs to the weight that moves, by criterion.
  ///   - best: the alternative that is first now, among those that can overtake it by points; ties count as first.
  /// - Returns: nil when the weight is zero or the whole, so that it cannot move against others.
  package init?(moving moved: [Bool], best: Int, of alternatives: [Alternative]) {
    let first = Parts(alternatives[best], moved)
    let whole = first.movedWeight + first.otherWeight
    guard first.movedWeight > .zero, first.otherWeight > .zero, let share = first.movedWeight.dividing(by: whole)
    else { return nil }
    self.share = share
    var (low, high) = (Decimal34.zero, Decimal34.one)
    var (below, above): (Int?, Int?) = (nil, nil)
    for index in alternatives.indices where index != best {
      let lead = Lead(of: first, over: Parts(alternatives[index], moved))
      let bounds = lead.bounds(around: share)
      if let least = bounds.low, least > low { (low, below) = (least, index) }
      if let greatest = bounds.high, greatest < high { (high, above) = (greatest, index) }
    }
    (self.low, self.high, self.below, self.above) = (min(low, share), max(high, share), below, above)
  }
}

/// Weight and weighted points of an alternative, of the criteria that move and of the others.
private struct Parts {
  let movedWeight: Decimal34
  let movedSum: Decimal34
  let otherWeight: Decimal34
  let otherSum: Decimal34

  init(_ alternative: WeightStability.Alternative, _ moved: [Bool]) {
    func sum(_ isMoved: Bool, _ value: (Int) -> Decimal34) -> Decimal34 {
      moved.indices.filter { moved[$0] == isMoved }.map(value).reduce(.zero, +)
    }
    movedWeight = sum(true) { alternative.weights[$0] }
    movedSum = sum(true) { alternative.weights[$0] * alternative.points[$0] }
    otherWeight = sum(false) { alternative.weights[$0] }
    otherSum = sum(false) { alternative.weights[$0] * alternative.points[$0] }
  }
}

/// The lead of the best over another as a function of the share t of the moved weight, up to a positive factor:
/// `atZero` (1−t)² + `between` t(1−t) + `atOne` t².
private struct Lead {
  let atZero: Decimal34
  let between: Decimal34
  let atOne: Decimal34
  let isLinear: Bool

  init(of best: Parts, over other: Parts) {
    isLinear = best.movedWeight == other.movedWeight && best.otherWeight == other.otherWeight
    if isLinear {
      atZero = (best.otherSum - other.otherSum) * best.movedWeight
      atOne = (best.movedSum - other.movedSum) * best.otherWeight
      between = atZero + atOne
    } else {
      // With x = t/(1−t) × otherWeight/movedWeight the factor on the moved weights, both scores are
      // (otherSum + x movedSum) / (otherWeight + x movedWeight); the difference is multiplied out.
      let (m, o) = (best.movedWeight, best.otherWeight)
      atZero = m * m * (best.otherSum * other.otherWeight - other.otherSum * o)
      atOne = o * o * (best.movedSum * other.movedWeight - other.movedSum * m)
      between =
        m * o
        * (best.otherSum * other.movedWeight + best.movedSum * other.otherWeight
          - other.otherSum * m - other.movedSum * o)
    }
  }

  /// The nearest shares on both sides of `share` at which the lead is lost; nil where it is not.
  func bounds(around share: Decimal34) -> (low: Decimal34?, high: Decimal34?) {
    if isLinear {
      // Rounding is why a lead of nothing may look negative at both ends: then the share itself is the bound.
      let root = atZero.dividing(by: atZero - atOne)
      return (atZero < .zero ? root ?? share : nil, atOne < .zero ? root ?? share : nil)
    }
    let roots = roots.filter { $0 >= .zero && $0 <= .one }
    let low = roots.filter { $0 <= share }.max().flatMap { value(midway($0, below: roots)) < .zero ? $0 : nil }
    let high = roots.filter { $0 >= share }.min().flatMap { value(midway($0, above: roots)) < .zero ? $0 : nil }
    return (low, high)
  }

  private func value(_ t: Decimal34) -> Decimal34 {
    let rest = Decimal34.one - t
    return atZero * rest * rest + between * t * rest + atOne * t * t
  }

  /// A share between a root and the next one below it, or zero.
  private func midway(_ root: Decimal34, below roots: [Decimal34]) -> Decimal34 {
    half(root + (roots.filter { $0 < root }.max() ?? .zero))
  }

  /// A share between a root and the next one above it, or one.
  private func midway(_ root: Decimal34, above roots: [Decimal34]) -> Decimal34 {
    half(root + (roots.filter { $0 > root }.min() ?? .one))
  }

  private func half(_ number: Decimal34) -> Decimal34 { number.dividing(by: Decimal34(2)) ?? .zero }

  /// Where the lead is zero, as a quadratic in t; the root of greater size first, the other from the product of both.
  private var roots: [Decimal34] {
    let square = atZero - between + atOne
    let linear = between - atZero - atZero
    if square.isZero { return (-atZero).dividing(by: linear).map { [$0] } ?? [] }
    guard let root = (linear * linear - Decimal34(4) * square * atZero).squareRoot() else { return [] }
    let sum = linear.isNegative ? linear - root : linear + root
    let great = (-sum).dividing(by: Decimal34(2) * square)
    let small = (Decimal34(-2) * atZero).dividing(by: sum)
    return [great, small].compactMap(\.self)
  }
}
