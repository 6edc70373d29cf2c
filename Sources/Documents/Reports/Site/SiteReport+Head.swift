internal import Evaluation
internal import Facts
internal import Region
internal import Report
internal import SourceText

/// The head of the first page: names, place, where the site stands, how fresh the claims are, map.
extension SiteReport {
  var head: Markup {
    .of(
      "header", ["class": "head"],
      [.of("div", ["class": "head-text"], [kicker, title, place, standing, freshness]), locator])
  }

  private var kicker: Markup {
    guard let asked else { return .of("p", ["class": "kicker"], say("Standortprofil", "Site profile")) }
    let enquiry = asked.assessment.enquiry
    let name = say("Standortexposé für Ihre Anfrage ", "Site report for your enquiry ") + enquiry.id
    let secrecy = enquiry.isOpen ? "" : say(" · vertraulich", " · confidential")
    return .group([
      .of("p", ["class": "kicker"], [writer.text(name + secrecy, .name)]),
      .of("p", ["class": "project"], [writer.text(enquiry.title[format.language], .name)]),
    ])
  }

  private var title: Markup { .of("h1", [:], [writer.text(site.name, .name)]) }

  /// Type, municipalities with both official names, districts, states.
  private var place: Markup {
    let towns = site.municipalities.map { name -> Markup in
      guard let municipality = page.reference.municipality(named: name, in: site.districts),
        let other = municipality.sorbianName
      else { return .text(name) }
      return .group([
        .text(name + " / "),
        .of("span", attributes: [("lang", municipality.sorbianLanguage)], [.text(other)]),
      ])
    }
    let rest = [
      site.districts.map(district).joined(separator: ", "),
      site.states.map { $0.name[format.language] }.joined(separator: ", "),
    ]
    let parts = [[.text(format.value(.text(site.siteType), FactPath(.site, "site_type")))], joined(towns)]
    let all = parts + rest.filter { !$0.isEmpty }.map { [.text($0)] }
    return .of(
      "p", ["class": "place"],
      all.enumerated().flatMap { index, part in index == 0 ? part : [.text(" · ")] + part })
  }

  private func district(_ key: DistrictKey) -> String {
    key == .CB ? say("kreisfreie Stadt", "independent city") : say("Landkreis \(key.name)", "district of \(key.name)")
  }

  private func joined(_ parts: [Markup]) -> [Markup] {
    parts.enumerated().flatMap { index, part in index == 0 ? [part] : [.text(", "), part] }
  }

  /// Whether the site fits as far as can be said today; without an enquiry, how far it is developed.
  private var standing: Markup {
    guard let asked else {
      let status = format.value(.text(site.status), FactPath(.site, "status"))
      return badge("neutral", say("Stand: ", "Status: ") + status)
    }
    switch asked.result.standing {
    case .ready:
      return badge("met", say("Erfüllt alle prüfbaren Muss-Punkte", "Meets every must that can be checked"))
    case .clarify:
      let count = asked.result.openDecisive
      return badge(
        "open",
        say(
          "Kommt in Frage; \(count == 1 ? "ein Muss-Punkt ist" : "\(count) Muss-Punkte sind") zu klären",
          "Possible; \(count == 1 ? "one must is" : "\(count) musts are") to be clarified"))
    case .undocumented: return badge("open", say("Noch wenig bekannt", "Little known so far"))
    case .excluded:
      return badge(
        "missed",
        say(
          "Für diese Anfrage nicht angeboten: ein Muss ist nicht erfüllt",
          "Not offered for this enquiry: a must is not met"))
    }
  }

  private func badge(_ look: String, _ text: String) -> Markup {
    .of("p", ["class": "badge \(look)"], [writer.structure(text)])
  }

  private var freshness: Markup {
    let claims = evidence.entries.flatMap(\.claims)
    let confirmed = claims.filter { $0.publisher != .press }.map(\.asOf).max { $0.latest.ordinal < $1.latest.ordinal }
    let newest = claims.map(\.asOf).max { $0.latest.ordinal < $1.latest.ordinal }
    let none = say("noch nicht", "not yet")
    return ReportParts.facts(
      [
        (
          say("Vom Betreiber oder amtlich angegeben", "Stated by operator or authority"),
          writer.structure(confirmed.map { say("zuletzt ", "last ") + $0.text(format.language) } ?? none)
        ),
        (
          say("Neueste Quelle", "Newest source"),
          writer.structure(newest?.text(format.language) ?? say("keine", "none"))
        ),
        (say("Stichtag", "As of"), writer.structure(basis.asOf.text(format.language))),
        (say("Bericht", "Report"), .of("span", ["class": "report-id", "data-ref": "structure"], id.description)),
      ], look: "freshness")
  }

  /// Where the site lies in the region.
  private var locator: Markup {
    guard let mark = mapMark else { return .group([]) }
    let map = RegionMap(
      id: "karte-region", title: say("\(site.name) in der Lausitz", "\(site.name) in the Lausitz"),
      description: say("Lage des Standorts in der Region.", "Where the site lies in the region."),
      boundaries: boundaries, reference: ReferenceData(), marks: [mark], width: 240, language: format.language)
    return .of(
      "figure", ["class": "locator", "data-ref": "reference:boundaries"],
      [ReportMap.markup(map, hiding: ["m-name", "m-district-name", "m-scale"])])
  }

  /// The site on a map; nil when nobody says where it lies.
  var mapMark: RegionMap.Mark? {
    site.location.map { location in
      RegionMap.Mark(
        place: Coordinate(latitude: location.latitude, longitude: location.longitude), name: site.name, kind: .site,
        freeHa: fact("available_area_ha").leading?.number)
    }
  }
}
