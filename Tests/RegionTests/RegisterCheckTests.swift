import DataFiles
import Decimals
import Facts
import Foundation
import Region
import SourceText
import Testing
import YAML

/// A register of made-up sites, with one fault each.
struct RegisterFault: CustomTestStringConvertible, Sendable {
  let name: String
  let head: String
  let claims: String
  /// Codes that must be found, in order of place.
  let codes: [String]

  var testDescription: String { name }

  init(_ name: String, head: String = "", claims: String = "{}", _ codes: String...) {
    self.name = name
    self.head = head
    self.claims = claims
    self.codes = codes
  }
}

@Suite struct `The check of the register` {
  // swift-format-ignore: NeverForceUnwrap
  static let asOf = PartialDate("2026-11-22")!
  static let dictionary: FactsDictionary = {
    let url = DataFolder.package.appending(path: "rules/lausitz/facts/site.yaml")
    let decoding = Decoding(SourceFile(name: "site.yaml", text: (try? String(contentsOf: url, encoding: .utf8)) ?? ""))
    return FactsDictionary(FactsDictionary.definitions(.site, from: decoding))
  }()
  static let reference: ReferenceData = {
    var diagnostics = Diagnostics()
    return ReferenceData.read(
      tables: files("seeds/reference", ".csv"), vocabulary: files("seeds/vocabulary", ".yaml"), into: &diagnostics)
  }()

