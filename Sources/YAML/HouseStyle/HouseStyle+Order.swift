internal import SourceText

extension HouseStyle {
  /// The file with the keys of every described mapping in the order of its shape; nil when it no longer reads.
  static func inOrder(_ file: SourceFile, _ value: Shape.Value) -> SourceFile? {
    var file = file
    while true {
      guard let root = read(file) else { return nil }
      guard let edit = firstEdit(root, value, file) else { return file }
      file = apply([edit], to: file)
    }
  }

  /// The change that puts the first mapping in order that is not, outside before inside; nil when all are.
  private static func firstEdit(_ node: Node, _ value: Shape.Value?, _ file: SourceFile) -> Edit? {
    switch node.content {
    case .scalar: return nil
    case .sequence(let items): return items.lazy.compactMap { firstEdit($0, value?.item, file) }.first
    case .mapping(let entries):
      let keys = entries.map(\.key)
      if let shape = value?.shape(of: keys), let order = newOrder(keys, shape),
        let edit = node.isFlow(in: file) ? flow(entries, order, file) : Block(file: file, entries: entries).edit(order)
      {
        return edit
      }
      return entries.lazy.compactMap { firstEdit($0.value, value?.value(of: $0.key, among: keys), file) }.first
    }
  }

  /// Places of the entries in the order of the shape; nil when they are in order, or when a key is not described.
  private static func newOrder(_ keys: [String], _ shape: Shape) -> [Int]? {
    let places = keys.compactMap { key in shape.keys.firstIndex { $0.name == key } }
    guard places.count == keys.count else { return nil }
    let order = places.indices.sorted { (places[$0], $0) < (places[$1], $1) }
    return order == Array(places.indices) ? nil : order
  }

  /// Entries in braces change places; what stands between them stays.
  private static func flow(_ entries: [Node.Entry], _ order: [Int], _ file: SourceFile) -> Edit? {
    let ranges = entries.map { SourceRange($0.keyRange.lower, max($0.keyRange.upper, $0.value.range.upper)) }
    guard let first = ranges.first, let last = ranges.last else { return nil }
    let gaps = zip(ranges, ranges.dropFirst()).map { file.text(SourceRange($0.upper, $1.lower)) } + [""]
    guard !gaps.contains(where: { $0.contains("#") }) else { return nil }
    let text = zip(order, gaps).map { file.text(ranges[$0]) + $1 }.joined()
    return Edit(range: SourceRange(first.lower, last.upper), text: text)
  }
}

/// A mapping in lines, whose entries change places with the comments above them.
private struct Block {
  let file: SourceFile
  let entries: [Node.Entry]

  /// Lines of an entry: comments above the key, then those of key and value.
  private struct Chunk {
    var comments: [String]
    var lines: [String]
  }

  func edit(_ order: [Int]) -> HouseStyle.Edit? {
    guard let chunks = chunks(), let first = entries.first, let last = entries.last else { return nil }
    let start = file.offset(ofLine: file.line(at: first.keyRange.lower))
    let prefix = file.text(SourceRange(start, first.keyRange.lower))
    let margin = String(repeating: " ", count: prefix.utf8.count)
    let outer = String(prefix.prefix { $0 == " " })
    var lines: [String] = []
    for (place, index) in order.enumerated() {
      let chunk = chunks[index]
      let key = chunk.lines[0].dropFirst(prefix.count)
      lines += chunk.comments.map { place == 0 && !$0.isEmpty ? outer + $0.drop { $0 == " " } : $0 }
      lines.append((place == 0 ? prefix : margin) + key)
      lines += chunk.lines.dropFirst()
    }
    let end = file.offset(ofLine: lastLine(last) + 1)
    return HouseStyle.Edit(range: SourceRange(start, end), text: lines.map { $0 + "\n" }.joined())
  }

  /// nil when an entry does not begin a line of its own.
  private func chunks() -> [Chunk]? {
    var chunks: [Chunk] = []
    var next = 0
    for (index, entry) in entries.enumerated() {
      let keyLine = file.line(at: entry.keyRange.lower)
      guard index == 0 || file.startsLine(at: entry.keyRange.lower), index == 0 || keyLine >= next else { return nil }
      let comments = index == 0 ? [] : (next..<keyLine).compactMap(file.line)
      let end = lastLine(entry)
      chunks.append(Chunk(comments: comments, lines: (keyLine...end).compactMap(file.line)))
      next = end + 1
    }
    return chunks
  }

  private func lastLine(_ entry: Node.Entry) -> Int {
    guard entry.value.scalar?.text != "" else { return file.line(at: entry.keyRange.lower) }
    return file.line(at: max(entry.keyRange.lower, entry.value.range.upper - 1))
  }
}
