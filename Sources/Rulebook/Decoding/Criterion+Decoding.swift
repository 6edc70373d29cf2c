internal import Decimals
internal import Facts
internal import SourceText
internal import YAML

extension Criterion {
  init?(_ node: Node, _ decoding: Decoding, names: RuleNames, weights: Weights) {
    guard let map = decoding.mapping(node, as: Self.shape) else { return nil }
    let id = map.need("id").flatMap(decoding.text)
    let title = map.need("title").flatMap(decoding.localized)
    let goal = map.need("goal").flatMap { decoding.name($0, "goal", among: names.goals) }
    let applies = map.take("applies").map(decoding.expression)
    let reader = MeasureReader(decoding: decoding, dictionary: names.dictionary)
    let unitNode = map.take("unit")
    unit = unitNode.flatMap { decoding.word($0, as: Unit.self) }
    let measure = reader.measure(map.need("measure"), map.need("points"))
    let alternative = map.take("or_measure").map { reader.measure($0, map.need("or_points")) }
    if let measure { reader.checkUnit(unit, of: measure.path, at: unitNode ?? node) }
    let assume = map.need("missing").flatMap { Assumption($0, decoding) }
    let evidence = map.need("evidence").flatMap { decoding.word($0, as: Evidence.self) }
    standIn = map.take("stand_in").flatMap(decoding.localized)
    let need = map.need("needs").flatMap { Need($0, decoding) }
    reasons = map.take("reasons").flatMap { Reasons($0, decoding) }
    let because = map.need("because").flatMap(decoding.localized)
    let basis = map.need("basis").flatMap { Basis($0, decoding) }
    sources = map.take("sources").flatMap { decoding.list($0, decoding.text) } ?? []
    sourceMaxAgeYears = map.take("source_max_age_years").flatMap(decoding.integer)
    overlaps =
      map.take("overlaps").flatMap { list in
        decoding.list(list) { decoding.name($0, "criterion", among: names.criteria) }
      } ?? []
    _ = map.take("note")
    location = decoding.place(node)
    map.finish()
    guard let id else { return nil }
    guard let weight = weights[id] else {
      let nearest = NearestName.of(id, among: weights.entries.map(\.criterion))
      decoding.report(RuleWording.criterionWithoutWeight(id, nearest: nearest, decoding.place(node)))
      return nil
    }
    guard let title, let goal, let measure, let assume, let evidence, let need, let because, let basis else {
      return nil
    }
    self.id = id
    self.title = title
    self.goal = goal
    side = weight.side
    group = weight.group
    self.weight = weight.weight
    self.applies = applies.flatMap(\.self)
    self.measure = measure
    self.alternative = alternative.flatMap(\.self)
    self.assume = assume
    self.evidence = evidence
    self.need = need
    self.because = because
    self.basis = basis
  }
}

extension Criterion.Assumption {
  init?(_ node: Node, _ decoding: Decoding) {
    guard let map = decoding.mapping(node, as: Self.shape) else { return nil }
    _ = map.need("policy").flatMap { decoding.word($0, among: ["widen"]) }
    let assume = map.need("assume")
    map.finish()
    guard let assume else { return nil }
    if assume.scalar?.text == "middle" {
      self = .middle
    } else if let points = decoding.decimal(assume) {
      if !(Decimal34.zero...Decimal34.hundred).contains(points) {
        decoding.report(RuleWording.pointsOutside(points.description, decoding.place(assume)))
      }
      self = .points(points)
    } else {
      return nil
    }
  }
}

extension Criterion.Need {
  init?(_ node: Node, _ decoding: Decoding) {
    guard let map = decoding.mapping(node, as: Self.shape) else { return nil }
    let data = map.need("data").flatMap(decoding.localized)
    let from = map.need("from").flatMap(decoding.localized)
    map.finish()
    guard let data, let from else { return nil }
    self.init(data: data, from: from)
  }
}

extension Criterion.Reasons {
  init?(_ node: Node, _ decoding: Decoding) {
    guard let map = decoding.mapping(node, as: Self.shape) else { return nil }
    let positive = map.need("for").flatMap(decoding.localized)
    let negative = map.need("against").flatMap(decoding.localized)
    map.finish()
    guard let positive, let negative else { return nil }
    self.init(positive: positive, negative: negative)
  }
}

