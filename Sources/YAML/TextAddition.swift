public import SourceText

/// Adds to the text of a YAML document and leaves all that stands there as it is: comments, order, quotes, line ends.
///
/// New parts are written the way of their surroundings: lines in a block, `, …` inside `{…}` and `[…]`. An empty `{}` or
/// `[]` in a block becomes lines.
public struct TextAddition: Sendable {
  /// What stands at the end of the path of keys.
  public enum Leaf: Sendable {
    /// A value in flow style, for a key that is not there yet.
    case value(String)
    /// An item in flow style, put at the end of the list of the key.
    case item(String)
  }

  /// Keys from the root to the value or the list.
  public var path: [String]
  public var leaf: Leaf
  /// For each level of the path the keys in the order in which new ones are put in; keys of the file that are not listed
  /// stay where they are. Without an order a new key goes to the end.
  public var order: [[String]]

  /// An addition; see the properties.
  public init(_ leaf: Leaf, at path: [String], order: [[String]] = []) {
    self.path = path
    self.leaf = leaf
    self.order = order
  }

  /// The file with the addition; nil when the file cannot be read, or has something else in that place.
  ///
  /// - Complexity: O(*bytes*).
  public func applied(to file: SourceFile) -> SourceFile? {
    var diagnostics = Diagnostics()
    guard let root = YAMLReader.read(file, into: &diagnostics), !diagnostics.hasErrors else { return nil }
    let writer = AdditionWriter(file: file, leaf: leaf, order: order)
    guard !writer.isFlow(root), let edit = writer.edit(root, path[...], level: 0, below: nil) else { return nil }
    let text = Array(edit.text.utf8)
    let bytes = file.bytes
    return SourceFile(
      name: file.name, bytes: Array(bytes[..<edit.range.lower]) + text + Array(bytes[edit.range.upper...]))
  }
}

/// Finds the place of an addition and writes it.
private struct AdditionWriter {
  /// A text that takes the place of a range.
  struct Edit {
    let range: SourceRange
    let text: String
  }

  let file: SourceFile
  let leaf: TextAddition.Leaf
  let order: [[String]]

  private var bytes: [UInt8] { file.bytes }

  /// Whether a collection is written in braces or brackets.
  func isFlow(_ node: Node) -> Bool {
    guard node.scalar == nil, bytes.indices.contains(node.range.lower) else { return false }
    return [UInt8(ascii: "{"), UInt8(ascii: "[")].contains(bytes[node.range.lower])
  }

  /// The change that puts the leaf at a path below a mapping; `parent` is the key that the mapping belongs to.
  func edit(_ node: Node, _ path: ArraySlice<String>, level: Int, below parent: Node.Entry?) -> Edit? {
    guard let key = path.first, case .mapping(let entries) = node.content else { return nil }
    guard let entry = entries.first(where: { $0.key == key }) else {
      return newEntry(path, node, entries, level, parent)
    }
    let rest = path.dropFirst()
    if !isFlow(node), isEmpty(entry.value) { return fill(entry, rest) }
    if rest.isEmpty { return appended(to: entry.value) }
    return edit(entry.value, rest, level: level + 1, below: entry)
  }

  // MARK: A key that is not there yet

  private func newEntry(
    _ path: ArraySlice<String>, _ node: Node, _ entries: [Node.Entry], _ level: Int, _ parent: Node.Entry?
  ) -> Edit? {
    if isFlow(node) {
      guard let last = entries.last else { return insertion(node.range.lower + 1, flow(path)) }
      return insertion(max(last.value.range.upper, last.keyRange.upper), ", " + flow(path))
    }
    guard let key = path.first, let first = entries.first else { return nil }
    let lines = block(path, column: column(first.keyRange.lower))
    let next = entries.firstIndex { goesAfter($0.key, key, level) } ?? entries.count
    if next > 0 { return newLines(lines, after: end(of: entries[next - 1])) }
    if let parent { return newLines(lines, after: parent.keyRange.upper) }
    return insertion(first.keyRange.lower, lines.map { $0 + lineEnd }.joined())
  }

