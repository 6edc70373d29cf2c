public import Decimals
public import FEEL
public import Facts
public import SourceText

/// The parts of a rulebook, in the order in which people read of changes.
public enum RulePart: String, Sendable, Hashable, CaseIterable {
  /// General settings of `rulebook.yaml` and the weights of the sides; their id is that of the rulebook.
  case settings
  case knockOut = "knock_out"
  case criterion, preset, advice, table
  /// A must that no register can decide; its id is the path.
  case uncheckable
  case group, goal, role
  /// An entry of the facts dictionary; its id is the path.
  case fact
}

/// What a rule says in one respect. The raw value is the key in the file, where there is one.
public enum RuleField: String, Sendable, Hashable, CaseIterable {
  case title, text
  case investorWeight = "investor"
  case regionWeight = "region"
  case undocumentedBelowPercent = "undocumented_below_percent"
  case firmPercent = "firm_percent", closePercent = "close_percent", closePlaces = "close_places"
  case weightsPercent = "weights_percent"
  case sourceMaxAgeYears = "source_max_age_years"
  case side, group, goal, weight
  case kind, audiences = "for"
  case applies, require, suggestWhen = "suggest_when", when
  case notMoreThan = "not_more_than"
  case isDecisive = "decisive"
  case decides, criterion, priority, multiply
  case measure, points, orMeasure = "or_measure", orPoints = "or_points", unit, assume
  case partners, change, table
  case hitPolicy = "hit_policy"
  case validFrom = "from", validTo = "to"
  case inputs, rows, otherwise
  case evidence
  case standIn = "stand_in"
  case needsData = "data", needsFrom = "from_whom"
  case reasonFor = "reason_for", reasonAgainst = "reason_against"
  case nextStep = "next_step"
  case type, range, classes, undetermined, words, vocabulary, maxAgeYears = "max_age_years", visibility, level, method,
    note
  case ask, changedBy = "changed_by", mark, overlaps, asOf = "as_of", weightsBasis = "weights_basis", weightsMethod =
    "weights_method"
  case because, basis, sources
}

/// The value of a field, without its place in a file.
public enum RuleValue: Sendable, Hashable {
  case text(LocalizedText)
  /// An id, a word or a name that is the same in both languages.
  case name(String)
  case names([String])
  case number(Decimal34)
  case flag(Bool)
  case date(PartialDate)
  /// In the one form that FEEL prints, so that spacing does not count.
  case condition(Expression)
  case fact(FactPath)
  case facts([FactPath])
  /// A value function with the fact that it measures.
  case points(Criterion.Measure)
  case assumption(Criterion.Assumption)
  case basis(Basis)
  /// Factors by id of a criterion or group.
  case factors([String: Decimal34])
  /// Classes of a fact with their labels.
  case labels([String: LocalizedText])
  /// Rows of a table, each in one line.
  case lines([String])
}

/// A rule taken apart into fields that can be compared.
struct RuleDescription {
  /// What makes two descriptions speak of the same rule.
  struct Key: Hashable {
    let part: RulePart
    let id: String
  }

  let part: RulePart
  let id: String
  let title: LocalizedText
  let values: [RuleField: RuleValue]
  let location: SourceLocation?

  var key: Key { Key(part: part, id: id) }

  /// Fields without a value are left out.
  init(
    _ part: RulePart, _ id: String, _ title: LocalizedText, at location: SourceLocation?,
    _ values: KeyValuePairs<RuleField, RuleValue?>
  ) {
    self.part = part
    self.id = id
    self.title = title
    self.location = location
    self.values = values.reduce(into: [:]) { if let value = $1.value { $0[$1.key] = value } }
  }
}

extension RuleValue {
  /// A condition in the one form that FEEL prints; nil without one.
  static func condition(_ rule: RuleExpression?) -> RuleValue? {
    rule.map { .condition(Expression.parse($0.expression.description)) }
  }

  /// A word; nil without one.
  static func word(_ text: String?) -> RuleValue? { text.map(RuleValue.name) }

  /// A list; nil when it is empty.
  static func list(_ names: [String]) -> RuleValue? { names.isEmpty ? nil : .names(names) }
}
