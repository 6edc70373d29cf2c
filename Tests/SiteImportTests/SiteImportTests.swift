import DataFiles
import Facts
import Foundation
import Testing

@Suite(.serialized, .enabled(if: SourceData.folder != nil, Comment(rawValue: SourceData.absence)))
struct `Conversion of the collected sites` {
  @Test(arguments: SourceData.siteIDs) func `gives the site file, byte for byte`(_ id: String) throws {
    let text = try SiteConversion(SourceData.collected(id)).written()
    let url = DataFolder.sites.appending(path: "\(id).yaml")
    if SourceData.isRecording { try Data(text.utf8).write(to: url) }
    #expect(try String(contentsOf: url, encoding: .utf8) == text, "LOTSE_RECORD=1 writes the files anew")
  }

  @Test func `covers the register`() { #expect(SourceData.siteIDs == DataFolder.siteIDs) }

  @Test(arguments: SourceData.siteIDs) func `keeps every value, date and source, and adds none`(_ id: String) throws {
    let collected = try SourceData.collected(id)
    let site = try DataFolder.site(id)
    let sources = try #require(collected["sources"])
    var fields: Set<String> = []
    for (field, source) in sources.entries.map({ ($0.key, $0.value) }) {
      let value = try #require(collected[field])
      let values = field == "airports" ? value.items.compactMap { $0["km"] } : [value]
      for value in values {
        let match = (site["claims"]?.entries ?? []).first { entry in
          (entry.key == field || (field == "airports" && entry.key.hasPrefix("airport_")))
            && entry.value.items[0]["value"] == value
        }
        let claim = try #require(match?.value.items[0], "\(field) is lost")
        fields.insert(try #require(match?.key))
        #expect(claim["as_of"] == source["year"])
        #expect(claim["as_of_quality"] == source["yr_quality"])
        #expect(site["sources"]?[claim["source"]?.text ?? ""]?["url"] == source["url"])
      }
    }
    #expect(Set(site["claims"]?.entries.map(\.key) ?? []) == fields)
    let repeated = Set((collected["further_claims"]?.items ?? []).compactMap { $0["field"]?.text }).count
    let further = (collected["further_claims"]?.items.count ?? 0) - repeated
    #expect(site["claims"]?.entries.flatMap(\.value.items).count == fields.count + further)
  }
}

@Suite struct `The register` {
  @Test func `has 92 sites and 821 claims`() throws {
    #expect(DataFolder.siteIDs.count == 92)
    let claims = try DataFolder.siteIDs.flatMap { try DataFolder.site($0)["claims"]?.entries ?? [] }
    #expect(claims.flatMap(\.value.items).count == 821)
  }

  @Test func `keeps what the sources of Schwarze Pumpe disagree about`() throws {
    let site = try DataFolder.site("schwarze-pumpe")
    let areas = try #require(site["claims"]?["available_area_ha"]).items
    #expect(areas.compactMap { $0["value"]?.text } == ["80", "75", "20.6", "21.8", "55"])
    #expect(areas.map { $0["scope"]?.text } == [nil, nil, "part", "part", "part"])
    #expect(areas.map { $0["as_of_quality"]?.text } == ["undated", "undated", "undated", nil, "page_date"])
    let motorways = try #require(site["claims"]?["motorway"]).items
    #expect(motorways.compactMap { $0["value"]?.text } == ["A15", "A13"])
  }

  @Test(arguments: DataFolder.siteIDs) func `dates and sources its claims`(_ id: String) throws {
    let site = try DataFolder.site(id)
    #expect(site["id"]?.text == id)
    var used: [String] = []
    for claim in (site["claims"]?.entries ?? []).flatMap(\.value.items) {
      #expect(PartialDate(claim["as_of"]?.text ?? "") != nil)
      if let quality = claim["as_of_quality"]?.text { #expect(AsOfQuality(rawValue: quality) != nil) }
      let source = try #require(claim["source"]?.text)
      if !used.contains(source) { used.append(source) }
    }
    #expect(used == site["sources"]?.entries.map(\.key) ?? [])
    for source in site["sources"]?.entries ?? [] {
      #expect(["official", "operator", "press"].contains(source.value["publisher"]?.text))
    }
  }
}

@Suite struct `Rules of the conversion` {
  @Test func `a host that nobody classified is named`() {
    #expect(throws: Publisher.UnlistedHost(host: "new.example")) { try Publisher.of("https://new.example:443/a?b") }
  }

  @Test(arguments: [
    ("https://www.cottbus.de/x", Publisher.official), ("https://nordost24.de:443/2025", .press),
    ("https://expydoc.com/doc/8965783/e", .operator), ("https://www.yumpu.com/de/document/view/6063527/i", .press),
  ])
  func `publishers`(_ address: String, _ expected: Publisher) throws { #expect(try Publisher.of(address) == expected) }

  @Test(arguments: [
    ("A15", "A15"), ("yes", "\"yes\""), ("No", "\"No\""), ("2026", "\"2026\""), ("§34", "\"§34\""),
    ("a, b", "\"a, b\""), ("say \"x\" \\", "\"say \\\"x\\\" \\\\\""), ("B-Plan (Nord)", "B-Plan (Nord)"), ("", "\"\""),
  ])
  func `texts in a list`(_ text: String, _ expected: String) { #expect(PlainScalar.inFlow(text) == expected) }

  @Test(arguments: [
    ("https://a.de/?x=1", "https://a.de/?x=1"), ("a: b", "\"a: b\""), ("a, b; c.", "a, b; c."), ("a:", "\"a:\""),
    ("23 plots", "\"23 plots\""),
  ])
  func `texts on a line`(_ text: String, _ expected: String) { #expect(PlainScalar.inBlock(text) == expected) }
}
