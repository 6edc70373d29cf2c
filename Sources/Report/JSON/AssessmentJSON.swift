internal import Decimals
public import Evaluation
internal import Facts
internal import Region
internal import Rulebook
public import SourceText

/// The assessment as JSON; the keys are a contract, see docs/reference/recommend.schema.json.
public struct AssessmentJSON: Sendable {
  let assessment: Assessment
  let format: FactFormat
  /// So many sites of the ranking are written; nil: all.
  let top: Int?
  /// Whether the firmness of the first places is written in detail.
  let detail: Bool

  /// A writer; texts inside are in `language`.
  public init(_ assessment: Assessment, language: Language, top: Int?, robustness detail: Bool = false) {
    self.assessment = assessment
    self.top = top
    self.detail = detail
    format = FactFormat(assessment.rulebook.dictionary, language)
  }

  /// The whole document.
  public var document: JSON {
    let trust = trust
    return .object([
      "assessment": basis, "firmness": trust.firmness,
      "project": .object([
        "score": score(assessment.project.score), "criteria": .array(assessment.project.criteria.map(criterion)),
      ]),
      "ranking": .array(shown.enumerated().map { site($1, rank: $0 + 1) }), "robustness": trust.document,
      "questions": QuestionSection(
        questions: assessment.nextQuestions(top: top ?? 5), format: format, roles: assessment.rulebook.roles
      ).json,
      "advice": .array(assessment.advice.map(adviser.json)),
      "rooms": .array(assessment.rooms.prefix(top ?? .max).enumerated().map { room($1, rank: $0 + 1) }),
      "excluded": .array(assessment.excluded.map(excludedSite)),
      "uncheckable": .array(assessment.uncheckable.map(uncheckable)),
      "counterfactuals": whatIf.near(places: top ?? Self.usualTop), "relaxations": whatIf.relaxations,
      "coverage": coverage,
    ])
  }

  private var shown: ArraySlice<SiteResult> { assessment.ranking.prefix(top ?? .max) }

  private var trust: RobustnessJSON {
    RobustnessJSON(
      assessment: assessment, robustness: assessment.robustness(top: top ?? assessment.ranking.count, detail: detail),
      top: top, format: format)
  }

  /// The places that counterfactuals aim at when the whole ranking is written.
  private static let usualTop = 5

  var whatIf: WhatIfJSON { WhatIfJSON(assessment: assessment, format: format) }
  private var adviser: AdviceText { AdviceText(format, assessment) }

  var basis: JSON {
    .object([
      "engine": .string(assessment.basis.engine), "as_of": .string(assessment.basis.asOf.description),
      "language": .string(format.language.rawValue),
      "rulebook": .object([
        "id": .string(assessment.rulebook.id), "hash": .string(assessment.rulebook.hash),
        "status": .string(assessment.rulebook.status.rawValue),
      ]),
      "register_hash": .string(assessment.basis.registerHash),
      "reference_hash": .string(assessment.basis.referenceHash),
      "enquiry": .object([
        "id": .string(assessment.enquiry.id), "hash": .string(assessment.basis.enquiryHash),
      ]),
      "preset": .optional(assessment.preset?.id), "suggested_preset": .optional(assessment.suggestedPreset?.id),
      "not_assessed_points": .number(assessment.notAssessedPoints),
    ])
  }

  /// One site alone, as `explain` gives it: also one that is not offered, compared with the fifth place.
  ///
  /// - Parameter isRanked: whether the assessment has the sites that it competes with; else it has no rank, and nothing is
  ///   compared.
  public func explanation(of result: SiteResult, isRanked: Bool = true) -> JSON {
    let places = min(5, assessment.ranking.count)
    let rank = assessment.rank(of: result.site.id)
    var members: [JSON.Member] = [
      JSON.Member(key: "assessment", value: basis),
      JSON.Member(key: "site", value: site(result, rank: isRanked ? rank : nil)),
    ]
    guard isRanked else { return .object(members) }
    if places > 0, (rank ?? .max) > places {
      let other = assessment.ranking[places - 1]
      let differences = Comparison.differences(result, other).map { item in
        JSON.object(["criterion": .string(item.criterion), "points": .number(item.points)])
      }
      members.append(
        JSON.Member(
          key: "compared_with",
          value: .object([
            "rank": .number(places), "site": .string(other.site.id.rawValue),
            "standing": .string(other.standing.rawValue), "open_decisive": .number(other.openDecisive),
            "points": .number(result.score.value - other.score.value), "criteria": .array(differences),
          ])))
    }
    let aim = CounterfactualLines.places(for: rank)
    members.append(JSON.Member(key: "counterfactuals", value: whatIf.counterfactuals(result, places: aim, pairs: true)))
    members.append(JSON.Member(key: "investor_changes", value: whatIf.investorChanges(result)))
    return .object(members)
  }

