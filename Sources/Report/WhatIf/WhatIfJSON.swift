internal import Evaluation
internal import Facts
internal import Region
internal import Rulebook
internal import SourceText

/// Counterfactuals and relaxations as JSON; keys in docs/reference/recommend.schema.json.
struct WhatIfJSON {
  let assessment: Assessment
  let format: FactFormat

  /// What it would take for one site.
  func counterfactuals(_ site: SiteResult, places: Int, pairs: Bool) -> JSON {
    let answer = assessment.counterfactuals(for: site, places: places, pairs: pairs)
    let obstacle = answer.obstacle
    return .object([
      "site": .string(answer.site.rawValue), "places": .number(places), "reached": .boolean(answer.isReached),
      "answers": .array(answer.all.map { counterfactual($0, site.site) }),
      "obstacle": obstacle.map { JSON.string(Self.id($0)) } ?? .null,
      "obstacle_text": .optional(
        obstacle.map { CounterfactualLines(assessment: assessment, format: format).sentence($0, places) }),
    ])
  }

  /// One answer: its facts, and where the site then stands.
  func counterfactual(_ counterfactual: Counterfactual, _ site: Site) -> JSON {
    let words = ChangeWords(format: format, site: site, roles: assessment.rulebook.roles)
    return .object([
      "changes": .array(counterfactual.changes.map(change)),
      "rank": counterfactual.rank.map { JSON.number($0) } ?? .null,
      "standing": .string(counterfactual.result.standing.rawValue),
      "points": .number(counterfactual.result.score.value), "text": .string(words.sentence(counterfactual)),
    ])
  }

  private func change(_ change: FactChange) -> JSON {
    .object([
      "path": .string(change.path.description), "kind": .string(change.kind.rawValue),
      "from": change.from.leading.map(JSON.value) ?? .null, "to": .value(change.to),
      "reach": .string(change.reach.rawValue), "unit": .optional(format.dictionary[change.path]?.unit?.rawValue),
      "who": .string(change.role), "step": .number(change.step),
    ])
  }

  private static func id(_ obstacle: Counterfactuals.Obstacle) -> String {
    switch obstacle {
    case .fixed: "fixed"
    case .points: "points"
    case .open: "open"
    case .severalFacts: "several_facts"
    }
  }

  /// Sites that are worth a look: those just behind the first places, and the nearest misses.
  func near(places: Int) -> JSON {
    let behind = assessment.ranking.dropFirst(places).prefix(Self.nearSites)
    return .array(
      (behind + assessment.excluded.prefix(Self.nearSites)).map { counterfactuals($0, places: places, pairs: false) })
  }

  /// So many sites behind the first places, and so many that are not offered.
  private static let nearSites = 3

  /// Musts that could be asked less strictly.
  var relaxations: JSON {
    .array(
      assessment.relaxations.map { relaxation in
        .object([
          "knock_out": .string(relaxation.knockOut.id), "path": .string(relaxation.path.name),
          "from": .value(relaxation.from), "to": .value(relaxation.to), "step": .number(relaxation.step),
          "sites": .array(relaxation.sites.map { .string($0.site.id.rawValue) }),
          "text": .string(RelaxationWords(format).sentence(relaxation)),
        ])
      })
  }

  /// What the investor could change so that a site is offered.
  func investorChanges(_ site: SiteResult) -> JSON {
    .array(
      assessment.investorChanges(for: site).map { change in
        .object([
          "path": .string(change.path.name), "from": .value(change.from), "to": .value(change.to),
          "rank": .number(change.rank),
        ])
      })
  }
}
