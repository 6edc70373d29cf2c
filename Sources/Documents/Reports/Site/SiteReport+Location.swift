internal import Facts
internal import Region
internal import Report
internal import SourceText

/// Where the site lies: map of its surroundings, and ways in kilometres and minutes.
extension SiteReport {
  var location: Markup {
    ReportParts.section(
      "lage", say("Lage und Erreichbarkeit", "Location and access"), [map, ways, method])
  }

  /// Kilometres to the east and west that the map shows.
  private static let mapKm = 30.0

  private var map: Markup {
    guard let mark = mapMark else { return .group([]) }
    let map = RegionMap(
      id: "karte-umgebung", title: say("Umgebung von \(site.name)", "Surroundings of \(site.name)"),
      description: say(
        "Gemeinden, Anschlussstellen und Hochschulen; die Entfernungen stehen in der Tabelle.",
        "Municipalities, motorway exits and universities; the distances stand in the table."),
      boundaries: boundaries, reference: page.reference, marks: [mark], around: mark.place, km: Self.mapKm, width: 680,
      language: format.language)
    let caption = say(
      "Kreis: der Standort, Quadrat: Anschlussstelle, Dreieck: Hochschule. ",
      "Circle: the site, square: motorway exit, triangle: university. ")
    let error =
      site.location?.isApproximate == true
      ? say("Die Lage ist auf etwa 1 km gerundet.", "The position is rounded to about 1 km.") : ""
    return .of(
      "figure", ["class": "map"],
      [
        .of("div", ["data-ref": "reference:boundaries"], [ReportMap.markup(map)]),
        .of("figcaption", [:], [.text(caption), writer.structure(error)]),
      ])
  }

  private var ways: Markup {
    let targets: [(String, String)] = [
      ("motorway_min", say("Autobahn", "Motorway")), ("station_min", say("Bahnhof", "Railway station")),
      ("airport_min", say("Flughafen", "Airport")), ("terminal_min", say("Umschlagterminal", "Freight terminal")),
      ("services_min", say("Schule und Hausarzt", "School and doctor")),
    ]
    return ReportParts.table(
      say("Wege mit dem Auto", "Ways by car"),
      [
        say("Ziel", "To"), say("Name", "Name"), say("Kilometer", "Kilometres"),
        say("Minuten (Spanne)", "Minutes (range)"),
        say("Methode", "Method"),
      ], widths: [20, 30, 10, 25, 15],
      targets.compactMap { name, label in
        indicator(name).map { way(label, FactPath(.indicator, name), $0) }
      } + stated)
  }

  private func way(_ label: String, _ path: FactPath, _ fact: Fact) -> ReportParts.Row {
    func detail(_ name: String) -> Markup { writer.text(fact.details[name]?[format.language] ?? "–", .fact(path)) }
    let road = fact.details["road"].map { $0[format.language] }.flatMap { $0.hasPrefix("(") ? nil : $0 }
    let name = [road, fact.details["name"]?[format.language]].compactMap(\.self).joined(separator: ", ")
    let basis = fact.details["basis"]?[format.language] ?? say("im Mittel der Gemeinde", "municipal mean")
    return ReportParts.Row([
      [.text(label)], [writer.text(name.isEmpty ? "–" : name, .fact(path))], [detail("km")],
      [writer.fact(fact, path)], [.text(fact.isKnown ? basis : "–")],
    ])
  }

  /// Ways that only a source states.
  private var stated: [ReportParts.Row] {
    ["federal_roads", "port"].compactMap { name in
      let path = FactPath(.site, name)
      guard fact(name).isKnown else { return nil }
      return ReportParts.Row([
        [.text(format.label(path))], [value(name)], [.text("–")], [.text("–")], [.text(say("Angabe", "stated"))],
      ])
    }
  }

  private var method: Markup {
    .of(
      "p", ["class": "remark"],
      [
        writer.text(
          say(
            "Minuten: Schätzung für Pkw ohne Stau aus der Entfernung, kein Routing. Wo die Quelle keine Kilometer nennt: Luftlinie × 1,2. Stand der Orte und Knoten: siehe Belege.",
            "Minutes: an estimate for cars without congestion from the distance, no routing. Where the source states no kilometres: great circle × 1.2. Dates of places and nodes: see the evidence."
          ), .reference("travel_model"))
      ])
  }
}
