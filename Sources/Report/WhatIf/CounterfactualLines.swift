package import Evaluation
internal import Facts
internal import Region
internal import Rulebook
internal import SourceText

/// What it would take for one site, as lines of text.
package struct CounterfactualLines {
  let assessment: Assessment
  let format: FactFormat

  package init(assessment: Assessment, format: FactFormat) {
    self.assessment = assessment
    self.format = format
  }

  private func say(_ de: String, _ en: String) -> String { format.say(de: de, en: en) }

  /// The places that a site is measured by: the first five, and the first one for a site that is among them.
  package static func places(for rank: Int?) -> Int { (rank ?? .max) <= 5 ? 1 : 5 }

  /// The heading and the lines; empty for the site in the first place.
  package func lines(for site: SiteResult) -> (heading: String, lines: [String])? {
    let places = Self.places(for: assessment.rank(of: site.site.id))
    let answer = assessment.counterfactuals(for: site, places: places)
    guard !answer.isReached else { return nil }
    let goal =
      places == 1
      ? say("damit der Standort auf Platz 1 kommt", "for the site to come first")
      : say("damit der Standort unter die ersten \(places) kommt", "for the site to be among the first \(places)")
    let words = ChangeWords(format: format, site: site.site, roles: assessment.rulebook.roles)
    var lines = answer.all.map { counterfactual in
      (counterfactual.changes.count > 1 ? say("beides: ", "both: ") : "") + words.sentence(counterfactual)
    }
    if let obstacle = answer.obstacle { lines.append(sentence(obstacle, places)) }
    lines += assessment.investorChanges(for: site).map(sentence)
    return (say("WAS MÜSSTE SICH ÄNDERN, \(goal)", "WHAT WOULD HAVE TO CHANGE \(goal)"), lines)
  }

  /// Why nothing suffices.
  func sentence(_ obstacle: Counterfactuals.Obstacle, _ places: Int) -> String {
    switch obstacle {
    case .fixed(let knockOuts):
      let names = knockOuts.map { "„\($0.title.de)“" }.joined(separator: ", ")
      let english = knockOuts.map { "“\($0.title.en)”" }.joined(separator: ", ")
      return say(
        "Niemand kann ändern, was den Standort ausschließt: \(names).",
        "Nobody can change what excludes the site: \(english).")
    case .points(let points):
      let missing = format.numbers.text(points, places: 1)
      return say(
        "Es genügt nicht: Selbst wenn jede Angabe so günstig wie möglich wäre, fehlten \(missing) Punkte bis Platz \(places).",
        "Nothing suffices: with every fact at its best \(missing) points would still be missing to place \(places).")
    case .open:
      return say(
        "Es genügt nicht: Selbst mit den günstigsten Angaben bliebe mehr offen als auf Platz \(places).",
        "Nothing suffices: even with the best facts more would stay open than at place \(places).")
    case .severalFacts:
      return say(
        "Eine oder zwei Angaben genügen nicht; mindestens drei müssten anders sein.",
        "One fact or two do not suffice; at least three would have to be otherwise.")
    }
  }

  private func sentence(_ change: InvestorChange) -> String {
    let ease = RelaxationWords(format).condition(change.path, change.from, change.to)
    return say(
      "wenn der Investor weniger verlangt: \(ease) → käme in Frage, Platz \(change.rank)",
      "if the investor asks for less: \(ease) → possible, place \(change.rank)")
  }
}
