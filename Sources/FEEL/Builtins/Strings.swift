import Decimals

extension Builtins {
  /// DMN 1.5, 10.3.4.3. All positions and lengths count code points.
  static let string: [Builtin] =
    [
      Builtin("substring", .string, .init(.string("string"), .number("start position"), .number("length").optional)) {
        substring($0)
      },
      Builtin("string length", .string, .init(.string("string"))) { .number($0.string(0).unicodeScalars.count) },
      Builtin("upper case", .string, .init(.string("string"))) { $0.result($0.string(0).uppercased()) },
      Builtin("lower case", .string, .init(.string("string"))) { $0.result($0.string(0).lowercased()) },
      Builtin("substring before", .string, .init(.string("string"), .string("match"))) { call in
        .string(split(call.string(0), at: call.string(1))?.before ?? "")
      },
      Builtin("substring after", .string, .init(.string("string"), .string("match"))) { call in
        .string(split(call.string(0), at: call.string(1))?.after ?? "")
      },
      Builtin("contains", .string, .init(.string("string"), .string("match"))) { call in
        .boolean(split(call.string(0), at: call.string(1)) != nil)
      },
      Builtin("starts with", .string, .init(.string("string"), .string("match"))) { call in
        .boolean(call.string(0).utf8.starts(with: call.string(1).utf8))
      },
      Builtin("ends with", .string, .init(.string("string"), .string("match"))) { call in
        .boolean(call.string(0).utf8.reversed().starts(with: call.string(1).utf8.reversed()))
      },
      Builtin("string join", .string, .init(.list("list"), .string("delimiter").optional)) { join($0) },
    ] + patterns

  private static func substring(_ call: Call) -> Value {
    let scalars = Array(call.string(0).unicodeScalars)
    guard let start = call.number(1).rounded(toPlaces: 0, .down).intValue, start != 0 else {
      return call.fail(.outOfRange)
    }
    let first = start > 0 ? start - 1 : scalars.count + max(start, -scalars.count - 1)
    guard first >= 0, first < scalars.count || scalars.isEmpty && first == 0 else {
      return start > 0 ? .string("") : call.fail(.outOfRange)
    }
    var count = scalars.count - first
    if call.has(2) {
      guard let length = call.number(2).rounded(toPlaces: 0, .down).intValue, length >= 1 else {
        return call.fail(.outOfRange)
      }
      count = min(count, length)
    }
    return .string(text(scalars[first..<(first + count)]))
  }

  static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// What stands before and after the first occurrence; nil when there is none.
  private static func split(_ text: String, at match: String) -> (before: String, after: String)? {
    let (bytes, needle) = (Array(text.utf8), Array(match.utf8))
    guard needle.count <= bytes.count else { return nil }
    for start in 0...(bytes.count - needle.count) where bytes[start...].starts(with: needle) {
      let after = bytes[(start + needle.count)...]
      return (String(decoding: bytes[..<start], as: UTF8.self), String(decoding: after, as: UTF8.self))
    }
    return nil
  }

  /// Null elements are left out.
  private static func join(_ call: Call) -> Value {
    var parts: [String] = []
    for item in call.list(0) {
      switch item {
      case .string(let text): parts.append(text)
      case .null: continue
      default:
        return call.fail(
          .argumentKind(call.function, parameter: "list", expected: "list<string>", found: item.kind))
      }
    }
    return call.result(parts.joined(separator: call.has(1) ? call.string(1) : ""))
  }
}
