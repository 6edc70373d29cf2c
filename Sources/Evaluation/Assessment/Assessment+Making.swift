public import Decimals
public import Facts
public import Region
public import Rulebook

extension Assessment {
  /// Assesses every site of the register for an enquiry.
  ///
  /// - Parameters:
  ///   - preset: the weighting profile to apply; nil: base weights. None is ever applied silently.
  ///   - indicators: gives the indicators of a site (nil: of the enquiry alone) by id; nil: from the reference data.
  /// - Complexity: O(*sites* × *rules*).
  public static func make(
    rulebook: Rulebook, register: Register, reference: ReferenceData = ReferenceData(), enquiry: Enquiry,
    preset: Preset?, basis: Basis, indicators: (@Sendable (SiteFacts?) -> (String) -> Fact)? = nil
  ) -> Assessment {
    let assessor = SiteAssessor(
      rulebook: rulebook, enquiry: enquiry, preset: preset, reference: reference, asOf: basis.asOf,
      indicators: indicators)
    return make(assessor, register.adding(enquiry.siteClaims).sites.map(assessor.siteFacts), basis)
  }

  /// Assesses sites whose facts are given.
  public static func make(_ assessor: SiteAssessor, _ sites: [SiteFacts], _ basis: Basis) -> Assessment {
    let (rulebook, enquiry, preset) = (assessor.rulebook, assessor.enquiry, assessor.preset)
    @Sendable func assess(_ site: SiteFacts) -> (result: SiteResult, response: SiteResponse) {
      let response = assessor.response(assessor.result(site))
      return (response.result.within(response), response)
    }
    let assessed = sites.concurrentMap(assess)
    let results = assessed.map(\.result)
    let rented = enquiry.rentsRooms ? assessor.reference.placesToRent : []
    let lets = rented.map { assessor.siteFacts($0.site) }.concurrentMap(assess)
    let houses = zip(rented, lets).map { RoomResult(room: $0.room, result: $1.result) }
    let responses = Dictionary(
      (assessed + lets).map { ($0.result.site.id, $0.response) }, uniquingKeysWith: { _, last in last })
    let alone = assessor.facts(nil)
    let suggested = suggestion(rulebook, alone)
    return Assessment(
      basis: basis, rulebook: rulebook, enquiry: enquiry, preset: preset,
      suggestedPreset: suggested?.id == preset?.id ? nil : suggested,
      project: ProjectContribution(rulebook, alone, preset), assessor: assessor, responses: responses,
      rooms: houses.sorted { RoomResult.comesBefore($0, $1, needsLabs: enquiry.needsLabs) },
      ranking: results.filter { $0.standing != .excluded }.sorted(by: SiteResult.comesBefore),
      excluded: results.filter { $0.standing == .excluded }.sorted(by: SiteResult.isNearer),
      uncheckable: uncheckable(rulebook, enquiry, results))
  }

  /// The profile whose condition holds, the one with the smallest priority number if several do.
  private static func suggestion(_ rulebook: Rulebook, _ facts: CaseFacts) -> Preset? {
    let evaluator = RuleEvaluator(facts: facts)
    return rulebook.presets.first { evaluator.judge($0.suggestWhen).verdict == .met }
  }

  /// Listed musts, knock-outs that are open at every site, and musts of which no rule speaks; in the order of the enquiry.
  private static func uncheckable(_ rulebook: Rulebook, _ enquiry: Enquiry, _ results: [SiteResult]) -> [Uncheckable] {
    let nowhere = rulebook.knockOuts.filter { knockOut in
      let verdicts = results.flatMap(\.knockOuts).filter { $0.knockOut.id == knockOut.id }
      return !verdicts.isEmpty && verdicts.count == results.count
        && verdicts.allSatisfy { $0.verdict == .unknown && !$0.actual.isKnown }
    }
    var found: [Uncheckable] = enquiry.must.compactMap { path in
      if let knockOut = nowhere.first(where: { $0.decides.contains(path) }) {
        return Uncheckable(path: path, cause: .unknownEverywhere(knockOut))
      }
      if let listed = rulebook.uncheckable.first(where: { $0.path == path }) {
        return Uncheckable(path: path, cause: .listed(listed))
      }
      let isDecided = rulebook.knockOuts.contains { $0.decides.contains(path) }
      return isDecided ? nil : Uncheckable(path: path, cause: .noRule)
    }
    for knockOut in nowhere where !found.contains(where: { $0.cause == .unknownEverywhere(knockOut) }) {
      found.append(Uncheckable(path: knockOut.decides.first ?? knockOut.id, cause: .unknownEverywhere(knockOut)))
    }
    return found
  }
}

extension ProjectContribution {
  init(_ rulebook: Rulebook, _ facts: CaseFacts, _ preset: Preset?) {
    var results = rulebook.criteria.filter { $0.isProject(rulebook.dictionary) }.map { CriterionResult.of($0, facts) }
    EffectiveWeights(results.map(\.criterion), preset: preset, sides: rulebook.weights.sides).apply(to: &results)
    criteria = results
    score = Score(meanOf: results)
  }
}

extension SiteResult {
  /// Nearest miss first: fewest exclusions, then the smallest gap as a share of what is asked for, then id.
  static func isNearer(_ a: SiteResult, _ b: SiteResult) -> Bool {
    if a.exclusions.count != b.exclusions.count { return a.exclusions.count < b.exclusions.count }
    let (x, y) = (a.relativeGap, b.relativeGap)
    if x != y { return (x ?? .hundred) < (y ?? .hundred) }
    return a.site.id < b.site.id
  }

  /// The greatest gap as a share of what is asked for; nil when a gap is no number.
  public var relativeGap: Decimal34? {
    let shares = exclusions.map { result -> Decimal34? in
      guard let gap = result.gap, let need = result.requirement.required.first?.number, need > .zero else { return nil }
      return gap.dividing(by: need)
    }
    return shares.contains(nil) ? nil : shares.compactMap(\.self).max()
  }
}
