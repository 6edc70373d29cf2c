internal import Decimals
internal import Facts
public import Region
public import Report
internal import SourceText

/// The register as the body of a page: list and map beside each other.
public struct SitesBody: Sendable {
  let sites: [SiteFacts]
  let boundaries: Boundaries?
  let reference: ReferenceData
  let format: FactFormat
  /// AGS of the district whose map is shown; nil: the whole Lausitz.
  let district: String?
  let link: @Sendable (String) -> String

  /// The sites in the order in which they are listed; `link` gives the address of the page of a site, by its id.
  ///
  /// - Parameter boundaries: nil leaves the map out.
  public init(
    _ sites: [SiteFacts], boundaries: Boundaries?, reference: ReferenceData, format: FactFormat, district: String?,
    link: @escaping @Sendable (String) -> String
  ) {
    self.sites = sites
    self.boundaries = boundaries
    self.reference = reference
    self.format = format
    self.district = district
    self.link = link
  }

  private func say(_ de: String, _ en: String) -> String { format.say(de: de, en: en) }

  /// The map; nil without outlines.
  public var map: Markup? {
    guard let boundaries else { return nil }
    let marks = sites.compactMap { facts -> RegionMap.Mark? in
      guard let place = facts.site.location else { return nil }
      return RegionMap.Mark(
        place: Position(place).coordinate, name: facts.site.name, kind: .site,
        freeHa: facts.fact("available_area_ha").leading?.number, link: link(facts.site.id.rawValue))
    }
    // Large areas get their names first.
    let ordered = marks.enumerated().sorted { a, b in
      let (x, y) = (a.element.freeHa ?? .zero, b.element.freeHa ?? .zero)
      return x != y ? x > y : a.offset < b.offset
    }.map(\.element)
    return RegionMap(
      id: "karte", title: say("Karte der Standorte", "Map of the sites"),
      description: say(
        "\(marks.count) Standorte; die Größe der Kreise folgt der freien Fläche, gestrichelte Kreise haben keine Angabe. Dieselben Standorte stehen in der Liste.",
        "\(marks.count) sites; circles grow with the free area, dashed ones have no figure. The same sites stand in the list."
      ),
      boundaries: boundaries, reference: reference, marks: ordered, district: district, width: 560,
      language: format.language
    ).markup
  }

  /// What the signs of the map mean.
  public var legend: Markup {
    .of(
      "ul", ["class": "lo-legend"],
      [
        .of("li", say("Kreis: Standort, Größe nach freier Fläche", "circle: site, size by free area")),
        .of("li", say("gestrichelt: freie Fläche unbekannt", "dashed: free area unknown")),
        .of("li", say("Quadrat: Autobahnanschluss", "square: motorway exit")),
        .of("li", say("Dreieck: Hochschule", "triangle: university")),
        .of("li", "© GeoBasis-DE / BKG (dl-de/by-2-0)"),
      ])
  }

  /// The list.
  public var table: Markup {
    Kern.table(
      say("Standorte", "Sites"),
      [
        .init(say("Standort", "Site")),
        .init(say("frei, ha", "free, ha"), isNumber: true), .init(say("Baugebiet", "Zoning")),
        .init(say("Bebauungsplan", "Plan")),
      ], sites.map(row))
  }

  /// Municipalities, districts, status and age, in a line.
  private func place(_ facts: SiteFacts) -> String {
    let site = facts.site
    let age = facts.newest.map { say("Angaben bis ", "claims up to ") + $0.description.prefix(4) }
    return [
      reference.municipalityNames(of: site).joined(separator: ", "),
      site.districts.map(\.rawValue).joined(separator: " + "),
      format.value(.text(site.status), FactPath(.site, "status")), age ?? say("keine Angaben", "no claims"),
    ].joined(separator: " · ")
  }

  private func row(_ facts: SiteFacts) -> [[Markup]] {
    let site = facts.site
    return [
      [
        Kern.link(site.name, to: link(site.id.rawValue)), .of("div", ["class": "lo-source"], place(facts)),
      ], value(facts, "available_area_ha"),
      value(facts, "zoning"), value(facts, "plan_status"),
    ]
  }

  /// The leading value, or a dash; outdated and contradictory ones say so.
  private func value(_ facts: SiteFacts, _ field: String) -> [Markup] {
    let fact = facts.fact(field)
    guard let leading = fact.leading else {
      return [
        .of("span", ["aria-hidden": "true"], "–"),
        .of("span", ["class": "kern-sr-only"], say("keine Angabe", "no data")),
      ]
    }
    let text: String
    if let number = leading.number {
      text = format.numbers.text(number, places: 1)
    } else if field == "zoning", let codes = leading.texts {
      text = codes.joined(separator: ", ")
    } else {
      text = format.value(leading, FactPath(.site, field))
    }
    switch fact.status {
    case .conflicting:
      return [.text(text + " "), Kern.badge(.danger, say("widerspr.", "contrad."))]
    case .aged: return [.text(text + " "), Kern.badge(.warning, say("veraltet", "outdated"))]
    case .known, .estimated, .unknown: return [.text(text)]
    }
  }
}
