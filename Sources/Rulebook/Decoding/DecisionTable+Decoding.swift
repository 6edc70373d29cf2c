internal import Decimals
internal import FEEL
internal import Facts
internal import SourceText
internal import YAML

extension DecisionTable {
  init?(_ node: Node, _ decoding: Decoding, dictionary: FactsDictionary) {
    guard let map = decoding.mapping(node, as: Self.shape) else { return nil }
    let id = map.need("id").flatMap(decoding.text)
    let title = map.need("title").flatMap(decoding.localized)
    let policy = map.need("hit_policy").flatMap { decoding.word($0, as: HitPolicy.self) }
    var dates: (from: PartialDate?, to: PartialDate?)
    if let node = map.take("valid"), let valid = decoding.mapping(node, as: Self.validity) {
      dates.from = valid.take("from").flatMap { decoding.partialDate($0) }
      dates.to = valid.take("to").flatMap { decoding.partialDate($0) }
      valid.finish()
    }
    let inputs = map.need("inputs").flatMap { Self.inputs($0, decoding, dictionary) } ?? []
    let reader = RowReader(decoding: decoding, dictionary: dictionary, inputs: inputs)
    let rows = map.need("rows").flatMap { decoding.list($0, reader.row) } ?? []
    otherwise = map.take("otherwise").flatMap(reader.outputs)
    asOf = map.take("as_of").flatMap { decoding.partialDate($0) }
    sources = map.take("sources").flatMap { decoding.list($0, decoding.text) } ?? []
    let basis = map.need("basis").flatMap { Basis($0, decoding) }
    _ = map.take("note")
    map.finish()
    guard let id, let title, let policy, let basis else { return nil }
    self.id = id
    self.title = title
    hitPolicy = policy
    validFrom = dates.from
    validTo = dates.to
    self.inputs = inputs
    self.rows = rows
    self.basis = basis
    location = decoding.place(node)
  }

  private static func inputs(_ node: Node, _ decoding: Decoding, _ dictionary: FactsDictionary) -> [Input]? {
    decoding.mapping(node)?.entries.compactMap { entry in
      guard let path = decoding.factPath(entry.value) else { return nil }
      guard dictionary[path] != nil else {
        let nearest = NearestName.of(path.description, among: dictionary.definitions.map(\.path.description))
        decoding.report(RuleWording.unknownFact(path.description, nearest: nearest, decoding.place(entry.value)))
        return nil
      }
      return Input(name: entry.key, fact: path)
    }
  }
}

/// Reads the rows of a table: keys that are inputs are cells, `source` is where it is stated, all others are outputs.
private struct RowReader {
  let decoding: Decoding
  let dictionary: FactsDictionary
  let inputs: [DecisionTable.Input]

  func row(_ node: Node) -> DecisionTable.Row? {
    guard let map = decoding.mapping(node) else { return nil }
    var cells: [String: DecisionTable.Cell] = [:]
    var outputs: [String: DecisionTable.Output] = [:]
    let source = map.take("source").flatMap(decoding.text)
    for entry in map.entries where entry.key != "source" {
      if let input = inputs.first(where: { $0.name == entry.key }) {
        cells[entry.key] = cell(entry.value, input)
      } else {
        outputs[entry.key] = output(entry.value)
      }
    }
    return DecisionTable.Row(cells: cells, outputs: outputs, source: source, location: decoding.place(node))
  }

  func outputs(_ node: Node) -> [String: DecisionTable.Output]? {
    decoding.mapping(node)?.entries.reduce(into: [:]) { $0[$1.key] = output($1.value) }
  }

  private func output(_ node: Node) -> DecisionTable.Output? {
    if node.isNull { return .unknown }
    if case .mapping = node.content { return decoding.localized(node).map(DecisionTable.Output.text) }
    return decoding.decimal(node).map(DecisionTable.Output.number)
  }

  private func cell(_ node: Node, _ input: DecisionTable.Input) -> DecisionTable.Cell? {
    guard let definition = dictionary[input.fact] else { return nil }
    switch definition.kind {
    case .number, .integer: return tests(node)
    case .boolean: return decoding.boolean(node).map(DecisionTable.Cell.boolean)
    default: return classes(node, definition).map(DecisionTable.Cell.classes)
    }
  }

  private func tests(_ node: Node) -> DecisionTable.Cell? {
    guard let scalar = node.scalar, let text = decoding.text(node) else { return nil }
    let tests = Expression.parse(text, as: .unaryTests)
    for problem in tests.problems {
      let place = decoding.place(scalar.offsets.fileRange(problem.range))
      decoding.report(problem.diagnostic(at: place, actor: .policy))
    }
    return tests.isValid ? .tests(tests) : nil
  }

  private func classes(_ node: Node, _ definition: FactDefinition) -> [String]? {
    let nodes: [Node]
    if case .sequence(let items) = node.content { nodes = items } else { nodes = [node] }
    let known = definition.allowedWords
    return nodes.compactMap { item in
      known.isEmpty ? decoding.text(item) : decoding.word(item, among: known, code: "rulebook/unknown-class")
    }
  }
}

extension FactDefinition {
  /// The words that a class or a word of a small vocabulary can be; empty when any text is possible.
  var allowedWords: [String] {
    if kind.isClass { return classes.map(\.id) }
    switch vocabulary {
    case "districts": return ["CB", "SPN", "OSL", "EE", "LDS", "BZ", "GR"]
    case "states": return ["BB", "SN"]
    default: return []
    }
  }
}

extension Decoding {
  /// A date of which parts may be missing.
  func partialDate(_ node: Node) -> PartialDate? {
    guard let text = text(node) else { return nil }
    return PartialDate(text) ?? mismatch(node, .date)
  }
}
