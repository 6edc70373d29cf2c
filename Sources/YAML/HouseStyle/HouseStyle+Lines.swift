internal import SourceText

extension HouseStyle {
  /// LF, no spaces at the end of lines, no two empty lines in a row, one line end at the end. Lines of a scalar that has
  /// several stay as they are.
  static func lines(_ file: SourceFile, _ root: Node, _: Shape.Value) -> SourceFile {
    let kept = scalarLines(root, file)
    var out: [String] = []
    for number in 1...file.lineCount {
      let text = file.line(number) ?? ""
      guard !kept.contains(number) else {
        out.append(text)
        continue
      }
      let trimmed = trimmingEnd(text)
      if trimmed.isEmpty, out.last?.isEmpty ?? true { continue }
      out.append(trimmed)
    }
    while out.last?.isEmpty == true, !kept.contains(file.lineCount) { out.removeLast() }
    return SourceFile(name: file.name, text: out.joined(separator: "\n") + (out.last == "" ? "" : "\n"))
  }

  private static func trimmingEnd(_ text: String) -> String {
    var rest = Substring(text)
    while rest.last == " " || rest.last == "\t" { rest.removeLast() }
    return String(rest)
  }

  /// The lines of scalars that have several.
  private static func scalarLines(_ root: Node, _ file: SourceFile) -> Set<Int> {
    var lines: Set<Int> = []
    root.scalars { node in
      let (first, last) = (file.line(at: node.range.lower), file.line(at: max(node.range.lower, node.range.upper - 1)))
      if last > first { lines.formUnion(first...last) }
    }
    return lines
  }
}
