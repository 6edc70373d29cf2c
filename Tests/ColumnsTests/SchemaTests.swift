import Columns
import Facts
import SourceText
import Testing

/// A header with options, and what its columns are: `id`, `-`, `lat`, `lon` or the name of a field.
struct SchemaCase: CustomTestStringConvertible, Sendable {
  let header: String
  var id = "id"
  var map: [(field: String, column: String)] = []
  var roles: [String] = []
  var codes: [String] = []
  var hint: String?

  var testDescription: String { header.debugDescription + map.map { " \($0)=\($1)" }.joined() }

  init(_ header: String, id: String = "id", map: [(String, String)] = [], _ roles: String, also codes: String...) {
    self.header = header
    self.id = id
    self.map = map.map { (field: $0, column: $1) }
    self.roles = roles.split(separator: " ").map(String.init)
    self.codes = codes
  }

  init(_ header: String, id: String = "id", map: [(String, String)] = [], refused codes: String..., hint: String? = nil)
  {
    self.header = header
    self.id = id
    self.map = map.map { (field: $0, column: $1) }
    self.codes = codes
    self.hint = hint
  }
}

@Suite struct `The header of a table` {
  static let cases = [
    SchemaCase("id,area_ha,zoning", "id area_ha zoning"),
    SchemaCase("\u{FEFF}id;area_ha\r\nx;1\r\n", "id area_ha"),
    SchemaCase("id\tarea_ha\n", "id area_ha"),
    SchemaCase("ID, Area_HA ,site.zoning", "id area_ha zoning"),
    SchemaCase("\"id\",\"area_ha\"", "id area_ha"),
    SchemaCase("\"a,b\";id;growth", "- id growth", also: "table/unused-columns"),
    SchemaCase("id,growth,latitude,lng", "id growth lat lon"),
    SchemaCase("id,growth,lat", "id growth lat", also: "table/half-coordinate"),
    SchemaCase("id,growth,lat,latitude,lon", "id growth lat - lon", also: "table/unused-columns"),
    SchemaCase("id,growth,,", "id growth - -"),
    SchemaCase("key,growth", id: "key", "id growth"),
    SchemaCase("key,id,growth", id: "key", "id id growth"),
    SchemaCase("parcel,growth", map: [("id", "parcel")], "id growth"),
    SchemaCase("id,free,Y,X", map: [("area_ha", "free"), ("lat", "y"), ("lon", "x")], "id area_ha lat lon"),
    SchemaCase("id,free,area_ha", map: [("area_ha", "free")], "id area_ha -", also: "table/unused-columns"),
    SchemaCase("", refused: "table/empty"),
    SchemaCase("\nid,area_ha\n", refused: "table/empty"),
    SchemaCase("id,\"area_ha\n1,2\n", refused: "table/open-quote"),
    SchemaCase("ids,area_ha", refused: "table/no-id", hint: "did you mean --id ids?"),
    SchemaCase("parcel,area_ha", refused: "table/no-id", hint: "name it with --id COLUMN"),
    SchemaCase("id,area_ha,AREA_HA", refused: "table/double-column", hint: "rename or delete one"),
    SchemaCase("id,areaha", refused: "table/no-field", hint: "did you mean: --map area_ha=areaha"),
    SchemaCase("id,area (ha)", refused: "table/no-field", hint: "did you mean: --map 'area_ha=area (ha)'"),
    SchemaCase("id,temperature", refused: "table/no-field", hint: "map with --map FIELD=COLUMN"),
    SchemaCase("id,lat,lon", refused: "table/no-field", hint: "map with --map FIELD=COLUMN"),
    SchemaCase(
      "id,growth,x", map: [("area", "x")], refused: "table/unknown-field"),
    SchemaCase(
      "id,growth,free", map: [("area_ha", "fre")], refused: "table/unknown-column",
      hint: "did you mean “free”?"),
    SchemaCase(
      "id,growth,a,b", map: [("area_ha", "a"), ("area_ha", "b")], refused: "table/mapped-twice"),
    SchemaCase("id,growth,a", map: [("area_ha", "a"), ("plots", "a")], refused: "table/mapped-twice"),
  ]

  @Test(arguments: cases) func `says what each column is`(_ c: SchemaCase) throws {
    var diagnostics = Diagnostics()
    let schema = TableSchema(
      SourceFile(name: "t.csv", text: c.header), dictionary: TestTable.dictionary,
      request: TableSchema.Request(id: c.id, map: c.map), into: &diagnostics)
    #expect(diagnostics.all.map(\.code) == c.codes)
    #expect(schema.map { $0.columns.map { Self.name($0.role) } } ?? [] == c.roles)
    #expect((schema == nil) == diagnostics.hasErrors)
    if let hint = c.hint { #expect(diagnostics.errors.first?.hint?.en == hint) }
  }

  static func name(_ role: TableSchema.Role) -> String {
    switch role {
    case .id: "id"
    case .field(let definition): definition.path.name
    case .latitude: "lat"
    case .longitude: "lon"
    case .unused: "-"
    }
  }

  @Test func `that is not UTF-8 is refused`() {
    var diagnostics = Diagnostics()
    let file = SourceFile(name: "t.csv", bytes: Array("id,fl".utf8) + [0xE4] + Array("che\n".utf8))
    #expect(TableSchema(file, dictionary: TestTable.dictionary, into: &diagnostics) == nil)
    #expect(diagnostics.all.map(\.code) == ["table/not-utf8"])
  }

  @Test func `knows where the rows begin`() throws {
    let (schema, block) = try #require(TestTable.block("\u{FEFF}id;\"area_ha\";\"a\nb\"\r\nx;1;2\n"))
    #expect(schema.headerLength == 23)
    #expect(schema.firstLine == 3)
    #expect(block.line(0) == 3)
    #expect(schema.place(of: FactPath(.site, "area_ha")) == 1)
    #expect(schema.place(of: FactPath(.site, "id")) == 0)
    #expect(schema.unusedNames == ["a\nb"])
    #expect(schema.coordinates == nil)
  }

  @Test func `shows what is wrong in its line`() {
    var diagnostics = Diagnostics()
    let file = SourceFile(name: "t.csv", text: "id,area_ha,area_ha\n")
    _ = TableSchema(file, dictionary: TestTable.dictionary, into: &diagnostics)
    let expected = """
      t.csv:1:12: Fehler: Die Spalte „area_ha“ gibt es zweimal. [table/double-column]
        1 | id,area_ha,area_ha
          |            ^^^^^^^ eine umbenennen oder löschen
        Hinweis: Zuerst hier. (t.csv:1:4)

      """
    #expect(DiagnosticRenderer(language: .de).render(diagnostics) == expected)
  }
}
