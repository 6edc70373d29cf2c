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
      map.follow(Self.assumption)
      let date = map.take("review_by")
      if date == nil { decoding.report(RuleWording.noReviewDate(decoding.place(node))) }
      self = .assumption(reviewBy: date.flatMap { Self.date($0, decoding) })
      map.finish()
    case "decided":
      map.follow(Self.decision)
      let by = map.need("by").flatMap(decoding.text)
      let on = map.need("on").flatMap { Self.date($0, decoding) }
      let reference = map.need("ref").flatMap(decoding.text)
      map.finish()
      guard let by, let on, let reference else { return nil }
      self = .decided(by: by, on: on, reference: reference)
    default: return nil
    }
  }

  private static func date(_ node: Node, _ decoding: Decoding) -> PartialDate? {
    guard let text = decoding.text(node) else { return nil }
    return PartialDate(text) ?? decoding.mismatch(node, .date)
  }
}

extension Goal {
  init?(_ node: Node, _ decoding: Decoding) {
    guard let map = decoding.mapping(node, as: Self.shape) else { return nil }
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
    guard let map = decoding.mapping(node, as: Self.shape) else { return nil }
    let id = map.need("id").flatMap(decoding.text)
    let side = map.need("side").flatMap { decoding.word($0, as: Side.self) }
    let title = map.need("title").flatMap(decoding.localized)
    let markNode = map.need("mark")
    let mark = markNode.flatMap(decoding.text)
    if let markNode, let mark, mark.count != 1 { decoding.report(RuleWording.badMark(mark, decoding.place(markNode))) }
    map.finish()
    guard let id, let side, let title, let mark else { return nil }
    self.init(id: id, side: side, title: title, mark: mark, location: decoding.place(node))
  }
}

extension Preset {
  init?(_ node: Node, _ decoding: Decoding, names: RuleNames) {
    guard let map = decoding.mapping(node, as: Self.shape) else { return nil }
    let id = map.need("id").flatMap(decoding.text)
    let title = map.need("title").flatMap(decoding.localized)
    let when = map.need("suggest_when").flatMap(decoding.expression)
    let priority = map.need("priority").flatMap(decoding.integer)
    let factors = map.need("multiply").flatMap { Self.factors($0, decoding, names) }
    let because = map.need("because").flatMap(decoding.localized)
    let basis = map.need("basis").flatMap { Basis($0, decoding) }
    map.finish()
    guard let id, let title, let when, let priority, let factors, let because, let basis else { return nil }
    self.init(
      id: id, title: title, suggestWhen: when, priority: priority, factors: factors, because: because, basis: basis,
      location: decoding.place(node))
  }

  private static func factors(_ node: Node, _ decoding: Decoding, _ names: RuleNames) -> [String: Decimal34]? {
    let known = names.criteria + names.groups
    return decoding.mapping(node)?.entries.reduce(into: [:]) { result, entry in
      if !names.criteria.isEmpty, !names.groups.isEmpty, !known.contains(entry.key) {
        let nearest = NearestName.of(entry.key, among: known)
        decoding.report(RuleWording.unknown("factor", entry.key, nearest: nearest, decoding.place(entry.keyRange)))
      }
      guard let factor = decoding.decimal(entry.value) else { return }
      if factor < .zero { decoding.report(RuleWording.negative(decoding.place(entry.value))) }
      result[entry.key] = factor
    }
  }
}

extension Weights {
  init?(_ decoding: Decoding) {
    guard let root = decoding.root(), let map = decoding.mapping(root, as: Self.shape) else { return nil }
    var sides: [Side: Decimal34] = [:]
    if let node = map.need("sides"), let values = decoding.mapping(node, as: Self.sides) {
      for side in Side.allCases { sides[side] = values.need(side.rawValue).flatMap(decoding.decimal) }
      values.finish()
    }
    let basis = map.take("basis").flatMap { Basis($0, decoding) }
    let method = map.take("method").flatMap(decoding.localized)
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
    self.init(sides: sides, entries: entries, basis: basis, method: method)
  }
}

/// The two lists of `knock-outs.yaml`.
struct KnockOutFile {
  let knockOuts: [KnockOut]
  let uncheckable: [UncheckableMust]

  init?(_ decoding: Decoding, names: RuleNames) {
    guard let root = decoding.root(), let map = decoding.mapping(root, as: Self.shape) else { return nil }
    knockOuts = map.need("knock_outs").flatMap { decoding.list($0) { KnockOut($0, decoding, names: names) } } ?? []
    uncheckable =
      map.take("uncheckable").flatMap { decoding.list($0) { UncheckableMust($0, decoding, names: names) } } ?? []
    map.finish()
  }
}

extension KnockOut {
  init?(_ node: Node, _ decoding: Decoding, names: RuleNames) {
    guard let map = decoding.mapping(node, as: Self.shape) else { return nil }
    let id = map.need("id").flatMap(decoding.text)
    let title = map.need("title").flatMap(decoding.localized)
    let applies = map.take("applies").map(decoding.expression)
    let require = map.need("require").flatMap(decoding.expression)
    let bounds = map.take("not_more_than").flatMap { decoding.list($0) { Self.bound($0, decoding, names) } } ?? []
    let isDecisive = map.need("decisive").flatMap(decoding.boolean)
    let decides = map.need("decides").flatMap { list in
      decoding.list(list) { Self.must($0, decoding, names) }
    }
    let ask = map.take("ask").flatMap { decoding.name($0, "role", among: names.roles) }
    let criterion = map.take("criterion").flatMap { decoding.name($0, "criterion", among: names.criteria) }
    let because = map.need("because").flatMap(decoding.localized)
    let basis = map.need("basis").flatMap { Basis($0, decoding) }
    _ = map.take("note")
    map.finish()
    guard let id, let title, let require, let isDecisive, let because, let basis else { return nil }
    self.init(
      id: id, title: title, applies: applies.flatMap(\.self), require: require, notMoreThan: bounds,
      isDecisive: isDecisive, decides: decides ?? [], ask: ask, criterion: criterion, because: because, basis: basis,
      location: decoding.place(node))
  }

  private static func bound(_ node: Node, _ decoding: Decoding, _ names: RuleNames) -> FactPath? {
    guard let path = decoding.ruleFact(node, names.dictionary) else { return nil }
    if names.dictionary[path]?.kind.isNumeric == false {
      decoding.report(RuleWording.boundNotANumber(path, decoding.place(node)))
    }
    return path
  }

  /// A field of enquiries that may be listed as a must.
  static func must(_ node: Node, _ decoding: Decoding, _ names: RuleNames) -> String? {
    guard let name = decoding.name(node, "must", among: names.musts) else { return nil }
    let finding = UntouchableFacts.finding(FactPath(.enquiry, name), at: decoding.place(node))
    if let finding { decoding.report(finding) }
    return name
  }
}

extension UncheckableMust {
  init?(_ node: Node, _ decoding: Decoding, names: RuleNames) {
    guard let map = decoding.mapping(node, as: Self.shape) else { return nil }
    let path = map.need("path").flatMap { KnockOut.must($0, decoding, names) }
    let why = map.need("why").flatMap(decoding.localized)
    let ask = map.take("ask").flatMap { decoding.name($0, "role", among: names.roles) }
    map.finish()
    guard let path, let why else { return nil }
    self.init(path: path, why: why, ask: ask, location: decoding.place(node))
  }
}
