internal import Decimals
internal import Facts
internal import Region
internal import Rulebook

/// The open fields of one site, told apart by whether they can change the first places.
struct SiteQuestions: Sendable {
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
    _ today: [SiteOrder]
  ) {
    (self.response, self.assessor, self.range, self.test, self.top) = (response, assessor, range, test, top)
    var waiting: [FactPath] = []
    let touched = Touched.byField(response)
    for path in openFields(touched) {
      if let rules = touched[path], canMatter(rules) {
        waiting.append(path)
      } else if touched[path] == nil, response.result.reads.contains(path.name) {
        standIns.append(path)
      } else {
        cannotMatter.append(path)
      }
    }
    guard !waiting.isEmpty else { return }
    let reaching = Set(waiting.filter { touched[$0].map { mayReach($0, today) } ?? false })
    let effects = reaching.isEmpty ? nil : AnswerEffects(response.result, assessor, today, top)
    let rank = today.firstIndex { $0.id == response.result.site.id }.map { $0 + 1 }
    questions = waiting.map { path in
      let outcomes = reaching.contains(path) ? effects?.outcomes(path) : nil
      return question(path, touched[path] ?? Touched(), outcomes, rank: rank)
    }
  }

  /// Fields that somebody can be asked for and that are missing, aged, contradictory, or leave the question open.
  private func openFields(_ touched: [FactPath: Touched]) -> [FactPath] {
    let dictionary = assessor.rulebook.dictionary
    return dictionary.definitions(of: .site).filter { definition in
      guard definition.ask != nil, !SiteFacts.headFields.contains(definition.path.name) else { return false }
      let fact = response.result.facts.fact(definition.path.name)
      return !fact.isKnown || fact.status == .aged || fact.readings.count > 1 || touched[definition.path] != nil
    }.map(\.path)
  }

  /// Rules that an answer settles in part or whole.
  struct Touched {
    var knockOuts: [KnockOutResponse] = []
    var criteria: [CriterionResponse] = []

    /// The rules of a site by the fields that they wait for.
    static func byField(_ response: SiteResponse) -> [FactPath: Touched] {
      let result = response.result
      var touched: [FactPath: Touched] = [:]
      for rule in response.knockOuts {
        let own = result.knockOuts[rule.index]
        let waited = OpenFields.of(own.open, own.actual, result.facts)
        for path in Set(waited + fields(rule.table.uncertainties, response)) {
          touched[path, default: Touched()].knockOuts.append(rule)
        }
      }
      for rule in response.criteria {
        let own = result.criteria[rule.index]
        let waited = OpenFields.of(own.open, own.fact, result.facts)
        for path in Set(waited + fields(rule.table.uncertainties, response)) {
          touched[path, default: Touched()].criteria.append(rule)
        }
      }
      return touched
    }

    private static func fields(_ indices: [Int], _ response: SiteResponse) -> [FactPath] {
      indices.compactMap { index in
        if case .field(let path) = response.uncertainties[index].source { path } else { nil }
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

  /// Whether the answer alone could move the site across the last of the first places: a bound that spares the rest.
  private func mayReach(_ rules: Touched, _ today: [SiteOrder]) -> Bool {
    let now = response.result.order
    guard today.count > top, today[top - 1] < now else { return true }
    let open = now.openDecisive - rules.knockOuts.count(where: \.isDecisive)
    let standing = open <= 0 ? Standing.ready : .clarify
    let best = SiteOrder(standing: standing, openDecisive: max(open, 0), score: range.high, id: now.id)
    return best < today[top - 1]
  }

  private func question(
    _ path: FactPath, _ rules: Touched, _ outcomes: AnswerEffects.Outcomes?, rank: Int?
  ) -> NextQuestion {
    let result = response.result
    return NextQuestion(
      site: result.site, rank: rank, path: path, status: result.facts.fact(path.name).status,
      isDecisive: rules.knockOuts.contains(where: \.isDecisive),
      firstPlaceChange: outcomes?.firstPlaceChange ?? .zero, expectedChanges: outcomes?.expectedChanges ?? .zero,
      best: outcomes?.best, worst: outcomes?.worst)
  }
}
