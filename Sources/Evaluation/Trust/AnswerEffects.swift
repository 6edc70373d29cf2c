internal import Decimals
internal import Facts
internal import Region
internal import Rulebook

/// What single answers about one site do to the printed order, all else being as it is today.
struct AnswerEffects {
  /// The place of the site today; nil when it is not offered.
  let rank: Int?

  private let result: SiteResult
  private let builder: ResponseBuilder
  private let others: [SiteOrder]
  private let top: Int
  private let threshold: Decimal34

  init(_ result: SiteResult, _ assessor: SiteAssessor, _ today: [SiteOrder], _ top: Int) {
    self.result = result
    self.top = top
    threshold = assessor.rulebook.undocumentedBelowPercent
    rank = today.firstIndex { $0.id == result.site.id }.map { $0 + 1 }
    others = today.filter { $0.id != result.site.id }
    var builder = ResponseBuilder(assessor, result)
    builder.findFields()
    self.builder = builder
  }

  struct Outcomes {
    var firstPlaceChange = Decimal34.zero
    var expectedChanges = Decimal34.zero
    var best: NextQuestion.Outcome
    var worst: NextQuestion.Outcome
  }

  /// Between two break points of a range so many values stand for all.
  private static let strata = 4

  /// What the answers to a field do, weighted by how likely they are: choices equally, numbers uniform on their range.
  func outcomes(_ path: FactPath) -> Outcomes {
    let now = NextQuestion.Outcome(standing: result.standing, rank: rank)
    var outcomes = Outcomes(best: now, worst: now)
    let positions = answers(path.name)
    guard let first = positions.first else { return outcomes }
    outcomes.best = outcome(first.position)
    outcomes.worst = outcomes.best
    for answer in positions {
      let outcome = outcome(answer.position)
      outcomes.best = min(outcomes.best, outcome)
      outcomes.worst = max(outcomes.worst, outcome)
      let places = changedPlaces(outcome.rank)
      outcomes.expectedChanges = outcomes.expectedChanges + answer.share * Decimal34(places.count)
      if places.contains(1) { outcomes.firstPlaceChange = outcomes.firstPlaceChange + answer.share }
    }
    return outcomes
  }

  private struct Answer {
    let share: Decimal34
    let position: SiteOrder
  }

  private func answers(_ field: String) -> [Answer] {
    if let choices = builder.choices[field] {
      let share = Decimal34.one.dividing(by: Decimal34(choices.count), else: .zero)
      return choices.map { Answer(share: share, position: trial($0.facts, [field]).key) }
    }
    guard let field = builder.ranges[field] else { return [] }
    let range = field.range(in: builder.base)
    let ends = range.positions(of: field.breaks)
    let at = { (u: Decimal34) in trial([field.field: field.fact(range.value(at: u))], [field.field]) }
    guard ends.count > 1 else { return [Answer(share: .one, position: at(.zero).key)] }
    // Between two break points verdicts stay and the score is linear.
    let scores = ends.map { at($0).score }
    return ends.indices.dropLast().flatMap { index in
      let part = (ends[index + 1] - ends[index]).dividing(by: Decimal34(2 * Self.strata), else: .zero)
      let middle = at(ends[index] + part * Decimal34(Self.strata)).key
      let step = (scores[index + 1] - scores[index]).dividing(by: Decimal34(2 * Self.strata), else: .zero)
      return (0..<Self.strata).map { number in
        let score = scores[index] + step * Decimal34(2 * number + 1)
        let key = SiteOrder(standing: middle.standing, openDecisive: middle.openDecisive, score: score, id: middle.id)
        return Answer(share: part * Decimal34(2), position: key)
      }
    }
  }

  /// The site with some facts set: only rules that wait for them are run again.
  private func trial(_ changes: [String: Fact], _ fields: [String]) -> Trial {
    let facts = builder.probe.facts(changes)
    var score = result.score.value
    var known = result.knownPercent
    var compared: [(index: Int, knockOut: KnockOut)] = []
    for rule in builder.rules where !Set(rule.fields).isDisjoint(with: fields) {
      switch rule.kind {
      case .criterion(let criterion):
        let old = result.criteria[rule.index]
        let new = builder.probe.measured(criterion, facts)
        score = score - old.contribution + (old.weight * new.points.value).dividing(by: .hundred, else: .zero)
        if old.status == .unknown, new.fact.isKnown { known = known + old.weight }
      case .knockOut(let knockOut, _): compared.append((rule.index, knockOut))
      }
    }
    return Trial(score: score) { key(score, known, compared, facts) }
  }

  private struct Trial {
    let score: Decimal34
    let judge: () -> SiteOrder

    /// Knock-outs are judged only when asked for.
    var key: SiteOrder { judge() }

    init(score: Decimal34, _ judge: @escaping () -> SiteOrder) {
      self.score = score
      self.judge = judge
    }
  }

  private func key(
    _ score: Decimal34, _ known: Decimal34, _ compared: [(index: Int, knockOut: KnockOut)], _ facts: CaseFacts
  ) -> SiteOrder {
    var verdicts = result.knockOuts.map(\.verdict)
    for (index, knockOut) in compared { verdicts[index] = builder.probe.verdict(knockOut, facts) }
    let open = verdicts.indices.count { verdicts[$0] == .unknown && result.knockOuts[$0].knockOut.isDecisive }
    let isScored = result.criteria.contains(where: \.status.isScored)
    let standing: Standing =
      verdicts.contains(.notMet)
      ? .excluded : isScored && known < threshold ? .undocumented : open > 0 ? .clarify : .ready
    return SiteOrder(standing: standing, openDecisive: open, score: score, id: result.site.id)
  }

  private func outcome(_ position: SiteOrder) -> NextQuestion.Outcome {
    guard position.standing != .excluded else { return .init(standing: .excluded, rank: nil) }
    return .init(standing: position.standing, rank: others.count { $0 < position } + 1)
  }

  /// The first places that somebody else has when the site moves to a place; nil: when it drops out.
  private func changedPlaces(_ new: Int?) -> Range<Int> {
    let last = others.count + 1
    let (a, b) = (rank ?? last, new ?? last)
    let (from, to) = (min(a, b), min(max(a, b), top))
    // Dropping from the last place changes that place too.
    let isSame = a == b && (rank == nil) == (new == nil)
    return isSame || from > to ? 0..<0 : from..<(to + 1)
  }
}

extension NextQuestion.Outcome: Comparable {
  /// The better one first: a place before none, then by number.
  public static func < (a: Self, b: Self) -> Bool {
    (a.rank ?? .max, a.standing) < (b.rank ?? .max, b.standing)
  }
}
