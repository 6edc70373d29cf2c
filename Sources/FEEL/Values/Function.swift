/// A function value: a built-in, or a function definition with what it saw where it was written.
///
/// Two functions are equal when they are the same one.
public struct Function: Sendable, Hashable {
  final class Closure: Sendable {
    let parameters: [Parameter]
    let body: Syntax
    let locals: [Binding]
    /// The name of the context entry that the definition is, by which it can call itself.
    let ownName: String?

    init(parameters: [Parameter], body: Syntax, locals: [Binding], ownName: String? = nil) {
      self.parameters = parameters
      self.body = body
      self.locals = locals
      self.ownName = ownName
    }
  }

  final class Decision: Sendable {
    let parameters: [Parameter]
    let table: DecisionTable

    init(parameters: [Parameter], table: DecisionTable) {
      self.parameters = parameters
      self.table = table
    }
  }

  enum Code: Sendable {
    case builtin(Builtin)
    case closure(Closure)
    case decision(Decision)
  }

  let code: Code

  init(_ builtin: Builtin) { code = .builtin(builtin) }

  init(_ closure: Closure) { code = .closure(closure) }

  /// A function whose value a decision table gives; its cells read the parameters.
  public init(_ parameters: [Parameter], _ table: DecisionTable) {
    code = .decision(Decision(parameters: parameters, table: table))
  }

  /// The names of the parameters, in order.
  public var parameterNames: [String] {
    switch code {
    case .builtin(let builtin): builtin.signatures.first?.parameters.map(\.name) ?? []
    case .closure(let closure): closure.parameters.map(\.name)
    case .decision(let decision): decision.parameters.map(\.name)
    }
  }

  /// The same built-in, or the same evaluation of a function definition.
  public static func == (a: Function, b: Function) -> Bool {
    switch (a.code, b.code) {
    case (.builtin(let a), .builtin(let b)): a.name == b.name
    case (.closure(let a), .closure(let b)): a === b
    case (.decision(let a), .decision(let b)): a === b
    case (.builtin, _), (.closure, _), (.decision, _): false
    }
  }

  /// Feeds what makes the function the same one.
  public func hash(into hasher: inout Hasher) {
    switch code {
    case .builtin(let builtin): hasher.combine(builtin.name)
    case .closure(let closure): hasher.combine(ObjectIdentifier(closure))
    case .decision(let decision): hasher.combine(ObjectIdentifier(decision))
    }
  }
}

/// A name bound inside an expression: a loop variable, a parameter, an entry of a context.
struct Binding: Sendable {
  let name: String
  let value: Value
}
