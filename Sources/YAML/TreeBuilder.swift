internal import SourceText

/// Builds nodes from events and collects what is wrong with them.
struct TreeBuilder {
  let file: SourceFile
  let limits: Limits
  private(set) var root: Node?
  private(set) var diagnostics = Diagnostics()
  private let byteOfCharacter: [Int]?
  private var open: [Frame] = []
  private var nodes = 0
  private var documents = 0

  private struct Frame {
    let isMapping: Bool
    let start: Int
    var end: Int
    var children: [Node] = []
  }

  init(file: SourceFile, limits: Limits) {
    self.file = file
    self.limits = limits
    byteOfCharacter = Self.characterTable(file.bytes)
  }

  /// Takes an event; false when reading must stop.
  mutating func take(_ event: Event) -> Bool {
    let range = SourceRange(byte(event.start), byte(event.end))
    if event.hasTag { diagnostics.add(Wording.tag(at(range))) }
    if event.hasAnchor { diagnostics.add(Wording.alias(at(range))) }
    switch event.kind {
    case .document:
      documents += 1
      guard documents > 1 else { return true }
      diagnostics.add(Wording.secondDocument(at(range)))
      return false
    case .alias:
      diagnostics.add(Wording.alias(at(range)))
      return false
    case .scalar(let text, let style):
      return count(range) && addScalar(text, style, range)
    case .start(let isMapping):
      guard count(range) else { return false }
      guard open.count < limits.depth else {
        diagnostics.add(Wording.tooDeep(at(range), limit: limits.depth))
        return false
      }
      open.append(Frame(isMapping: isMapping, start: range.lower, end: range.upper))
    case .end:
      close(end: range.upper, isFlow: range.upper > range.lower)
    case .other:
      break
    }
    return true
  }

  /// Records why libyaml stopped.
  mutating func syntaxError(_ error: SyntaxError) {
    let offset = error.byte.map(leadByte) ?? byte(error.character)
    let related = error.contextCharacter.map { at(SourceRange(at: byte($0))) }
    let isTab = file.bytes.indices.contains(offset) && file.bytes[offset] == UInt8(ascii: "\t")
    diagnostics.add(
      error.byte != nil
        ? Wording.notUTF8(at(SourceRange(offset, offset + 1)))
        : isTab
          ? Wording.tab(at(SourceRange(offset, offset + 1)))
          : Wording.syntax(error, at(SourceRange(at: offset)), related: related))
  }

  /// libyaml names the byte that should have continued a character; people look for the character.
  private func leadByte(_ offset: Int) -> Int {
    var lead = min(offset, file.bytes.count - 1)
    while lead > 0, file.bytes[lead] < 0xC0, file.bytes[lead - 1] >= 0x80 { lead -= 1 }
    return max(lead, 0)
  }

  private mutating func count(_ range: SourceRange) -> Bool {
    nodes += 1
    guard nodes > limits.nodes else { return true }
    diagnostics.add(Wording.tooManyNodes(at(range), limit: limits.nodes))
    return false
  }

  private mutating func addScalar(_ text: String, _ style: Scalar.Style, _ range: SourceRange) -> Bool {
    guard text.utf8.count <= limits.scalarBytes else {
      diagnostics.add(Wording.scalarTooLong(at(range), limit: limits.scalarBytes))
      return false
    }
    let raw = file.bytes[range.lower..<max(range.lower, range.upper)]
    let verbatim = style == .plain && raw.count == text.utf8.count
    let offsets =
      verbatim
      ? OffsetMap(start: range.lower) : OffsetMap(raw: raw, text: text, style: style, start: range.lower)
    add(Node(content: .scalar(Scalar(text: text, style: style, offsets: offsets)), range: trimmed(range, style)))
    return true
  }

  /// A block scalar ends with its last character, not at the start of the next token.
  private func trimmed(_ range: SourceRange, _ style: Scalar.Style) -> SourceRange {
    guard style == .literal || style == .folded else { return range }
    var upper = range.upper
    while upper > range.lower, [10, 13, 32].contains(file.bytes[upper - 1]) { upper -= 1 }
    return SourceRange(range.lower, upper)
  }

  private mutating func add(_ node: Node) {
    if open.isEmpty {
      root = node
    } else {
      open[open.count - 1].children.append(node)
      open[open.count - 1].end = max(open[open.count - 1].end, node.range.upper)
    }
  }

  /// The end mark of a block collection is the next token, so the last child's end is used instead.
  private mutating func close(end: Int, isFlow: Bool) {
    guard let frame = open.popLast() else { return }
    let range = SourceRange(frame.start, isFlow ? end : frame.end)
    let content: Node.Content = frame.isMapping ? .mapping(entries(of: frame.children)) : .sequence(frame.children)
    add(Node(content: content, range: range))
  }

  private mutating func entries(of children: [Node]) -> [Node.Entry] {
    var entries: [Node.Entry] = []
    var seen: [String: SourceRange] = [:]
    for index in stride(from: 0, to: children.count - 1, by: 2) {
      let key = children[index]
      guard let scalar = key.scalar else {
        diagnostics.add(Wording.complexKey(at(key.range)))
        continue
      }
      if scalar.text == "<<", scalar.style == .plain {
        diagnostics.add(Wording.mergeKey(at(key.range)))
      } else if let first = seen[scalar.text] {
        diagnostics.add(Wording.duplicateKey(scalar.text, at(key.range), first: at(first)))
      } else {
        seen[scalar.text] = key.range
        entries.append(Node.Entry(key: scalar.text, keyRange: key.range, value: children[index + 1]))
      }
    }
    return entries
  }

  private func at(_ range: SourceRange) -> SourceLocation { SourceLocation(file, range) }

  private func byte(_ character: Int) -> Int {
    guard let byteOfCharacter else { return min(character, file.bytes.count) }
    return byteOfCharacter[min(character, byteOfCharacter.count - 1)]
  }

  /// The byte offset of every character, or nil where both are the same.
  private static func characterTable(_ bytes: [UInt8]) -> [Int]? {
    guard bytes.contains(where: { $0 >= 0x80 }) else { return nil }
    var table = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 }
    table.append(bytes.count)
    return table
  }
}
