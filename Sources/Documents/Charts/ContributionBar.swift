internal import Decimals
public import Evaluation
public import Report
public import Rulebook

/// A score as stacked parts, one a group of criteria: solid what is known, hatched what is assumed, empty up to 100; above it
/// the span of the score. After the bars of LineUp (Gratzl et al., 2013).
///
/// Groups of one side alternate between two shades and bear their letter, so that they can be told apart without colour.
public struct ContributionBar: Sendable {
  /// A part of the bar.
  struct Part: Sendable, Hashable {
    let group: Group
    /// Points from known values, and points that are assumed.
    let known: Double
    let assumed: Double
  }

  let id: String
  let title: String
  let description: String
  let parts: [Part]
  let score: Score

  /// The bar of a site.
  public init(id: String, title: String, description: String, _ result: SiteResult, _ rulebook: Rulebook) {
    self.id = id
    self.title = title
    self.description = description
    score = result.score
    parts = rulebook.groups.compactMap { group in
      let own = result.criteria.filter { $0.criterion.group == group.id }
      let assumed = own.filter { $0.status == .unknown }.map(\.contribution).reduce(Decimal34.zero, +)
      let all = own.map(\.contribution).reduce(Decimal34.zero, +)
      guard all > .zero else { return nil }
      return Part(group: group, known: (all - assumed).doubleValue, assumed: assumed.doubleValue)
    }
  }

  private static let scale = LinearScale(from: 0...100, to: 0.5, 600.5)
  private static let (top, height) = (9.0, 20.0)

  /// The drawing.
  public var markup: Markup {
    Drawing.frame(
      id, title: title, description: description, width: 601, height: 30,
      [
        Drawing.hatching(Side.allCases.map { ("\(id)-\($0.rawValue)", "hatch-\($0.rawValue)") }), rest,
        .of("g", ["aria-hidden": "true"], bars), span,
      ])
  }

  private var rest: Markup {
    .of(
      "rect", ["class": "rest", "x": "0.5", "y": Self.top.coordinate, "width": "600", "height": Self.height.coordinate])
  }

  private var bars: [Markup] {
    var (sum, drawn) = (0.0, [Markup]())
    var count: [Side: Int] = [:]
    for part in parts {
      let isSoft = count[part.group.side, default: 0] % 2 == 1
      count[part.group.side, default: 0] += 1
      let (start, middle, end) = (sum, sum + part.known, sum + part.known + part.assumed)
      let name = "c-\(part.group.side.rawValue)" + (isSoft ? " soft" : "")
      if part.known > 0 { drawn.append(rect(start, middle, [("class", name)])) }
      if part.assumed > 0 { drawn.append(rect(middle, end, [("fill", "url(#\(id)-\(part.group.side.rawValue))")])) }
      if part.known >= 2.5 { drawn.append(letter(part.group.mark, (start + middle) / 2, isSoft)) }
      sum = end
    }
    return drawn
  }

  private func rect(_ start: Double, _ end: Double, _ look: [(name: String, value: String?)]) -> Markup {
    let (x, right) = (Self.scale.place(start), Self.scale.place(end))
    return .of(
      "rect",
      attributes: look + [
        ("x", x.coordinate), ("y", Self.top.coordinate), ("width", max(right - x - 1, 0.5).coordinate),
        ("height", Self.height.coordinate),
      ])
  }

  private func letter(_ mark: String, _ place: Double, _ isSoft: Bool) -> Markup {
    .of(
      "text",
      [
        "class": isSoft ? "letter" : "letter on", "x": Self.scale.place(place).coordinate,
        "y": (Self.top + 14).coordinate,
      ], mark.uppercased())
  }

  /// From the least to the greatest score, with a dot on the counted one.
  private var span: Markup {
    let (low, high, value) = (score.low.doubleValue, score.high.doubleValue, score.value.doubleValue)
    let line = Markup.of(
      "line",
      [
        "class": "span", "x1": Self.scale.place(low).coordinate, "x2": Self.scale.place(high).coordinate, "y1": "4",
        "y2": "4",
      ])
    let dot = Markup.of("circle", ["class": "dot", "cx": Self.scale.place(value).coordinate, "cy": "4", "r": "3"])
    return .of("g", ["aria-hidden": "true"], high > low ? [line, dot] : [dot])
  }
}
