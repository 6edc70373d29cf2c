extension Kern {
  /// A column of a table.
  public struct Column: Sendable {
    let title: String
    let isNumber: Bool

    /// A column of texts, or of numbers, which are set to the right.
    public init(_ title: String, isNumber: Bool = false) {
      self.title = title
      self.isNumber = isNumber
    }
  }

  /// A table with a caption. The first cell of a row names it. On narrow screens the table scrolls by itself, also by keyboard.
  public static func table(_ caption: String, _ columns: [Column], _ rows: [[[Markup]]]) -> Markup {
    let head = columns.map { column in
      Markup.of("th", ["class": name("header", column), "scope": "col"], column.title)
    }
    let body = rows.map { row in
      Markup.of(
        "tr", ["class": "kern-table__row"],
        zip(columns, row).enumerated().map { index, cell in
          index == 0
            ? .of("th", ["class": "kern-table__header", "scope": "row"], cell.1)
            : .of("td", ["class": name("cell", cell.0)], cell.1)
        })
    }
    return .of(
      "div", ["class": "lo-scroll", "role": "region", "tabindex": "0", "aria-label": caption],
      [
        .of(
          "table", ["class": "kern-table"],
          [
            .of("caption", ["class": "kern-title"], caption),
            .of("thead", ["class": "kern-table__head"], [.of("tr", ["class": "kern-table__row"], head)]),
            .of("tbody", ["class": "kern-table__body"], body),
          ])
      ])
  }

  private static func name(_ part: String, _ column: Column) -> String {
    "kern-table__\(part)" + (column.isNumber ? " kern-table__\(part)--numeric" : "")
  }
}
