import Facts
import Region
import SourceText
import Testing

/// A change to one file of the small world, and what is reported.
struct ReferenceFault: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let file: String
  let change: (from: String, to: String)
  let code: String
  var hint: String?

  init(_ description: String, _ file: String, _ from: String, _ to: String, _ code: String, hint: String? = nil) {
    testDescription = description
    self.file = file
    change = (from, to)
    self.code = code
    self.hint = hint
  }
}

@Suite struct `Reading reference data` {
  static let faults = [
    ReferenceFault(
      "column", "district_atlas.csv", "bev_18_65", "bev_18_56", "reference/missing-column", hint: "bev_18_56"),
    ReferenceFault("number", "municipalities.csv", "10000", "10.000,5", "reference/field-count"),
    ReferenceFault("words", "municipalities.csv", "51.5", "zehn", "reference/not-a-number"),
    ReferenceFault("range", "municipalities.csv", "51.5", "151.5", "reference/out-of-range"),
    ReferenceFault("empty name", "municipalities.csv", "Neustadt", "", "reference/empty-cell"),
    ReferenceFault(
      "key", "municipality_atlas.csv", "12071001", "12071002", "reference/unknown-municipality", hint: "Altdorf"),
    ReferenceFault("key twice", "municipalities.csv", "14625001", "12071001", "reference/duplicate"),
    ReferenceFault("firm", "companies.csv", "12071001", "12071002", "reference/unknown-municipality"),
    ReferenceFault("district", "aid_rates.csv", "SPN", "SPM", "reference/unknown-district", hint: "SPN"),
    ReferenceFault("size", "aid_rates.csv", "small", "smal", "reference/unknown-size", hint: "small"),
    ReferenceFault("date", "aid_rates.csv", "2028", "28", "reference/not-a-date"),
    ReferenceFault(
      "subject", "universities.csv", "health;energy", "health;enrgy", "reference/unknown-subject", hint: "energy"),
    ReferenceFault("node", "transport.csv", "airport", "air_port", "reference/unknown-type", hint: "airport"),
    ReferenceFault(
      "topic", "topics.yaml", "[medical, hydrogen]", "[medicl]", "reference/unknown-topic", hint: "medical"),
    ReferenceFault("division", "clusters.yaml", "[\"62\"]", "[\"63\"]", "reference/unknown-division", hint: "62"),
    ReferenceFault("key of a district", "places.yaml", "12071", "12072", "reference/unknown-district", hint: "12071"),
    ReferenceFault("unknown key", "topics.yaml", "strength:", "strenght:", "yaml/unknown-key"),
  ]

  @Test(arguments: faults) func `reports what does not fit`(_ fault: ReferenceFault) throws {
    var texts = SmallWorld.tables.merging(SmallWorld.vocabulary) { first, _ in first }
    let text = try #require(texts[fault.file])
    #expect(text.contains(fault.change.from))
    texts[fault.file] = text.replacing(fault.change.from, with: fault.change.to, maxReplacements: 1)
    var diagnostics = Diagnostics()
    _ = ReferenceData.read(
      tables: SmallWorld.files(texts), vocabulary: SmallWorld.files(texts), into: &diagnostics)
    let found = diagnostics.all.filter { $0.code == fault.code }
    #expect(!found.isEmpty, "\(diagnostics.all.map(\.code))")
    #expect(found.allSatisfy { $0.location?.file.name.hasSuffix(fault.file) ?? false })
    if let hint = fault.hint { #expect(found.contains { $0.hint?.en.contains("“\(hint)”") ?? false }) }
  }

  @Test func `a missing table is a warning, and what rests on it unknown`() {
    var diagnostics = Diagnostics()
    let data = ReferenceData.read(tables: [], vocabulary: [], into: &diagnostics)
    #expect(diagnostics.all.count == ReferenceData.tableNames.count + ReferenceData.vocabularyNames.count)
    #expect(!diagnostics.hasErrors)
    let site = SmallWorld.input().site
    let input = IndicatorInput(site: site, enquiry: nil, reference: data, asOf: SmallWorld.asOf)
    for id in [
      "motorway_min", "people_30", "services_min", "net_zero_valley", "university_min", "unemployment_rate_pct",
    ] {
      #expect(!input.indicator(id).isKnown)
      #expect(input.indicator(id).absent.map(\.description).contains { $0.hasPrefix("indicator.") })
    }
  }

  @Test func `sites that the vocabulary names are checked against the register`() {
    let found = SmallWorld.reference.places.check(against: [SiteID("tal"), SiteID("rnad")])
    #expect(found.map(\.code) == ["reference/unknown-site"])
    #expect(found.first?.hint?.en == "did you mean “rnad”?")
  }

  @Test func `word lists carry the names of the facts dictionary`() {
    let words = SmallWorld.reference.vocabulary
    #expect(words["topics"]?.contains("battery") == true)
    #expect(words["nace"] == ["20", "38", "62"])
    #expect(words["site_sectors"] == ["chemicals", "it"])
    #expect(words["skills"] == ["cnc"])
  }
}
