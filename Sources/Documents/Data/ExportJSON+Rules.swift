internal import Decimals
internal import Evaluation
internal import FEEL
internal import Facts
internal import Report
internal import Rulebook
internal import SourceText

extension ExportJSON {
  /// The rules by which everything is computed: weights before sharing, value functions, and from when a site is documented.
  var rules: JSON {
    let rulebook = assessment.rulebook
    return .object([
      "undocumented_below_percent": .exact(rulebook.undocumentedBelowPercent),
      "sides": .object(
        Side.allCases.map { .init(key: $0.rawValue, value: .exact(rulebook.weights.sides[$0] ?? .zero)) }),
      "groups": .array(
        rulebook.groups.map { group in
          .object([
            "id": .string(group.id), "side": .string(group.side.rawValue),
            "title": .string(group.title[view.format.language]),
          ])
        }), "criteria": .array(rulebook.criteria.map(rule)),
      "knock_outs": .array(rulebook.knockOuts.filter { !$0.isSwitchedOff }.map(rule)),
    ])
  }

  private func rule(_ knockOut: KnockOut) -> JSON {
    .object([
      "id": .string(knockOut.id), "title": .string(knockOut.title[view.format.language]),
      "decisive": .boolean(knockOut.isDecisive), "applies": .optional(knockOut.applies?.expression.text),
      "require": .string(knockOut.require.expression.text),
      "not_more_than": .array(knockOut.notMoreThan.map { .string($0.description) }),
      "assumption": .boolean(knockOut.basis.isAssumption),
    ])
  }

  private func rule(_ criterion: Criterion) -> JSON {
    let isProject = criterion.isProject(assessment.rulebook.dictionary)
    return .object([
      "id": .string(criterion.id), "title": .string(criterion.title[view.format.language]),
      "goal": .string(criterion.goal), "side": .string(criterion.side.rawValue), "group": .string(criterion.group),
      "level": .string(isProject ? "project" : "site"), "evidence": .string(criterion.evidence.rawValue),
      "base_weight": .exact(criterion.weight), "factor": .exact(assessment.preset.factor(of: criterion)),
      "assume": assume(criterion.assume), "assumption": .boolean(criterion.basis.isAssumption),
      "measures": .array(criterion.measures.map(measure)),
    ])
  }

  /// The points that are counted while the value is unknown; null: the middle of what is possible.
  private func assume(_ assumption: Criterion.Assumption) -> JSON {
    if case .points(let points) = assumption { .exact(points) } else { .null }
  }

  private func measure(_ measure: Criterion.Measure) -> JSON {
    var members: [JSON.Member] = [
      .init(key: "path", value: .string(measure.path.description)),
      .init(key: "unit", value: .optional(view.format.dictionary[measure.path]?.unit?.rawValue)),
    ]
    switch measure.function {
    case .piecewiseLinear(let anchors):
      let pairs = anchors.map { JSON.array([.exact($0.value), .exact($0.points)]) }
      members.append(.init(key: "anchors", value: .array(pairs)))
    case .classes(let classes):
      let rows = classes.sorted { $0.key < $1.key }.map { name, points in
        JSON.Member(key: name, value: .array([.exact(points.value), .exact(points.low), .exact(points.high)]))
      }
      members.append(.init(key: "classes", value: .object(rows)))
    }
    return .object(members)
  }
}
