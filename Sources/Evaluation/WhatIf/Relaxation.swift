public import Decimals
public import Facts
internal import Region
public import Rulebook

/// A must that is asked less strictly, and the sites that would then be offered too.
public struct Relaxation: Sendable {
  public let knockOut: KnockOut
  /// The value of the enquiry that changes.
  public let path: FactPath
  public let from: FactValue
  /// Of a list: without one of its items.
  public let to: FactValue
  /// Sites that are not offered today and would be, nearest miss first; never empty.
  public let sites: [SiteResult]
  /// As ``FactChange/step(from:to:)``.
  public var step: Decimal34 { FactChange.step(from: from, to: to) }
}

/// What the investor could ask for so that one site comes among those offered.
public struct InvestorChange: Sendable {
  public let path: FactPath
  public let from: FactValue
  public let to: FactValue
  /// The place of the site for the changed enquiry, from 1.
  public let rank: Int
}

extension Assessment {
  /// For each knock-out that alone excludes a site, the nearest relaxation of its must that lets further sites in; smallest
  /// step first.
  ///
  /// A number or date gives way as far as the nearest miss needs, rounded outwards to what is shown. Of classes and list items
  /// the one counts that lets most sites in. Information, not advice to give way.
  /// - Complexity: the knock-outs of the excluded sites, once for each knock-out and class.
  public var relaxations: [Relaxation] {
    rulebook.knockOuts.compactMap(nearestRelaxation).enumerated().sorted { a, b in
      (a.element.step, a.offset) < (b.element.step, b.offset)
    }.map(\.element)
  }

  /// What the investor could change so that an excluded site is offered; empty when one value is not enough.
  ///
  /// - Complexity: one assessment of all sites for each answer.
  public func investorChanges(for site: SiteResult) -> [InvestorChange] {
    rulebook.knockOuts.compactMap { knockOut in
      guard let must = statedMust(knockOut), isKeptOut(site, by: must.path) else { return nil }
      let values = easierValues(knockOut, must, for: [site])
      guard let value = values.first(where: { !newlyOffered([site], must.path, $0).isEmpty }) else { return nil }
      let asking = assessor.asking(enquiry.setting(must.path, to: value))
      let own = asking.result(site.facts)
      let ahead = sites.count { other in
        other.site.id != site.site.id && SiteResult.comesBefore(asking.result(other.facts), own)
      }
      return InvestorChange(path: must.path, from: must.value, to: value, rank: ahead + 1)
    }
  }

  private typealias Must = (path: FactPath, value: FactValue)

  /// The first stated value of the enquiry that a knock-out answers.
  private func statedMust(_ knockOut: KnockOut) -> Must? {
    knockOut.decides.lazy.map { FactPath(.enquiry, $0) }.compactMap { path in
      self.enquiry.values[path].map { (path, $0) }
    }.first
  }

  /// Whether every knock-out that excludes a site answers this value.
  private func isKeptOut(_ site: SiteResult, by path: FactPath) -> Bool {
    !site.exclusions.isEmpty && site.exclusions.allSatisfy { statedMust($0.knockOut)?.path == path }
  }

  private func nearestRelaxation(_ knockOut: KnockOut) -> Relaxation? {
    guard let must = statedMust(knockOut) else { return nil }
    let candidates = excluded.filter { isKeptOut($0, by: must.path) }
    let own = candidates.filter { $0.exclusions.contains { $0.knockOut.id == knockOut.id } }
    guard !own.isEmpty else { return nil }
    let found = easierValues(knockOut, must, for: own).lazy.map { value in
      Relaxation(
        knockOut: knockOut, path: must.path, from: must.value, to: value,
        sites: newlyOffered(candidates, must.path, value))
    }
    let open = found.filter { !$0.sites.isEmpty }
    if must.value.isScale { return open.first }
    return Array(open).enumerated().max { a, b in
      (a.element.sites.count, -a.offset) < (b.element.sites.count, -b.offset)
    }?.element
  }

  /// Values that ask less, nearest first for numbers and dates.
  private func easierValues(_ knockOut: KnockOut, _ must: Must, for sites: [SiteResult]) -> [FactValue] {
    let definition = rulebook.dictionary[must.path]
    switch must.value {
    case .number, .date:
      let misses = sites.flatMap(\.exclusions).filter { $0.knockOut.id == knockOut.id }
      let eased = misses.compactMap { $0.eased(must.value, definition) }
      return eased.sorted { FactChange.step(from: must.value, to: $0) < FactChange.step(from: must.value, to: $1) }
    case .boolean(let flag): return [.boolean(!flag)]
    case .text(let text): return definition?.classes.filter { $0.id != text }.map { .text($0.id) } ?? []
    case .list(let items): return items.map { item in .list(items.filter { $0 != item }) }
    }
  }

  /// Of sites that are excluded today those that are not with another value of the enquiry.
  private func newlyOffered(_ sites: [SiteResult], _ path: FactPath, _ value: FactValue) -> [SiteResult] {
    let asking = assessor.asking(enquiry.setting(path, to: value))
    return sites.filter { site in
      let facts = asking.facts(site.facts)
      return rulebook.knockOuts.allSatisfy { KnockOutResult.of($0, facts)?.verdict != .notMet }
    }
  }
}

extension FactValue {
  /// Whether nearer and farther values can be told apart.
  fileprivate var isScale: Bool {
    switch self {
    case .number, .date: true
    case .text, .boolean, .list: false
    }
  }
}

extension KnockOutResult {
  /// The value of the enquiry at which the site would not be excluded, rounded outwards to what is shown; nil when the gap
  /// is not one of this value, or nothing sensible is left.
  fileprivate func eased(_ value: FactValue, _ definition: FactDefinition?) -> FactValue? {
    guard let gap else { return nil }
    let isFloor = [">=", ">"].contains(requirement.comparison)
    switch value {
    case .number(let number):
      guard requirement.required.first == value else { return nil }
      let exact = isFloor ? number - gap : number + gap
      let places = definition?.kind == .integer ? 0 : Unit.places(of: exact, definition?.unit)
      let eased = exact.rounded(toPlaces: places, isFloor ? .floor : .ceiling)
      guard eased.sign > 0, definition?.range?.contains(eased) ?? true else { return nil }
      return .number(eased)
    case .date(let date):
      guard requirement.unit == .months, let months = gap.rounded(toPlaces: 0, .ceiling).intValue else { return nil }
      let month = (isFloor ? date.firstMonth - months : date.lastMonth + months)
      return PartialDate(year: month / 12, month: month % 12 + 1).map(FactValue.date)
    case .text, .boolean, .list: return nil
    }
  }
}
