internal import Decimals
internal import Rulebook
internal import SourceText
internal import YAML

/// Reads what a test expects.
///
/// With several sites a key may hold one entry for each site, by label; without labels it is meant for every site.
struct ExpectationReader {
  let file: RuleTestFile
  let labels: [String]

  private typealias Found = [RuleTest.Expectation]

  func read(_ node: Node) -> [RuleTest.Expectation] {
    guard let map = decoding.mapping(node, as: RuleTest.expectationShape) else { return [] }
    var found: Found = []
    if let node = map.take("knock_outs") { found += each(node, isMap: true, verdicts) }
    if let node = map.take("points") { found += each(node, isMap: true, points) }
    if let node = map.take("standing") { found += each(node, isMap: false, standing) }
    if let node = map.take("score") { found += each(node, isMap: false, score) }
    if let node = map.take("advice") { found += each(node, isMap: false) { advice($0, $1, isGiven: true) } }
    if let node = map.take("no_advice") { found += each(node, isMap: false) { advice($0, $1, isGiven: false) } }
    if let node = map.take("order") { found += order(node) }
    if let node = map.take("suggested_preset") { found += suggested(node) }
    map.finish()
    if found.isEmpty, !decoding.diagnostics.hasErrors { decoding.report(RuleTestWording.nothing(decoding.place(node))) }
    return found
  }

  private var decoding: Decoding { file.decoding }
  private var rulebook: Rulebook { file.names.rulebook }

  /// Reads a value once for each site that it is meant for.
  ///
  /// - Parameter isMap: whether the value itself is a mapping; it is then by site when all its values are mappings.
  private func each(_ node: Node, isMap: Bool, _ read: (Node, String?) -> Found) -> Found {
    guard labels.count > 1 else { return read(node, labels.first) }
    guard case .mapping(let entries) = node.content,
      !isMap || entries.allSatisfy({ if case .mapping = $0.value.content { true } else { false } })
    else { return labels.flatMap { read(node, $0) } }
    return entries.flatMap { entry in
      file.isKnown(entry.key, .label, labels, at: decoding.place(entry.keyRange)) ? read(entry.value, entry.key) : []
    }
  }

  /// Reads a mapping by the ids of rules; a number, a word or a span for each.
  private func rules(
    _ node: Node, _ kind: RuleTestWording.Kind, _ ids: [String], _ label: String?,
    _ demand: (String, Node) -> RuleTest.Demand?
  ) -> Found {
    guard let map = decoding.mapping(node) else { return [] }
    return map.entries.compactMap { entry in
      guard file.isKnown(entry.key, kind, ids, at: decoding.place(entry.keyRange)) else { return nil }
      return demand(entry.key, entry.value).map {
        RuleTest.Expectation(demand: $0, label: label, location: decoding.place(entry.keyRange))
      }
    }
  }

  private func verdicts(_ node: Node, _ label: String?) -> Found {
    needsSite(node, label)
    return rules(node, .knockOut, rulebook.knockOuts.map(\.id), label) { id, value in
      decoding.word(value, among: RuleTest.verdicts).map {
        .verdict(knockOut: id, Verdict(rawValue: $0))
      }
    }
  }

  private func points(_ node: Node, _ label: String?) -> Found {
    rules(node, .criterion, rulebook.criteria.map(\.id), label) { id, value in
      if label == nil, rulebook.criterion(id)?.isProject(rulebook.dictionary) == false {
        decoding.report(RuleTestWording.needsSite(decoding.place(value)))
      }
      let words: [String: RuleTest.Points] = ["unknown": .unknown, "not_asked": .notAsked, "pending": .pending]
      if let scalar = value.scalar, let points = words[scalar.text] { return .points(criterion: id, points) }
      return range(value).map { .points(criterion: id, .within($0)) }
    }
  }

  private func standing(_ node: Node, _ label: String?) -> Found {
    needsSite(node, label)
    return expectation(decoding.word(node, as: Standing.self).map { .standing($0) }, label, node)
  }

  private func score(_ node: Node, _ label: String?) -> Found {
    expectation(range(node).map { .score($0) }, label, node)
  }

  private func advice(_ node: Node, _ label: String?, isGiven: Bool) -> Found {
    (decoding.list(node) ?? []).flatMap { item in
      let id = file.word(item, .advice, rulebook.advice.map(\.id))
      let rule = rulebook.advice.first { $0.id == id }
      if rule?.isOfSite(in: rulebook) == true { needsSite(item, label) }
      return expectation(id.map { .advice($0, isGiven: isGiven) }, label, item)
    }
  }

  private func order(_ node: Node) -> Found {
    guard labels.count > 1 else {
      decoding.report(RuleTestWording.needsTwoSites(decoding.place(node)))
      return []
    }
    let order = decoding.list(node) { file.word($0, .label, labels) }
    return expectation(order.map { .order($0) }, nil, node)
  }

  private func suggested(_ node: Node) -> Found {
    if decoding.text(node) == "none" { return expectation(.suggestedPreset(nil), nil, node) }
    let id = file.word(node, .preset, rulebook.presets.map(\.id))
    return expectation(id.map { .suggestedPreset($0) }, nil, node)
  }

  private func expectation(_ demand: RuleTest.Demand?, _ label: String?, _ node: Node) -> Found {
    demand.map { [RuleTest.Expectation(demand: $0, label: label, location: decoding.place(node))] } ?? []
  }

  private func needsSite(_ node: Node, _ label: String?) {
    if label == nil { decoding.report(RuleTestWording.needsSite(decoding.place(node))) }
  }

  /// A number with the decimals as written, or `[least, greatest]`.
  private func range(_ node: Node) -> RuleTest.Range? {
    if node.scalar != nil {
      guard let number = number(node) else { return nil }
      return RuleTest.Range(low: number.value, high: number.value, places: number.places)
    }
    guard let items = decoding.list(node) else { return nil }
    let ends = items.compactMap(number)
    guard ends.count == 2, items.count == 2, ends[0].value <= ends[1].value else {
      decoding.report(RuleTestWording.badRange(decoding.place(node)))
      return nil
    }
    return RuleTest.Range(low: ends[0].value, high: ends[1].value, places: max(ends[0].places, ends[1].places))
  }

  private func number(_ node: Node) -> (value: Decimal34, places: Int)? {
    guard let literal = decoding.number(node), let value = Decimal34(literal) else { return nil }
    let fraction = literal.split(separator: ".").dropFirst().first ?? ""
    return (value, fraction.count)
  }
}
