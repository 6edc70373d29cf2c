internal import Decimals
package import Evaluation
internal import Facts
internal import Region
internal import Rulebook
internal import SourceText

/// `lotse recommend --robustness`: how often which site stands where, why, and which weights turn the first place.
package struct RobustnessSection {
  let assessment: Assessment
  let robustness: Robustness
  let format: FactFormat

  package init(assessment: Assessment, robustness: Robustness, format: FactFormat) {
    self.assessment = assessment
    self.robustness = robustness
    self.format = format
  }

  private func say(_ de: String, _ en: String) -> String { format.say(de: de, en: en) }

  /// Writes the section.
  func write(to page: inout TextPage) {
    let cases = format.numbers.text(Decimal34(robustness.draws), places: 0)
    let error = format.numbers.text(robustness.errorPoints, places: 0)
    page.heading(
      say(
        "BELASTBARKEIT (\(cases) Fälle, Anteile in Prozent ±\(error))",
        "FIRMNESS (\(cases) cases, shares in percent ±\(error))"))
    page.table(matrix)
    page.blank()
    causes(&page)
    weights(&page)
  }

  // MARK: - Places

  /// Places with a column of their own.
  private static let columns = 5

  private var matrix: TextTable {
    let places = (1...Self.columns).map { TextTable.Column(title: "\($0).", width: 4, isNumber: true) }
    var table = TextTable(
      [TextTable.Column(title: say("  Auf Platz …", "  In place …"), takesRest: true)] + places + [
        .init(title: "6.–10.", isNumber: true), .init(title: say("später", "later"), isNumber: true),
        .init(title: say("fällt weg", "drops out"), isNumber: true),
        .init(title: say("Platz", "Place"), width: 6, isNumber: true),
      ])
    for site in robustness.sites where !site.acceptability.isEmpty { table.add(row(site)) }
    let others = robustness.sites.filter(\.acceptability.isEmpty)
    if !others.isEmpty {
      let sum = others.map(\.firstPercent).reduce(.zero, +)
      table.add([say("   alle übrigen (\(others.count))", "   all others (\(others.count))"), share(sum)])
    }
    if robustness.nobodyPercent > .zero {
      table.add([say("   kein Standort bleibt", "   no site is left"), share(robustness.nobodyPercent)])
    }
    return table
  }

  private func row(_ site: Robustness.Site) -> [String] {
    let shares = site.acceptability
    let name = assessment[site.id]?.site.name ?? site.id.rawValue
    func sum(_ places: some Sequence<Int>) -> String {
      share(places.filter(shares.indices.contains).map { shares[$0] }.reduce(.zero, +))
    }
    return ["\(String(site.rank).padded(left: 2)) \(name)"] + (0..<Self.columns).map { sum([$0]) }
      + [sum(5..<10), sum(10..<max(10, shares.count)), share(site.outPercent), site.placesText]
  }

  /// Nothing for zero; what rounds to zero stands as “<1”.
  private func share(_ percent: Decimal34) -> String {
    if percent.isZero { return "·" }
    let text = format.numbers.text(percent, places: 0)
    return text == "0" ? "<1" : text
  }

  // MARK: - Causes

  private func causes(_ page: inout TextPage) {
    guard let causes = robustness.causes, let first = robustness.site(at: 1) else { return }
    let limit = format.numbers.text(assessment.rulebook.firmness.weightsPercent, places: 0)
    page.heading(
      say("WORAN ES LIEGT: so oft bleibt Platz 1 vorn (von 100)", "WHY: how often place 1 stays first (of 100)"))
    let lines: [(String, String, Decimal34)] = [
      (
        "nur die Gewichte weichen ab (±\(limit)\u{A0}%); Angaben und offene Muss-Punkte wie gezeigt",
        "only the weights differ (±\(limit)\u{A0}%); values and open musts as shown", causes.weightsAlone
      ),
      (
        "nur offene Angaben und Muss-Punkte werden gelost; Gewichte wie im Regelwerk",
        "only open values and musts are drawn; weights as in the rulebook", causes.factsAlone
      ),
      ("beides", "both", first.firstPercent),
      (
        "beides, und die Gewichte beliebig, solange die Reihenfolge ihrer Wichtigkeit bleibt",
        "both, and any weights that keep their order of importance", causes.sameOrder
      ),
    ]
    for (de, en, percent) in lines { page.line(share(percent).padded(left: 5) + "  " + say(de, en), hanging: 7) }
    page.blank()
  }

  // MARK: - Weights

  private func weights(_ page: inout TextPage) {
    let intervals = assessment.stabilityIntervals
    guard !intervals.isEmpty else { return }
    page.heading(
      say(
        "GEWICHTE, DIE PLATZ 1 KIPPEN (jedes für sich; die anderen bleiben im Verhältnis zueinander)",
        "WEIGHTS THAT TURN PLACE 1 (each by itself; the others keep their proportions)"))
    let turning = intervals.filter { !$0.isUnbounded }.sorted { $0.distance < $1.distance }
    for interval in turning { page.line("  " + sentence(interval), hanging: 4) }
    let rest = intervals.count - turning.count
    if turning.isEmpty {
      page.line(
        "  " + say("Keines: Platz 1 bleibt, wie man auch gewichtet.", "None: place 1 stays, whatever the weight."))
    } else if rest > 0 {
      page.line(
        "  "
          + say(
            "Die übrigen \(rest) kippen ihn nicht, wie schwer oder leicht man sie auch nimmt.",
            "The other \(rest) do not turn it, however heavy or light they are."), hanging: 4)
    }
    page.line(
      "  "
        + say(
          "Punkte und offene Muss-Punkte wie gezeigt: verglichen wird mit Standorten, bei denen ebenso viele offen sind.",
          "Points and open musts as shown: compared are sites with the same number of open ones."), hanging: 2,
      style: .dim)
    page.blank()
  }

  package func sentence(_ interval: StabilityInterval) -> String {
    var parts: [String] = []
    if let site = interval.below, let name = assessment[site]?.site.name {
      parts.append(say("unter \(weight(interval, interval.low)) ", "below \(weight(interval, interval.low)) ") + name)
    }
    if let site = interval.above, let name = assessment[site]?.site.name {
      parts.append(say("über \(weight(interval, interval.high)) ", "above \(weight(interval, interval.high)) ") + name)
    }
    return "\(title(interval.weight)) (\(weight(interval, interval.percent))): " + parts.joined(separator: "; ")
  }

  package func title(_ weight: StabilityInterval.Weight) -> String {
    switch weight {
    case .criterion(let criterion): criterion.title[format.language]
    case .split: say("Eignung zu Region", "Investor fit to region")
    }
  }

  /// A share of the whole weight; of the split both sides.
  private func weight(_ interval: StabilityInterval, _ percent: Decimal34) -> String {
    switch interval.weight {
    case .criterion: format.numbers.text(percent, places: 1) + "\u{A0}%"
    case .split:
      format.numbers.text(percent, places: 0) + ":" + format.numbers.text(.hundred - percent, places: 0)
    }
  }
}
