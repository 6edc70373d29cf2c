public import SourceText

/// A node of a YAML document, with the place where it stands.
public struct Node: Sendable {
  /// What a node holds.
  public enum Content: Sendable {
    case scalar(Scalar)
    case sequence([Node])
    case mapping([Entry])
  }

  /// A key and its value. Keys are always scalars.
  public struct Entry: Sendable {
    public let key: String
    public let keyRange: SourceRange
    public let value: Node
  }

  public let content: Content
  /// The bytes of the node in its file: a collection ends with its last child.
  public let range: SourceRange

  /// The scalar, if the node is one.
  public var scalar: Scalar? {
    if case .scalar(let scalar) = content { scalar } else { nil }
  }

  /// Whether the node is empty, `~` or a plain `null`: stated to be not stated.
  public var isNull: Bool {
    guard let scalar, scalar.style == .plain else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(scalar.text)
  }
}

/// Text of a YAML document, not yet a number or a truth value: the reader's schema decides what it is.
public struct Scalar: Sendable {
  /// How the text was written.
  public enum Style: Sendable {
    case plain, singleQuoted, doubleQuoted, literal, folded
  }

  public let text: String
  public let style: Style
  /// Leads from byte offsets in `text` to byte offsets in the file.
  public let offsets: OffsetMap
}
