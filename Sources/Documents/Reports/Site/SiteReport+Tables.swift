internal import Decimals
internal import Evaluation
internal import Facts
internal import Region
internal import Report
internal import SourceText

/// Land, planning law, utilities, cost and time: what is known field by field; what is not is printed as unknown.
extension SiteReport {
  var land: Markup {
    ReportParts.section(
      "flaeche", say("Fläche", "Land"),
      [
        fields(
          say("Angaben zur Fläche", "Details of the land"),
          [
            "total_area_ha", "net_area_ha", "available_area_ha", "largest_contiguous_ha", "smallest_parcel_ha",
            "expansion_area_ha", "origin", "former_use", "owner", "restrictions", "protected_area",
          ]), overlaps,
      ])
  }

  /// Sites on partly the same land, as far as the reader may know them.
  private var overlaps: Markup {
    let named = asked.map { Set($0.view.sites.map(\.site.id)) }
    let known = page.overlaps.filter { named?.contains($0.site) ?? true }.compactMap { page.register[$0.site]?.name }
    guard !known.isEmpty else { return .group([]) }
    return .of(
      "p", ["class": "remark"],
      [
        writer.text(
          say("Teile der Fläche gehören auch zu: ", "Parts of the land also belong to: ")
            + known.joined(separator: ", ")
            + say(". Flächen nie zusammenzählen.", ". Never add the areas."), .name)
      ])
  }

  var planning: Markup {
    ReportParts.section(
      "planungsrecht", say("Planungsrecht", "Planning law"),
      [
        fields(
          say("Angaben zum Planungsrecht", "Details of planning law"),
          ["zoning", "plan_status", "plan_note", "grz", "gfz", "max_height_m", "night_operation"])
      ])
  }

  var utilities: Markup {
    ReportParts.section(
      "medien", say("Ver- und Entsorgung", "Utilities"),
      [
        fields(
          say("Strom, Wärme, Gas, Wasser, Daten, Gleis", "Power, heat, gas, water, data, rail"),
          [
            "power_mw", "power_year", "substation_kv", "renewable_mw", "green_power", "power_note", "gas",
            "district_heating", "hydrogen_core_network", "hydrogen_note", "drinking_water", "process_water_m3_h",
            "water_note", "wastewater", "wastewater_m3_day", "fibre", "fibre_mbit", "rail_siding", "rail_note",
            "pt_shift",
          ])
      ])
  }

  var cost: Markup {
    ReportParts.section(
      "kosten", say("Kosten", "Cost"),
      [
        fields(
          say("Preis und Steuern", "Price and taxes"),
          ["price_min_eur_m2", "price_max_eur_m2", "price_basis", "trade_tax_rate_pct"]),
        ReportParts.remark(
          say(
            "Erschließungsbeiträge, Nebenkosten und Anschlusskosten sind nicht enthalten, wo die Quelle nichts dazu sagt.",
            "Development charges, incidental costs and connection costs are not included where the source is silent.")),
      ])
  }

  var timing: Markup {
    return ReportParts.section(
      "termin", say("Zeit bis zum Baubeginn", "Time to start"),
      [
        fields(
          say("Was den Baubeginn bestimmt", "What decides the start"),
          ["available_from", "plan_status", "power_year"], indicators: ["readiness"])
      ] + late)
  }

  /// How the date of the site lies to the date of the enquiry.
  private var late: [Markup] {
    let path = FactPath(.indicator, "months_late")
    guard let months = indicator("months_late"), let span = months.span else { return [] }
    if span.high <= .zero {
      return [
        ReportParts.paragraph([
          .text(
            say(
              "Nach diesen Angaben ist der Standort vor Ihrem Termin baureif.",
              "By these claims the site is ready before your date.")),
          writer.mark(path),
        ])
      ]
    }
    return [
      ReportParts.paragraph([
        .text(say("Baureif nach Ihrem Termin um ", "Ready after your date by ")), writer.fact(months, path), .text("."),
      ])
    ]
  }

  // MARK: Tables of fields

  /// Fields in this order, then indicators, then what is unknown by who knows it; remarks only where there are some.
  func fields(_ caption: String, _ names: [String], indicators: [String] = []) -> Markup {
    let known = names.filter { fact($0).isKnown || fact($0).bounds != Bounds() }
    let missing = names.filter { !known.contains($0) && !$0.hasSuffix("_note") }
    return ReportParts.table(
      caption,
      [
        say("Angabe", "Detail"), say("Wert", "Value"),
        say("Von wem, oder wer es weiß", "By whom, or who knows"),
      ], widths: [40, 35, 25], known.compactMap(field) + indicators.compactMap { indicatorRow($0) } + unknown(missing))
  }

  private func field(_ name: String) -> ReportParts.Row? {
    let path = FactPath(.site, name)
    guard page.dictionary[path] != nil else { return nil }
    return ReportParts.Row([
      [.text(format.label(path))], [writer.fact(fact(name), path)], [.text(publishers(name))],
    ])
  }

  /// One row for all unknown fields that the same organisation knows.
  private func unknown(_ names: [String]) -> [ReportParts.Row] {
    let groups = names.map { FactPath(.site, $0) }.filter { page.dictionary[$0] != nil }
      .reduce(into: [(whom: String, labels: [String])]()) { groups, path in
        let whom = asking(path)
        if let index = groups.firstIndex(where: { $0.whom == whom }) {
          groups[index].labels.append(format.label(path))
        } else {
          groups.append((whom, [format.label(path)]))
        }
      }
    return groups.map { group in
      ReportParts.Row(
        [
          [.text(group.labels.joined(separator: " · "))],
          [.of("span", ["class": "unknown"], say("keine Angabe", "no data"))],
          [.of("span", ["class": "ask"], group.whom)],
        ], look: "missing")
    }
  }

  /// An indicator with its method; nothing when the dictionary does not have it.
  func indicatorRow(_ name: String) -> ReportParts.Row? {
    let path = FactPath(.indicator, name)
    guard let definition = page.dictionary[path], let fact = indicator(name) else { return nil }
    return ReportParts.Row([
      [writer.structure(definition.label[format.language])], [writer.fact(fact, path)],
      [.text(say("berechnet", "computed"))],
    ])
  }

  private func publishers(_ field: String) -> String {
    let claims = Claims.standing(site.claims[field] ?? [], asOf: page.facts.asOf)
    return claims.map { format.publisher($0.publisher) }.reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }.joined(separator: ", ")
  }

  private func asking(_ path: FactPath) -> String {
    AskedRole.name(path, site, format, page.roles).map { say("Auskunft: ", "ask: ") + $0 } ?? "–"
  }
}
