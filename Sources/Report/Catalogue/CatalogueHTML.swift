internal import SourceText

/// Writes the blocks of a catalogue as one page of HTML.
struct CatalogueHTML {
  let catalogue: Catalogue

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  private func say(_ de: String, _ en: String) -> String { catalogue.say(de, en) }

  var page: String {
    let blocks = catalogue.blocks
    let header = Markup.tag(
      "header", [:],
      [.tag("h1", [:], catalogue.title), .tag("p", ["class": "kind"], say("Kriterienkatalog", "Criteria catalogue"))])
    let main = Markup.tag("main", ["id": "content"], blocks.map(block))
    let skip = Markup.tag("a", ["class": "skip", "href": "#content"], say("Zum Inhalt", "Skip to content"))
    return HTMLPage(
      language: catalogue.language.rawValue,
      title: catalogue.title + say(": Kriterienkatalog", ": criteria catalogue"), css: CatalogueStyle.css,
      body: [skip, header, contents(blocks), main]
    ).text
  }

  /// Links to the parts and the groups of criteria.
  private func contents(_ blocks: [Catalogue.Block]) -> Markup {
    let items = blocks.compactMap { block -> Markup? in
      guard case .heading(let level, let text, let id) = block, level == 2 || id.hasPrefix("group-") else { return nil }
      return .tag("li", ["class": level == 2 ? "part" : "group"], [.tag("a", ["href": "#\(id)"], text)])
    }
    return .tag("nav", ["aria-label": say("Inhalt", "Contents")], [.tag("ul", [:], items)])
  }

  private func block(_ block: Catalogue.Block) -> Markup {
    switch block {
    case .heading(let level, let text, let id): return .tag("h\(level)", ["id": id], text)
    case .paragraph(let text): return .tag("p", [:], text)
    case .facts(let rows):
      return .tag("dl", [:], rows.flatMap { [.tag("dt", [:], $0.label), .tag("dd", [:], $0.text)] })
    case .table(let table): return self.table(table)
    case .chart(let chart, let table): return .tag("div", ["class": "function"], [chart.markup, self.table(table)])
    }
  }

  private func table(_ table: Catalogue.Table) -> Markup {
    let head = table.columns.map { column in
      Markup.tag("th", ["scope": "col", "class": column.isNumber ? "number" : "words"], column.title)
    }
    let rows = table.rows.map { row in
      Markup.tag(
        "tr", [:],
        zip(row, table.columns).enumerated().map { index, cell in
          index == 0
            ? .tag("th", ["scope": "row"], cell.0) : .tag("td", ["class": cell.1.isNumber ? "number" : "words"], cell.0)
        })
    }
    return .tag(
      "table", [:],
      [.tag("caption", [:], table.caption), .tag("thead", [:], [.tag("tr", [:], head)]), .tag("tbody", [:], rows)])
  }
}
