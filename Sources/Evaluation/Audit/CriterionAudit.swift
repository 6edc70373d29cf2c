internal import Decimals
internal import Facts
internal import Region
internal import Rulebook
internal import SourceText

/// Finds criteria that give every site the same, count one fact twice, decide alone, or rest on outdated claims only.
struct CriterionAudit {
  let cases: AuditCases
  let coverage: [CriterionCoverage]

  func run() -> [Diagnostic] {
    let constant = coverage.map(\.criterion).filter(isConstant)
    let others = coverage.filter { row in !constant.contains { $0.id == row.criterion.id } }
    return constant.map { AuditWording.constantPoints($0, example: SameEverywhere($0, cases).words) }
      + others.compactMap(separation) + sameMeasure()
      + sharedInputs(others) + others.compactMap(decidesAlone) + others.compactMap(agedOnly)
  }

  private func isConstant(_ criterion: Criterion) -> Bool {
    criterion.measures.allSatisfy { $0.function.extent.low == $0.function.extent.high }
  }

  /// Known at several sites, asked for, and yet the same points everywhere.
  private func separation(_ row: CriterionCoverage) -> Diagnostic? {
    guard let known = row.knownSites, known > 1, row.asked > 0, !row.separates,
      let sample = cases.samples.first(where: { scored(row.criterion, $0).count > 1 }),
      let points = scored(row.criterion, sample).first?.points?.value
    else { return nil }
    return AuditWording.doesNotSeparate(row.criterion, points, sites: sample.sites.count, enquiry: sample.enquiry.id)
  }

  private func scored(_ criterion: Criterion, _ sample: Assessment) -> [CriterionResult] {
    sample.sites.flatMap(\.criteria).filter { $0.criterion.id == criterion.id && $0.status.isScored }
  }

  /// Criteria that measure a fact which another one measures already.
  private func sameMeasure() -> [Diagnostic] {
    let scored = cases.rulebook.criteria.filter { $0.evidence != .pending }
    return scored.indices.compactMap { index in
      let criterion = scored[index]
      let paths = criterion.measures.map(\.path)
      for other in scored[..<index]
      where !criterion.overlaps.contains(other.id) && !other.overlaps.contains(criterion.id) {
        guard let path = paths.first(where: { other.measures.map(\.path).contains($0) }) else { continue }
        return AuditWording.countedTwice(criterion, other, facts: [path], example: cases.example([path]))
      }
      return nil
    }
  }

  /// Criteria all of whose facts of the site another criterion counts already, under another name.
  private func sharedInputs(_ rows: [CriterionCoverage]) -> [Diagnostic] {
    let inputs = rows.map { SiteInputs(of: $0.criterion, cases.samples) }
    return rows.indices.compactMap { index in
      let (own, criterion) = (inputs[index], rows[index].criterion)
      guard !own.facts.isEmpty else { return nil }
      // Of two with the same facts the later one is named.
      let other = rows.indices.first { other in
        other != index && !isAgreed(criterion, rows[other].criterion) && own.facts.isSubset(of: inputs[other].facts)
          && (own.facts != inputs[other].facts || other < index)
      }
      return other.map {
        AuditWording.countedTwice(criterion, rows[$0].criterion, facts: own.facts.sorted(), example: own.example)
      }
    }
  }

  /// Whether the rulebook says that two may overlap, or they measure one fact, which is told of by itself.
  private func isAgreed(_ a: Criterion, _ b: Criterion) -> Bool {
    a.overlaps.contains(b.id) || b.overlaps.contains(a.id)
      || !Set(a.measures.map(\.path)).isDisjoint(with: b.measures.map(\.path))
  }

  /// The difference that the criterion makes between sites is greater than that of all others together.
  private func decidesAlone(_ row: CriterionCoverage) -> Diagnostic? {
    for sample in cases.samples {
      let spreads = Spreads(sample)
      guard let own = spreads[row.criterion.id], own > .zero, own > spreads.total - own, spreads.count > 1 else {
        continue
      }
      return AuditWording.decidesAlone(row.criterion, own, others: spreads.total - own, enquiry: sample.enquiry.id)
    }
    return nil
  }

  /// Known claims, all of them beyond the age that the facts dictionary allows.
  private func agedOnly(_ row: CriterionCoverage) -> Diagnostic? {
    guard row.criterion.evidence != .pending, row.asked > 0 else { return nil }
    let results = cases.samples.flatMap { sample in
      sample.sites.flatMap(\.criteria).filter { $0.criterion.id == row.criterion.id && $0.fact.isKnown }
    }
    guard !results.isEmpty, results.allSatisfy({ $0.status == .aged }) else { return nil }
    let aged = cases.samples.lazy.flatMap(\.sites).compactMap { site in
      site.criteria.first { $0.criterion.id == row.criterion.id && $0.status == .aged }?.fact.inputs.first
        .map { (site.site.id.rawValue, $0) }
    }
    return aged.first.map { AuditWording.agedOnly(row.criterion, site: $0.0, claim: $0.1) }
  }
}

/// By how many points of the score each criterion sets the sites of one assessment apart at most.
private struct Spreads {
  private var low: [String: Decimal34] = [:]
  private var high: [String: Decimal34] = [:]

  init(_ sample: Assessment) {
    for result in sample.sites.flatMap(\.criteria) where result.status.isScored {
      let (id, share) = (result.criterion.id, result.contribution)
      low[id] = min(low[id] ?? share, share)
      high[id] = max(high[id] ?? share, share)
    }
  }

  subscript(id: String) -> Decimal34? {
    guard let low = low[id], let high = high[id] else { return nil }
    return high - low
  }

  var total: Decimal34 { low.keys.sorted().compactMap { self[$0] }.reduce(.zero, +) }
  var count: Int { low.count }
}

/// The claims of sites on which a criterion rests in any sample, with a case that shows them. The place of a site, from
/// which all ways are computed, and the head of its file are no claims.
private struct SiteInputs {
  private(set) var facts: Set<FactPath> = []
  private(set) var example: LocalizedText?

  init(of criterion: Criterion, _ samples: [Assessment]) {
    for sample in samples {
      for site in sample.sites {
        guard let result = site.criteria.first(where: { $0.criterion.id == criterion.id }), result.fact.isKnown else {
          continue
        }
        let found = result.fact.inputs.compactMap { FactPath($0.path) }.filter(Self.isClaim)
        if !found.isEmpty, example == nil { example = AuditWording.caseOf(sample.enquiry.id, site.site.id.rawValue) }
        facts.formUnion(found)
      }
    }
  }

  private static func isClaim(_ path: FactPath) -> Bool {
    path.root == .site && path.name != "location" && !SiteFacts.headFields.contains(path.name)
  }
}
