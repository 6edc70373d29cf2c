import DataFiles
import Documents
import Evaluation
import Foundation
import GeoPackage
import Report
import SourceText
import Testing

/// GDAL opens what is written for geographic programs.
@Suite struct `The GeoPackage` {
  @Test(arguments: [Audience.officer, .investor]) func `opens in GDAL with every site`(_ audience: Audience) throws {
    let view = try ExportWorld.shared.get().view("e06_medizintechnik", for: audience)
    let folder = try Scratch()
    let path = try folder.write("standorte.gpkg", SiteTable(view).geoPackage(view).bytes())
    let info = try Run.system("ogrinfo", ["-so", "-al", path])
    try #require(
      info.code == 0, "GDAL is missing or refuses the file; make setup-exports installs it: \(info.messages)")
    #expect(info.messages.isEmpty, "\(info.messages)")
    for line in [
      "Layer name: standorte", "Geometry: Point", "Feature Count: \(view.sites.count)", "WGS 84",
      "available_area_ha: Real", "place: Integer", "location_approximate: Integer(Boolean)",
    ] {
      #expect(info.output.contains(line), "\(line) in \(info.output)")
    }
    let json = folder.url("back.geojson").path
    #expect(try Run.system("ogr2ogr", ["-f", "GeoJSON", json, path]).code == 0)
    try Self.compare(Data(contentsOf: URL(filePath: json)), Data(GeoJSONText(SiteTable(view)).text.utf8))
  }

  /// What GDAL reads is what the GeoJSON says: the same points, and NULL where it has no member.
  private static func compare(_ read: Data, _ written: Data) throws {
    let (a, b) = (try features(read), try features(written))
    try #require(a.count == b.count)
    for (read, written) in zip(a, b) {
      #expect((read["geometry"] as? NSObject) == (written["geometry"] as? NSObject))
      let values = try #require(read["properties"] as? [String: Any])
      let own = try #require(written["properties"] as? [String: Any])
      #expect(values.filter { !($0.value is NSNull) }.count == own.count)
      for name in ["site", "name", "plan_status", "available_area_ha", "place", "must_plot_area"] {
        #expect((values[name] as? NSObject ?? NSNull()) == (own[name] as? NSObject ?? NSNull()), "\(name)")
      }
    }
  }

  private static func features(_ data: Data) throws -> [[String: Any]] {
    let document = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    return try #require(document["features"] as? [[String: Any]])
  }

  @Test func `names itself as the standard asks, and is the same each time`() throws {
    let view = try ExportWorld.shared.get().view("e06_medizintechnik")
    let bytes = try SiteTable(view).geoPackage(view).bytes()
    #expect(bytes == (try SiteTable(view).geoPackage(view).bytes()))
    #expect(String(decoding: bytes[0..<15], as: UTF8.self) == "SQLite format 3")
    #expect(bytes[68..<72].reduce(0) { $0 << 8 | Int($1) } == 1_196_444_487)
    #expect(bytes[60..<64].reduce(0) { $0 << 8 | Int($1) } == 10_300)
  }

  @Test func `says what SQLite refuses`() {
    let twice = GeoPackageFile(
      name: "a", title: "", summary: "", lastChange: "2026-11-22", columns: [.init("x", .text), .init("x", .text)],
      features: [])
    let error = #expect(throws: GeoPackageError.self) { _ = try twice.bytes() }
    #expect(error?.message == "duplicate column name: x")
  }

  /// A site without a place and texts with quotes are rows like others.
  @Test func `keeps what is missing and what is quoted`() throws {
    let file = GeoPackageFile(
      name: "a \"b\"", title: "t", summary: "", lastChange: "2026-11-22",
      columns: [.init("x\"y", .text), .init("n", .real)],
      features: [.init(point: nil, values: [.text("a'b\"c\0"), nil])])
    let folder = try Scratch()
    let info = try Run.system("ogrinfo", ["-al", try folder.write("a.gpkg", file.bytes())])
    #expect(
      info.code == 0 && info.output.contains("n (Real) = (null)") && info.output.contains("Feature Count: 1"),
      "\(info.output)")
  }
}
