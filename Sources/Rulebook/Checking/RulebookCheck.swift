internal import Decimals
public import Facts
internal import SourceText

/// Finds what does not fit together in a rulebook whose files could be read.
struct RulebookCheck {
  let rulebook: Rulebook
  private var diagnostics = Diagnostics()
  private let expressions: ExpressionCheck

  init(_ rulebook: Rulebook) {
    self.rulebook = rulebook
    expressions = ExpressionCheck(rulebook.dictionary)
  }

  /// All findings; none for a clean rulebook.
  ///
  /// - Parameter isWhole: whether every criterion could be read; else nothing is said about what is missing.
  func run(isWhole: Bool) -> Diagnostics {
    var check = self
    check.weights()
    if isWhole { check.goals() }
    check.criteria()
    check.knockOuts()
    check.presets()
    check.roles()
    check.diagnostics.add(AdviceCheck(rulebook: rulebook).run())
    return check.diagnostics
  }

  private mutating func weights() {
    let total = rulebook.weights.sides.values.reduce(.zero, +)
    guard let place = rulebook.weights.entries.first?.location else { return }
    let file = SourceLocation(place.file, SourceRange(0, 0))
    if total != .hundred { diagnostics.add(RuleWording.sidesMiss(total, file)) }
    for side in Side.allCases {
      let entries = rulebook.weights.entries.filter { $0.side == side }
      let sum = entries.map(\.weight).reduce(.zero, +)
      guard let want = rulebook.weights.sides[side], sum != want, let first = entries.first else { continue }
      diagnostics.add(RuleWording.sideMisses(side, sum, want, first.location))
    }
    twoWeights()
    marks()
    var reported: Set<String> = []
    for entry in rulebook.weights.entries where reported.insert(entry.group).inserted {
      guard let group = rulebook.group(entry.group) else {
        let nearest = NearestName.of(entry.group, among: rulebook.groups.map(\.id))
        diagnostics.add(RuleWording.unknown("group", entry.group, nearest: nearest, entry.location))
        continue
      }
      if group.side != entry.side { diagnostics.add(RuleWording.groupOnOtherSide(group, entry.location)) }
    }
  }

  private mutating func twoWeights() {
    var first: [String: SourceLocation] = [:]
    for entry in rulebook.weights.entries {
      if let other = first[entry.criterion] {
        diagnostics.add(RuleWording.twoWeights(entry.criterion, entry.location, first: other))
      } else {
        first[entry.criterion] = entry.location
      }
    }
  }

  private mutating func marks() {
    var first: [String: SourceLocation] = [:]
    for group in rulebook.groups {
      // Small letters mark assumed points, so case makes no difference.
      if let other = first[group.mark.lowercased()] {
        diagnostics.add(RuleWording.markTwice(group.mark, group.location, first: other))
      } else {
        first[group.mark.lowercased()] = group.location
      }
    }
  }

  private mutating func goals() {
    let working = rulebook.criteria.filter { $0.evidence != .pending && $0.weight > .zero }
    let served = Set(working.map(\.goal) + rulebook.advice.map(\.goal))
    for goal in rulebook.goals where !served.contains(goal.id) {
      let idle = rulebook.criteria.filter { $0.goal == goal.id }.map(\.id)
      diagnostics.add(RuleWording.goalWithoutEffect(goal, idle: idle))
    }
  }

  private mutating func criteria() {
    for criterion in rulebook.criteria {
      if let applies = criterion.applies { expression(applies) }
      if criterion.isProject(rulebook.dictionary), let path = criterion.siteFact(in: rulebook.dictionary) {
        diagnostics.add(RuleWording.projectAsksSite(criterion, path))
      }
    }
  }

  private mutating func knockOuts() {
    for knockOut in rulebook.knockOuts {
      if let applies = knockOut.applies { expression(applies) }
      expression(knockOut.require)
      bounds(knockOut)
    }
  }

  /// Bounds are compared with what is required, so they must be measured alike.
  private mutating func bounds(_ knockOut: KnockOut) {
    let own = knockOut.require.paths.first { $0.root != .enquiry }
    guard let first = own.flatMap({ rulebook.dictionary[$0] }), let unit = first.unit else { return }
    for bound in knockOut.notMoreThan.compactMap({ rulebook.dictionary[$0] })
    where bound.unit != nil && bound.unit != unit {
      diagnostics.add(RuleWording.unitsCompared(first, bound, knockOut.location))
    }
  }

  private mutating func presets() {
    for preset in rulebook.presets { expression(preset.suggestWhen) }
  }

  private mutating func roles() {
    for definition in rulebook.dictionary.definitions {
      guard let place = definition.location else { continue }
      role(definition.ask, place)
      role(definition.change, place)
    }
  }

  private mutating func role(_ id: String?, _ place: SourceLocation) {
    guard let id, rulebook.roles[id] == nil else { return }
    diagnostics.add(
      RuleWording.unknown("role", id, nearest: NearestName.of(id, among: rulebook.roles.keys.sorted()), place))
  }

  private mutating func expression(_ rule: RuleExpression) {
    diagnostics.add(expressions.run(rule))
  }
}

extension Criterion {
  /// Whether the measure depends on the enquiry alone, so that the criterion is part of the project contribution.
  public func isProject(_ dictionary: FactsDictionary) -> Bool {
    measures.allSatisfy { dictionary[$0.path]?.dependsOnEnquiryAlone ?? false }
  }

  /// A fact in `applies` that depends on the site; nil when there is none.
  func siteFact(in dictionary: FactsDictionary) -> FactPath? {
    applies?.paths.first { !(dictionary[$0]?.dependsOnEnquiryAlone ?? true) }
  }
}
