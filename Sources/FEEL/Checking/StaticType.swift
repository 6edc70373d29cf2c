/// What is known of a value before it is computed.
public indirect enum StaticType: Sendable, Hashable {
  /// Nothing is known.
  case any
  case number, string, boolean, date, time, dateTime, daysAndTime, yearsAndMonths, null, function
  /// A text of which only these values exist, such as `["legally_binding", "in_preparation", "none"]`.
  case oneOf([String])
  case list(StaticType)
  /// A context of which these entries are known; others are an error.
  case context([String: StaticType])
  /// A context of which nothing is known.
  case anyContext
  case range(StaticType)

  /// The kind of value; nil when it is not known.
  public var kind: Value.Kind? {
    switch self {
    case .any: nil
    case .number: .number
    case .string, .oneOf: .string
    case .boolean: .boolean
    case .date: .date
    case .time: .time
    case .dateTime: .dateTime
    case .daysAndTime: .daysAndTime
    case .yearsAndMonths: .yearsAndMonths
    case .null: .null
    case .function: .function
    case .list: .list
    case .context, .anyContext: .context
    case .range: .range
    }
  }

  /// The type of a value of this kind.
  init(_ kind: Value.Kind) {
    switch kind {
    case .null: self = .null
    case .boolean: self = .boolean
    case .number: self = .number
    case .string: self = .string
    case .date: self = .date
    case .time: self = .time
    case .dateTime: self = .dateTime
    case .daysAndTime: self = .daysAndTime
    case .yearsAndMonths: self = .yearsAndMonths
    case .list: self = .list(.any)
    case .context: self = .anyContext
    case .range: self = .range(.any)
    case .function: self = .function
    }
  }

  /// The type of the elements of a list, or the type itself: a single value stands for a list of it.
  var element: StaticType {
    if case .list(let element) = self { return element }
    return self
  }

  /// What is known of a value that has one type or the other.
  func joined(_ other: StaticType) -> StaticType {
    if self == other || other == .null { return self }
    if self == .null { return other }
    if case .oneOf(let a) = self, case .oneOf(let b) = other { return .oneOf(a + b.filter { !a.contains($0) }) }
    if kind == .string, other.kind == .string { return .string }
    if case .list(let a) = self, case .list(let b) = other { return .list(a.joined(b)) }
    return .any
  }
}

/// The names that an expression may read, by dotted name, with their types.
public struct Declarations: Sendable {
  /// `site.plan_status` and the like.
  public let types: [String: StaticType]
  private let prefixes: Set<String>

  /// Declarations; every prefix of a dotted name is a context.
  public init(_ types: [String: StaticType]) {
    self.types = types
    var prefixes: Set<String> = []
    for name in types.keys {
      let parts = name.split(separator: ".")
      for count in 1..<max(parts.count, 1) { prefixes.insert(parts.prefix(count).joined(separator: ".")) }
    }
    self.prefixes = prefixes
  }

  /// The type of a dotted name; nil when it is not declared.
  func type(of name: String) -> StaticType? {
    types[name] ?? (prefixes.contains(name) ? .anyContext : nil)
  }

  /// Whether the name is the beginning of declared names and nothing itself.
  func isPrefix(_ name: String) -> Bool { types[name] == nil && prefixes.contains(name) }

  /// All names, in order.
  var names: [String] { types.keys.sorted() }
}
