import SourceText

/// The elements of the filters around a step. Handed down, not stored, so that reading them copies nothing.
struct Scope {
  /// The element of the innermost filter.
  let element: Value
  /// The element of the filter around that.
  let outer: Value

  /// No filter.
  static let outside = Scope(element: .nothing, outer: .nothing)
}

/// A prepared node. Subclasses compute either a value or a truth; the other follows.
class Step: @unchecked Sendable {  // Immutable: all properties of all subclasses are `let`.
  let range: SourceRange

  init(_ range: SourceRange) { self.range = range }

  /// The value, as the interpreter would compute it.
  func value(_ evaluator: Evaluator, _ scope: Scope) -> Value { evaluator.fail(.missingPart, range) }

  /// The value as a condition of `and` and `or`.
  func truth(_ evaluator: Evaluator, _ scope: Scope, in place: String) -> Truth {
    evaluator.truth(value(evaluator, scope), place, range)
  }

  /// The value where it is the same for all rows.
  var constant: Value? { nil }
}

/// A node that is left to the interpreter.
final class InterpretedStep: Step, @unchecked Sendable {
  private let node: Syntax

  init(_ node: Syntax) {
    self.node = node
    super.init(node.range)
  }

  override func value(_ evaluator: Evaluator, _ scope: Scope) -> Value { evaluator.evaluate(node) }
}

/// A literal, or a list of literals.
final class ConstantStep: Step, @unchecked Sendable {
  private let known: Value

  init(_ value: Value, _ range: SourceRange) {
    known = value
    super.init(range)
  }

  override var constant: Value? { known }
  override func value(_ evaluator: Evaluator, _ scope: Scope) -> Value { known }
}

/// A fact at a place of the row, and entries of it.
final class FactStep: Step, @unchecked Sendable {
  private let place: Int
  private let path: NamePath
  private let rest: ArraySlice<String>

  init(place: Int, path: NamePath, rest: ArraySlice<String>, _ range: SourceRange) {
    self.place = place
    self.path = path
    self.rest = rest
    super.init(range)
  }

  override func value(_ evaluator: Evaluator, _ scope: Scope) -> Value {
    guard let value = evaluator.row[place] else { return evaluator.absent(path, range) }
    return rest.isEmpty ? value : evaluator.walk(value, rest, range)
  }
}

/// A name in the condition of a filter: an entry of the element, the element itself, or what the name means outside.
final class ElementStep: Step, @unchecked Sendable {
  private let isOuter: Bool
  private let isItem: Bool
  private let name: String
  private let fingerprint: UInt64
  private let rest: ArraySlice<String>
  private let outside: Step

  init(isOuter: Bool, path: NamePath, outside: Step, _ range: SourceRange) {
    self.isOuter = isOuter
    name = path.segments[0]
    isItem = name == "item"
    fingerprint = CodePoints.fingerprint(name)
    rest = path.segments.dropFirst()
    self.outside = outside
    super.init(range)
  }

  override func value(_ evaluator: Evaluator, _ scope: Scope) -> Value {
    isOuter ? value(evaluator, scope, of: scope.outer) : value(evaluator, scope, of: scope.element)
  }

  private func value(_ evaluator: Evaluator, _ scope: Scope, of element: Value) -> Value {
    ownValue(evaluator, of: element) ?? outside.value(evaluator, scope)
  }

  /// Whether the name is read from the element of the innermost filter first.
  var isInner: Bool { !isOuter }

  /// What the element itself has under the name; nil when the name means something outside.
  @inline(__always)
  func ownValue(_ evaluator: Evaluator, of element: Value) -> Value? {
    if case .context(let context) = element, let found = context.value(name, fingerprint: fingerprint) {
      return rest.isEmpty ? found : evaluator.walk(found, rest, range)
    }
    guard isItem else { return nil }
    return rest.isEmpty ? element : evaluator.walk(element, rest, range)
  }

  /// What the name means where no element has it; the same for all elements.
  func outsideValue(_ evaluator: Evaluator, _ scope: Scope) -> Value { outside.value(evaluator, scope) }
}

/// An entry of a value that is no plain name.
final class EntryStep: Step, @unchecked Sendable {
  private let base: Step
  private let name: String

  init(_ base: Step, _ name: String, _ range: SourceRange) {
    self.base = base
    self.name = name
    super.init(range)
  }

  override func value(_ evaluator: Evaluator, _ scope: Scope) -> Value {
    evaluator.entry(name, of: base.value(evaluator, scope), range)
  }
}

/// A list of prepared elements.
final class ListStep: Step, @unchecked Sendable {
  private let items: [Step]

  init(_ items: [Step], _ range: SourceRange) {
    self.items = items
    super.init(range)
  }

  override func value(_ evaluator: Evaluator, _ scope: Scope) -> Value {
    evaluator.bounded(.list(items.map { $0.value(evaluator, scope) }), range)
  }
}

/// A call of a built-in with arguments by position.
final class CallStep: Step, @unchecked Sendable {
  private let builtin: Builtin
  private let arguments: [Step]

  init(_ builtin: Builtin, _ arguments: [Step], _ range: SourceRange) {
    self.builtin = builtin
    self.arguments = arguments
    super.init(range)
  }

  override func value(_ evaluator: Evaluator, _ scope: Scope) -> Value {
    guard evaluator.spend() else { return evaluator.fail(.limit(.steps), range) }
    return builtin.call(arguments.map { $0.value(evaluator, scope) }, evaluator, range)
  }
}
