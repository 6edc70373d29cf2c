public import Facts
public import SourceText

extension Rulebook {
  /// What has lapsed by the as-of date: assumptions past their day of review, sources older than their limit, tables
  /// that no longer hold.
  public func lapsed(asOf: PartialDate) -> [Diagnostic] {
    overdueReviews(asOf: asOf) + outdatedSources(asOf: asOf) + expiredTables(asOf: asOf)
  }

  /// A warning for every file that holds assumptions whose day of review lies before the as-of date, at the first of them.
  public func overdueReviews(asOf: PartialDate) -> [Diagnostic] {
    var rules: [(id: String, basis: Basis, place: SourceLocation)] = [
      (id, basis, location), ("firmness", firmness.basis, firmness.location),
    ]
    rules += knockOuts.map { ($0.id, $0.basis, $0.location) }
    rules += criteria.map { ($0.id, $0.basis, $0.location) }
    if let basis = weights.basis, let first = weights.entries.first {
      rules.append(("weights", basis, SourceLocation(first.location.file, SourceRange(at: 0))))
    }
    rules += presets.map { ($0.id, $0.basis, $0.location) }
    rules += advice.map { ($0.id, $0.basis, $0.location) }
    rules += tables.map { ($0.id, $0.basis, $0.location) }
    let due = rules.compactMap { rule -> Lapsed<PartialDate>? in
      guard case .assumption(let date?) = rule.basis, asOf.isSurelyAfter(date) else { return nil }
      return Lapsed(what: date, place: rule.place, ids: [rule.id])
    }
    return Lapsed.byFile(due).map { RuleWording.reviewDue($0.ids, $0.what, $0.place) }
  }

  /// A warning for every source, file by file, whose year lies further back than the rulebook, or the rule, allows.
  func outdatedSources(asOf: PartialDate) -> [Diagnostic] {
    var cited: [(id: String, sources: [String], limit: Int?, place: SourceLocation)] = criteria.map {
      ($0.id, $0.sources, $0.sourceMaxAgeYears ?? sourceMaxAgeYears, $0.location)
    }
    cited += advice.map { ($0.id, $0.sources, sourceMaxAgeYears, $0.location) }
    cited += tables.map { ($0.id, $0.sources, sourceMaxAgeYears, $0.location) }
    let old = cited.flatMap { rule in
      rule.sources.compactMap { source -> Lapsed<SourceYear>? in
        guard let limit = rule.limit, let year = SourceYear(source), year.age(asOf) >= limit else { return nil }
        return Lapsed(what: year, place: rule.place, ids: [rule.id])
      }
    }
    return Lapsed.byFile(old).map {
      RuleWording.sourceOutdated($0.what.title, years: $0.what.age(asOf), rules: $0.ids, $0.place)
    }
  }

  /// A warning for every table whose last day lies before the as-of date.
  func expiredTables(asOf: PartialDate) -> [Diagnostic] {
    tables.compactMap { table in
      guard let last = table.validTo, asOf.isSurelyAfter(last) else { return nil }
      return RuleWording.tableExpired(table, last)
    }
  }
}

/// Rules of one file that lapsed for one cause.
private struct Lapsed<Cause: Equatable> {
  let what: Cause
  let place: SourceLocation
  var ids: [String]

  /// One entry for each cause and file, at the first rule.
  static func byFile(_ all: [Lapsed]) -> [Lapsed] {
    all.reduce(into: []) { found, next in
      let same = found.firstIndex { $0.what == next.what && $0.place.file.name == next.place.file.name }
      if let same { found[same].ids += next.ids } else { found.append(next) }
    }
  }
}

/// A source with the last year that its title names: `IW-Zukunftspanel 2012`, `Umfragen 2016–2023`, `Umfrage 2018/19`.
struct SourceYear: Equatable {
  let title: String
  let year: PartialDate

  /// nil when the title names no year from 1900 to 2099.
  init?(_ title: String) {
    let runs = title.split { !("0"..."9").contains($0) && $0 != "/" }
    guard let year = runs.compactMap(Self.year).last.flatMap({ PartialDate(year: $0) }) else { return nil }
    self.title = title
    self.year = year
  }

  /// Full years since the end of that year.
  func age(_ asOf: PartialDate) -> Int { year.fullYears(until: asOf) }

  /// `2012`, or the second year of `2018/19`.
  private static func year(_ run: Substring) -> Int? {
    let parts = run.split(separator: "/", omittingEmptySubsequences: false)
    guard let first = parts.first, first.count == 4, let year = Int(first), (1900..<2100).contains(year) else {
      return nil
    }
    guard parts.count == 2, parts[1].count == 2, let end = Int(parts[1]) else { return parts.count == 1 ? year : nil }
    return year / 100 * 100 + end
  }
}
