/// A table for a terminal: numbers to the right, cells that do not fit cut with an ellipsis.
struct TextTable {
  /// One column.
  struct Column {
    var title: String
    /// nil: as wide as its widest cell.
    var width: Int?
    var isNumber = false
    /// Takes what the other columns leave of the page; at most one column does.
    var takesRest = false
  }

  let columns: [Column]
  let pageWidth: Int
  private var rows: [[String]] = []

  init(_ columns: [Column], pageWidth: Int = 100) {
    self.columns = columns
    self.pageWidth = pageWidth
  }

  /// Adds a row; missing cells at its end stay empty.
  mutating func add(_ cells: [String]) { rows.append(cells) }

  /// The head line, then the rows.
  var lines: [String] {
    let widths = self.widths
    return ([columns.map(\.title)] + rows).map { line($0, widths) }
  }

  private var widths: [Int] {
    var widths = columns.indices.map { index in
      columns[index].width
        ?? (rows.map { index < $0.count ? $0[index].count : 0 } + [columns[index].title.count]).max() ?? 0
    }
    if let rest = columns.firstIndex(where: \.takesRest) {
      let others = widths.reduce(0, +) - widths[rest] + columns.count - 1
      widths[rest] = max(8, min(widths[rest], pageWidth - others))
    }
    return widths
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let parts = columns.indices.map { index in
      let cell = index < cells.count ? cells[index] : ""
      let isLeft = !columns[index].isNumber || cell.count > widths[index]
      return isLeft ? cell.padded(widths[index]) : cell.padded(left: widths[index])
    }
    var text = parts.joined(separator: " ")
    while text.last == " " { text.removeLast() }
    return text
  }
}

extension TextPage {
  /// A table with its head in bold.
  mutating func table(_ table: TextTable) {
    for (index, line) in table.lines.enumerated() { raw(index == 0 ? paint(line, .bold) : line) }
  }

  /// A label, and a text beside it that wraps in its own column.
  mutating func entry(_ label: String, _ text: String, labelWidth: Int) {
    let margin = String(repeating: " ", count: labelWidth)
    let parts = wrap(margin + text, hanging: labelWidth)
    for (index, part) in parts.enumerated() {
      raw(index == 0 ? label.padded(labelWidth) + part.dropFirst(labelWidth) : part)
    }
  }
}
