public import Columns
internal import Decimals
internal import Facts
internal import Region
internal import Rulebook
public import SourceText

/// A rulebook and an enquiry prepared for the columns of a table.
///
/// What depends on the enquiry alone is found once: which knock-outs exist, what they demand, which criteria count and with
/// what weight. What columns cannot decide stays with the interpreter, whose answers are the definition.
public struct ScreeningPlan: Sendable {
  public let assessor: SiteAssessor
  public let schema: TableSchema
  /// The file, as sources name it.
  public let table: SourceFile
  let knockOuts: [PlannedKnockOut]
  /// nil when the criteria have to be interpreted row by row.
  let score: PlannedScore?

  /// Prepares an enquiry for tables of one form.
  public init(_ assessor: SiteAssessor, _ schema: TableSchema, table: SourceFile) {
    self.assessor = assessor
    self.schema = schema
    self.table = table
    let rows = RowFacts(schema: schema, table: table, asOf: assessor.asOf)
    let empty = assessor.facts(rows.empty)
    let compiler = ConditionCompiler(schema: schema, dictionary: assessor.rulebook.dictionary, empty: empty)
    knockOuts = assessor.rulebook.knockOuts.enumerated().compactMap { PlannedKnockOut($0, $1, compiler) }
    score = PlannedScore(assessor, schema, empty)
  }

  /// Whether every rule runs on columns; if not, screening takes much longer.
  public var isColumnar: Bool { score != nil && knockOuts.allSatisfy { $0.condition != nil } }

  /// Titles of the rules that have to be interpreted row by row, in the order of the rulebook.
  public var interpretedRules: [LocalizedText] {
    let ofKnockOuts = knockOuts.filter { $0.condition == nil }.map(\.knockOut.title)
    return ofKnockOuts + PlannedScore.interpreted(assessor, schema)
  }

  var rows: RowFacts { RowFacts(schema: schema, table: table, asOf: assessor.asOf) }
}

/// A knock-out that can exist for the enquiry.
struct PlannedKnockOut: Sendable {
  /// Its place in the rulebook.
  let index: Int
  let knockOut: KnockOut
  /// nil when it has to be interpreted row by row.
  let condition: ColumnCondition?
  let placesTriedByReading: Set<Int>

  /// nil when the enquiry does not ask for it.
  init?(_ index: Int, _ knockOut: KnockOut, _ compiler: ConditionCompiler) {
    self.index = index
    self.knockOut = knockOut
    var isCertain = true
    if let applies = knockOut.applies {
      let isOfEnquiry = OpenRule.isOfEnquiry(applies, compiler.dictionary)
      let judgement = RuleEvaluator(facts: compiler.empty).judge(applies)
      if isOfEnquiry, judgement.verdict == .notMet || judgement.isSilentEnquiry { return nil }
      isCertain = isOfEnquiry && judgement.verdict == .met
    }
    condition = isCertain ? compiler.compile(knockOut.require) : nil
    placesTriedByReading = condition?.placesTriedByReading ?? []
  }

  /// The comparison that a tile can do in one go; nil when there is more to it.
  var comparison: (place: Int, relation: Relation, limit: ColumnLimit)? {
    if case .number(let place, let relation, let limit) = condition, limit.decidesTies {
      return (place, relation, limit)
    }
    return nil
  }
}
