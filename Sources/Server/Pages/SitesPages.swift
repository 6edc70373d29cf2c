internal import Rulebook
internal import Advisory
internal import Decimals
internal import Facts
internal import HTTPTypes
internal import Region
internal import Documents
internal import Report
internal import SourceText

/// The register: list with map, and the page of a site. Everybody sees what is published; officers see everything.
enum SitesPages {
  static let routes = [
    Route(.get, Address.sites.path, .everybody, .page("pageSites", query: SitesQuery.parameters), list),
    Route(.get, Address.site("{site}").path, .everybody, .page("pageSite", query: [ClaimPages.added]), site),
  ]

  private static func list(_ call: Call) throws -> Reply {
    let words = Words(call.language)
    let workspace = call.visible
    let query = SitesQuery(call)
    let all = workspace.register.sites.map {
      SiteFacts($0, dictionary: workspace.rulebook.dictionary, asOf: call.services.clock.today)
    }
    let shown = query.sorted(all.filter(query.admits))
    let body = SitesBody(
      shown, boundaries: call.services.outlines.boundaries, reference: workspace.reference,
      format: workspace.format(call.language), district: query.district?.ags
    ) { Address.site($0).link(call.language) }
    let count = words.say(
      "\(shown.count) von \(all.count) Standorten, \(all.count - shown.count) ausgeblendet.",
      "\(shown.count) of \(all.count) sites, \(all.count - shown.count) hidden.")
    let map: [Markup] = body.map.map { [.of("figure", [:], [$0]), extents(query, call), body.legend] } ?? []
    return WebPage(
      words.say("Standorte", "Sites"), in: .sites,
      [
        SitesFilterForm(query: query, workspace: workspace, language: call.language).markup,
        .of("p", ["class": "kern-body", "role": "status"], count),
        .of("div", ["class": "lo-split"], [.of("div", [:], [body.table]), .of("div", [:], map)]),
      ]
    ).reply(call)
  }

  /// Links that show a district on the map and in the list; the other filters stay.
  private static func extents(_ query: SitesQuery, _ call: Call) -> Markup {
    let words = Words(call.language)
    let kept = call.query.items.filter { !["district", "lang"].contains($0.name) && !$0.value.isEmpty }
    let choices =
      [(DistrictKey?.none, words.say("ganze Lausitz", "whole Lausitz"))] + DistrictKey.allCases.map { ($0, $0.name) }
    let items = choices.map { key, name in
      let district = key.map { [(name: "district", value: $0.rawValue)] } ?? []
      return Markup.of(
        "li", [:],
        [
          .of(
            "a",
            attributes: [
              ("class", "kern-link"), ("href", Address.sites.link(call.language, kept + district)),
              ("aria-current", query.district == key ? "true" : nil),
            ], [.text(name)])
        ])
    }
    return .of(
      "nav", ["aria-label": words.say("Kartenausschnitt", "Part of the map")], [.of("ul", ["class": "lo-tools"], items)]
    )
  }

  private static func site(_ call: Call) throws -> Reply {
    let workspace = call.visible
    let site = try call.site(in: workspace)
    let content = SitePage(
      site, register: workspace.register, reference: workspace.reference, dictionary: workspace.rulebook.dictionary,
      roles: workspace.rulebook.roles, asOf: call.services.clock.today)
    let body = SiteBody(content, format: workspace.format(call.language)) { Address.site($0).link(call.language) }
    let mayAdd = call.principal.role == .officer
    let add = mayAdd ? ClaimPages.fieldForm(site, workspace, call) : []
    let profile = site.visibility == .internal ? [] : [profileLinks(site, call)]
    return WebPage(site.name, in: .sites, ClaimPages.notice(call) + profile + body.parts + add).reply(call)
  }

  /// The profile as a file.
  private static func profileLinks(_ site: Site, _ call: Call) -> Markup {
    func link(_ form: String) -> Markup {
      Kern.link(form.uppercased(), to: Address.profile(site.id.rawValue, form).link(call.language))
    }
    let say = Words(call.language).say
    return .of(
      "p", ["class": "kern-body"],
      [
        .text(say("Standortprofil zum Mitnehmen: ", "Site profile to take along: ")), link("pdf"), .text(", "),
        link("html"),
      ])
  }
}
