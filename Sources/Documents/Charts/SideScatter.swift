internal import Decimals
public import Evaluation
internal import Facts
internal import Region
public import Report
internal import Rulebook
public import SourceText

/// Sites by what they are to the project (across) and what the project is to the region there (up).
public struct SideScatter: Sendable {
  let id: String
  let results: [(rank: Int, result: SiteResult)]
  let language: Language
  let link: @Sendable (SiteResult) -> String?

  /// The first so many sites of a ranking that have both sides; `link` says where a mark leads.
  public init(
    id: String, _ assessment: Assessment, top: Int, language: Language,
    link: @escaping @Sendable (SiteResult) -> String?
  ) {
    self.id = id
    self.language = language
    self.link = link
    results = assessment.ranking.prefix(top).enumerated().map { ($0 + 1, $1) }.filter { pair in
      Side.allCases.allSatisfy { pair.1.sides[$0] != nil }
    }
  }

  private static let (width, height) = (480.0, 360.0)
  private static let (left, right, top, bottom) = (48.0, 464.0, 12.0, 312.0)
  private func say(_ de: String, _ en: String) -> String { language == .de ? de : en }

  /// Whether there is anything to draw.
  public var isEmpty: Bool { results.isEmpty }

  /// The drawing; the same numbers stand in the table of the result.
  public var markup: Markup {
    let (x, y) = scales
    let title = say(
      "Eignung für das Vorhaben und Nutzen für die Region", "Fit for the project and benefit to the region")
    let text = say(
      "Jeder Punkt ist ein Standort, die Zahl sein Platz: rechts passt er besser zum Vorhaben, oben nützt das Vorhaben der Region dort mehr. Die Striche zeigen die Spannen.",
      "Each mark is a site, the number its place: to the right it fits the project better, further up the project does more for the region there. Lines show the spans."
    )
    return Drawing.frame(
      id, title: title, description: text, width: Self.width, height: Self.height, role: "group",
      [axes(x, y)] + results.reversed().map { mark($0.rank, $0.result, x, y) })
  }

  /// Both axes show the same length per point and hold every span.
  private var scales: (x: LinearScale, y: LinearScale) {
    func domain(_ side: Side) -> ClosedRange<Double> {
      let scores = results.compactMap { $0.result.sides[side] }
      let low = scores.map(\.low.doubleValue).min() ?? 0
      let high = scores.map(\.high.doubleValue).max() ?? 100
      return max(0, (low / 10).rounded(.down) * 10)...min(100, (high / 10).rounded(.up) * 10)
    }
    return (
      LinearScale(from: domain(.investor), to: Self.left, Self.right),
      LinearScale(from: domain(.region), to: Self.bottom, Self.top)
    )
  }

  private func ticks(_ scale: LinearScale) -> [Double] {
    let step = scale.domain.high - scale.domain.low > 50 ? 20.0 : 10.0
    return stride(from: scale.domain.low, through: scale.domain.high, by: step).map(\.self)
  }

  private func axes(_ x: LinearScale, _ y: LinearScale) -> Markup {
    var parts: [Markup] = []
    for value in ticks(x) {
      let place = x.place(value).coordinate
      parts.append(line("grid", place, Self.top.coordinate, place, Self.bottom.coordinate))
      parts.append(text("mid quiet", place, (Self.bottom + 16).coordinate, value.coordinate))
    }
    for value in ticks(y) {
      let place = y.place(value)
      parts.append(line("grid", Self.left.coordinate, place.coordinate, Self.right.coordinate, place.coordinate))
      parts.append(text("end quiet", (Self.left - 6).coordinate, (place + 4).coordinate, value.coordinate))
    }
    let middle = ((Self.left + Self.right) / 2).coordinate
    parts.append(
      text("mid", middle, (Self.bottom + 36).coordinate, say("Eignung für das Vorhaben →", "Fit for the project →")))
    parts.append(
      .of(
        "text",
        ["class": "mid", "transform": "translate(14 \(((Self.top + Self.bottom) / 2).coordinate)) rotate(-90)"],
        say("Nutzen für die Region →", "Benefit to the region →")))
    return .of("g", ["aria-hidden": "true"], parts)
  }

  private func line(_ name: String, _ x1: String, _ y1: String, _ x2: String, _ y2: String) -> Markup {
    .of("line", ["class": name, "x1": x1, "y1": y1, "x2": x2, "y2": y2])
  }

  private func text(_ name: String, _ x: String, _ y: String, _ text: String) -> Markup {
    .of("text", ["class": name, "x": x, "y": y], text)
  }

  private func mark(_ rank: Int, _ result: SiteResult, _ x: LinearScale, _ y: LinearScale) -> Markup {
    guard let fit = result.sides[.investor], let gain = result.sides[.region] else { return .group([]) }
    let (cx, cy) = (x.place(fit.value.doubleValue).coordinate, y.place(gain.value.doubleValue).coordinate)
    let spans = [
      line("axis", x.place(fit.low.doubleValue).coordinate, cy, x.place(fit.high.doubleValue).coordinate, cy),
      line("axis", cx, y.place(gain.low.doubleValue).coordinate, cx, y.place(gain.high.doubleValue).coordinate),
    ]
    let numbers = NumberFormat(language)
    let tip =
      "\(rank). \(result.site.name): " + say("Eignung ", "fit ") + numbers.text(fit.value, places: 0) + " · "
      + say("Region ", "region ") + numbers.text(gain.value, places: 0)
    let shape: [Markup] =
      spans + [
        .of("title", tip), .of("circle", ["class": "dot", "cx": cx, "cy": cy, "r": "9"]),
        text("letter", cx, (y.place(gain.value.doubleValue) + 4).coordinate, String(rank)),
      ]
    return link(result).map { .of("a", ["href": $0], shape) } ?? .of("g", [:], shape)
  }
}
