internal import Decimals
internal import Facts
internal import Region
internal import Rulebook

/// The open fields of one site, told apart by whether they can change the first places.
struct SiteQuestions {
  private(set) var questions: [NextQuestion] = []
  private(set) var cannotMatter: [FactPath] = []
  private(set) var standIns: [FactPath] = []

  private let response: SiteResponse
  private let assessor: SiteAssessor
  private let range: RankRange
  private let test: TopTest
  private let top: Int

  init(
    _ response: SiteResponse, _ assessor: SiteAssessor, _ range: RankRange, _ test: TopTest, _ top: Int,
    _ today: [RankKey]
  ) {
    (self.response, self.assessor, self.range, self.test, self.top) = (response, assessor, range, test, top)
    var waiting: [FactPath] = []
    for path in openFields {
      let rules = Touched(path, response)
      if !rules.isEmpty, canMatter(rules) {
        waiting.append(path)
      } else if rules.isEmpty, response.result.reads.contains(path.name) {
        standIns.append(path)
      } else {
        cannotMatter.append(path)
      }
    }
    guard !waiting.isEmpty else { return }
    let effects = AnswerEffects(response.result, assessor, today, top)
    questions = waiting.map { question($0, effects) }
  }

  /// Fields that somebody can be asked for and that are missing, aged, contradictory, or leave the question open.
  private var openFields: [FactPath] {
    let dictionary = assessor.rulebook.dictionary
    let waited = Set(response.result.openFields(dictionary).map(\.path))
    return dictionary.definitions(of: .site).filter { definition in
      guard definition.ask != nil, !SiteFacts.headFields.contains(definition.path.name) else { return false }
      let fact = response.result.facts.fact(definition.path.name)
      return !fact.isKnown || fact.status == .aged || fact.readings.count > 1 || waited.contains(definition.path)
    }.map(\.path)
  }

  /// Rules that an answer settles in part or whole.
  struct Touched {
    let knockOuts: [KnockOutResponse]
    let criteria: [CriterionResponse]

    var isEmpty: Bool { knockOuts.isEmpty && criteria.isEmpty }

    init(_ path: FactPath, _ response: SiteResponse) {
      let result = response.result
      let index = response.uncertainties.firstIndex { $0.source == .field(path) }
      knockOuts = response.knockOuts.filter { rule in
        rule.table.uncertainties.contains { $0 == index }
          || OpenFields.of(result.knockOuts[rule.index].open, result.knockOuts[rule.index].actual, result.facts)
            .contains(path)
      }
      criteria = response.criteria.filter { rule in
        rule.table.uncertainties.contains { $0 == index }
          || OpenFields.of(result.criteria[rule.index].open, result.criteria[rule.index].fact, result.facts)
            .contains(path)
      }
    }
  }

  /// Whether an answer can, at some stage and for some answers elsewhere, change who is first or among the first.
  private func canMatter(_ rules: Touched) -> Bool {
    guard let best = range.best else { return false }
    let places = [top, 1]
    if !rules.knockOuts.isEmpty || response.result.standing == .undocumented {
      // The answer may move the site from any of its positions to any other.
      return places.contains { test.canChange($0, from: best, to: range.worst) }
    }
    // Only points move: the site keeps its open knock-outs, however many there are at that stage.
    return range.open.contains { open in
      let ends = range.ends(open: open)
      return places.contains { test.canChange($0, from: ends.best, to: ends.worst) }
    }
  }

  private func question(_ path: FactPath, _ effects: AnswerEffects) -> NextQuestion {
    let result = response.result
    let outcomes = effects.outcomes(path)
    let rules = Touched(path, response)
    return NextQuestion(
      site: result.site, rank: effects.rank, path: path, status: result.facts.fact(path.name).status,
      isDecisive: rules.knockOuts.contains(where: \.isDecisive),
      firstPlaceChange: outcomes.firstPlaceChange, expectedChanges: outcomes.expectedChanges,
      best: outcomes.best, worst: outcomes.worst)
  }
}
