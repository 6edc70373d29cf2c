/// Writes the blocks of a catalogue as Markdown (GitHub flavour).
enum CatalogueMarkdown {
  static func text(_ title: String, _ blocks: [Catalogue.Block]) -> String {
    (["# " + escaped(title)] + blocks.map(block)).joined(separator: "\n\n") + "\n"
  }

  private static func block(_ block: Catalogue.Block) -> String {
    switch block {
    case .heading(let level, let text, _): String(repeating: "#", count: level) + " " + escaped(text)
    case .paragraph(let text): escaped(text)
    case .facts(let rows): rows.map { "- **\(escaped($0.label)):** \(escaped($0.text))" }.joined(separator: "\n")
    case .list(let label, let items):
      "- **\(escaped(label)):**\n" + items.map { "  - " + escaped($0) }.joined(separator: "\n")
    case .table(let table), .chart(_, let table): self.table(table)
    }
  }

  private static func table(_ table: Catalogue.Table) -> String {
    let head = "| " + table.columns.map { escaped($0.title) }.joined(separator: " | ") + " |"
    let rule = "| " + table.columns.map { $0.isNumber ? "---:" : "---" }.joined(separator: " | ") + " |"
    let rows = table.rows.map { "| " + $0.map(escaped).joined(separator: " | ") + " |" }
    return "*\(escaped(table.caption))*\n\n" + ([head, rule] + rows).joined(separator: "\n")
  }

  /// Text without anything that Markdown would take for markup.
  private static func escaped(_ text: String) -> String {
    var out = ""
    for character in text {
      if "\\`*_[]<>|#".contains(character) { out.append("\\") }
      out.append(character == "\n" ? " " : character)
    }
    return out
  }
}
