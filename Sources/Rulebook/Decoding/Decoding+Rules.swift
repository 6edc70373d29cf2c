internal import FEEL
internal import Decimals
internal import Facts
internal import SourceText
internal import YAML

extension Decoding {
  /// A number as an exact decimal.
  func decimal(_ node: Node) -> Decimal34? {
    number(node).flatMap { Decimal34($0) }
  }

  /// An expression; problems in its form are recorded at their place in the file.
  ///
  /// `applies: true` and `false` are expressions too.
  func expression(_ node: Node) -> RuleExpression? {
    guard let scalar = node.scalar, !node.isNull else { return mismatch(node, .text) }
    let rule = RuleExpression(node, scalar, file: file)
    for problem in rule.expression.problems {
      report(problem.diagnostic(at: rule.location(of: problem.range), actor: .policy))
    }
    return rule.expression.isValid ? rule : nil
  }

  /// The full name of a fact.
  func factPath(_ node: Node) -> FactPath? {
    guard let text = text(node) else { return nil }
    if let path = FactPath(text) { return path }
    report(RuleWording.notAPath(text, place(node)))
    return nil
  }
}

extension Basis {
  init?(_ node: Node, _ decoding: Decoding) {
    guard let map = decoding.mapping(node) else { return nil }
    let status = map.need("status").flatMap { decoding.word($0, among: ["assumption", "decided"]) }
    switch status {
    case "assumption":
      self = .assumption(reviewBy: map.take("review_by").flatMap { Self.date($0, decoding) })
    case "decided":
      let by = map.need("by").flatMap(decoding.text)
      let on = map.need("on").flatMap { Self.date($0, decoding) }
      let reference = map.need("ref").flatMap(decoding.text)
      guard let by, let on, let reference else { return nil }
      self = .decided(by: by, on: on, reference: reference)
    default: return nil
    }
    map.finish()
  }

  private static func date(_ node: Node, _ decoding: Decoding) -> PartialDate? {
    guard let text = decoding.text(node) else { return nil }
    return PartialDate(text) ?? decoding.mismatch(node, .date)
  }
}

extension Goal {
  init?(_ node: Node, _ decoding: Decoding) {
    guard let map = decoding.mapping(node) else { return nil }
    let id = map.need("id").flatMap(decoding.text)
    let title = map.need("title").flatMap(decoding.localized)
    _ = map.take("why").flatMap(decoding.localized)
    _ = map.take("sources").flatMap { decoding.list($0, decoding.text) }
    _ = map.take("note")
    map.finish()
    guard let id, let title else { return nil }
    self.init(id: id, title: title, location: decoding.place(node))
  }
}

extension Group {
  init?(_ node: Node, _ decoding: Decoding) {
    guard let map = decoding.mapping(node) else { return nil }
    let id = map.need("id").flatMap(decoding.text)
    let side = map.need("side").flatMap { decoding.word($0, as: Side.self) }
    let title = map.need("title").flatMap(decoding.localized)
    let mark = map.need("mark").flatMap(decoding.text)
    map.finish()
    guard let id, let side, let title, let mark else { return nil }
    self.init(id: id, side: side, title: title, mark: String(mark.prefix(1)))
  }
}

extension Preset {
  init?(_ node: Node, _ decoding: Decoding) {
    guard let map = decoding.mapping(node) else { return nil }
    let id = map.need("id").flatMap(decoding.text)
    let title = map.need("title").flatMap(decoding.localized)
    let when = map.need("suggest_when").flatMap(decoding.expression)
    let priority = map.need("priority").flatMap(decoding.integer)
    let factors = map.need("multiply").flatMap { Self.factors($0, decoding) }
    let because = map.need("because").flatMap(decoding.localized)
    let basis = map.need("basis").flatMap { Basis($0, decoding) }
    map.finish()
    guard let id, let title, let when, let priority, let factors, let because, let basis else { return nil }
    self.init(
      id: id, title: title, suggestWhen: when, priority: priority, factors: factors, because: because, basis: basis)
  }

