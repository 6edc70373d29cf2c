internal import Decimals
internal import Region
internal import Rulebook

/// What places a site, and no more: the same numbers as in ``SiteResult``, without their reasons.
struct SiteScore {
  let key: SiteOrder
  let score: Score
  /// Shares of the score, in the order of the criteria of sites.
  let contributions: [Decimal34]
  /// In the order of the rulebook; nil for a knock-out that does not exist for the enquiry.
  let verdicts: [Verdict?]

  var standing: Standing { key.standing }
  var openDecisive: Int { key.openDecisive }
}

/// What a criterion gives before weights.
struct MeasuredPoints {
  /// nil when not scored.
  let points: ValueFunction.Points?
  /// Scored, and more than an assumption.
  let isKnown: Bool

  init(_ found: CriterionEvaluation) {
    points = found.status.isScored ? found.points : nil
    isKnown = found.status.isScored && found.status != .unknown
  }

  private init() {
    points = nil
    isKnown = false
  }

  /// Of a criterion that the enquiry does not ask for.
  static let notAsked = MeasuredPoints()
}

extension SiteScore {
  /// Weights the points and puts the site in its standing.
  ///
  /// - Parameter weights: of the criteria, for the choice of them that is scored.
  init(
    _ site: SiteID, _ points: [MeasuredPoints], _ verdicts: [Verdict?], weights: [Decimal34], _ rulebook: Rulebook
  ) {
    func share(_ part: KeyPath<ValueFunction.Points, Decimal34>) -> [Decimal34] {
      zip(points, weights).map { measured, weight in
        guard let points = measured.points else { return .zero }
        return (weight * points[keyPath: part]).dividing(by: .hundred) ?? .zero
      }
    }
    contributions = share(\.value)
    score = Score(
      value: contributions.reduce(.zero, +), low: share(\.low).reduce(.zero, +), high: share(\.high).reduce(.zero, +))
    let known = zip(points, weights).filter(\.0.isKnown).map(\.1).reduce(Decimal34.zero, +)
    let open = zip(rulebook.knockOuts, verdicts).count { $1 == .unknown && $0.isDecisive }
    let standing = Standing(
      isExcluded: verdicts.contains(.notMet), isOpen: open > 0,
      knownPercent: points.contains { $0.points != nil } ? known : nil, rulebook)
    key = SiteOrder(standing: standing, openDecisive: open, score: score.value, id: site)
    self.verdicts = verdicts
  }
}
