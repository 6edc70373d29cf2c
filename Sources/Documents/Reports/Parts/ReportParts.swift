internal import Report

/// The parts that all reports are put together from.
enum ReportParts {
  /// A section with its heading; nothing without content.
  static func section(_ id: String, _ title: String, _ content: [Markup]) -> Markup {
    guard !content.isEmpty else { return .group([]) }
    return .of("section", ["aria-labelledby": id], [.of("h2", ["id": id], title)] + content)
  }

  /// A paragraph.
  static func paragraph(_ content: [Markup], look: String? = nil) -> Markup {
    .of("p", attributes: [("class", look)], content)
  }

  /// A paragraph in small print.
  static func remark(_ text: String) -> Markup { .of("p", ["class": "remark"], text) }

  /// A list; `look` names the sign before each item.
  static func list(_ items: [[Markup]], look: String? = nil) -> Markup {
    .of("ul", attributes: [("class", look)], items.map { .of("li", [:], $0) })
  }

  /// A list with numbers.
  static func numbered(_ items: [[Markup]], look: String? = nil) -> Markup {
    .of("ol", attributes: [("class", look)], items.map { .of("li", [:], $0) })
  }

  /// A table with caption; the first cell of a row names it.
  ///
  /// - Parameters:
  ///   - widths: share of the width of each column in percent.
  ///   - isLong: whether the table may go on on the next page although it would fit on one.
  static func table(
    _ caption: String, _ columns: [String], widths: [Int], isLong: Bool = false, _ rows: [Row]
  ) -> Markup {
    let cols = widths.map { Markup.of("col", ["class": "w\($0)"]) }
    let head = columns.map {
      Markup.of("th", attributes: [("scope", "col"), ("data-ref", reference($0))], [.text($0)])
    }
    return .of(
      "table", attributes: [("class", isLong ? "long" : nil)],
      [
        .of("caption", attributes: [("data-ref", reference(caption))], [.text(caption)]), .of("colgroup", [:], cols),
        .of("thead", [:], [.of("tr", [:], head)]),
        .of("tbody", [:], rows.map(\.markup)),
      ])
  }

  /// Digits in titles of tables belong to the report.
  private static func reference(_ title: String) -> String? {
    title.contains(where: \.isNumber) ? FigureSource.structure.attribute : nil
  }

  /// A row of a table.
  struct Row {
    let cells: [[Markup]]
    /// For links to the row; nil: none.
    var id: String?
    /// How the row looks; nil: like the others.
    var look: String?

    init(_ cells: [[Markup]], id: String? = nil, look: String? = nil) {
      self.cells = cells
      self.id = id
      self.look = look
    }

    fileprivate var markup: Markup {
      .of(
        "tr", attributes: [("id", id), ("class", look)],
        cells.enumerated().map { index, cell in
          index == 0 ? .of("th", ["scope": "row"], cell) : .of("td", [:], cell)
        })
    }
  }

  /// Pairs of what and how, in two columns on paper.
  static func facts(_ pairs: [(key: String, value: Markup)], look: String = "facts") -> Markup {
    .of(
      "dl", ["class": look],
      pairs.flatMap { [.of("dt", $0.key), .of("dd", [:], [$0.value])] })
  }
}
