internal import Evaluation

extension EffectReport {
  /// A cell of a table on the page.
  private struct Cell {
    let text: String
    var isNumber = true
    /// What differs stands out in bold.
    var isChanged = false

    static func pair(_ before: String, _ after: String) -> Cell {
      Cell(text: "\(before) → \(after)", isChanged: before != after)
    }

    var markup: Markup {
      let classes = [isNumber ? "number" : nil, isChanged ? "changed" : nil].compactMap(\.self)
      return classes.isEmpty ? .of("td", text) : .of("td", ["class": classes.joined(separator: " ")], text)
    }
  }

  /// The same numbers as the chart, and the rules behind them.
  func table(_ enquiry: EnquiryEffect) -> Markup {
    let heads = [
      say("Standort", "Site"), say("Platz vorher", "Place before"), say("Platz jetzt", "Place now"),
      say("Änderung", "Change"), say("Punkte", "Points"), say("durch", "by"),
    ]
    let rows = enquiry.moves.map { move in
      (
        name: move.name,
        cells: [
          Cell(text: rank(move.before)), Cell(text: rank(move.after)),
          Cell(text: arrow(move), isChanged: move.before.rank != move.after.rank),
          Cell(text: "\(points(move.before.points)) → \(points(move.after.points))"),
          Cell(text: causes(move), isNumber: false),
        ]
      )
    }
    return grid(say("Plätze, Punkte und Gründe", "Places, points and reasons"), heads, rows)
  }

  /// How places and offers spread over districts, states and sizes, before and after.
  var sums: Markup {
    let heads = [
      say("Standorte", "Sites"), say("Unter den ersten fünf", "Among the first five"), say("Angeboten", "Offered"),
    ]
    let tables = TotalPart.allCases.map { part in
      grid(
        say("Nach: ", "By: ") + name(part), [name(part)] + heads,
        totals(part).map { name, tally in
          (
            name: name,
            cells: [
              Cell(text: "\(tally.sites)"), .pair("\(tally.firstBefore)", "\(tally.firstAfter)"),
              .pair("\(tally.offeredBefore)", "\(tally.offeredAfter)"),
            ]
          )
        })
    }
    return .of(
      "section", ["aria-labelledby": "sums"],
      [.of("h2", ["id": "sums"], say("Summen über alle Anfragen", "Sums over all enquiries"))] + tables)
  }

  /// A table whose rows begin with their name.
  private func grid(_ caption: String, _ heads: [String], _ rows: [(name: String, cells: [Cell])]) -> Markup {
    let head = Markup.of("tr", [:], heads.map { .of("th", ["scope": "col"], $0) })
    let body = rows.map { row in
      Markup.of("tr", [:], [.of("th", ["scope": "row"], row.name)] + row.cells.map(\.markup))
    }
    return .of(
      "div", ["class": "scroll"],
      [.of("table", [:], [.of("caption", caption), .of("thead", [:], [head]), .of("tbody", [:], body)])])
  }
}
