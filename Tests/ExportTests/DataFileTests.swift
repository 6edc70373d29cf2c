import Advisory
import DataFiles
import Decimals
import Documents
import Evaluation
import Facts
import Foundation
import Region
import Report
import SourceText
import Testing

/// CSV, GeoJSON and JSON, read by other means than those that wrote them.
@Suite struct `Data files` {
  let world: ExportWorld

  init() throws { world = try ExportWorld.shared.get() }

  @Test(arguments: ExportWorld.sampleIDs) func `CSV has every site, and what is unknown is empty`(_ id: String) throws {
    let view = try world.view(id)
    let bytes = CSVText(SiteTable(view)).bytes
    #expect(bytes.prefix(3) == [0xEF, 0xBB, 0xBF])
    let text = String(decoding: bytes.dropFirst(3), as: UTF8.self)
    #expect(!text.replacing("\r\n", with: "").contains { $0 == "\n" || $0 == "\r" })
    let rows = CSVCells(bytes.dropFirst(3)).rows
    #expect(rows.count == view.sites.count + 1 && rows.allSatisfy { $0.count == rows[0].count })
    for (row, result) in zip(rows.dropFirst(), view.sites) {
      let cells = Dictionary(uniqueKeysWithValues: zip(rows[0], row))
      #expect(cells["site"] == result.site.id.rawValue)
      #expect(cells["place"] == (view.assessment.rank(of: result.site.id).map(String.init) ?? ""))
      #expect(Double(cells["score"] ?? "").map { abs($0 - result.score.value.doubleValue) < 1e-8 } == true)
      for name in ["power_mw", "available_area_ha", "plan_status", "rail_siding"] {
        let fact = result.facts.fact(name)
        guard let cell = cells[name] else { continue }
        #expect(cell.isEmpty == !fact.isKnown, "\(result.site.id), \(name)")
        #expect((cells["\(name)_source"] ?? "").isEmpty == !fact.isKnown)
      }
    }
  }

  @Test func `CSV for a German Excel has semicolons and decimal commas, and else the same`() throws {
    let table = SiteTable(try world.view("e06_medizintechnik"))
    let standard = CSVCells(CSVText(table).bytes.dropFirst(3)).rows
    let german = CSVCells(CSVText(table, .germanExcel).bytes.dropFirst(3), separator: ";").rows
    try #require(standard.count == german.count)
    for (a, b) in zip(standard.dropFirst(), german.dropFirst()) {
      for (index, column) in table.columns.enumerated() where column.kind == .number || column.kind == .integer {
        #expect(a[index].replacing(".", with: ",") == b[index])
      }
    }
    #expect(german[0] == standard[0])
  }

  /// Texts that a spreadsheet would take for a formula, as somebody could put them into a site file.
  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", " =1+1", "\t=1", "＝1+1", "=HYPERLINK(\"https://example.org\")"])
  func `CSV makes no formula of a text`(_ name: String) throws {
    let row = SiteTable.Row(
      site: try #require(world.workspace.register.sites.first), cells: [.text(name), .number(Decimal34(-5))])
    let table = SiteTable(columns: [.init(name: "name", kind: .text), .init(name: "n", kind: .number)], rows: [row])
    for (dialect, separator) in [(CSVText.Dialect.standard, Character(",")), (.germanExcel, ";")] {
      let rows = CSVCells(CSVText(table, dialect).bytes.dropFirst(3), separator: separator).rows
      #expect(rows[1] == ["'" + name, "-5"])
    }
  }

  @Test(arguments: ExportWorld.sampleIDs) func `GeoJSON has a point a site, and no member for what is unknown`(
    _ id: String
  ) throws {
    let view = try world.view(id)
    let text = GeoJSONText(SiteTable(view)).text
    let document = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(document["type"] as? String == "FeatureCollection")
    let features = try #require(document["features"] as? [[String: Any]])
    #expect(features.count == view.sites.count && !text.contains("null,"))
    for (feature, result) in zip(features, view.sites) {
      let geometry = try #require(feature["geometry"] as? [String: Any])
      let point = try #require(geometry["coordinates"] as? [Double])
      #expect(point == [result.site.location?.longitude, result.site.location?.latitude])
      let properties = try #require(feature["properties"] as? [String: Any])
      #expect(properties["site"] as? String == result.site.id.rawValue)
      #expect((properties["available_area_ha"] != nil) == result.facts.fact("available_area_ha").isKnown)
    }
  }

  @Test(arguments: ExportWorld.sampleIDs) func `the same inputs give the same bytes`(_ id: String) throws {
    let (a, b) = (
      try world.view(id),
      ExportView(
        world.workspace.assess(try world.assessment(id).enquiry, asOf: ExportWorld.asOf), for: .officer, language: .de)
    )
    #expect(CSVText(SiteTable(a)).bytes == CSVText(SiteTable(b)).bytes)
    #expect(ExportJSON(a).document.text == ExportJSON(b).document.text)
    #expect(ExportMarkdown(a).text == ExportMarkdown(b).text)
  }

  /// Every column has its line in the reference page: fields by the pattern that the page gives.
  @Test func `columns stand on the reference page`() throws {
    let page = try String(contentsOf: DataFolder.package.appending(path: "docs/reference/exports.md"), encoding: .utf8)
    let view = try world.view("e06_medizintechnik")
    let fields = Set(view.format.dictionary.definitions(of: .site).map(\.path.name))
    for column in SiteTable(view).columns {
      let own = column.name
      let isField = fields.contains {
        own == $0 || own == "\($0)_status" || own == "\($0)_as_of" || own == "\($0)_source"
      }
      let isPattern = ["must_", "points_", "weight_", "status_"].contains { own.hasPrefix($0) }
      #expect(isField || isPattern || page.contains("`\(own)`"), "\(own)")
    }
  }
}
