internal import Advisory
internal import Facts
internal import HTTPTypes
internal import Region
internal import Report
internal import Rulebook
internal import SourceText

/// The register of sites.
enum Sites {
  static let routes = [
    Route(
      .get, "/api/v1/sites", Access(Set(Role.allCases), scope: .read),
      Operation(
        "listSites", .sites, "The sites of the register, in order of id.",
        details: "Filters are those of `lotse sites list`. Visitors see published sites and fields only.",
        query: [
          Parameter("district", .text(maxLength: 60), "District: CB, SPN, OSL, EE, LDS, BZ, GR or its name."),
          Parameter("state", .text(maxLength: 60), "Land: BB or SN, or its name."),
          Parameter("status", .text(maxLength: 60), "existing, expansion, planned, under_development or full."),
        ] + Paging.parameters + [AsOf.parameter],
        answers: [.init(.ok, "A page of sites.", [(.json, .siteList), (.geoJSON, .siteFeatures)])])
    ) { call in try list(call) },
    Route(
      .get, "/api/v1/sites/{site}", Access(Set(Role.allCases), scope: .read),
      Operation(
        "showSite", .sites, "Everything that is known of a site, with date and source of every claim.",
        details: "The JSON of `lotse sites show --format json`; visitors get it without internal fields.",
        query: [AsOf.parameter], answers: [.init(.ok, "The site.", [(.json, .site)])])
    ) { call in try show(call) },
  ]

  private static func list(_ call: Call) throws -> Reply {
    let workspace = call.visible
    var diagnostics = Diagnostics()
    guard
      let filter = workspace.filter(
        district: call.query["district"], state: call.query["state"], status: call.query["status"], into: &diagnostics)
    else { throw ProblemWording.query(diagnostics.errors) }
    let after = try Paging.place(call)
    let sites = workspace.register.sites.filter { site in
      filter.admits(site) && (after.map { $0 < site.id.rawValue } ?? true)
    }
    let limit = Paging.limit(call)
    let asOf = AsOf.day(call)
    let list = SiteList(
      Register(Array(sites.prefix(limit))), shown: { _ in true }, dictionary: workspace.rulebook.dictionary,
      asOf: asOf, language: call.language)
    let isGeo = call.accepted == .geoJSON
    let items = isGeo ? list.features : list.items
    let next = sites.count > limit ? items.last.map { Paging.cursor($0.site.rawValue) } : nil
    return .json(
      .object(
        [
          isGeo ? .init(key: "type", value: .string("FeatureCollection")) : nil,
          .init(key: "as_of", value: .string(asOf.description)),
          .init(key: isGeo ? "features" : "items", value: .array(items.map(\.value))),
          .init(key: "next", value: .optional(next)),
        ].compactMap(\.self)), type: call.accepted)
  }

  private static func show(_ call: Call) throws -> Reply {
    let workspace = call.visible
    let page = SitePage(
      try call.site(in: workspace), register: workspace.register, reference: workspace.reference,
      dictionary: workspace.rulebook.dictionary, roles: workspace.rulebook.roles, asOf: AsOf.day(call))
    return .json(SitePageJSON(page, language: call.language).document)
  }
}
