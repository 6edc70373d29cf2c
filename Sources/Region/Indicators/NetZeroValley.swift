import Facts
import SourceText

extension Indicator {
  /// Whether the site is one of the areas of the Net Zero Valley Lausitz (designation of 16 December 2025).
  ///
  /// Where names only overlap, or the valley names an extension, both answers are readings, no first.
  static let netZeroValley = Indicator("net_zero_valley", .site) { input in
    let path = FactPath(.indicator, "net_zero_valley")
    guard let site = input.site?.site.id, !input.reference.places.valleyAreas.isEmpty else {
      return .unknown(absent: [path], reason: IndicatorWording.noReference)
    }
    let area = input.reference.places.valleyArea(of: site)
    let row = FactInput(
      path: "reference.net_zero_valley: \(site)", value: .boolean(area != nil), asOf: PartialDate("2025-12-16"),
      source: "https://www.netzerovalley.eu/valley", note: area?.note)
    guard let area else { return .known(.boolean(false), inputs: [row]) }
    let details = ["name": LocalizedText(both: area.name)]
    if area.match == .same { return .known(.boolean(true), inputs: [row], details: details) }
    return .readings([.boolean(false), .boolean(true)], status: .estimated, inputs: [row], details: details)
  }
}
