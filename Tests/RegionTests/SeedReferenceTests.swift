import DataFiles
import Decimals
import Facts
import Foundation
import Region
import SourceText
import Testing

@Suite struct `The reference data of the seeds` {
  @Test func `are read without a finding`() throws {
    var diagnostics = Diagnostics()
    let data = try SeedWorld.reference(into: &diagnostics)
    #expect(DiagnosticRenderer(language: .en).render(diagnostics) == "")
    #expect(data.municipalities.count == 606)
    #expect(data.municipalities.count { $0.sorbianName != nil } == 81)
    #expect(data.municipalities.count { $0.isInLausitz } == 235)
    #expect(data.districts.count == 24)
    #expect(data.institutions.count == 57)
    #expect(data.companies.count == 75)
    #expect(data.aidRates.count == 28)
    #expect(data.borderTowns.count == 201)
    #expect(data.divisions.count == 88)
    #expect(data.transport[.railStation]?.count == 655)
    #expect(data.transport[.motorwayJunction]?.count == 51)
    #expect(data.transport[.intermodalTerminal]?.filter(\.isConfirmed).map(\.name).count == 4)
    #expect(data.places.check(against: Set(DataFolder.siteIDs.map { SiteID($0) })) == [])
  }

  /// District keys of the program are those of the table.
  @Test(arguments: DistrictKey.allCases) func `have a row for every district`(_ key: DistrictKey) throws {
    var diagnostics = Diagnostics()
    let data = try SeedWorld.reference(into: &diagnostics)
    #expect(data.district(key)?.unemploymentRatePercent != nil)
    #expect(data.aidRates.filter { $0.district == key }.count == 4)
  }
}

