internal import SourceText

extension HouseStyle {
  /// Two spaces a level; lists stand at the column of their key.
  static func indentation(_ file: SourceFile, _ root: Node, _: Shape.Value) -> SourceFile {
    var ruler = Ruler(file: file)
    ruler.visit(root, column: 0, shift: 0)
    return ruler.result
  }
}

/// Finds by how much each line moves.
private struct Ruler {
  let file: SourceFile
  /// By line: how many spaces to add (or, below zero, to take away).
  private var shifts: [Int: Int] = [:]
  /// Gaps behind dashes.
  private var edits: [HouseStyle.Edit] = []

  init(file: SourceFile) { self.file = file }

  /// - Parameters:
  ///   - column: where the keys or dashes of a block collection belong.
  ///   - shift: by how much the node itself moves, for the lines of a scalar or of a collection in brackets.
  mutating func visit(_ node: Node, column: Int, shift: Int) {
    guard !node.isFlow(in: file) else { return carry(node, shift) }
    switch node.content {
    case .scalar: carry(node, shift)
    case .sequence(let items): for item in items { self.item(item, column) }
    case .mapping(let entries): for entry in entries { self.entry(entry, column) }
    }
  }

  private mutating func entry(_ entry: Node.Entry, _ column: Int) {
    let shift = column - file.column(at: entry.keyRange.lower)
    if file.startsLine(at: entry.keyRange.lower) { shifts[file.line(at: entry.keyRange.lower)] = shift }
    if case .sequence = entry.value.content {
      visit(entry.value, column: column, shift: shift)
    } else {
      visit(entry.value, column: column + 2, shift: shift)
    }
  }

  private mutating func item(_ item: Node, _ column: Int) {
    guard let dash = dash(before: item) else { return }
    if file.startsLine(at: dash) { shifts[file.line(at: dash)] = column - file.column(at: dash) }
    let isSameLine = file.line(at: dash) == file.line(at: item.range.lower)
    let isBlock = item.scalar == nil && !item.isFlow(in: file)
    if isSameLine, item.range.lower - dash > 2 {
      edits.append(HouseStyle.Edit(range: SourceRange(dash + 1, item.range.lower), text: " "))
    }
    let shift = column + 2 - file.column(at: item.range.lower)
    if !isSameLine, !isBlock, item.range.upper > item.range.lower { shifts[file.line(at: item.range.lower)] = shift }
    visit(item, column: column + 2, shift: shift)
  }

  private func dash(before item: Node) -> Int? {
    var offset = item.range.lower - 1
    while offset >= 0, file.bytes[offset] != UInt8(ascii: "-") { offset -= 1 }
    return offset >= 0 ? offset : nil
  }

  /// The further lines of a node move with it.
  private mutating func carry(_ node: Node, _ shift: Int) {
    let (first, last) = (file.line(at: node.range.lower), file.line(at: max(node.range.lower, node.range.upper - 1)))
    guard last > first else { return }
    for line in (first + 1)...last { shifts[line] = shift }
  }

  /// Lines of comments move with the line below them.
  var result: SourceFile {
    var all = edits
    var below = 0
    for line in (1...file.lineCount).reversed() {
      let text = file.line(line) ?? ""
      guard !text.isEmpty else { continue }
      let shift = shifts[line] ?? below
      if shifts[line] != nil { below = shift }
      guard shift != 0 else { continue }
      let start = file.offset(ofLine: line)
      let indent = file.indent(ofLine: line)
      all.append(
        HouseStyle.Edit(
          range: SourceRange(start, start + indent), text: String(repeating: " ", count: max(0, indent + shift))))
    }
    return HouseStyle.apply(all, to: file)
  }
}