  private static func factors(_ node: Node, _ decoding: Decoding) -> [String: Decimal34]? {
    decoding.mapping(node)?.entries.reduce(into: [:]) { result, entry in
      guard let factor = decoding.decimal(entry.value) else { return }
      if factor < .zero { decoding.report(RuleWording.negative(decoding.place(entry.value))) }
      result[entry.key] = factor
    }
  }
}

extension Weights {
  init?(_ decoding: Decoding) {
    guard let root = decoding.root(), let map = decoding.mapping(root) else { return nil }
    var sides: [Side: Decimal34] = [:]
    if let node = map.need("sides"), let values = decoding.mapping(node) {
      for side in Side.allCases { sides[side] = values.need(side.rawValue).flatMap(decoding.decimal) }
      values.finish()
    }
    var entries: [Entry] = []
    for side in Side.allCases {
      guard let node = map.need(side.rawValue), let groups = decoding.mapping(node) else { continue }
      for group in groups.entries {
        guard let weights = decoding.mapping(group.value) else { continue }
        for entry in weights.entries {
          guard let weight = decoding.decimal(entry.value) else { continue }
          if weight < .zero { decoding.report(RuleWording.negative(decoding.place(entry.value))) }
          entries.append(
            Entry(
              criterion: entry.key, side: side, group: group.key, weight: weight,
              location: decoding.place(entry.keyRange)))
        }
      }
    }
    map.finish()
    self.init(sides: sides, entries: entries)
  }
}

/// The two lists of `knock-outs.yaml`.
struct KnockOutFile {
  let knockOuts: [KnockOut]
  let uncheckable: [UncheckableMust]

  init?(_ decoding: Decoding) {
    guard let root = decoding.root(), let map = decoding.mapping(root) else { return nil }
    knockOuts = map.need("knock_outs").flatMap { decoding.list($0) { KnockOut($0, decoding) } } ?? []
    uncheckable = map.take("uncheckable").flatMap { decoding.list($0) { UncheckableMust($0, decoding) } } ?? []
    map.finish()
  }
}

extension KnockOut {
  init?(_ node: Node, _ decoding: Decoding) {
    guard let map = decoding.mapping(node) else { return nil }
    let id = map.need("id").flatMap(decoding.text)
    let title = map.need("title").flatMap(decoding.localized)
    let applies = map.take("applies").map(decoding.expression)
    let require = map.need("require").flatMap(decoding.expression)
    let bounds = map.take("not_more_than").flatMap { decoding.list($0, decoding.factPath) } ?? []
    let isDecisive = map.need("decisive").flatMap(decoding.boolean)
    let decides = map.need("decides").flatMap { decoding.list($0, decoding.text) } ?? []
    let ask = map.take("ask").flatMap(decoding.text)
    let criterion = map.take("criterion").flatMap(decoding.text)
    let because = map.need("because").flatMap(decoding.localized)
    let basis = map.need("basis").flatMap { Basis($0, decoding) }
    _ = map.take("note")
    map.finish()
    guard let id, let title, let require, let isDecisive, let because, let basis else { return nil }
    self.init(
      id: id, title: title, applies: applies.flatMap(\.self), require: require, notMoreThan: bounds,
      isDecisive: isDecisive, decides: decides, ask: ask, criterion: criterion, because: because, basis: basis,
      location: decoding.place(node))
  }
}

extension UncheckableMust {
  init?(_ node: Node, _ decoding: Decoding) {
    guard let map = decoding.mapping(node) else { return nil }
    let path = map.need("path").flatMap(decoding.text)
    let why = map.need("why").flatMap(decoding.localized)
    let ask = map.take("ask").flatMap(decoding.text)
    map.finish()
    guard let path, let why else { return nil }
    self.init(path: path, why: why, ask: ask)
  }
}
