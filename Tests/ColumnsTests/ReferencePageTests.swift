import Columns
import DataFiles
import Decimals
import Facts
import Foundation
import SourceText
import Testing
import YAML

@Suite struct `The reference of tables` {
  /// The example of the page and the dictionary of the rulebook.
  static func example() throws -> (SourceFile, FactsDictionary) {
    let page = try String(contentsOf: DataFolder.package.appending(path: "docs/reference/tables.md"), encoding: .utf8)
    let parts = page.split(separator: "```csv\n", maxSplits: 1)
    let text = try #require(parts.last?.split(separator: "```", maxSplits: 1).first)
    let facts = try #require(try RulebookFiles.real()["facts/site.yaml"])
    let dictionary = FactsDictionary(FactsDictionary.definitions(.site, from: Decoding(facts)))
    return (SourceFile(name: "tables.md", text: String(text)), dictionary)
  }

  @Test func `has an example that is read without a finding`() throws {
    let (file, dictionary) = try Self.example()
    var diagnostics = Diagnostics()
    let schema = try #require(TableSchema(file, dictionary: dictionary, into: &diagnostics))
    let block = file.bytes[schema.headerLength...].withUnsafeBufferPointer {
      TableParser(schema).block($0, firstLine: schema.firstLine)
    }
    #expect(diagnostics.all.isEmpty)
    #expect(block.problems.count == 0)
    #expect((0..<block.rowCount).map(block.id) == ["P-1", "P-2"])
    let area = try #require(schema.place(of: FactPath(.site, "available_area_ha")))
    let first = block.cell(0, area).fact(FactPath(.site, "available_area_ha"))
    #expect(first == .known(.number(Decimal34(125).dividing(by: Decimal34(10)) ?? .zero)))
    let second = block.cell(1, area).fact(FactPath(.site, "available_area_ha"))
    #expect(second.status == .estimated)
    #expect(second.span?.low == Decimal34(12))
    let motorway = try #require(schema.place(of: FactPath(.site, "motorway_km")))
    #expect(block.cell(0, motorway).fact(FactPath(.site, "motorway_km")).absent == [FactPath(.site, "motorway_km")])
    #expect(block.cell(1, motorway).fact(FactPath(.site, "motorway_km")).status == .conflicting)
    #expect(schema.coordinates.map { block.numbers[$0.latitude]?[0] } == 51.53)
  }
}
