internal import Advisory
internal import Decimals
internal import Facts
internal import Region
internal import Report
internal import Rulebook
internal import SourceText

/// The form above the list of sites. It sends itself with GET, so that the answer has an address.
struct SitesFilterForm {
  let query: SitesQuery
  let workspace: Workspace
  let language: Language

  private func say(_ de: String, _ en: String) -> String { Words(language).say(de, en) }

  var markup: Markup {
    .of(
      "form", ["class": "lo-filter", "method": "get", "action": Address.sites.path],
      (language == .de ? [] : [Kern.hidden("lang", language.rawValue)]) + [
        Kern.select(
          Kern.Field("district", label: say("Kreis", "District")),
          options: [("", say("alle", "all"))] + DistrictKey.allCases.map { ($0.rawValue, $0.name) },
          selected: query.district?.rawValue ?? ""),
        Kern.select(
          Kern.Field("status", label: say("Stand", "Status")), options: [("", say("alle", "all"))] + classes("status"),
          selected: query.status ?? ""),
        Kern.select(
          Kern.Field("zoning", label: say("Baugebiet", "Zoning")),
          options: [("", say("alle", "all"))] + classes("zoning"),
          selected: query.zoning ?? ""),
        Kern.input(
          Kern.Field(
            "min_free_ha", label: say("frei mind., ha", "free at least, ha"),
            error: query.unreadable.isEmpty
              ? nil : say("keine Zahl; etwa: 5 oder 2,5", "no number; for example 5 or 2.5")),
          value: query.minFreeHa.map { NumberFormat(language).text($0, places: 2) } ?? query.unreadable, mode: "decimal"
        ),
        Kern.select(
          Kern.Field("rail", label: say("Gleis", "Rail")),
          options: [("", say("gleich", "any"))] + classes("rail_siding"), selected: query.rail ?? ""),
        Kern.select(
          Kern.Field("max_age", label: say("jüngste Angabe", "newest claim")),
          options: [("", say("gleich wie alt", "any age"))]
            + SitesQuery.ages.map { years in
              (
                String(years),
                years == 1
                  ? say("seit letztem Jahr", "since last year")
                  : say("höchstens \(years) Jahre alt", "at most \(years) years old")
              )
            }, selected: query.maxAgeYears.map { String($0) } ?? ""),
        Kern.select(
          Kern.Field("order", label: say("Ordnen nach", "Order by")),
          options: [
            ("name", say("Name", "name")), ("area", say("freier Fläche", "free area")),
            ("newest", say("jüngster Angabe", "newest claim")),
          ], selected: query.order.rawValue), Kern.button(say("Anzeigen", "Show")),
        Kern.link(say("Filter löschen", "Clear filters"), to: Address.sites.link(language)),
      ])
  }

  private func classes(_ field: String) -> [(value: String, label: String)] {
    let definition = workspace.rulebook.dictionary[FactPath(.site, field)]
    return (definition?.classes ?? []).map { ($0.id, $0.label[language]) }
  }
}
