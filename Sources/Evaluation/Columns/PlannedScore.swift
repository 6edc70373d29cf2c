internal import Columns
internal import Decimals
internal import Facts
internal import Region
internal import Rulebook
internal import SourceText

/// The criteria of an enquiry on columns: every one is scored at every row or at none, so that weights are constant.
struct PlannedScore: Sendable {
  /// A criterion that can differ between rows.
  struct Term: Sendable {
    let criterion: Criterion
    let weight: Decimal34
    let place: Int
    /// The contribution of a column of numbers; nil for a column of codes, whose table each block has for itself.
    let function: PiecewiseLinear?
    /// At least the greatest contribution.
    let greatest: Double
    /// Bounds of the contribution and of its error.
    let magnitude: Double
    let error: Double
  }

  /// Those that can add most come first, so that it shows early which rows cannot come far.
  let terms: [Term]
  /// What criteria add that are the same for every row.
  let base: Double
  /// The weight of criteria that are unknown at every row.
  let unknownWeight: Double
  /// The weight of all criteria that count.
  let totalWeight: Double
  let isScored: Bool
  /// At least the difference between a sum of contributions in doubles and the exact score.
  let scoreError: Double
  /// The same for sums of unknown weight.
  let weightError: Double

  /// nil when some criterion has to be interpreted row by row.
  ///
  /// - Parameter empty: the case of a row that says nothing.
  init?(_ assessor: SiteAssessor, _ schema: TableSchema, _ empty: CaseFacts) {
    let criteria = assessor.scored.criteria
    let sources = criteria.map { Source($0, assessor, schema) }
    guard !sources.contains(where: { $0 == nil }) else { return nil }
    let results = criteria.map { CriterionResult.of($0, empty) }
    let weights = assessor.scored.weights.weights(scored: results.map(\.status.isScored))
    var (base, unknown, total) = (Decimal34.zero, Decimal34.zero, Decimal34.zero)
    var terms: [Term] = []
    for (index, result) in results.enumerated() where result.status.isScored {
      let weight = weights[index]
      total = total + weight
      // What applies only perhaps, since the enquiry is silent, is unknown whatever a row says.
      if case .column(let place) = sources[index], Self.applies(criteria[index], empty) {
        guard let term = Term(criteria[index], weight, place, schema, empty) else { return nil }
        terms.append(term)
      } else {
        base = base + result.contribution(weight).value
        if result.status == .unknown { unknown = unknown + weight }
      }
    }
    self.terms = terms.sorted {
      $0.greatest != $1.greatest ? $0.greatest > $1.greatest : $0.criterion.id < $1.criterion.id
    }
    self.base = base.doubleValue
    unknownWeight = unknown.doubleValue
    totalWeight = total.doubleValue
    isScored = results.contains { $0.status.isScored }
    var error = SumError()
    error.add(magnitude: self.base.magnitude, error: self.base.magnitude * 0x1p-53)
    for term in terms { error.add(magnitude: term.magnitude, error: term.error) }
    scoreError = error.bound
    var ofWeights = SumError()
    for weight in weights { ofWeights.add(magnitude: weight.doubleValue, error: weight.doubleValue * 0x1p-53) }
    weightError = 2 * ofWeights.bound
  }

  /// Whether a criterion surely applies; by the enquiry alone.
  private static func applies(_ criterion: Criterion, _ empty: CaseFacts) -> Bool {
    criterion.applies.map { RuleEvaluator(facts: empty).judge($0).verdict == .met } ?? true
  }

  /// Where the points of a criterion come from.
  private enum Source: Equatable {
    /// The same for every row.
    case constant
    case column(Int)

    /// nil when the criterion has to be interpreted row by row.
    init?(_ criterion: Criterion, _ assessor: SiteAssessor, _ schema: TableSchema) {
      let dictionary = assessor.rulebook.dictionary
      if criterion.evidence == .pending { self = .constant; return }
      func isOfEnquiry(_ path: FactPath) -> Bool { dictionary[path]?.dependsOnEnquiryAlone ?? true }
      guard OpenRule.isOfEnquiry(criterion.applies, dictionary), criterion.alternative == nil else { return nil }
      let path = criterion.measure.path
      if isOfEnquiry(path) { self = .constant; return }
      guard path.root == .site, !SiteFacts.headFields.contains(path.name) else { return nil }
      self = schema.place(of: path).map { .column($0) } ?? .constant
    }
  }

  /// Titles of the criteria that have to be interpreted row by row.
  static func interpreted(_ assessor: SiteAssessor, _ schema: TableSchema) -> [LocalizedText] {
    assessor.scored.criteria.filter { Source($0, assessor, schema) == nil }.map(\.title)
  }
}

extension PlannedScore.Term {
  fileprivate init?(
    _ criterion: Criterion, _ weight: Decimal34, _ place: Int, _ schema: TableSchema, _ empty: CaseFacts
  ) {
    self.criterion = criterion
    self.weight = weight
    self.place = place
    let isNumber = schema.columns[place].role.definition?.kind.isNumeric ?? false
    switch criterion.measure.function {
    case .piecewiseLinear(let anchors) where isNumber:
      let unknown = CriterionResult.of(criterion, empty).contribution(weight).value
      let shares = anchors.map {
        PiecewiseLinear.Anchor($0.value, (weight * $0.points).dividing(by: .hundred, else: .zero))
      }
      guard let function = PiecewiseLinear(shares, assumed: unknown, weight: weight) else { return nil }
      self.function = function
      (greatest, magnitude, error) = (function.greatest, function.magnitude, function.errorBound)
    case .classes where !isNumber:
      function = nil
      let top = (weight * criterion.measure.function.extent.high).dividing(by: .hundred, else: .zero).doubleValue
      magnitude = max(weight.doubleValue.magnitude, top.magnitude)
      error = magnitude * 0x1p-52
      greatest = magnitude + error
    default: return nil
    }
  }

  /// What each code of a column adds.
  func table(_ cells: [Cell], _ rows: RowFacts, _ assessor: SiteAssessor) -> PointsTable? {
    guard let definition = rows.schema.columns[place].role.definition else { return nil }
    return PointsTable(
      cells.map { cell in
        let site = rows.empty.setting([definition.path.name: cell.fact(definition.path)])
        let result = CriterionResult.of(criterion, assessor.facts(site))
        return PointsTable.Entry(
          result.contribution(weight).value, unknownWeight: result.status == .unknown ? weight : .zero)
      })
  }
}

extension CriterionResult {
  /// The share of the score with a weight.
  fileprivate func contribution(_ weight: Decimal34) -> ValueFunction.Points {
    ValueFunction.Points((weight * (points?.value ?? .zero)).dividing(by: .hundred, else: .zero))
  }
}
