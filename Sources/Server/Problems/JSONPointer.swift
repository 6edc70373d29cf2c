internal import SourceText
internal import YAML

/// JSON pointers (RFC 6901) into what somebody sent, YAML or JSON.
enum JSONPointer {
  /// The innermost value that holds a range; a key leads to its value, what lies between values to what they are in.
  static func to(_ range: SourceRange, in root: Node) -> String {
    var pointer = ""
    var node = root
    while let (step, inner, isKey) = step(to: range, in: node) {
      pointer += "/" + escaped(step)
      if isKey { break }
      node = inner
    }
    return pointer
  }

  private static func step(to range: SourceRange, in node: Node) -> (String, Node, isKey: Bool)? {
    switch node.content {
    case .scalar: return nil
    case .sequence(let items):
      return items.firstIndex { $0.range.holds(range) }.map { (String($0), items[$0], false) }
    case .mapping(let entries):
      for entry in entries {
        if entry.keyRange.holds(range) { return (entry.key, entry.value, true) }
        if entry.value.range.holds(range) { return (entry.key, entry.value, false) }
      }
      return nil
    }
  }

  /// A key as part of a pointer.
  static func escaped(_ key: String) -> String { key.replacing("~", with: "~0").replacing("/", with: "~1") }
}

extension SourceRange {
  /// Whether the other lies in this one.
  fileprivate func holds(_ other: SourceRange) -> Bool { lower <= other.lower && other.upper <= upper }
}
