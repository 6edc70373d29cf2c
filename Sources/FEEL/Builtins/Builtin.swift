/// A function that belongs to the language.
public struct Builtin: Sendable {
  /// The groups of the reference page.
  public enum Group: String, Sendable, Hashable, CaseIterable {
    case conversion, boolean, string, list, numeric, temporal, range, context, unknown
  }

  /// What an argument must be.
  public indirect enum ArgumentType: Sendable, Hashable {
    case any
    case kind(Value.Kind)
    /// One of several kinds.
    case oneOf([Value.Kind])
    /// A list; a single value is taken as a list of it.
    case list
  }

  /// A parameter of one signature.
  public struct Parameter: Sendable, Hashable {
    /// The name for named calls.
    public let name: String
    /// What the argument must be.
    public let type: ArgumentType
    /// Whether the argument may be left out.
    public let isOptional: Bool
    /// Whether null is the same as leaving the argument out.
    public var acceptsNull = true
  }

  /// One way to call the function.
  public struct Signature: Sendable, Hashable {
    /// The parameters in order.
    public let parameters: [Parameter]
    /// Whether any number of arguments may stand for the one list that is expected.
    public let isVariadic: Bool
    /// Whether the last argument may be given any number of times.
    public let repeatsLast: Bool

    init(_ parameters: Parameter..., variadic: Bool = false, rest: Bool = false) {
      self.parameters = parameters
      isVariadic = variadic
      repeatsLast = rest
    }
  }

  /// What becomes of unknown arguments at level strict.
  enum UnknownPolicy: Sendable {
    /// An unknown anywhere in the arguments makes the result unknown.
    case deep
    /// Only an argument that is itself unknown does; elements may be.
    case shallow
    /// The function looks for itself.
    case sees
  }

  /// The name, which may have several words.
  public let name: String
  /// Where it stands in the reference.
  public let group: Group
  /// All ways to call it.
  public let signatures: [Signature]
  let unknowns: UnknownPolicy
  let body: @Sendable (Call) -> Value

  init(
    _ name: String, _ group: Group, _ signatures: Signature..., unknowns: UnknownPolicy = .deep,
    body: @escaping @Sendable (Call) -> Value
  ) {
    self.name = name
    self.group = group
    self.signatures = signatures
    self.unknowns = unknowns
    self.body = body
  }

  /// The signatures as text, such as `substring(string, start position, length?)`.
  public var usage: [String] {
    signatures.map { signature in
      if signature.isVariadic { return "\(name)(\(signature.parameters.first?.name ?? "list") or values…)" }
      let names = signature.parameters.map { $0.name + ($0.isOptional ? "?" : "") }
      return "\(name)(" + names.joined(separator: ", ") + (signature.repeatsLast ? "…)" : ")")
    }
  }
}

extension Builtin.Parameter {
  static func any(_ name: String) -> Self { Self(name: name, type: .any, isOptional: false) }
  static func number(_ name: String) -> Self { Self(name: name, type: .kind(.number), isOptional: false) }
  static func string(_ name: String) -> Self { Self(name: name, type: .kind(.string), isOptional: false) }
  static func boolean(_ name: String) -> Self { Self(name: name, type: .kind(.boolean), isOptional: false) }
  static func list(_ name: String) -> Self { Self(name: name, type: .list, isOptional: false) }
  static func context(_ name: String) -> Self { Self(name: name, type: .kind(.context), isOptional: false) }
  static func function(_ name: String) -> Self { Self(name: name, type: .kind(.function), isOptional: false) }
  static func oneOf(_ name: String, _ kinds: Value.Kind...) -> Self {
    Self(name: name, type: .oneOf(kinds), isOptional: false)
  }

  /// The same parameter, which may be left out.
  var optional: Self { Self(name: name, type: type, isOptional: true) }

  /// The same parameter, which may be left out but not be null.
  var omissible: Self { Self(name: name, type: type, isOptional: true, acceptsNull: false) }
}

extension Builtin.ArgumentType {
  /// The type as it is named in messages.
  var name: String {
    switch self {
    case .any: "Any"
    case .kind(let kind): kind.rawValue
    case .oneOf(let kinds): kinds.map(\.rawValue).joined(separator: ", ")
    case .list: "list"
    }
  }

  /// The value as the type asks for it; nil when it does not fit.
  func fit(_ value: Value) -> Value? {
    switch self {
    case .any: return value
    case .kind(let kind): return fit(value) { $0.kind == kind }
    case .oneOf(let kinds): return fit(value) { kinds.contains($0.kind) }
    case .list:
      switch value {
      case .list: return value
      case .null: return nil
      default: return .list([value])
      }
    }
  }

  private func fit(_ value: Value, _ accepts: (Value) -> Bool) -> Value? {
    if accepts(value) { return value }
    if case .list(let items) = value, items.count == 1, accepts(items[0]) { return items[0] }
    return nil
  }
}