@Suite(.enabled(if: SeedWorld.isThere, "rules/lausitz/facts is not here")) struct `Indicators on the real register` {
  let world: SeedWorld

  init() throws {
    world = try SeedWorld.shared.get()
  }

  /// Numbers of an indicator over all sites, sorted.
  private func numbers(_ id: String, _ enquiry: String? = nil) -> [Double] {
    world.register.sites.compactMap { world.input($0, enquiry).indicator(id).leading?.number?.doubleValue }.sorted()
  }

  private func quantile(_ values: [Double], _ share: Double) -> Double {
    let place = share * Double(values.count - 1)
    let (low, high) = (values[Int(place)], values[min(Int(place) + 1, values.count - 1)])
    return low + (high - low) * (place - place.rounded(.down))
  }

  /// The distributions that the policy paper was calibrated with; capping two rates above 100 % moves them a little.
  @Test(
    arguments: [
      ("qualified_30", nil, 8_925.0, 21_000.0, 40_000.0, 84_500.0, 1_216_700.0),
      ("skilled_ratio", "e01", 50, 116, 222, 469, 6_760),
      ("skilled_ratio", "e03", 20, 47, 89, 188, 2_704),
      ("skilled_ratio", "e08", 357, 839, 1_601, 3_379, 48_669),
      ("services_min", nil, 2.5, 4.0, 5.1, 8.3, 10.9),
    ] as [(String, String?, Double, Double, Double, Double, Double)])
  func `have the known distribution`(
    _ id: String, _ enquiry: String?, _ least: Double, _ p10: Double, _ median: Double, _ p90: Double,
    _ greatest: Double
  ) {
    let values = numbers(id, enquiry)
    #expect(values.count == 92)
    for (value, expected) in [
      (values[0], least), (quantile(values, 0.1), p10), (quantile(values, 0.5), median), (quantile(values, 0.9), p90),
      (values[91], greatest),
    ] {
      #expect(abs(value - expected) <= 0.025 * expected, "\(value) instead of \(expected)")
    }
  }

  /// Known at so many sites, over the sample enquiries (for pairs: the most of them); by the policy paper where it says so.
  @Test(arguments: [
    ("motorway_min", 89), ("airport_min", 92), ("university_min", 92), ("subject_match", 92), ("skilled_ratio", 92),
    ("unemployment_rate_pct", 92), ("aid_rate_pct", 92), ("net_zero_fit", 92), ("services_min", 92),
    ("rail_access", 18),
    ("heat_gas_h2", 7), ("area_ratio", 15), ("months_late", 13), ("brownfield_class", 87), ("asking_price_eur_m2", 4),
    ("free_area_ha", 41), ("related_companies", 0), ("power_ratio", 0), ("water_ratio", 0),
  ])
  func `are known at as many sites as the data allow`(_ id: String, _ expected: Int) {
    let counts = world.enquiries.map { enquiry in
      world.register.sites.count { world.input($0, enquiry.id).indicator(id).isKnown }
    }
    #expect(counts.max() == expected)
  }

  @Test func `keep to types, order of ends, and say why they are unknown`() {
    for site in world.register.sites {
      for enquiry in world.enquiries {
        let input = world.input(site, enquiry.id)
        for indicator in Indicators.all { check(input.indicator(indicator.id), indicator, "\(site.id) \(enquiry.id)") }
      }
    }
  }

  private func check(_ fact: Fact, _ indicator: Indicator, _ place: String) {
    let comment: Comment = "\(indicator.id) \(place)"
    #expect(fact.isKnown == (fact.status != .unknown), comment)
    if !fact.isKnown {
      #expect(!fact.absent.isEmpty || fact.reason != nil, comment)
      if let low = fact.bounds.lower, let high = fact.bounds.upper { #expect(low <= high, comment) }
    }
    if indicator.id.hasSuffix("_min"), let span = fact.span { #expect(span.low.sign >= 0, comment) }
    if let kind = world.dictionary[indicator.path]?.kind {
      for reading in fact.readings { #expect(fits(reading, kind, indicator), comment) }
    }
  }

  private func fits(_ value: FactValue, _ kind: FactDefinition.Kind, _ indicator: Indicator) -> Bool {
    switch value {
    case .number(let number): kind.isNumeric && (kind == .number || number.isInteger)
    case .text(let text): world.dictionary[indicator.path]?.classNamed(text) != nil
    case .boolean: kind == .boolean
    case .date, .list: false
    }
  }

  @Test func `are those of the facts dictionary, at the same level`() {
    let entries = world.dictionary.definitions(of: .indicator)
    #expect(Set(entries.map(\.path)) == Set(Indicators.all.map(\.path)))
    for entry in entries { #expect(Indicators.named(entry.path.name)?.level == entry.level, "\(entry.path)") }
  }

  @Test func `name all their inputs in words`() {
    for site in world.register.sites {
      let input = world.input(site, "e01")
      for row in Indicators.all.flatMap({ input.indicator($0.id).inputs }) {
        let isFact = FactPath(row.path).map { world.dictionary[$0] != nil } ?? false
        #expect(isFact || ReferenceInputs.label(row.path) != nil, "\(row.path)")
      }
    }
  }

  @Test(arguments: [
    ("reference.transport: AS Roggosen", "Straßenkilometer bis AS Roggosen (geschätzt)"),
    ("reference.municipalities: lausitz", "Menschen in der Lausitz"),
    ("reference.aid_rates: SPN medium", "Fördersatz in Prozent, Spree-Neiße, mittlere Unternehmen"),
  ])
  func `are named so`(_ path: String, _ expected: String) {
    #expect(ReferenceInputs.label(path)?.de == expected)
  }

  /// Names that the sentences of the rulebook use.
  @Test(arguments: [
    ("motorway_min", ["road", "name"]), ("airport_min", ["name"]), ("university_min", ["name", "subject"]),
    ("subject_match", ["topics"]), ("skilled_ratio", ["jobs"]), ("aid_rate_pct", ["district"]),
  ])
  func `carry the named values of the sentences`(_ id: String, _ names: [String]) {
    for site in world.register.sites {
      let fact = world.input(site, "e01").indicator(id)
      let details = fact.details
      for name in names where fact.isKnown { #expect(details[name]?.de.isEmpty == false, "\(site.id) \(name)") }
    }
  }

  @Test func `of Görlitz-Schlauroth are those of the worked example`() throws {
    let input = try world.input("goerlitz-schlauroth", "e06")
    let university = input.indicator("university_min")
    #expect(line(university).hasPrefix("7 | "))
    #expect(university.details["short_name"]?.de == "HSZG Görlitz")
    #expect(university.details["subject"]?.de == "Gesundheit")
    #expect(line(input.indicator("aid_rate_pct")) == "25")
    #expect(line(input.indicator("motorway_km")) == "7")
  }

  @Test func `of a park in two districts and states show both`() throws {
    let input = try world.input("schwarze-pumpe", "e01")
    #expect(line(input.indicator("aid_rate_pct")) == "35 | 25")
    #expect(input.indicator("services_min").readings.count == 2)
    #expect(input.indicator("heat_gas_h2").readings == [.text("now")])
    #expect(try world.input("schwarze-pumpe", "e03").indicator("heat_gas_h2").readings == [.text("dated")])
    #expect(input.indicator("net_zero_fit").readings == [.text("both")])
  }
}

@Suite struct `The reference page of indicators` {
  @Test(arguments: Indicators.all.map(\.id)) func `has an entry`(_ id: String) throws {
    let page = try String(
      contentsOf: DataFolder.package.appending(path: "docs/reference/indicators.md"), encoding: .utf8)
    #expect(page.contains("### `\(id)`"))
  }
}
