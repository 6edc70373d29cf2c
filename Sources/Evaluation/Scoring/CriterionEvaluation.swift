internal import Decimals
internal import Facts
internal import Rulebook

extension CriterionResult {
  /// Applies a criterion; the weight is still the base weight, sharing comes later.
  static func of(_ criterion: Criterion, _ facts: CaseFacts) -> CriterionResult {
    if criterion.evidence == .pending { return unscored(criterion, .pending) }
    let evaluator = RuleEvaluator(facts: facts)
    if let applies = criterion.applies {
      let judgement = evaluator.judge(applies)
      switch judgement.verdict {
      case .met: break
      case .notMet: return unscored(criterion, .notAsked)
      case .unknown:
        if judgement.isSilentEnquiry { return silent(criterion, judgement.open, facts) }
        return open(criterion, facts, judgement.open)
      }
    }
    let best = Measured.best(criterion, facts)
    if best.fact.status == .unknown, best.isSilentEnquiry { return silent(criterion, best.fact.absent, facts) }
    return CriterionResult(
      criterion: criterion, status: status(best.fact), weight: criterion.weight, points: best.points, fact: best.fact,
      measure: best.path, open: best.open, tellUs: [])
  }

  private static func status(_ fact: Fact) -> Status {
    switch fact.status {
    case .known: .known
    case .estimated: .estimated
    case .conflicting: .conflicting
    case .aged: .aged
    case .unknown: .unknown
    }
  }

  private static func unscored(
    _ criterion: Criterion, _ status: Status, tellUs: Set<FactPath> = []
  ) -> CriterionResult {
    CriterionResult(
      criterion: criterion, status: status, weight: .zero, points: nil, fact: .unknown(absent: []),
      measure: criterion.measure.path, open: [], tellUs: tellUs)
  }

  /// The enquiry does not say: on the investor side not asked, on the region side unknown, so that silence never pays.
  private static func silent(_ criterion: Criterion, _ missing: Set<FactPath>, _ facts: CaseFacts) -> CriterionResult {
    switch criterion.side {
    case .investor: unscored(criterion, .notAsked, tellUs: missing)
    case .region: open(criterion, facts, missing)
    }
  }

  private static func open(_ criterion: Criterion, _ facts: CaseFacts, _ missing: Set<FactPath>) -> CriterionResult {
    let extents = criterion.measures.map(\.function.extent)
    let low = extents.map(\.low).max() ?? .zero
    let high = extents.map(\.high).max() ?? .zero
    return CriterionResult(
      criterion: criterion, status: .unknown, weight: criterion.weight,
      points: criterion.assume.points(low: low, high: high), fact: .unknown(absent: missing),
      measure: criterion.measure.path, open: missing, tellUs: missing.filter { $0.root == .enquiry })
  }
}

extension Criterion.Assumption {
  /// The points counted while a value is unknown, kept within what is still possible.
  func points(low: Decimal34, high: Decimal34) -> ValueFunction.Points {
    switch self {
    case .middle: ValueFunction.Points(from: low, to: high)
    case .points(let value): ValueFunction.Points(value: min(max(value, low), high), low: low, high: high)
    }
  }
}

/// One measure of a criterion in one case.
struct Measured {
  let path: FactPath
  let fact: Fact
  let points: ValueFunction.Points
  let open: Set<FactPath>
  let isSilentEnquiry: Bool

  /// The measure of a criterion, or what its two measures give together.
  static func best(_ criterion: Criterion, _ facts: CaseFacts) -> Measured {
    let measured = criterion.measures.map { Measured($0, criterion.assume, facts) }
    return measured.count == 1 ? measured[0] : greater(of: measured)
  }

  init(_ measure: Criterion.Measure, _ assume: Criterion.Assumption, _ facts: CaseFacts) {
    path = measure.path
    fact = facts.fact(measure.path)
    isSilentEnquiry = !fact.isKnown && !fact.absent.isEmpty && fact.absent.allSatisfy { $0.root == .enquiry }
    let extent = measure.function.extent
    switch fact.status {
    case .unknown:
      let narrowed = measure.function.extent(from: fact.bounds.lower, to: fact.bounds.upper) ?? extent
      points = assume.points(low: narrowed.low, high: narrowed.high)
      open = fact.absent
    case .aged:
      let counted = fact.leading.flatMap(measure.function.points)?.value
      points = ValueFunction.Points(
        value: counted ?? assume.points(low: extent.low, high: extent.high).value, low: extent.low, high: extent.high)
      open = fact.siteFacts(behind: measure.path)
    case .known, .estimated, .conflicting:
      points = Self.points(measure.function, fact) ?? assume.points(low: extent.low, high: extent.high)
      open = fact.status == .conflicting ? fact.siteFacts(behind: measure.path) : []
    }
  }

  private init(path: FactPath, fact: Fact, points: ValueFunction.Points, open: Set<FactPath>, isSilent: Bool) {
    self.path = path
    self.fact = fact
    self.points = points
    self.open = open
    isSilentEnquiry = isSilent
  }

  /// The leading reading is counted; the span covers every reading, and for ranges every number between them.
  private static func points(_ function: ValueFunction, _ fact: Fact) -> ValueFunction.Points? {
    let all = fact.readings.compactMap(function.points)
    guard let first = all.first, let low = all.map(\.low).min(), let high = all.map(\.high).max() else { return nil }
    guard fact.isRange, let span = fact.span, let whole = function.extent(from: span.low, to: span.high) else {
      return ValueFunction.Points(value: first.value, low: low, high: high)
    }
    return ValueFunction.Points(value: first.value, low: whole.low, high: whole.high)
  }

  /// Of several measures the greater points count, end by end; the fact is that of the one that gave them.
  static func greater(of measured: [Measured]) -> Measured {
    let best = measured.max { $0.points.value < $1.points.value } ?? measured[0]
    let known = measured.first { $0.fact.isKnown && $0.points.value >= best.points.value }
    let points = ValueFunction.Points(
      value: best.points.value, low: measured.map(\.points.low).max() ?? best.points.low,
      high: measured.map(\.points.high).max() ?? best.points.high)
    let chosen = known ?? best
    return Measured(
      path: chosen.path, fact: chosen.fact, points: points, open: points.low == points.high ? [] : chosen.open,
      isSilent: measured.allSatisfy(\.isSilentEnquiry))
  }
}
