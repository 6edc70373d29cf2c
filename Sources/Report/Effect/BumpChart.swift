/// Places before and after a change as lines from left to right. The table beside it has the same numbers.
///
/// Rising lines are thick and full, falling ones dashed, others thin, so that the chart can be read in grey.
struct BumpChart {
  /// A site with its place on both sides; nil: not offered.
  struct Line {
    let name: String
    let before: Int?
    let after: Int?
  }

  /// Unique on the page; ids of the parts are derived from it.
  let id: String
  let title: String
  let description: String
  let leftHead: String
  let rightHead: String
  /// What stands for a place that there is not.
  let notOffered: String
  let lines: [Line]

  private let width = 880
  private let rowHeight = 30
  private let top = 40
  private let left = 325
  private let right = 555

  var markup: Markup {
    let height = top + rowHeight * max(lines.count, 1) + (hasGap ? 18 : 0) + 6
    let (before, after) = (rows(\.before), rows(\.after))
    var content: [Markup] = [
      .of("title", ["id": "\(id)-title"], title), .of("desc", ["id": "\(id)-desc"], description),
      head(left - 14, "end", leftHead), head(right + 14, "start", rightHead),
    ]
    if hasGap { content.append(divider) }
    // Falling lines first, so that the rising ones lie on top.
    let order = lines.indices.sorted { (rank(kind($0)), $0) < (rank(kind($1)), $1) }
    content += order.map { line($0, before[$0], after[$0]) }
    content += lines.indices.flatMap { labels($0, before[$0], after[$0]) }
    return .of(
      "svg",
      [
        "viewBox": "0 0 \(width) \(height)", "role": "img", "aria-labelledby": "\(id)-title \(id)-desc",
        "class": "bump",
      ], content)
  }

  /// How a line is drawn; the raw value is its class.
  private enum Kind: String {
    case rise = "bump-rise"
    case fall = "bump-fall"
    case still = "bump-still"
  }

  private func kind(_ index: Int) -> Kind {
    let (old, new) = (lines[index].before ?? .max, lines[index].after ?? .max)
    return new < old ? .rise : new > old ? .fall : .still
  }

  private func rank(_ kind: Kind) -> Int {
    switch kind {
    case .still: 0
    case .fall: 1
    case .rise: 2
    }
  }

  /// Whether some sites stand behind the first on a side.
  private var hasGap: Bool { lines.contains { ($0.before ?? .max) > 5 || ($0.after ?? .max) > 5 } }

  /// The height of each line on a side: the first by their place, the others in order below a gap.
  private func rows(_ place: KeyPath<Line, Int?>) -> [Int] {
    let sorted = lines.indices.sorted {
      (lines[$0][keyPath: place] ?? .max, $0) < (lines[$1][keyPath: place] ?? .max, $1)
    }
    var rows = [Int](repeating: 0, count: lines.count)
    for (row, index) in sorted.enumerated() {
      let isBehind = (lines[index][keyPath: place] ?? .max) > 5
      rows[index] = top + rowHeight / 2 + row * rowHeight + (isBehind ? 18 : 0)
    }
    return rows
  }

  private var divider: Markup {
    let y = top + min(5, lines.count) * rowHeight + 9
    return .of(
      "line",
      ["x1": "8", "x2": "\(width - 8)", "y1": "\(y)", "y2": "\(y)", "class": "bump-divider", "aria-hidden": "true"])
  }

  private func head(_ x: Int, _ anchor: String, _ text: String) -> Markup {
    .of("text", ["x": "\(x)", "y": "20", "text-anchor": anchor, "class": "bump-head"], text)
  }

  private func line(_ index: Int, _ from: Int, _ to: Int) -> Markup {
    let middle = (left + right) / 2
    let path = "M\(left) \(from) C\(middle) \(from) \(middle) \(to) \(right) \(to)"
    return .of(
      "g", ["class": kind(index).rawValue, "aria-hidden": "true"],
      [
        .of("path", ["d": path]), .of("circle", ["cx": "\(left)", "cy": "\(from)", "r": "4"]),
        .of("circle", ["cx": "\(right)", "cy": "\(to)", "r": "4"]),
      ])
  }

  private func labels(_ index: Int, _ from: Int, _ to: Int) -> [Markup] {
    let line = lines[index]
    // Fits between edge and line in wide fonts too.
    let name = line.name.count > 33 ? line.name.prefix(32) + "…" : line.name[...]
    return [
      label(left - 14, from, "end", "\(name) · \(place(line.before))"),
      label(right + 14, to, "start", "\(place(line.after)) · \(name)"),
    ]
  }

  private func place(_ rank: Int?) -> String { rank.map(String.init) ?? notOffered }

  private func label(_ x: Int, _ y: Int, _ anchor: String, _ text: String) -> Markup {
    .of("text", ["x": "\(x)", "y": "\(y + 4)", "text-anchor": anchor, "class": "bump-label"], text)
  }
}
