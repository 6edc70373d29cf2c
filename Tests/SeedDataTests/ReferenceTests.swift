import DataFiles
import Facts
import Foundation
import Testing

@Suite struct `Reference tables` {
  let districts: Set<String>
  let municipalities: Set<String>

  init() throws {
    districts = Set(try DataFolder.table("districts")["district_ags"])
    municipalities = Set(try DataFolder.table("municipalities")["ags"])
  }

  @Test(arguments: [
    ("municipalities", "district_ags"), ("district_atlas", "district_ags"), ("municipality_atlas", "district_ags"),
    ("companies", "district_ags"),
  ])
  func `name districts that exist`(_ table: String, _ column: String) throws {
    let keys = try DataFolder.table(table)[column]
    #expect(!keys.isEmpty)
    #expect(Set(keys).subtracting(districts) == [])
  }

  @Test(arguments: ["municipality_atlas", "municipality_census2022", "companies"])
  func `name municipalities that exist`(_ table: String) throws {
    #expect(Set(try DataFolder.table(table)["ags"]).subtracting(municipalities) == [])
  }

  @Test func `labour market areas join districts that exist`() throws {
    let keys = try DataFolder.table("labour_market_areas")["district_ags"].flatMap { $0.split(separator: "+") }
    #expect(Set(keys.map(String.init)).subtracting(districts) == [])
  }

  @Test func `have every municipality once`() throws {
    let table = try DataFolder.table("municipalities")
    #expect(municipalities.count == 606)
    #expect(table.rows.count == 606)
    #expect(table["lausitz"].filter { $0 == "1" }.count == 235)
    for row in table.rows {
      #expect(row["ags"]?.prefix(5) == row["district_ags"].map { $0[...] })
      #expect((row["sorbian_name"] == "") == (row["sorbian_lang"] == ""))
    }
  }

  @Test func `leave out what was marked`() {
    let names = DataFolder.allFiles().map(\.lastPathComponent)
    #expect(!names.contains("commuter_shares_2019.csv"))
  }

  @Test(arguments: [
    ("municipalities", "lat", "lon"), ("border_towns", "lat", "lon"), ("universities", "lat", "lon"),
    ("transport", "lat", "lon"), ("companies", "lat", "lon"), ("road_pairs", "from_lat", "from_lon"),
    ("road_pairs", "to_lat", "to_lon"),
  ])
  func `have coordinates of Central Europe`(_ table: String, _ latitude: String, _ longitude: String) throws {
    for row in try DataFolder.table(table).rows {
      #expect((49.9...53.7).contains(try #require(Double(row[latitude] ?? ""))), "\(row)")
      #expect((12...17.1).contains(try #require(Double(row[longitude] ?? ""))), "\(row)")
    }
  }

  @Test func `have one aid rate for each district, size class and day`() throws {
    let table = try DataFolder.table("aid_rates")
    let keys = Set(try DataFolder.seed("vocabulary/places.yaml")["districts"]?.entries.map(\.key) ?? [])
    #expect(Set(table["district"]) == keys)
    #expect(Set(table.rows.map { [$0["district"], $0["size_class"]] }).count == table.rows.count)
    #expect(table.rows.count == 7 * 4)
    for row in table.rows {
      let rate = try #require(Int(row["rate_max_pct"] ?? ""))
      let ceiling = try #require(Int(row["ceiling_pct"] ?? ""))
      #expect((0...ceiling).contains(rate))
      let from = try #require(PartialDate(row["valid_from"] ?? ""))
      let to = try #require(PartialDate(row["valid_to"] ?? ""))
      #expect(to.isSurelyAfter(from))
      #expect(row["source_url"]?.isEmpty == false)
    }
  }

  @Test func `micro firms have the rate of small ones`() throws {
    let rows = try DataFolder.table("aid_rates").rows
    let rates = { (size: String) in rows.filter { $0["size_class"] == size }.map { $0["rate_max_pct"] } }
    #expect(rates("micro") == rates("small"))
  }

  @Test(arguments: ["boundaries", "municipality_boundaries"])
  func `have closed boundaries`(_ name: String) throws {
    let url = DataFolder.seeds.appending(path: "reference/\(name).geojson")
    let object = try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any]
    let features = try #require(object?["features"] as? [[String: Any]])
    for feature in features {
      let properties = feature["properties"] as? [String: Any]
      if let ags = properties?["ags"] as? String {
        #expect(districts.contains(ags) || municipalities.contains(ags), "\(ags)")
      }
      let geometry = feature["geometry"] as? [String: Any]
      for ring in rings(geometry) {
        #expect(ring.first == ring.last && ring.count >= 4)
        #expect(ring.allSatisfy { (11...17).contains($0[0]) && (50...54).contains($0[1]) })
      }
    }
    #expect(!features.isEmpty)
  }

  /// Outer and inner rings of a polygon or of several; none for lines.
  private func rings(_ geometry: [String: Any]?) -> [[[Double]]] {
    switch geometry?["type"] as? String {
    case "Polygon": geometry?["coordinates"] as? [[[Double]]] ?? []
    case "MultiPolygon": (geometry?["coordinates"] as? [[[[Double]]]] ?? []).flatMap { $0 }
    default: []
    }
  }
}

@Suite struct `Pages about the seeds` {
  @Test func `name every file`() throws {
    let reference = DataFolder.seeds.appending(path: "reference")
    let origin = try String(contentsOf: reference.appending(path: "PROVENANCE.md"), encoding: .utf8)
    let columns = try String(
      contentsOf: DataFolder.package.appending(path: "docs/reference/seed-data.md"), encoding: .utf8)
    for name in try FileManager.default.contentsOfDirectory(atPath: reference.path) where !name.hasSuffix(".md") {
      #expect(origin.contains("`\(name)`"), "\(name)")
      #expect(columns.contains("`\(name)`"), "\(name)")
    }
  }
}
