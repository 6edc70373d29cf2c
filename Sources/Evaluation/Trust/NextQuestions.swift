public import Decimals
public import Facts
public import Region
internal import Rulebook

/// Which values that are missing, aged or contradictory can still change the first places, and which to ask for next.
public struct NextQuestions: Sendable {
  /// So many places are looked at.
  public let top: Int
  /// Values that can still matter; the one with the greatest expected effect first.
  public let questions: [NextQuestion]
  /// Values that cannot change the first places, neither alone nor together with others, by site in the order of the
  /// register.
  public let cannotMatter: [SiteFields]
  /// Values that no rule waits for today because it uses a stand-in or a bound; stating them could still change something.
  public let standIns: [SiteFields]

  /// Fields of one site.
  public struct SiteFields: Sendable, Hashable {
    public let site: SiteID
    public let fields: [FactPath]
  }

  /// The question about a field of a site; nil when it cannot matter.
  public func question(_ site: SiteID, _ path: FactPath) -> NextQuestion? {
    questions.first { $0.site.id == site && $0.path == path }
  }
}

/// One value of one site that can still change the first places.
public struct NextQuestion: Sendable {
  /// Where the site stands after an answer, all else being as it is today.
  public struct Outcome: Sendable, Hashable {
    public let standing: Standing
    /// From 1; nil when it is not offered.
    public let rank: Int?
  }

  public let site: Site
  /// The place of the site today.
  public let rank: Int?
  public let path: FactPath
  public let status: Fact.Status
  /// Whether a decisive knock-out waits for it.
  public let isDecisive: Bool
  /// How likely the answer alone changes the first place, 0…1.
  public let firstPlaceChange: Decimal34
  /// How many of the first places it is expected to change alone.
  public let expectedChanges: Decimal34
  /// The best and the worst that the answer alone can do to its site; nil when it surely does not reach the first places.
  public let best: Outcome?
  public let worst: Outcome?

  /// Whether the answer alone can change the printed first places.
  public var hasEffectAlone: Bool { expectedChanges > .zero }

  static func comesBefore(_ a: NextQuestion, _ b: NextQuestion) -> Bool {
    if a.firstPlaceChange != b.firstPlaceChange { return a.firstPlaceChange > b.firstPlaceChange }
    if a.expectedChanges != b.expectedChanges { return a.expectedChanges > b.expectedChanges }
    if a.best?.rank != b.best?.rank { return (a.best?.rank ?? .max) < (b.best?.rank ?? .max) }
    return a.site.id != b.site.id ? (a.rank ?? .max, a.site.id) < (b.rank ?? .max, b.site.id) : a.path < b.path
  }
}

extension Assessment {
  /// What to ask next so that the first `top` places become sure.
  ///
  /// - Complexity: O(*sites*²) comparisons, and some evaluations of rules for each field that can matter.
  public func nextQuestions(top: Int) -> NextQuestions {
    let responses = sites.compactMap { response(of: $0.site.id) }
    let ranges = responses.map { RankRange($0, rulebook) }
    let today = ranking.map(\.order)
    var questions: [NextQuestion] = []
    var idle: [NextQuestions.SiteFields] = []
    var standIns: [NextQuestions.SiteFields] = []
    let found = Array(responses.indices).concurrentMap { index in
      var others = ranges
      others.remove(at: index)
      return SiteQuestions(responses[index], assessor, ranges[index], TopTest(others: others), top, today)
    }
    for (response, asked) in zip(responses, found) {
      questions += asked.questions
      if !asked.cannotMatter.isEmpty { idle.append(.init(site: response.result.site.id, fields: asked.cannotMatter)) }
      if !asked.standIns.isEmpty { standIns.append(.init(site: response.result.site.id, fields: asked.standIns)) }
    }
    return NextQuestions(
      top: top, questions: questions.sorted(by: NextQuestion.comesBefore),
      cannotMatter: idle.sorted { $0.site < $1.site }, standIns: standIns.sorted { $0.site < $1.site })
  }
}
