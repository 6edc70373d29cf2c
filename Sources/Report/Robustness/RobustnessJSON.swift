internal import Decimals
internal import Evaluation
internal import Region
internal import Rulebook

/// The keys `firmness` and `robustness` of an assessment.
struct RobustnessJSON {
  let assessment: Assessment
  let robustness: Robustness?
  /// So many sites are written; nil: all.
  let top: Int?
  let format: FactFormat

  /// How far the first places may be trusted; null when no site is offered.
  var firmness: JSON {
    guard let robustness else { return .null }
    let firmness = robustness.firmness
    let rules = assessment.rulebook.firmness
    return .object([
      "level": .string(firmness.level.rawValue),
      "text": .string(FirmnessSentence(assessment, robustness, format).text),
      "places": firmness.places.map { JSON.number($0) } ?? .null, "percent": .number(firmness.percent),
      "cause": .optional(firmness.cause?.rawValue), "rival": .optional(firmness.rival?.id.rawValue),
      "reservations": .array(robustness.reservations.map { .string($0.id) }),
      "thresholds": .object([
        "firm_percent": .number(rules.firmPercent), "close_percent": .number(rules.closePercent),
        "close_places": .number(rules.closePlaces), "weights_percent": .number(rules.weightsPercent),
      ]),
    ])
  }

  /// Shares of the cases by site, and in detail the causes and the intervals of the weights.
  var document: JSON {
    guard let robustness else { return .null }
    return .object([
      "cases": .number(robustness.draws), "error_points": .number(robustness.errorPoints),
      "top": .number(robustness.top), "no_site_percent": .number(robustness.nobodyPercent),
      "sites": .array(sites(robustness).map(site)), "causes": causes(robustness.causes),
      "weights": robustness.causes == nil ? .null : .array(assessment.stabilityIntervals.map(interval)),
    ])
  }

  /// Those shown, and those whose places were counted.
  private func sites(_ robustness: Robustness) -> [Robustness.Site] {
    robustness.sites.filter { $0.rank <= top ?? .max || !$0.acceptability.isEmpty }
  }

  private func site(_ site: Robustness.Site) -> JSON {
    .object([
      "site": .string(site.id.rawValue), "rank": .number(site.rank), "first_percent": .number(site.firstPercent),
      "top_percent": .number(site.topPercent), "drops_out_percent": .number(site.outPercent),
      "places": site.places.map { .object(["low": .number($0.lowerBound), "high": .number($0.upperBound)]) } ?? .null,
      "place_percents": robustness?.causes == nil ? .null : .array(shares(site)),
    ])
  }

  /// By place from 1, up to the last that occurs.
  private func shares(_ site: Robustness.Site) -> [JSON] {
    let last = site.acceptability.lastIndex { $0 > .zero } ?? -1
    return site.acceptability.prefix(last + 1).map { .number($0) }
  }

  private func causes(_ causes: Robustness.Causes?) -> JSON {
    guard let causes else { return .null }
    return .object([
      "weights_alone_percent": .number(causes.weightsAlone), "facts_alone_percent": .number(causes.factsAlone),
      "same_order_percent": .number(causes.sameOrder),
    ])
  }

  private func interval(_ interval: StabilityInterval) -> JSON {
    let name: String? =
      switch interval.weight {
      case .criterion(let criterion): criterion.id
      case .split: nil
      }
    return .object([
      "criterion": .optional(name), "percent": .number(interval.percent), "low_percent": .number(interval.low),
      "high_percent": .number(interval.high), "first_below": .optional(interval.below?.rawValue),
      "first_above": .optional(interval.above?.rawValue),
    ])
  }
}
