/// A JSON value; numbers stay text, so that no digit is lost.
public indirect enum JSONValue: Sendable, Hashable {
  case null
  case boolean(Bool)
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// One entry of an object.
  public struct Member: Sendable, Hashable {
    public let key: String
    public let value: JSONValue
  }

  /// The value of a key; nil for anything but an object that has it.
  public subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The text of a string; nil for anything else.
  public var text: String? {
    if case .string(let text) = self { return text }
    return nil
  }

  /// The elements of an array; none for anything else.
  public var items: [JSONValue] {
    if case .array(let items) = self { return items }
    return []
  }

  /// The entries of an object, in order; none for anything else.
  public var members: [Member] {
    if case .object(let members) = self { return members }
    return []
  }
}
