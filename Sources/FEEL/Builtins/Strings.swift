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
    let scalars = call.string(0).unicodeScalars
    guard let start = call.number(1).rounded(toPlaces: 0, .down).intValue, start != 0 else {
      return call.fail(.outOfRange)
    }
    // Within a text that is too short a start from the left gives nothing, one from the right is no place.
    guard let first = place(start, in: scalars) else { return start > 0 ? .string("") : call.fail(.outOfRange) }
    guard call.has(2) else { return call.result(String(scalars[first...])) }
    guard let length = call.number(2).rounded(toPlaces: 0, .down).intValue, length >= 1 else {
      return call.fail(.outOfRange)
    }
    let end = scalars.index(first, offsetBy: length, limitedBy: scalars.endIndex) ?? scalars.endIndex
    return call.result(String(scalars[first..<end]))
  }

  /// The place of the code point at a position from 1, or from −1 backwards.
  private static func place(_ position: Int, in scalars: String.UnicodeScalarView) -> String.Index? {
    guard position < 0 else {
      return scalars.index(scalars.startIndex, offsetBy: position - 1, limitedBy: scalars.endIndex)
    }
    return scalars.index(scalars.endIndex, offsetBy: position, limitedBy: scalars.startIndex)
  }

  static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// What stands before and after the first occurrence; nil when there is none.
  private static func split(_ text: String, at match: String) -> (before: String, after: String)? {
    let (bytes, needle) = (Array(text.utf8), Array(match.utf8))
    guard let start = firstPlace(of: needle, in: bytes) else { return nil }
    let after = bytes[(start + needle.count)...]
    return (String(decoding: bytes[..<start], as: UTF8.self), String(decoding: after, as: UTF8.self))
  }

  /// The first occurrence in time proportional to both lengths (Knuth, Morris, Pratt).
  private static func firstPlace(of needle: [UInt8], in bytes: [UInt8]) -> Int? {
    guard needle.count <= bytes.count else { return nil }
    guard !needle.isEmpty else { return 0 }
    // For each end in the needle, how much of its beginning ends there too.
    var borders = [0]
    var length = 0
    for byte in needle.dropFirst() {
      while length > 0, needle[length] != byte { length = borders[length - 1] }
      if needle[length] == byte { length += 1 }
      borders.append(length)
    }
    length = 0
    for (index, byte) in bytes.enumerated() {
      while length > 0, needle[length] != byte { length = borders[length - 1] }
      if needle[length] == byte { length += 1 }
      if length == needle.count { return index + 1 - length }
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
