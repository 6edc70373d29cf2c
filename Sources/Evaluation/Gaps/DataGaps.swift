public import Decimals
public import Facts
public import Region
internal import Rulebook

/// Which missing, aged or contradictory fields of sites keep most results open.
///
/// Counted over assessments of several enquiries, with every offered site of each.
public struct DataGaps: Sendable {
  /// Gaps, worst first: most decisive knock-outs kept open, then most points at stake, then by name.
  public let gaps: [DataGap]
  /// Fields that only knock-outs wait for which do not decide the order, by name: they cost no site its place today.
  public let withoutEffect: [FactPath]
  /// Single answers that would change the first places of most enquiries; greatest effect first.
  public let answers: [HelpfulAnswer]
  /// The number of enquiries.
  public let enquiries: Int
  /// Sites that at least one enquiry is offered.
  public let sites: Int

  /// Counts assessments that rest on one register, rulebook and date.
  ///
  /// - Complexity: O(*assessments* × *sites* × *rules*).
  public init(_ assessments: [Assessment]) {
    var counter = GapCounter()
    for assessment in assessments {
      for result in assessment.ranking { counter.count(result, assessment) }
    }
    answers = HelpfulAnswer.all(assessments)
    enquiries = assessments.count
    sites = counter.sites.count
    withoutEffect = counter.withoutEffect
    gaps = counter.gaps(enquiries: assessments.count).sorted(by: DataGap.comesBefore)
  }
}

/// One field of sites that is open at some of them.
public struct DataGap: Sendable {
  /// What one site would gain from the field.
  public struct SiteGap: Sendable {
    public let site: Site
    /// Missing, aged or contradictory.
    public let status: Fact.Status
    /// Decisive knock-outs that wait for it, over all enquiries.
    public let knockOuts: Int
    /// Enquiries in which it is all that the order waits for: with it the site is ready, or drops out.
    public let settled: Int
    /// Points of 100 that it can move, averaged over the enquiries.
    public let points: Decimal34
  }

  public let path: FactPath
  /// Sites where rules wait for the field: most enquiries settled first, then most knock-outs, most points, highest score.
  public let sites: [SiteGap]

  /// Decisive knock-outs that it keeps open, over all sites and enquiries.
  public var knockOuts: Int { sites.map(\.knockOuts).reduce(0, +) }
  /// Pairs of site and enquiry that it settles alone.
  public var settled: Int { sites.map(\.settled).reduce(0, +) }
  /// Points of 100 that it can move, summed over the sites, averaged over the enquiries.
  public var points: Decimal34 { sites.map(\.points).reduce(.zero, +) }
  /// The number of sites where it has a status.
  public func count(_ status: Fact.Status) -> Int { sites.count { $0.status == status } }

  static func comesBefore(_ a: DataGap, _ b: DataGap) -> Bool {
    if a.knockOuts != b.knockOuts { return a.knockOuts > b.knockOuts }
    return a.points != b.points ? a.points > b.points : a.path < b.path
  }
}

/// Adds up what waits for each field of each site.
private struct GapCounter {
  struct Entry {
    let site: Site
    let status: Fact.Status
    var knockOuts = 0
    var settled = 0
    var points = Decimal34.zero
  }

  /// A field of a site with the score that breaks ties: of equal gaps the better site goes first.
  private struct Ranked {
    let gap: DataGap.SiteGap
    let score: Decimal34
  }

  var sites: Set<SiteID> = []
  private var entries: [FactPath: [SiteID: Entry]] = [:]
  private var asked: Set<FactPath> = []
  private var facts: [SiteID: SiteFacts] = [:]
  private var scores: [SiteID: Decimal34] = [:]

  mutating func count(_ result: SiteResult, _ assessment: Assessment) {
    let site = result.site
    sites.insert(site.id)
    let facts =
      self.facts[site.id]
      ?? SiteFacts(site, dictionary: assessment.rulebook.dictionary, asOf: assessment.basis.asOf)
    self.facts[site.id] = facts
    scores[site.id] = (scores[site.id] ?? .zero) + result.score.value
    let unknown = result.knockOuts.filter { $0.verdict == .unknown }
    for knockOut in unknown { asked.formUnion(OpenFields.of(knockOut.open, knockOut.actual, facts)) }
    let open = unknown.filter(\.knockOut.isDecisive)
    let waiting = open.map { OpenFields.of($0.open, $0.actual, facts) }
    for path in waiting.joined() { add(path, facts) { $0.knockOuts += 1 } }
    if let only = Set(waiting).first, Set(waiting).count == 1, only.count == 1 {
      add(only[0], facts) { $0.settled += 1 }
    }
    for criterion in result.criteria where criterion.status.isScored && !criterion.open.isEmpty {
      let stake = criterion.highContribution - criterion.lowContribution
      guard stake > .zero else { continue }
      for path in OpenFields.of(criterion.open, criterion.fact, facts) {
        add(path, facts) { $0.points = $0.points + stake }
      }
    }
  }

  private mutating func add(_ path: FactPath, _ facts: SiteFacts, _ change: (inout Entry) -> Void) {
    let site = facts.site
    var entry = entries[path]?[site.id] ?? Entry(site: site, status: facts.fact(path.name).status)
    change(&entry)
    entries[path, default: [:]][site.id] = entry
  }

  var withoutEffect: [FactPath] { asked.subtracting(entries.keys).sorted() }

  func gaps(enquiries: Int) -> [DataGap] {
    let count = Decimal34(max(enquiries, 1))
    return entries.map { path, sites in
      let ranked = sites.values.map { entry in
        let gap = DataGap.SiteGap(
          site: entry.site, status: entry.status, knockOuts: entry.knockOuts, settled: entry.settled,
          points: entry.points.dividing(by: count) ?? .zero)
        return Ranked(gap: gap, score: scores[entry.site.id] ?? .zero)
      }
      return DataGap(path: path, sites: ranked.sorted(by: Self.comesBefore).map(\.gap))
    }
  }

  private static func comesBefore(_ x: Ranked, _ y: Ranked) -> Bool {
    let (a, b) = (x.gap, y.gap)
    if a.settled != b.settled { return a.settled > b.settled }
    if a.knockOuts != b.knockOuts { return a.knockOuts > b.knockOuts }
    if a.points != b.points { return a.points > b.points }
    return x.score != y.score ? x.score > y.score : a.site.id < b.site.id
  }
}

/// Which fields of a site a result waits for.
enum OpenFields {
  /// Fields named themselves; for an indicator, the fields it was computed from that are aged or contradictory.
  static func of(_ open: Set<FactPath>, _ fact: Fact, _ facts: SiteFacts) -> [FactPath] {
    var fields = open.filter { $0.root == .site }
    if open.contains(where: { $0.root == .indicator }) {
      let inputs = fact.inputs.compactMap { FactPath($0.path) }.filter { $0.root == .site }
      fields.formUnion(inputs.filter { [.aged, .conflicting].contains(facts.fact($0.name).status) })
    }
    return fields.filter { !SiteFacts.headFields.contains($0.name) }.sorted()
  }
}
