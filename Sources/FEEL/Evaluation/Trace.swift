public import SourceText

/// One part of an expression with the value that it had.
public struct TraceStep: Sendable, Hashable {
  /// How deep the part lies within the expression; the whole has 0.
  public let depth: Int
  /// The part as it stands in the text.
  public let text: String
  /// Its place: UTF-8 offsets in the text.
  public let range: SourceRange
  /// Its value.
  public let value: Value
}

/// Writes down the values of parts while they are computed.
final class Trace {
  private struct Entry {
    let node: Syntax
    let depth: Int
    var value: Value?
  }

  private var entries: [Entry] = []
  /// Parts beyond this number are not written down.
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  func record(_ node: Syntax, at depth: Int, _ body: () -> Value) -> Value {
    guard entries.count < limit, !node.kind.isLiteral else { return body() }
    let index = entries.count
    entries.append(Entry(node: node, depth: depth - 1, value: nil))
    let value = body()
    entries[index].value = value
    return value
  }

  func steps(in text: String) -> [TraceStep] {
    let source = SourceFile(name: "", text: text)
    return entries.compactMap { entry in
      // That a name stands for a function says nothing.
      guard let value = entry.value, value.kind != .function else { return nil }
      return TraceStep(depth: entry.depth, text: source.text(entry.node.range), range: entry.node.range, value: value)
    }
  }
}

extension Syntax.Kind {
  /// Whether the value stands in the text already.
  fileprivate var isLiteral: Bool {
    switch self {
    case .null, .boolean, .number, .string, .temporal: true
    default: false
    }
  }
}

extension Expression {
  /// Computes the value and shows the way to it: every part that is no literal, each before its own parts.
  ///
  /// - Parameter limit: parts beyond this number are left out.
  public func trace(
    in facts: some FactSource, input: Value? = nil, level: Level = .standard, limits: Limits = Limits(),
    limit: Int = 1000
  ) -> (outcome: Outcome, steps: [TraceStep]) {
    let evaluator = Evaluator(source: facts, level: level, limits: limits)
    let trace = Trace(limit: limit)
    evaluator.trace = trace
    let value = evaluator.value(of: syntax, input: input)
    return (Outcome(value: value), trace.steps(in: text))
  }
}
