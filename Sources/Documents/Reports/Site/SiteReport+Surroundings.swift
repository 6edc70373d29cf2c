internal import Decimals
internal import Evaluation
internal import Facts
internal import Region
internal import Report
internal import Rulebook
internal import SourceText

/// People, knowledge and firms around the site, and whom the investor can be introduced to.
extension SiteReport {
  // MARK: Workforce

  var workforce: Markup {
    let names = ["people_30", "people_45", "people_60", "qualified_30", "skilled_ratio", "unemployment_rate_pct"]
    return ReportParts.section(
      "fachkraefte", say("Fachkräfte", "Workforce"),
      [
        fields(
          say("Menschen im Einzugsgebiet", "People in the catchment area"), [],
          indicators: names),
        ReportParts.remark(
          say(
            "Einzugsgebiet nach geschätzten Fahrzeiten; Menschen jenseits der Grenze sind nicht mitgezählt. Zahlen nach Beruf liegen nicht vor; Auskunft gibt die Agentur für Arbeit.",
            "Catchment area by estimated travel times; people beyond the border are not counted in. There are no figures by occupation; the employment agency knows."
          )),
      ])
  }

  // MARK: Universities and research

  var universities: Markup {
    guard let here = site.location.map({ Position($0) }) else { return .group([]) }
    let near = page.reference.institutions.map { ($0, TravelModel.trip(from: here, to: $0.position)) }
      .sorted { ($0.1.minutes.central, $0.0.name) < ($1.1.minutes.central, $1.0.name) }
    let shown = near.filter(\.0.isUniversity).prefix(4) + near.filter { !$0.0.isUniversity }.prefix(3)
    return ReportParts.section(
      "hochschulen", say("Hochschulen und Forschung", "Universities and research"),
      [
        topics(here),
        ReportParts.table(
          say("Die nächsten Einrichtungen", "The nearest institutions"),
          [
            say("Einrichtung", "Institution"), say("Fächer", "Subjects"), say("Kilometer", "Kilometres"),
            say("Minuten (Spanne)", "Minutes (range)"),
          ], widths: [35, 30, 10, 25],
          shown.map { institution, trip in
            ReportParts.Row([
              [writer.text(institution.name, .name)], [.text(subjects(institution.subjects))],
              [writer.text(number(trip.roadKm.central), .reference("universities"))],
              [writer.text(minutes(trip), .reference("universities"))],
            ])
          }),
      ])
  }

  /// The nearest institution for each topic that the enquiry names.
  private func topics(_ here: Position) -> Markup {
    let stated = asked?.assessment.enquiry.values[FactPath(.enquiry, "knowledge.topics")]?.texts ?? []
    let found = InstitutionSearch(around: here, page.reference).nearestPerTopic(stated)
    guard !found.isEmpty else { return .group([]) }
    return ReportParts.table(
      say("Zu Ihren Themen", "For your topics"),
      [
        say("Thema", "Topic"), say("Nächste Einrichtung", "Nearest institution"), say("Fach", "Subject"),
        say("Minuten (Spanne)", "Minutes (range)"),
      ],
      widths: [20, 35, 20, 25],
      found.map { match in
        ReportParts.Row([
          [.text(match.topic.label[format.language])], [writer.text(match.institution.name, .name)],
          [.text(match.match.label[format.language])], [writer.text(minutes(match.trip), .reference("universities"))],
        ])
      })
  }

  private func subjects(_ ids: [String]) -> String {
    ids.map { page.reference.topics.subjects[$0]?[format.language] ?? $0 }.joined(separator: ", ")
  }

  private func number(_ value: Double) -> String {
    format.numbers.text(Decimal34(rounding: value, places: 0), places: 0)
  }

  private func minutes(_ trip: TravelModel.Trip) -> String {
    "\(number(trip.minutes.central)) (\(number(trip.minutes.low))–\(number(trip.minutes.high)))"
  }

  // MARK: Cluster and neighbours

  /// Firms are looked for within this distance, as the crow flies.
  private static let neighbourhoodKm = 25.0
  private static let firmCount = 8

  var neighbours: Markup {
    ReportParts.section(
      "nachbarn", say("Branchen und Nachbarn", "Cluster and neighbours"),
      [
        fields(
          say("Am Standort", "At the site"), ["sectors", "residents", "companies_count", "jobs_count", "lab_m2"],
          indicators: ["related_companies", "cluster_match"]), firms,
      ])
  }

  private var firms: Markup {
    guard let here = site.location.map({ Position($0) }) else { return .group([]) }
    let near = page.reference.companies.filter(\.isSurelyOperating).map { ($0, here.greatCircleKm(to: $0.position)) }
      .filter { $0.1 <= Self.neighbourhoodKm }.sorted { ($0.1, $0.0.name) < ($1.1, $1.0.name) }.prefix(Self.firmCount)
    guard !near.isEmpty else { return .group([]) }
    return .group([
      ReportParts.table(
        say("Betriebe in der Nähe (Auswahl)", "Firms nearby (selection)"),
        [
          say("Betrieb", "Firm"), say("Gemeinde", "Municipality"), say("Branche", "Sector"),
          say("km Luftlinie", "km, direct"),
        ],
        widths: [35, 20, 35, 10],
        near.map { firm, km in
          ReportParts.Row([
            [writer.text(firm.name, .name)], [.text(firm.municipality)],
            [writer.text(page.reference.divisions[firm.division]?.title[format.language] ?? firm.division, .name)],
            [writer.text(number(km), .reference("companies"))],
          ])
        }),
      ReportParts.remark(
        say(
          "Die Orte der Betriebe sind die Mittelpunkte ihrer Gemeinden; die Liste ist eine Auswahl und kein Verzeichnis.",
          "Firms are placed at the centres of their municipalities; the list is a selection and no register.")),
    ])
  }

  // MARK: Partners

  var partners: Markup {
    guard let asked else { return .group([]) }
    let entries = HintList(.partner, asked.view, [asked.result], asked.advice, partnersOfARule: 2).entries
    guard !entries.isEmpty, asked.result.standing != .excluded else { return .group([]) }
    return ReportParts.section(
      "partner", say("Wen wir Ihnen vorstellen können", "Whom we can introduce you to"),
      [ReportParts.list(entries.map { [writer.text($0.text, .advice($0.rule))] })])
  }
}