  static func files(_ folder: String, _ ending: String) -> [SourceFile] {
    let url = DataFolder.package.appending(path: folder)
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []).filter { $0.hasSuffix(ending) }
    return names.sorted().compactMap { name in
      (try? Data(contentsOf: url.appending(path: name))).map { SourceFile(name: name, bytes: Array($0)) }
    }
  }

  static let cases = [
    RegisterFault("nothing wrong", claims: "{available_area_ha: [{value: 5, as_of: '2024', source: s1}]}"),
    RegisterFault("misspelt municipality", head: "municipality: Sprembreg", "sites/unknown-municipality"),
    RegisterFault(
      "municipality of another district", head: "municipality: Kolkwitz\ndistrict: CB", "sites/other-district"),
    RegisterFault(
      "largest plot above the free area",
      claims: """
        {available_area_ha: [{value: 5, as_of: '2024', source: s1}],
         largest_contiguous_ha: [{value: 6, as_of: '2024', source: s1}]}
        """, "sites/contradiction"),
    RegisterFault(
      "largest plot above the total area, with nothing between",
      claims: """
        {largest_contiguous_ha: [{value: 60, as_of: '2024', source: s1}],
         total_area_ha: [{value: 50, as_of: '2024', source: s1}]}
        """, "sites/contradiction"),
    RegisterFault(
      "a claim about a part does not lead",
      claims: """
        {largest_contiguous_ha: [{value: 60, as_of: '2024', source: s1, scope: part}],
         total_area_ha: [{value: 50, as_of: '2024', source: s1}]}
        """),
    RegisterFault(
      "lowest price above the highest",
      claims: """
        {price_min_eur_m2: [{value: 30, as_of: '2024', source: s1}],
         price_max_eur_m2: [{value: 20, as_of: '2024', source: s1}]}
        """, "sites/contradiction"),
    RegisterFault(
      "full, with free land", head: "status: full",
      claims: "{available_area_ha: [{value: 5, as_of: '2024', source: s1}]}", "sites/full-with-land"),
    RegisterFault(
      "distance that no road can have", claims: "{airport_drs_km: [{value: 50, as_of: '2024', source: s1}]}",
      "sites/impossible-distance"),
    RegisterFault(
      "distance just below the straight line", claims: "{airport_drs_km: [{value: 60, as_of: '2024', source: s1}]}",
      "sites/short-distance"),
    RegisterFault(
      "distance to a station that the source names",
      claims: """
        {station: [{value: Spremberg, as_of: '2024', source: s1}], station_km: [{value: 2, as_of: '2024', source: s1}]}
        """, "sites/impossible-distance"),
    RegisterFault(
      "distance to a station that the table does not have",
      claims: """
        {station: [{value: Klitten, as_of: '2024', source: s1}], station_km: [{value: 2, as_of: '2024', source: s1}]}
        """, "sites/unlisted-station"),
    RegisterFault("distance above it", claims: "{airport_drs_km: [{value: 61, as_of: '2024', source: s1}]}"),
    RegisterFault(
      "claim from the future",
      claims: "{gas: [{value: true, as_of: '2027', source: s1}, {value: true, as_of: '2026', source: s1}]}",
      "sites/future-claim"),
  ]

  /// A site at the place of Schwarze Pumpe; lines of `head` replace those of the same key.
  static func site(_ id: String, head: String = "", claims: String = "{}", longitude: Double = 14.355) -> SourceFile {
    let given = head.split(separator: "\n").map(String.init)
    let keys = given.compactMap { $0.split(separator: ":").first.map(String.init) }
    let usual = [
      "name: Test \(id)", "operator: Stadt", "municipality: Spremberg", "district: SPN", "state: BB",
      "location: {lat: 51.535, lon: \(longitude), quality: approximate}", "site_type: industrial_park",
      "status: existing",
    ].filter { line in !keys.contains { line.hasPrefix("\($0):") } }
    let lines =
      ["id: \(id)"] + given + usual + ["sources: {s1: {url: Stadt, publisher: official}}", "claims: \(claims)"]
    return SourceFile(name: "\(id).yaml", text: lines.joined(separator: "\n") + "\n")
  }

  static func check(_ files: [SourceFile], reading: inout Diagnostics) -> RegisterCheck {
    let register = Register.read(files, dictionary: dictionary, vocabulary: [:], into: &reading)
    return RegisterCheck(register, dictionary: dictionary, reference: reference, asOf: asOf)
  }

  @Test(arguments: cases) func `finds`(_ fault: RegisterFault) throws {
    var diagnostics = Diagnostics()
    let file = Self.site("a", head: fault.head, claims: fault.claims)
    let check = Self.check([file], reading: &diagnostics)
    #expect(diagnostics.all.isEmpty)
    let found = check.findings.filter { $0.code.hasPrefix("sites/") }
    #expect(found.map(\.code) == fault.codes)
    #expect(found.allSatisfy { $0.location?.file.name == "a.yaml" })
  }

  @Test func `names the nearest municipality and the place of the fault`() throws {
    var diagnostics = Diagnostics()
    let check = Self.check([Self.site("a", head: "municipality: Sprembreg")], reading: &diagnostics)
    let finding = try #require(check.findings.first { $0.code == "sites/unknown-municipality" })
    #expect(finding.severity == .error)
    #expect(finding.hint?.de == "gemeint ist vielleicht „Spremberg“")
    #expect(finding.location.map { $0.file.text($0.range) } == "Sprembreg")
  }

  @Test func `reports sites nearer than a kilometre once, and not those farther off`() {
    var diagnostics = Diagnostics()
    let files = [Self.site("a"), Self.site("b", longitude: 14.365), Self.site("c", longitude: 14.385)]
    let near = Self.check(files, reading: &diagnostics).findings.filter { $0.code == "sites/near" }
    #expect(near.map { $0.location?.file.name } == ["a.yaml"])
    #expect(near.first?.notes.first?.location?.file.name == "b.yaml")
  }

  @Test func `counts what is known by district`() throws {
    var diagnostics = Diagnostics()
    let files = [
      Self.site("a", claims: "{gas: [{value: true, as_of: '2024', source: s1}]}"),
      Self.site("b", claims: "{gas: [{value: true, as_of: '2005', source: s1}]}", longitude: 14.5),
      Self.site("c", head: "district: BZ\nstate: SN\nmunicipality: Spreetal", longitude: 14.6),
    ]
    let coverage = Self.check(files, reading: &diagnostics).coverage
    let gas = try #require(coverage.fields.first { $0.path.name == "gas" })
    #expect(gas.known == 2)
    #expect(gas.aged == 1)
    #expect(gas.byDistrict == [.SPN: 2])
    #expect(gas.known(in: .BB) == 2)
    #expect(coverage.sites(in: .SN) == 1)
  }

  @Test func `finds no error in the register`() {
    var diagnostics = Diagnostics()
    let register = Register.read(
      Self.files("sites", ".yaml"), dictionary: Self.dictionary, vocabulary: Self.reference.vocabulary,
      into: &diagnostics)
    let check = RegisterCheck(register, dictionary: Self.dictionary, reference: Self.reference, asOf: Self.asOf)
    diagnostics.add(check.findings)
    #expect(diagnostics.errors.map(\.message.de) == [])
    #expect(check.coverage.sites == 92)
    #expect(check.coverage.fields.first { $0.path.name == "largest_contiguous_ha" }?.known == 15)
    let short = check.findings.filter { $0.code == "sites/short-distance" }.compactMap { $0.location?.file.name }
    #expect(short.contains("schwarze-pumpe.yaml"))
  }

  @Test func `says why a claim leads`() {
    func claim(_ value: Int, _ year: String, _ quality: AsOfQuality = .dated, _ publisher: Claim.Publisher = .official)
      -> Claim
    {
      Claim(
        value: .number(Decimal34(value)), asOf: PartialDate(year)!, asOfQuality: quality, source: "s",
        publisher: publisher)
    }
    let precedence = { Claims.precedence($0, asOf: Self.asOf) }
    #expect(precedence([claim(1, "2020")]) == nil)
    #expect(precedence([claim(1, "2020"), claim(1, "2021")]) == nil)
    #expect(precedence([claim(1, "2020"), claim(2, "2021")]) == .newer)
    #expect(precedence([claim(1, "2020"), claim(2, "2020", .undated)]) == .betterDated)
    #expect(precedence([claim(1, "2020"), claim(2, "2020", .dated, .press)]) == .publisher)
    #expect(precedence([claim(1, "2020"), claim(2, "2020")]) == .fileOrder)
    #expect(precedence([claim(1, "2020"), claim(2, "2027")]) == nil)
  }
}
