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
          Kern.Field("min_free_ha", label: say("frei mind., ha", "free at least, ha")),
          value: query.minFreeHa.map { NumberFormat(language).text($0, places: 2) } ?? "", mode: "decimal"),
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
