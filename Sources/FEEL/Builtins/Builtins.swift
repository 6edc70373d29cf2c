/// All functions of the language.
public enum Builtins {
  /// Every built-in, by group and in the order of the standard within each.
  public static let all: [Builtin] =
    conversion + boolean + string + list + numeric + temporal + range + context + unknown

  private static let byName: [String: Builtin] = Dictionary(all.map { ($0.name, $0) }) { first, _ in first }

  /// The built-in of this name; nil when there is none.
  public static func named(_ name: String) -> Builtin? { byName[name] }

  /// Names of several words that need no declaration.
  static let knownNames: KnownNames = {
    let properties = Value.Kind.allCases.flatMap(Properties.names)
    return KnownNames(all.map(\.name) + properties + ["days and time duration"])
  }()
}
