public import FEEL
internal import SourceText

/// Decisions of the conformance kit that rest on decision tables, each with its cases.
public struct TableModel: Sendable {
  let suite: String
  let level: Int
  let decision: String
  let types: [String: TypeSyntax]
  private let inputTypes: JSONValue
  private let nodes: [Node]
  private let cases: [JSONValue]

  /// A decision or a function, by an expression or a table.
  private struct Node {
    enum Logic {
      case expression(Expression)
      case table(DecisionTable)
      case function(Function)
    }

    let name: String
    let type: TypeSyntax?
    let logic: Logic
  }

  /// All models of a file.
  public static func read(_ bytes: [UInt8]) throws(JSONReader.Failure) -> [TableModel] {
    try JSONReader.read(bytes[...])["models"]?.items.compactMap(TableModel.init) ?? []
  }

  init?(_ record: JSONValue) {
    guard let suite = record["suite"]?.text, let decision = record["decision"]?.text else { return nil }
    self.suite = suite
    self.decision = decision
    if case .number(let level)? = record["level"] { self.level = Int(level) ?? 0 } else { level = 0 }
    types = CaseValues.types(record["types"])
    inputTypes = record["inputTypes"] ?? .object([])
    cases = record["cases"]?.items ?? []
    let names = Self.names(record, Array(types.values) + inputTypes.members.map { CaseValues.type($0.value) })
    nodes = (record["nodes"]?.items ?? []).compactMap { Self.node($0, names) }
  }

  /// Everything that cells may name.
  private static func names(_ record: JSONValue, _ types: [TypeSyntax]) -> Set<String> {
    var names = Set<String>()
    for input in record["inputTypes"]?.members ?? [] { names.insert(input.key) }
    for type in types { CaseValues.collectNames(type, into: &names) }
    for node in record["nodes"]?.items ?? [] {
      if let name = node["name"]?.text { names.insert(name) }
      if let type = node["type"] { CaseValues.collectNames(CaseValues.type(type), into: &names) }
      for parameter in node["params"]?.items ?? [] {
        guard parameter.items.count == 2, let name = parameter.items[0].text else { continue }
        names.insert(name)
        CaseValues.collectNames(CaseValues.type(parameter.items[1]), into: &names)
      }
    }
    return names
  }

  private static func node(_ json: JSONValue, _ names: Set<String>) -> Node? {
    guard let name = json["name"]?.text else { return nil }
    let type = json["type"].flatMap { $0 == .null ? nil : CaseValues.type($0) }
    let parameters = json["params"].map { json in
      json.items.compactMap { pair in
        pair.items.first?.text.map { Parameter(name: $0, type: pair.items.last.map(CaseValues.type)) }
      }
    }
    if let table = json["table"].flatMap({ TableReader(names: names).table($0) }) {
      return Node(name: name, type: type, logic: parameters.map { .function(Function($0, table)) } ?? .table(table))
    }
    guard let text = json["expression"]?.text else { return nil }
    let list = parameters?.map { "\($0.name): \($0.type ?? .any)" }.joined(separator: ", ")
    let source = list.map { "function(\($0)) (\(text))" } ?? text
    return Node(name: name, type: type, logic: .expression(Expression.parse(source, names: names)))
  }

  /// Evaluates every case and counts it.
  public func run(level: Level = .standard, into report: inout CaseReport) {
    for item in cases {
      report.add(
        suite: suite, name: item["case"]?.text ?? "?", decision: decision, level: self.level,
        expected: CaseValues.value(item["expected"] ?? .null), outcome: evaluate(item, level),
        isError: item["error"] == .boolean(true))
    }
  }

  private func evaluate(_ item: JSONValue, _ level: Level) -> Outcome {
    var facts = NamedValues()
    for member in inputTypes.members { facts.values[member.key] = .nothing }
    for input in item["inputs"]?.members ?? [] {
      facts.values[input.key] = CaseValues.input(CaseValues.value(input.value), inputTypes[input.key], types: types)
    }
    var result = Outcome(value: .nothing)
    for node in nodes {
      switch node.logic {
      case .expression(let expression): result = expression.evaluate(in: facts, level: level, types: types)
      case .table(let table): result = table.decide(in: facts, level: level, types: types).outcome
      case .function(let function): result = Outcome(value: .function(function))
      }
      if let type = node.type { result = result.coerced(to: type, types: types, at: SourceRange(at: 0)) }
      facts.values[node.name] = result.value
    }
    return result
  }
}

/// Reads decision tables as the records write them.
private struct TableReader {
  let names: Set<String>

  func table(_ json: JSONValue) -> DecisionTable? {
    guard let policy = HitPolicy(name: json["hit"]?.text ?? "UNIQUE", aggregation: json["aggregation"]?.text) else {
      return nil
    }
    let inputs = (json["inputs"]?.items ?? []).map { input in
      DecisionTable.Input(parse(input["expression"]?.text ?? ""), allowed: input["allowed"]?.text.map(tests))
    }
    let outputs = (json["outputs"]?.items ?? []).map { output in
      DecisionTable.Output(
        output["name"]?.text, type: output["type"].flatMap { $0 == .null ? nil : CaseValues.type($0) },
        values: output["values"]?.text.map(tests), fallback: output["default"]?.text.map(parse))
    }
    let rules = (json["rules"]?.items ?? []).map { rule in
      DecisionTable.Rule(
        rule.items.first?.items.map { tests($0.text ?? "-") } ?? [],
        rule.items.last?.items.map { parse($0.text ?? "") } ?? [])
    }
    return DecisionTable(inputs, outputs, rules, hitPolicy: policy)
  }

  private func parse(_ text: String) -> Expression { Expression.parse(text, names: names) }

  private func tests(_ text: String) -> Expression { Expression.parse(text, names: names, as: .unaryTests) }
}
