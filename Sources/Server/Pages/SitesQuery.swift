internal import Advisory
internal import Report
internal import Decimals
internal import Facts
internal import Region
internal import SourceText

/// What a list of sites is asked for; it stands in the address, so that a list can be sent on.
struct SitesQuery: Sendable {
  /// In which order the list stands.
  enum Order: String, CaseIterable { case name, area, newest }

  /// District and status, as for `lotse sites list`.
  private let filter: SiteFilter
  let zoning: String?
  let minFreeHa: Decimal34?
  /// What was typed as least area and is no number; empty otherwise.
  let unreadable: String
  /// A class of `site.rail_siding`.
  let rail: String?
  /// Years since the newest claim, at most.
  let maxAgeYears: Int?
  private let today: PartialDate
  let order: Order

  var district: DistrictKey? { filter.district }
  var status: String? { filter.status }

  /// Years that can be chosen.
  static let ages = [1, 2, 3, 5, 10]

  /// The items of the query; empty ones, as forms send them, count as not asked.
  static let parameters = [
    Parameter("district", .words([""] + DistrictKey.allCases.map(\.rawValue)), "District."),
    Parameter("status", .line(maxLength: 40), "Class of `site.status`."),
    Parameter("zoning", .line(maxLength: 40), "Code of `site.zoning`."),
    Parameter("min_free_ha", .line(maxLength: 12), "Least free area in hectares."),
    Parameter("rail", .line(maxLength: 40), "Class of `site.rail_siding`."),
    Parameter("max_age", .words([""] + ages.map(String.init)), "Years since the newest claim, at most."),
    Parameter("order", .words(Order.allCases.map(\.rawValue)), "Order of the list."),
  ]

  init(_ call: Call) {
    func item(_ name: String) -> String? { call.query[name].flatMap { $0.isEmpty ? nil : $0 } }
    var filter = SiteFilter()
    filter.district = item("district").flatMap(DistrictKey.init)
    filter.status = item("status")
    self.filter = filter
    zoning = item("zoning")
    minFreeHa = item("min_free_ha").flatMap { Decimal34($0.replacing(",", with: ".")) }
    unreadable = minFreeHa == nil ? item("min_free_ha") ?? "" : ""
    rail = item("rail")
    maxAgeYears = item("max_age").flatMap { Int($0) }
    today = call.services.clock.today
    order = item("order").flatMap(Order.init) ?? .name
  }

  /// Whether a site is listed. One of which the value is not known is left out only by a filter on that value.
  func admits(_ facts: SiteFacts) -> Bool {
    guard filter.admits(facts.site) else { return false }
    if let zoning, facts.fact("zoning").leading?.texts?.contains(zoning) != true { return false }
    if let rail, facts.fact("rail_siding").leading?.texts?.contains(rail) != true { return false }
    if let maxAgeYears {
      guard let newest = facts.newest, newest.year >= today.year - maxAgeYears else { return false }
    }
    guard let minFreeHa else { return true }
    return facts.fact("available_area_ha").leading?.number.map { $0 >= minFreeHa } ?? false
  }

  /// Sites in the order that was asked for; what is not known comes last.
  func sorted(_ sites: [SiteFacts]) -> [SiteFacts] {
    switch order {
    case .name: sites.sorted { ($0.site.name, $0.site.id) < ($1.site.name, $1.site.id) }
    case .area:
      sites.sorted { a, b in
        let (x, y) = (free(a), free(b))
        return x != y ? x > y : a.site.id < b.site.id
      }
    case .newest:
      sites.sorted { a, b in
        let (x, y) = (a.newest?.ordinal ?? .min, b.newest?.ordinal ?? .min)
        return x != y ? x > y : a.site.id < b.site.id
      }
    }
  }

  private func free(_ facts: SiteFacts) -> Decimal34 {
    facts.fact("available_area_ha").leading?.number ?? Decimal34(-1)
  }
}
