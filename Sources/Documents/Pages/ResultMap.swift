internal import Decimals
public import Evaluation
internal import Facts
public import Region
public import Report
internal import Rulebook
internal import SourceText

/// The sites of an assessment on the map: those in full with their number and bars, leading to their entries in the list; the
/// others as small marks.
public struct ResultMap: Sendable {
  let assessment: Assessment
  let boundaries: Boundaries
  let reference: ReferenceData
  let format: FactFormat
  let top: Int
  let link: @Sendable (SiteID) -> String

  /// A map.
  ///
  /// - Parameters:
  ///   - top: sites that stand in the list in full, at `#` and their id.
  ///   - link: where the others lead.
  public init(
    _ assessment: Assessment, boundaries: Boundaries, reference: ReferenceData, format: FactFormat, top: Int,
    link: @escaping @Sendable (SiteID) -> String
  ) {
    self.assessment = assessment
    self.boundaries = boundaries
    self.reference = reference
    self.format = format
    self.top = top
    self.link = link
  }

  private func say(_ de: String, _ en: String) -> String { format.say(de: de, en: en) }

  /// Heading, map and legend.
  public var markup: Markup {
    let map = RegionMap(
      id: "ergebniskarte", title: say("Karte des Ergebnisses", "Map of the result"),
      description: say(
        "Die ersten Standorte mit ihrem Platz und zwei Balken, Eignung und Nutzen für die Region; die übrigen als kleine Zeichen. Dieselben Standorte stehen in den Listen.",
        "The first sites with their place and two bars, fit and benefit to the region; the others as small marks. The same sites stand in the lists."
      ),
      boundaries: boundaries, reference: reference, marks: marks,
      showsMunicipalities: false, width: 900, language: format.language)
    return .of(
      "section", ["aria-labelledby": "karte-titel"],
      [
        Kern.heading(2, say("Auf der Karte", "On the map"), id: "karte-titel"),
        .of("figure", ["class": "lo-figure"], [map.markup]), legend,
      ])
  }

  private var marks: [RegionMap.Mark] {
    let offered = assessment.ranking.enumerated().compactMap { index, result in
      mark(result, place: index < top ? index + 1 : nil)
    }
    return offered + assessment.excluded.compactMap { mark($0, place: nil) }
  }

  private func mark(_ result: SiteResult, place: Int?) -> RegionMap.Mark? {
    guard let location = result.site.location else { return nil }
    let sides = [Side.investor, .region].map { result.sides[$0]?.value.doubleValue ?? 0 }
    let facts = SiteFacts(
      result.site, dictionary: assessment.rulebook.dictionary, asOf: assessment.basis.asOf)
    return RegionMap.Mark(
      place: Position(location).coordinate, name: result.site.name, kind: kind(result.standing),
      freeHa: facts.fact("available_area_ha").leading?.number,
      number: place, link: place == nil ? link(result.site.id) : "#" + result.site.id.rawValue,
      bars: place == nil ? [] : sides)
  }

  private func kind(_ standing: Standing) -> RegionMap.Mark.Kind {
    switch standing {
    case .ready: .ready
    case .clarify: .clarify
    case .undocumented: .undocumented
    case .excluded: .excluded
    }
  }

  private var legend: Markup {
    .of(
      "ul", ["class": "lo-legend"],
      [
        .of("li", say("Zahl: Platz in der Liste", "number: place in the list")),
        .of(
          "li",
          say("linker Balken: Eignung, rechter: Nutzen für die Region", "left bar: fit, right: benefit to the region")),
        .of("li", say("durchkreuzt: nicht angeboten", "crossed: not offered")),
        .of(
          "li", say("Quadrat: Autobahnanschluss, Dreieck: Hochschule", "square: motorway exit, triangle: university")),
        .of("li", "© GeoBasis-DE / BKG (dl-de/by-2-0)"),
      ])
  }
}
