internal import SourceText
internal import YAML

/// Where two results differ.
public struct ResultDifferences: Sendable, Hashable {
  /// One value.
  public struct Item: Sendable, Hashable {
    /// JSON pointer (RFC 6901).
    public let pointer: String
    /// The value as JSON on one line; nil where there is none.
    public let old: String?
    public let new: String?
  }

  /// In the order of the older result; empty when the results differ only in how they are written.
  public let items: [Item]
  /// Versions of the program that computed the older and the newer one.
  public let oldEngine: String
  public let newEngine: String

  /// Whether a version of the program that calls itself otherwise says the same.
  public var isOnlyTheEngine: Bool { items.map(\.pointer) == ["/assessment/engine"] }

  /// Compares two JSON texts.
  init(_ old: [UInt8], _ new: [UInt8], engines: (old: String, new: String)) {
    oldEngine = engines.old
    newEngine = engines.new
    var found: [Item] = []
    Self.compare(Self.node(old), Self.node(new), at: "", into: &found)
    items = found
  }

  /// JSON as the program writes it is YAML too.
  private static func node(_ bytes: [UInt8]) -> Node? { Decoding(SourceFile(name: "-", bytes: bytes)).root() }

  private static func compare(_ old: Node?, _ new: Node?, at pointer: String, into found: inout [Item]) {
    switch (old?.content, new?.content) {
    case (.mapping(let old), .mapping(let new)):
      let values = { (entries: [Node.Entry]) in
        Dictionary(entries.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
      }
      let (olds, news) = (values(old), values(new))
      for key in old.map(\.key) + new.map(\.key).filter({ olds[$0] == nil }) {
        compare(olds[key], news[key], at: "\(pointer)/\(JSONPointer.escaped(key))", into: &found)
      }
    case (.sequence(let old), .sequence(let new)):
      for index in 0..<max(old.count, new.count) {
        compare(
          index < old.count ? old[index] : nil, index < new.count ? new[index] : nil, at: "\(pointer)/\(index)",
          into: &found)
      }
    default:
      let item = Item(pointer: pointer, old: old.map(text), new: new.map(text))
      if item.old != item.new { found.append(item) }
    }
  }

  private static func text(_ node: Node) -> String {
    switch node.content {
    case .scalar(let scalar): scalar.style == .plain ? scalar.text : FlowText.quoted(scalar.text)
    case .sequence(let items): "[" + items.map(text).joined(separator: ", ") + "]"
    case .mapping(let entries):
      "{" + entries.map { "\(FlowText.quoted($0.key)): \(text($0.value))" }.joined(separator: ", ") + "}"
    }
  }
}
