internal import Evaluation
internal import Facts
internal import Region
internal import Report
internal import SourceText

/// What reports about several sites have in common.
struct ListParts: Sendable {
  let view: Disclosure
  let entries: [SiteEntry]
  let writer: FigureWriter
  /// Outlines for a map; nil in reports without one.
  let boundaries: Boundaries?

  init(_ view: Disclosure, _ results: [SiteResult], _ boundaries: Boundaries?, _ format: FactFormat) {
    self.view = view
    self.boundaries = boundaries
    writer = FigureWriter(format: format, evidence: [:], site: nil)
    entries = results.map { SiteEntry($0, view, format) }
  }

  var format: FactFormat { writer.format }
  func say(_ de: String, _ en: String) -> String { writer.say(de, en) }

  /// Kicker, title and the line with date and name of the report.
  func head(_ kicker: String, _ title: String, _ id: ReportID) -> Markup {
    .of(
      "header", [:],
      [
        .of("p", ["class": "kicker"], [writer.text(kicker, .name)]), .of("h1", [:], [writer.text(title, .name)]),
        ReportParts.facts(
          [
            (say("Stichtag", "As of"), writer.structure(view.assessment.basis.asOf.text(format.language))),
            (say("Bericht", "Report"), .of("span", ["class": "report-id", "data-ref": "structure"], id.description)),
          ], look: "freshness"),
      ])
  }

  /// The sites on a map, numbered as in the report.
  var map: Markup {
    let marks = entries.enumerated().compactMap { index, entry -> RegionMap.Mark? in
      entry.result.site.location.map { location in
        RegionMap.Mark(
          place: Coordinate(latitude: location.latitude, longitude: location.longitude), name: entry.result.site.name,
          kind: Self.kind(entry.result.standing), freeHa: nil, number: index + 1)
      }
    }
    guard let boundaries, !marks.isEmpty else { return .group([]) }
    let map = RegionMap(
      id: "karte", title: say("Die Standorte in der Lausitz", "The sites in the Lausitz"),
      description: say("Nummern wie im Text.", "Numbers as in the text."), boundaries: boundaries,
      reference: ReferenceData(),
      marks: marks, width: 480, language: format.language)
    return .of(
      "figure", ["class": "region", "data-ref": "reference:boundaries"],
      [ReportMap.markup(map, hiding: ["m-name", "m-scale"])])
  }

  private static func kind(_ standing: Standing) -> RegionMap.Mark.Kind {
    switch standing {
    case .ready: .ready
    case .clarify: .clarify
    case .undocumented: .undocumented
    case .excluded: .excluded
    }
  }

  /// The sites side by side, field by field.
  var comparison: Markup {
    guard !entries.isEmpty else { return .group([]) }
    let share = max(5, 75 / entries.count / 5 * 5)
    let rows = SiteEntry.fields.map { field in
      ReportParts.Row([[.text(format.label(FactPath(.site, field)))]] + entries.map { [$0.value(field)] })
    }
    let names = entries.enumerated().map { "\($0 + 1). \($1.result.site.name)" }
    return ReportParts.section(
      "vergleich", say("Im Vergleich", "Side by side"),
      [
        ReportParts.table(
          say("Was bekannt ist", "What is known"), [say("Angabe", "Detail")] + names,
          widths: [25] + entries.map { _ in share }, rows)
      ])
  }

  /// Houses that let rooms, when rooms are wanted.
  var rooms: Markup {
    let houses = view.rooms.filter { $0.result.standing != .excluded }.prefix(Self.roomCount)
    guard !houses.isEmpty else { return .group([]) }
    let lines = RoomLines(format)
    return ReportParts.section(
      "raeume", say("Räume zur Miete", "Rooms to let"),
      [
        ReportParts.list(
          houses.map { house in
            let remark = lines.remark(house.room).map { ", \($0)" } ?? ""
            let name = "\(house.room.name), \(house.room.town)\(remark): \(house.room.offer[format.language])"
            return [writer.text("\(name). \(lines.facts(house.room))", .reference("rooms"))]
          }),
        ReportParts.remark(
          say("Ob Räume frei sind, ist nachzufragen.", "Whether rooms are available has to be asked.")),
      ])
  }

  /// Houses that are named.
  private static let roomCount = 5

  /// Where each figure stands, site by site.
  var evidence: Markup {
    let tables = entries.map { entry in
      let rows = entry.evidence
      return rows.isEmpty
        ? Markup.group([])
        : ReportParts.table(
          entry.result.site.name,
          [say("Angabe", "Detail"), say("Angaben und Stand", "Claims and dates"), say("Quelle", "Source")],
          widths: [25, 35, 40], isLong: true, rows)
    }
    return ReportParts.section(
      "belege", say("Belege", "Evidence"),
      tables + [
        ReportParts.remark(
          say(
            "Fahrzeiten sind Schätzungen aus der Entfernung; Methode und Ausgangsdaten stehen im Standortexposé.",
            "Travel times are estimates from the distance; method and inputs stand in the site report."))
      ])
  }

  /// Hints of a kind, each once, with the sites where they hold.
  func hints(_ list: HintList, _ entries: [HintList.Entry]) -> Markup {
    ReportParts.list(
      entries.map { entry in
        let next = entry.next.map { " → \($0)" } ?? ""
        return [writer.text(entry.text + list.placeText(entry, format) + next, .advice(entry.rule))]
      })
  }
}