  /// One site with its rank; nil when it is not offered.
  private func site(_ result: SiteResult, rank: Int?) -> JSON {
    let reasons = Reasons(result, format)
    return .object([
      "rank": rank.map { JSON.number($0) } ?? .null, "site": .string(result.site.id.rawValue),
      "name": .string(result.site.name), "district": .key(result.site.district),
      "state": .key(result.site.state),
      "further_districts": .array(result.site.districts.dropFirst().map { .string($0.rawValue) }),
      "standing": .string(result.standing.rawValue), "open_decisive": .number(result.openDecisive),
      "known_percent": .number(result.knownPercent), "score": score(result.score),
      "sides": .object(
        Side.allCases.map { JSON.Member(key: $0.rawValue, value: score(result.sides[$0])) }),
      "criteria": .array(result.criteria.map(criterion)),
      "knock_outs": .array(result.knockOuts.map(knockOut)),
      "reasons": .object([
        "for": .array(reasons.positive.map(reason)), "against": .array(reasons.negative.map(reason)),
      ]),
      "clarify": .array(result.toClarify(format, roles: assessment.rulebook.roles).map(clarify)),
      "advice": .array(assessment.advice(at: result).map(adviser.json)),
    ])
  }

  /// A house that lets rooms: what is known of it, and how it is assessed.
  private func room(_ house: RoomResult, rank: Int) -> JSON {
    .object([
      "rank": .number(rank), "room": .string(house.room.id), "name": .string(house.room.name),
      "kind": .string(house.room.kind.rawValue), "town": .string(house.room.town),
      "site": .optional(house.room.site?.rawValue),
      "labs": house.room.hasLabs.map(JSON.boolean) ?? .null, "total_area_m2": .optional(house.room.totalAreaM2),
      "smallest_unit_m2": .optional(house.room.smallestUnitM2), "offer": .string(house.room.offer[format.language]),
      "status": .string(house.room.status.rawValue), "as_of": .string(house.room.asOf.description),
      "source": .optional(house.room.source), "assessment": site(house.result, rank: nil),
    ])
  }

  /// The order alone, for programs that show it or choose from it: what it rests on, how firm it is, and of each site its
  /// place, standing and score. The members are those of ``document``.
  public var summary: JSON {
    .object([
      "assessment": basis, "firmness": trust.firmness,
      "ranking": .array(shown.enumerated().map { placed($1, rank: $0 + 1) }),
    ])
  }

  private func placed(_ result: SiteResult, rank: Int) -> JSON {
    .object([
      "rank": .number(rank), "site": .string(result.site.id.rawValue), "name": .string(result.site.name),
      "standing": .string(result.standing.rawValue), "open_decisive": .number(result.openDecisive),
      "score": score(result.score),
    ])
  }

  private func excludedSite(_ result: SiteResult) -> JSON {
    .object([
      "site": .string(result.site.id.rawValue), "name": .string(result.site.name),
      "district": .key(result.site.district), "state": .key(result.site.state),
      "knock_outs": .array(result.exclusions.map(knockOut)),
    ])
  }

  func score(_ score: Score?) -> JSON {
    guard let score else { return .null }
    return .object(["value": .number(score.value), "low": .number(score.low), "high": .number(score.high)])
  }

  func criterion(_ result: CriterionResult) -> JSON {
    .object([
      "id": .string(result.criterion.id), "side": .string(result.criterion.side.rawValue),
      "group": .string(result.criterion.group), "base_weight": .number(result.criterion.weight),
      "weight": .number(result.weight), "status": .string(result.status.rawValue),
      "points": .optional(result.points?.value), "low": .optional(result.points?.low),
      "high": .optional(result.points?.high), "contribution": .number(result.contribution),
      "measure": .string(result.measure.description), "value": readings(result.fact),
      "unit": .optional(format.dictionary[result.measure]?.unit?.rawValue),
      "stand_in": .optional(result.criterion.standIn?[format.language]),
      "assumption": .boolean(result.criterion.basis.isAssumption),
      "tell_us": .array(result.tellUs.sorted().map { .string($0.name) }),
      "inputs": .array(result.fact.inputs.map(input)),
    ])
  }