/// Reads a measure with its value function, which the type of the fact decides.
struct MeasureReader {
  let decoding: Decoding
  let dictionary: FactsDictionary

  func measure(_ pathNode: Node?, _ pointsNode: Node?) -> Criterion.Measure? {
    guard let pathNode, let path = decoding.ruleFact(pathNode, dictionary), let pointsNode,
      let definition = dictionary[path]
    else { return nil }
    return function(pointsNode, definition).map { Criterion.Measure(path: path, function: $0) }
  }

  func checkUnit(_ unit: Unit?, of path: FactPath, at node: Node) {
    guard let definition = dictionary[path], definition.unit != unit else { return }
    decoding.report(RuleWording.unitDiffers(definition, unit, decoding.place(node)))
  }

  private func function(_ node: Node, _ definition: FactDefinition) -> ValueFunction? {
    guard let map = decoding.mapping(node) else { return nil }
    switch definition.kind {
    case .number, .integer: return anchors(map, node, definition)
    case .oneClass, .text: return classes(map, definition.classes.map(\.id), node)
    case .boolean: return classes(map, ["true", "false"], node)
    case .date, .textList, .classList:
      decoding.report(RuleWording.notMeasurable(definition, decoding.place(node)))
      return nil
    }
  }

  private func anchors(_ map: MappingReader, _ node: Node, _ definition: FactDefinition) -> ValueFunction? {
    var anchors: [ValueFunction.Anchor] = []
    for entry in map.entries {
      guard let value = Decimal34(entry.key) else {
        decoding.report(RuleWording.anchorNotANumber(entry.key, decoding.place(entry.keyRange)))
        return nil
      }
      guard let points = points(entry.value) else { return nil }
      if let last = anchors.last, value <= last.value {
        decoding.report(RuleWording.unordered(entry.key, after: last.value, decoding.place(entry.keyRange)))
        return nil
      }
      checkRange(entry, value, definition)
      anchors.append(ValueFunction.Anchor(value, points.value))
    }
    guard anchors.count > 1 else {
      decoding.report(RuleWording.tooFewAnchors(decoding.place(node)))
      return nil
    }
    return .piecewiseLinear(anchors)
  }

  /// A break point that the fact can never reach.
  private func checkRange(_ entry: Node.Entry, _ value: Decimal34, _ definition: FactDefinition) {
    let least = definition.range?.lowerBound ?? (definition.unit?.isNeverNegative == true ? .zero : nil)
    guard let least else { return }
    let greatest = definition.range?.upperBound
    if value >= least, greatest.map({ value <= $0 }) ?? true { return }
    decoding.report(
      RuleWording.anchorOutside(entry.key, definition, (least, greatest), decoding.place(entry.keyRange)))
  }

  private func classes(_ map: MappingReader, _ names: [String], _ node: Node) -> ValueFunction? {
    var rows: [String: ValueFunction.Points] = [:]
    for entry in map.entries {
      guard names.contains(entry.key) else {
        decoding.report(RuleWording.unknownClass(entry.key, names, decoding.place(entry.keyRange)))
        continue
      }
      rows[entry.key] = span(entry.value)
    }
    let missing = names.filter { name in !map.entries.contains { $0.key == name } }
    if !missing.isEmpty { decoding.report(RuleWording.classWithoutRow(missing, decoding.place(node))) }
    return .classes(rows)
  }

  private func span(_ node: Node) -> ValueFunction.Points? {
    guard case .sequence(let items) = node.content else { return points(node) }
    let numbers = items.compactMap { points($0)?.value }
    guard items.count == 2, numbers.count == 2, numbers[0] <= numbers[1] else {
      decoding.report(RuleWording.badSpan(decoding.place(node)))
      return nil
    }
    return ValueFunction.Points(from: numbers[0], to: numbers[1])
  }

  private func points(_ node: Node) -> ValueFunction.Points? {
    guard let value = decoding.decimal(node) else { return nil }
    guard (Decimal34.zero...Decimal34.hundred).contains(value) else {
      decoding.report(RuleWording.pointsOutside(value.description, decoding.place(node)))
      return nil
    }
    return ValueFunction.Points(value)
  }
}
