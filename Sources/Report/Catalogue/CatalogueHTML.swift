internal import SourceText

/// Writes the blocks of a catalogue as one page of HTML.
struct CatalogueHTML {
  let catalogue: Catalogue

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  private func say(_ de: String, _ en: String) -> String { catalogue.say(de, en) }

  var page: String {
    let blocks = catalogue.blocks
    let header = Markup.of(
      "header", [:],
      [.of("h1", [:], catalogue.title), .of("p", ["class": "kind"], say("Kriterienkatalog", "Criteria catalogue"))])
    let main = Markup.of("main", ["id": "content"], blocks.map(block))
    return HTMLPage(
      language: catalogue.language.rawValue, title: catalogue.title + say(": Kriterienkatalog", ": criteria catalogue"),
      css: CatalogueStyle.css,
      body: [
        .of("a", ["class": "skip", "href": "#content"], say("Zum Inhalt", "Skip to content")), header,
        contents(blocks), main,
      ]
    ).text
  }

  /// Contents and blocks, for a page with a frame and a style of its own.
  var body: [Markup] {
    let blocks = catalogue.blocks
    return [.of("div", ["class": "lo-catalogue"], [contents(blocks)] + blocks.map(block))]
  }

  /// Links to the parts and the groups of criteria.
  private func contents(_ blocks: [Catalogue.Block]) -> Markup {
    let items = blocks.compactMap { block -> Markup? in
      guard case .heading(let level, let text, let id) = block, level == 2 || id.hasPrefix("group-") else { return nil }
      return .of("li", ["class": level == 2 ? "part" : "group"], [.of("a", ["href": "#\(id)"], text)])
    }
    return .of("nav", ["aria-label": say("Inhalt", "Contents")], [.of("ul", [:], items)])
  }

  private func block(_ block: Catalogue.Block) -> Markup {
    switch block {
    case .heading(let level, let text, let id): return .of("h\(level)", ["id": id], text)
    case .paragraph(let text): return .of("p", [:], text)
    case .facts(let rows):
      return .of("dl", [:], rows.flatMap { [.of("dt", [:], $0.label), .of("dd", [:], $0.text)] })
    case .list(let label, let items):
      return .of("dl", [:], [.of("dt", [:], label)] + items.map { .of("dd", [:], $0) })
    case .table(let table): return self.table(table)
    case .chart(let chart, let table): return .of("div", ["class": "function"], [chart.markup, self.table(table)])
    }
  }

  private func table(_ table: Catalogue.Table) -> Markup {
    let head = table.columns.map { column in
      Markup.of("th", ["scope": "col", "class": column.isNumber ? "number" : "words"], column.title)
    }
    let rows = table.rows.map { row in
      Markup.of(
        "tr", [:],
        zip(row, table.columns).enumerated().map { index, cell in
          index == 0
            ? .of("th", ["scope": "row"], cell.0) : .of("td", ["class": cell.1.isNumber ? "number" : "words"], cell.0)
        })
    }
    return .of(
      "table", [:],
      [.of("caption", [:], table.caption), .of("thead", [:], [.of("tr", [:], head)]), .of("tbody", [:], rows)])
  }
}
