package import Decimals
internal import Facts
package import Rulebook

/// What a criterion comes to in one case, before weights.
struct CriterionEvaluation {
  let status: CriterionResult.Status
  /// nil when not scored.
  let points: ValueFunction.Points?
  let fact: Fact
  let measure: FactPath
  let open: Set<FactPath>
  let tellUs: Set<FactPath>

  /// Applies a criterion.
  init(_ criterion: Criterion, _ facts: CaseFacts) {
    if criterion.evidence == .pending { self.init(unscored: criterion, .pending); return }
    if let applies = criterion.applies {
      let judgement = RuleEvaluator(facts: facts).judge(applies)
      switch judgement.verdict {
      case .met: break
      case .notMet: self.init(unscored: criterion, .notAsked); return
      case .unknown:
        if judgement.isSilentEnquiry {
          self.init(silent: criterion, judgement.open)
        } else {
          self.init(open: criterion, judgement.open)
        }
        return
      }
    }
    let best = Measured.best(criterion, facts)
    if best.fact.status == .unknown, best.isSilentEnquiry { self.init(silent: criterion, best.fact.absent); return }
    self.init(best)
  }

  private init(_ best: Measured) {
    status = Self.status(best.fact)
    (points, fact, measure, open, tellUs) = (best.points, best.fact, best.path, best.open, [])
  }

  private static func status(_ fact: Fact) -> CriterionResult.Status {
    switch fact.status {
    case .known: .known
    case .estimated: .estimated
    case .conflicting: .conflicting
    case .aged: .aged
    case .unknown: .unknown
    }
  }

  private init(unscored criterion: Criterion, _ status: CriterionResult.Status, tellUs: Set<FactPath> = []) {
    self.status = status
    (points, fact, measure, open) = (nil, .unknown(absent: []), criterion.measure.path, [])
    self.tellUs = tellUs
  }

  /// The enquiry does not say: on the investor side not asked, on the region side unknown, so that silence never pays.
  private init(silent criterion: Criterion, _ missing: Set<FactPath>) {
    switch criterion.side {
    case .investor: self.init(unscored: criterion, .notAsked, tellUs: missing)
    case .region: self.init(open: criterion, missing)
    }
  }

  private init(open criterion: Criterion, _ missing: Set<FactPath>) {
    let extents = criterion.measures.map(\.function.extent)
    let low = extents.map(\.low).max() ?? .zero
    let high = extents.map(\.high).max() ?? .zero
    status = .unknown
    points = criterion.assume.points(low: low, high: high)
    (fact, measure, open) = (.unknown(absent: missing), criterion.measure.path, missing)
    tellUs = missing.filter { $0.root == .enquiry }
  }
}

extension CriterionResult {
  /// Applies a criterion; the weight is still the base weight, sharing comes later.
  static func of(_ criterion: Criterion, _ facts: CaseFacts) -> CriterionResult {
    let found = CriterionEvaluation(criterion, facts)
    return CriterionResult(
      criterion: criterion, status: found.status, weight: found.points == nil ? .zero : criterion.weight,
      points: found.points, fact: found.fact, measure: found.measure, open: found.open, tellUs: found.tellUs)
  }
}

extension Criterion.Assumption {
  /// The points counted while a value is unknown, kept within what is still possible.
  package func points(low: Decimal34, high: Decimal34) -> ValueFunction.Points {
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
    let first = Measured(criterion.measure, criterion.assume, facts)
    guard let alternative = criterion.alternative else { return first }
    return greater(of: [first, Measured(alternative, criterion.assume, facts)])
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