  private func readings(_ fact: Fact) -> JSON {
    guard fact.readings.count > 1 else { return fact.leading.map(value) ?? .null }
    return .array(fact.readings.map(value))
  }

  private func input(_ input: FactInput) -> JSON {
    .object([
      "path": .string(input.path), "value": value(input.value), "as_of": .optional(input.asOf?.description),
      "as_of_quality": input.asOf == nil ? .null : .string(input.asOfQuality.rawValue),
      "source": .string(input.source), "scope": .string(input.scope.rawValue), "note": .optional(input.note),
    ])
  }

  private func value(_ value: FactValue) -> JSON { .value(value) }

  func knockOut(_ result: KnockOutResult) -> JSON {
    let required = result.requirement.required.map(value)
    return .object([
      "id": .string(result.knockOut.id), "decisive": .boolean(result.knockOut.isDecisive),
      "status": .string(result.verdict.rawValue), "comparison": .string(result.requirement.comparison),
      "required": required.count == 1 ? required[0] : required.isEmpty ? .null : .array(required),
      "actual": readings(result.actual), "gap": .optional(result.gap),
      "unit": .optional(result.requirement.unit?.rawValue),
      "decided_by": .optional((result.decidedBy ?? result.requirement.fact)?.description),
      "reason": .string(
        "\(result.knockOut.title[format.language]): \(result.actualText(format)), "
          + format.say(de: "verlangt ", en: "asked ") + result.requiredText(format)),
    ])
  }

  private func reason(_ reason: Reasons.Reason) -> JSON {
    .object([
      "criterion": .string(reason.criterion), "text": .string(reason.text), "points": .number(reason.points),
    ])
  }

  private func clarify(_ item: ToClarify) -> JSON {
    .object([
      "path": .string(item.path.description), "text": .string(item.text), "ask": .optional(item.ask),
      "decides": .array(item.decides.map(JSON.string)),
    ])
  }

  private func uncheckable(_ item: Uncheckable) -> JSON {
    .object(["path": .string(item.path), "text": .string(item.text(format, assessment.rulebook.roles))])
  }

  /// How the sites of each district and Land fare: the same fields and the same cut-off for all.
  private var coverage: JSON {
    func counts(_ sites: [SiteResult]) -> JSON {
      .object([
        "sites": .number(sites.count), "ready": .number(sites.count { $0.standing == .ready }),
        "clarify": .number(sites.count { $0.standing == .clarify }),
        "undocumented": .number(sites.count { $0.standing == .undocumented }),
        "excluded": .number(sites.count { $0.standing == .excluded }),
      ])
    }
    let sites = assessment.sites
    return .object([
      "sites": .number(sites.count), "offered": .number(assessment.ranking.count),
      "excluded": .number(assessment.excluded.count),
      "districts": .object(
        DistrictKey.allCases.map { key in
          JSON.Member(key: key.rawValue, value: counts(sites.filter { $0.site.district == key }))
        }),
      "states": .object(
        StateKey.allCases.map { key in
          JSON.Member(key: key.rawValue, value: counts(sites.filter { $0.site.state == key }))
        }),
    ])
  }
}

extension Uncheckable {
  /// Why the must cannot be decided and whom to ask, in a sentence.
  public func text(_ format: FactFormat, _ roles: [String: LocalizedText]) -> String {
    let label = format.label(FactPath(.enquiry, path))
    switch cause {
    case .listed(let must):
      let ask = must.ask.flatMap { roles[$0]?[format.language] }
      let whom = ask.map { format.say(de: "; fragen: \($0)", en: "; ask: \($0)") } ?? ""
      return "\(label): \(must.why[format.language])\(whom)"
    case .unknownEverywhere(let knockOut):
      let ask = knockOut.ask.flatMap { roles[$0]?[format.language] }
      let whom = ask.map { format.say(de: "; fragen: \($0)", en: "; ask: \($0)") } ?? ""
      return "\(knockOut.title[format.language]): "
        + format.say(de: "für keinen Standort eine Angabe", en: "no data for any site") + whom
    case .noRule:
      return "\(label): "
        + format.say(de: "dafür gibt es keine Regel; zählt nicht als Muss", en: "there is no rule for it; not a must")
    }
  }
}
