internal import Decimals
internal import Report
internal import SourceText

/// How often each site takes each place: the darker the more often, with the number in each cell.
struct HeatMap {
  /// A site with its shares of the places, in percent.
  struct Row {
    let label: String
    let shares: [Decimal34]
  }

  let id: String
  let title: String
  let description: String
  let columns: [String]
  let rows: [Row]
  let language: Language

  private static let (labels, cell, row) = (264.0, 56.0, 28.0)

  /// The drawing.
  var markup: Markup {
    let width = Self.labels + Self.cell * Double(columns.count) + 4
    let height = Self.row * Double(rows.count + 1) + 4
    return Drawing.frame(
      id, title: title, description: description, width: width, height: height,
      [.of("g", ["aria-hidden": "true"], head + rows.enumerated().flatMap { cells($1, at: $0) })])
  }

  private var head: [Markup] {
    columns.enumerated().map { index, column in
      .of(
        "text",
        ["class": "mid quiet", "x": (Self.labels + Self.cell * (Double(index) + 0.5)).coordinate, "y": "18"], column)
    }
  }

  private func cells(_ row: Row, at index: Int) -> [Markup] {
    let y = Self.row * Double(index + 1)
    let label = Markup.of(
      "text", ["class": "end", "x": (Self.labels - 8).coordinate, "y": (y + 19).coordinate], row.label.shortened(to: 36)
    )
    return [label]
      + row.shares.enumerated().flatMap { column, share -> [Markup] in
        let x = Self.labels + Self.cell * Double(column)
        let isDark = share.doubleValue >= 50
        let box = Markup.of(
          "rect",
          [
            "class": "heat", "x": (x + 1).coordinate, "y": (y + 1).coordinate, "width": (Self.cell - 2).coordinate,
            "height": (Self.row - 2).coordinate, "fill-opacity": (share.doubleValue / 100).opacity,
          ])
        let number = NumberFormat(language).text(share, places: 0)
        let text = Markup.of(
          "text",
          [
            "class": isDark ? "letter on" : "letter", "x": (x + Self.cell / 2).coordinate, "y": (y + 19).coordinate,
          ], share.isZero ? "" : number == "0" ? "<1" : number)
        return [box, text]
      }
  }
}

extension Double {
  /// A share from 0 to 1 with two decimals, so that two runs draw the same bytes.
  fileprivate var opacity: String {
    let hundredths = Int((self * 100).rounded())
    return hundredths >= 100 ? "1" : "0." + (hundredths < 10 ? "0" : "") + String(hundredths)
  }
}