  /// Whether a key of the file belongs behind the new one.
  private func goesAfter(_ other: String, _ key: String, _ level: Int) -> Bool {
    guard order.indices.contains(level), let place = order[level].firstIndex(of: key),
      let otherPlace = order[level].firstIndex(of: other)
    else { return false }
    return otherPlace > place
  }

  // MARK: A key that is there

  /// Nothing yet behind a key: empty, null, `{}` or `[]`.
  private func isEmpty(_ node: Node) -> Bool {
    switch node.content {
    case .scalar: node.isNull
    case .sequence(let items): items.isEmpty
    case .mapping(let entries): entries.isEmpty
    }
  }

  private func fill(_ entry: Node.Entry, _ rest: ArraySlice<String>) -> Edit? {
    let column = column(entry.keyRange.lower)
    let lines: [String]
    if let key = rest.first, !key.isEmpty {
      lines = block(rest, column: column + 2)
    } else if case .item(let item) = leaf {
      lines = [spaces(column) + "- " + item]
    } else {
      return nil
    }
    guard entry.value.scalar?.text != "" else { return newLines(lines, after: entry.keyRange.upper) }
    var start = entry.value.range.lower
    while start > entry.keyRange.upper, bytes[start - 1] == UInt8(ascii: " ") { start -= 1 }
    let text = lineEnd + lines.joined(separator: lineEnd)
    return Edit(range: SourceRange(start, entry.value.range.upper), text: text)
  }

  private func appended(to node: Node) -> Edit? {
    guard case .item(let item) = leaf, case .sequence(let items) = node.content else { return nil }
    guard let last = items.last else { return insertion(node.range.lower + 1, item) }
    if isFlow(node) { return insertion(last.range.upper, ", " + item) }
    guard let dash = dash(before: last) else { return nil }
    return newLines([spaces(column(dash)) + "- " + item], after: last.range.upper)
  }

  /// The dash of a list item, which may stand on the line above it.
  private func dash(before item: Node) -> Int? {
    var offset = item.range.lower - 1
    while offset >= 0, [0x20, 0x0A, 0x0D].contains(bytes[offset]) { offset -= 1 }
    return offset >= 0 && bytes[offset] == UInt8(ascii: "-") ? offset : nil
  }

  // MARK: Text

  private func flow(_ path: ArraySlice<String>) -> String {
    guard let key = path.first else {
      switch leaf {
      case .value(let value): return value
      case .item(let item): return "[\(item)]"
      }
    }
    let rest = path.dropFirst()
    return "\(FlowText.text(key)): " + (rest.isEmpty ? flow(rest) : "{\(flow(rest))}")
  }

  private func block(_ path: ArraySlice<String>, column: Int) -> [String] {
    guard let key = path.first else { return [] }
    let head = spaces(column) + FlowText.text(key) + ":"
    let rest = path.dropFirst()
    guard rest.isEmpty else { return [head] + block(rest, column: column + 2) }
    switch leaf {
    case .value(let value): return [head + " " + value]
    case .item(let item): return [head, spaces(column) + "- " + item]
    }
  }

  private func insertion(_ offset: Int, _ text: String) -> Edit { Edit(range: SourceRange(at: offset), text: text) }

  /// Lines of their own below the line of an offset.
  private func newLines(_ lines: [String], after offset: Int) -> Edit {
    let below = bytes[min(offset, bytes.count)...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 }
    guard let below else { return insertion(bytes.count, lines.map { lineEnd + $0 }.joined()) }
    return insertion(below, lines.map { $0 + lineEnd }.joined())
  }

  /// An empty value has no place of its own.
  private func end(of entry: Node.Entry) -> Int {
    entry.value.scalar?.text == "" ? entry.keyRange.upper : max(entry.keyRange.upper, entry.value.range.upper)
  }

  private func column(_ offset: Int) -> Int {
    var start = offset
    while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    return offset - start
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

  private var lineEnd: String {
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")), end > 0 else { return "\n" }
    return bytes[end - 1] == UInt8(ascii: "\r") ? "\r\n" : "\n"
  }
}
