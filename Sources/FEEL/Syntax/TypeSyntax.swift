/// A type as it is written after `instance of` or in a parameter list.
public indirect enum TypeSyntax: Sendable, Hashable {
  /// A type by its name: `number`, `date and time`, `Any`, `Null`, or a name that FEEL does not know.
  case named(String)
  /// `list<…>`; `list` alone is a list of Any.
  case list(TypeSyntax)
  /// `range<…>`.
  case range(TypeSyntax)
  /// `context<name: type, …>`, names in alphabetical order.
  case context([TypeEntry])
  /// `function<type, …> -> type`.
  case function([TypeSyntax], TypeSyntax)

  /// The type that every value has.
  public static let any = TypeSyntax.named("Any")

  /// One entry of a context type.
  public struct TypeEntry: Sendable, Hashable {
    /// The name.
    public let name: String
    /// Its type.
    public let type: TypeSyntax

    /// An entry of this name and type.
    public init(name: String, type: TypeSyntax) {
      self.name = name
      self.type = type
    }
  }
}

extension TypeSyntax {
  /// Whether the elements or entries of a value decide whether it has the type.
  var looksInside: Bool {
    switch self {
    case .list(.any), .range(.any), .function: false
    case .list, .range, .context: true
    case .named(let name): Conformance.kinds[name] == nil
    }
  }
}

extension TypeSyntax: CustomStringConvertible {
  /// The type as it is written in FEEL.
  public var description: String {
    switch self {
    case .named(let name): name
    case .list(let type): "list<\(type)>"
    case .range(let type): "range<\(type)>"
    case .context(let entries): "context<" + entries.map { "\($0.name): \($0.type)" }.joined(separator: ", ") + ">"
    case .function(let parameters, let result):
      "function<" + parameters.map(\.description).joined(separator: ", ") + "> -> \(result)"
    }
  }
}
