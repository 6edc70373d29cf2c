public import FEEL

/// Cases of the conformance kit that are written as FEEL text: one JSON record a line.
public struct ExpressionCase: Sendable {
  public let suite: String
  public let level: Int
  public let name: String
  public let decision: String
  public let expression: String
  public let isError: Bool
  let prelude: [JSONValue]
  let inputs: [(name: String, value: Value)]
  let expected: Value
  let resultType: TypeSyntax?
  let types: [String: TypeSyntax]

  init?(_ record: JSONValue) {
    guard let suite = record["suite"]?.text, let expression = record["expression"]?.text,
      let expected = record["expected"]
    else { return nil }
    self.suite = suite
    self.expression = expression
    self.expected = CaseValues.value(expected)
    if case .number(let level)? = record["level"] { self.level = Int(level) ?? 0 } else { level = 0 }
    name = record["case"]?.text ?? "?"
    decision = record["decision"]?.text ?? "?"
    prelude = record["prelude"]?.items ?? []
    let types = CaseValues.types(record["types"])
    self.types = types
    inputs = (record["inputs"]?.members ?? []).map { input in
      (input.key, CaseValues.input(CaseValues.value(input.value), record["inputTypes"]?[input.key], types: types))
    }
    isError = record["error"] == .boolean(true)
    resultType = record["resultType"].map(CaseValues.type)
  }

  /// All cases of a file; records that cannot be read are errors of the file.
  public static func read(_ bytes: [UInt8]) throws(JSONReader.Failure) -> [ExpressionCase] {
    var cases: [ExpressionCase] = []
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      guard let item = ExpressionCase(try JSONReader.read(line)) else {
        throw JSONReader.Failure(offset: line.startIndex)
      }
      cases.append(item)
    }
    return cases
  }

  /// The names that the expression may read, with their values.
  public func facts() -> (values: NamedValues, names: Set<String>) {
    var facts = NamedValues()
    var names = Set<String>()
    for (name, value) in inputs {
      facts.values[name] = value
      CaseValues.collectNames(name, value, into: &names)
    }
    for step in prelude {
      guard let name = step["name"]?.text, let text = step["expression"]?.text else { continue }
      let value = Expression.parse(source(text, step["params"]), names: names).evaluate(in: facts, types: types).value
      facts.values[name] =
        step["type"].map { value.coerced(to: CaseValues.type($0), types: types) ?? .nothing } ?? value
      CaseValues.collectNames(name, value, into: &names)
    }
    return (facts, names)
  }

  /// A step of the prelude as FEEL: itself, or a definition of a function.
  private func source(_ text: String, _ parameters: JSONValue?) -> String {
    guard let parameters else { return text }
    let list = parameters.items.map { pair in
      "\(pair.items.first?.text ?? ""): \(pair.items.last.map(CaseValues.type) ?? .any)"
    }
    return "function(\(list.joined(separator: ", "))) (\(text))"
  }

  /// Evaluates at level standard; the result is converted to the type of the decision.
  public func evaluate() -> Outcome {
    let (facts, names) = facts()
    let parsed = Expression.parse(expression, names: names)
    let outcome = parsed.evaluate(in: facts, types: types)
    return resultType.map { outcome.coerced(to: $0, types: types, at: parsed.syntax.range) } ?? outcome
  }

  /// Evaluates the case as a compiled expression, without conversion, and as an interpreted one.
  public func evaluateBothWays(_ level: Level) -> (compiled: Outcome, interpreted: Outcome) {
    let (facts, names) = facts()
    let layout = FactLayout(facts.values.keys.sorted())
    let row = FactRow(layout, facts.values)
    let parsed = Expression.parse(expression, names: names)
    return (
      CompiledExpression(parsed, for: layout).evaluate(in: row, level: level, types: types),
      parsed.evaluate(in: facts, level: level, types: types)
    )
  }

  /// Evaluates and counts the case.
  public func run(into report: inout CaseReport) {
    report.add(
      suite: suite, name: name, decision: decision, level: level, expected: expected, outcome: evaluate(),
      isError: isError)
  }
}
