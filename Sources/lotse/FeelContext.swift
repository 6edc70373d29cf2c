internal import Decimals
internal import FEEL
internal import SourceText
internal import YAML

/// The values that an expression reads, from a YAML or JSON file.
struct FeelContext {
  var values = NamedValues()
  /// All names, of entries within too: they may have several words.
  var names: Set<String> = []

  /// Reads the file by the core schema of YAML 1.2: plain numbers, truth values and null; all else is text.
  ///
  /// - Parameter strict: whether null means that nothing is known, as in the files of sites and enquiries.
  static func read(_ file: SourceFile, strict: Bool, into diagnostics: inout Diagnostics) -> FeelContext? {
    guard let root = YAMLReader.read(file, into: &diagnostics) else { return nil }
    guard case .mapping(let entries) = root.content else {
      let message = LocalizedText(
        de: "Hier werden Namen mit ihren Werten erwartet, etwa „area_ha: 5“.",
        en: "Names with their values are expected here, such as “area_ha: 5”.")
      diagnostics.add(Diagnostic("feel/context", message, at: SourceLocation(file, root.range)))
      return nil
    }
    var context = FeelContext()
    for entry in entries {
      context.values.values[entry.key] = context.value(entry.value, named: entry.key, strict: strict)
      context.names.insert(entry.key)
    }
    return context
  }

  private mutating func value(_ node: Node, named path: String, strict: Bool) -> Value {
    switch node.content {
    case .scalar(let scalar):
      if node.isNull, strict { return .null(Null(causes: [], absent: [path])) }
      return Self.value(scalar)
    case .sequence(let items):
      return .list(items.enumerated().map { value($0.element, named: "\(path)[\($0.offset + 1)]", strict: strict) })
    case .mapping(let entries):
      for entry in entries { names.insert(entry.key) }
      return .context(
        Context(entries.map { ($0.key, value($0.value, named: path + "." + $0.key, strict: strict)) }))
    }
  }

  private static func value(_ scalar: Scalar) -> Value {
    guard scalar.style == .plain else { return .string(scalar.text) }
    switch scalar.text {
    case "", "~", "null", "Null", "NULL": return .nothing
    case "true", "True", "TRUE": return .boolean(true)
    case "false", "False", "FALSE": return .boolean(false)
    default: return number(scalar.text).map { .number($0) } ?? .string(scalar.text)
    }
  }

  /// `-1.5e3`, `.5`, `0o17`, `0xFF`; FEEL has no infinity.
  private static func number(_ text: String) -> Decimal34? {
    if text.hasPrefix("0x") { return Int(text.dropFirst(2), radix: 16).map(Decimal34.init) }
    if text.hasPrefix("0o") { return Int(text.dropFirst(2), radix: 8).map(Decimal34.init) }
    guard text.utf8.allSatisfy({ (48...57).contains($0) || [43, 45, 46, 69, 101].contains($0) }) else { return nil }
    return Decimal34(text.hasPrefix("+") ? String(text.dropFirst()) : text)
  }
}
