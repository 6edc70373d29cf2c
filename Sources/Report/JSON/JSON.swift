public import Decimals
internal import SourceText

/// A JSON value that keeps the order of its keys, so that the same content gives the same bytes.
public indirect enum JSON: Sendable, Hashable {
  case null
  case boolean(Bool)
  /// Rounded half-even to six places when written.
  case number(Decimal34)
  /// Written with all its digits.
  case exact(Decimal34)
  case string(String)
  case array([JSON])
  case object([Member])

  /// A key with its value.
  public struct Member: Sendable, Hashable {
    public let key: String
    public let value: JSON

    /// A member of an object whose members depend on what there is to say.
    public init(key: String, value: JSON) {
      self.key = key
      self.value = value
    }
  }

  /// An object; keys keep this order.
  public static func object(_ members: KeyValuePairs<String, JSON>) -> JSON {
    .object(members.map { Member(key: $0.key, value: $0.value) })
  }

  /// A whole number.
  public static func number(_ value: Int) -> JSON { .number(Decimal34(value)) }

  /// A text, or null.
  public static func optional(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }

  /// A number, or null.
  public static func optional(_ number: Decimal34?) -> JSON { number.map(JSON.number) ?? .null }

  /// The document: two spaces of indentation, collections without inner collections on one line, a line end at the end.
  public var text: String {
    var out = ""
    write(to: &out, indent: "")
    return out + "\n"
  }

  private var isFlat: Bool {
    switch self {
    case .array(let items): items.allSatisfy(\.isScalar)
    case .object(let members): members.count <= 4 && members.allSatisfy { $0.value.isScalar }
    default: true
    }
  }

  private var isScalar: Bool {
    switch self {
    case .array(let items): items.isEmpty
    case .object(let members): members.isEmpty
    default: true
    }
  }

  private func write(to out: inout String, indent: String) {
    switch self {
    case .null: out += "null"
    case .boolean(let flag): out += flag ? "true" : "false"
    case .number(let number): out += number.rounded(toPlaces: 6).description
    case .exact(let number): out += number.description
    case .string(let text): out += quote(text)
    case .array(let items):
      Self.write(items, "[", "]", isFlat, &out, indent) { $0.write(to: &$1, indent: $2) }
    case .object(let members):
      Self.write(members, "{", "}", isFlat, &out, indent) { member, out, indent in
        out += quote(member.key) + ": "
        member.value.write(to: &out, indent: indent)
      }
    }
  }

  private static func write<T>(
    _ items: [T], _ open: String, _ close: String, _ isFlat: Bool, _ out: inout String, _ indent: String,
    _ body: (T, inout String, String) -> Void
  ) {
    let inner = indent + "  "
    out += open
    for (index, item) in items.enumerated() {
      if index > 0 { out += isFlat ? ", " : "," }
      if !isFlat { out += "\n" + inner }
      body(item, &out, inner)
    }
    if !isFlat, !items.isEmpty { out += "\n" + indent }
    out += close
  }
}
