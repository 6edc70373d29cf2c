internal import SourceText

extension HouseStyle {
  /// Puts texts in quotes that another reader would take for a number, a truth value or a date.
  static func quotes(_ file: SourceFile, _ root: Node, _ value: Shape.Value) -> SourceFile {
    var edits: [Edit] = []
    quote(root, value, &edits)
    return apply(edits, to: file)
  }

  private static func quote(_ node: Node, _ value: Shape.Value?, _ edits: inout [Edit]) {
    switch node.content {
    case .scalar(let scalar):
      guard value?.isText == true, scalar.style == .plain, !node.isNull, isMisread(scalar.text) else { return }
      edits.append(Edit(range: node.range, text: FlowText.quoted(scalar.text)))
    case .sequence(let items):
      for item in items { quote(item, value?.item, &edits) }
    case .mapping(let entries):
      let keys = entries.map(\.key)
      for entry in entries { quote(entry.value, value?.value(of: entry.key, among: keys), &edits) }
    }
  }

  private static func isMisread(_ text: String) -> Bool {
    NumberLiteral.normalized(text) != nil
      || ["y", "n", "yes", "no", "on", "off", "true", "false"].contains(text.lowercased())
  }
}
