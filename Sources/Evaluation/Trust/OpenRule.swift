internal import Decimals
internal import Facts
internal import Rulebook

/// A rule of one result that is not settled, with the fields of the site it waits for.
struct OpenRule {
  enum Kind {
    case criterion(Criterion)
    case knockOut(KnockOut, Requirement)
  }

  /// Its place among the criteria or knock-outs of the result.
  let index: Int
  let kind: Kind
  /// Facts that it measures or compares.
  let paths: [FactPath]
  /// Facts of which it waits.
  let open: Set<FactPath>
  /// Whether it certainly counts for this case; if not, only the rule as a whole can be open.
  let isTraceable: Bool
  /// Fields of the site that settle it, by name.
  var fields: [String] = []

  init(_ index: Int, _ result: CriterionResult, _ dictionary: FactsDictionary) {
    self.index = index
    kind = .criterion(result.criterion)
    paths = result.criterion.measures.map(\.path)
    open = result.open
    isTraceable = Self.isOfEnquiry(result.criterion.applies, dictionary) && !Self.waitsForEnquiry(result.open)
  }

  init(_ index: Int, _ result: KnockOutResult, _ dictionary: FactsDictionary) {
    self.index = index
    kind = .knockOut(result.knockOut, result.requirement)
    paths = result.knockOut.require.paths.filter { dictionary[$0]?.dependsOnEnquiryAlone == false }
    open = result.open
    isTraceable = Self.isOfEnquiry(result.knockOut.applies, dictionary)
  }

  /// Numbers at which a value function of it bends, for the measure of a path.
  func anchors(_ path: FactPath) -> [Decimal34] {
    guard case .criterion(let criterion) = kind else { return [] }
    return criterion.measures.filter { $0.path == path }.flatMap(\.function.anchors)
  }

  /// Numbers that it demands of a fact.
  func limits(_ path: FactPath) -> [Decimal34] {
    guard case .knockOut(_, let requirement) = kind, requirement.fact == path else { return [] }
    return requirement.required.compactMap(\.number)
  }

  /// Whether a condition is settled by the enquiry, the same at every site.
  static func isOfEnquiry(_ condition: RuleExpression?, _ dictionary: FactsDictionary) -> Bool {
    condition?.paths.allSatisfy { dictionary[$0]?.dependsOnEnquiryAlone ?? true } ?? true
  }

  static func waitsForEnquiry(_ open: Set<FactPath>) -> Bool {
    !open.isEmpty && open.allSatisfy { $0.root == .enquiry }
  }
}

extension ValueFunction {
  /// The numbers at which it bends; empty for classes.
  var anchors: [Decimal34] {
    if case .piecewiseLinear(let anchors) = self { anchors.map(\.value) } else { [] }
  }
}
