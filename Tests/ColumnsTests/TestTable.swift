import Columns
import Facts
import SourceText
import YAML

/// A facts dictionary with one field of each kind, and tables read by it.
enum TestTable {
  static let dictionary: FactsDictionary = {
    let text = """
      - {id: id, label: {de: Kennung, en: Id}, type: text}
      - {id: area_ha, label: {de: Fläche, en: Area}, type: number, unit: ha, range: [0, 5000]}
      - {id: growth, label: {de: Wachstum, en: Growth}, type: number}
      - {id: plots, label: {de: Baufelder, en: Plots}, type: integer, range: [0, 1000]}
      - {id: rail, label: {de: Gleis, en: Rail}, type: boolean}
      - {id: free_from, label: {de: frei ab, en: free from}, type: date, words: [immediately]}
      - {id: zoning, label: {de: Baugebiet, en: Zoning}, type: class,
         classes: {ge: {de: Gewerbegebiet, en: commercial}, gi: {de: Industriegebiet, en: industrial}}}
      - {id: uses, label: {de: Nutzungen, en: Uses}, type: list of class,
         classes: {office: {de: Büro, en: office}, hall: {de: Halle, en: hall}}}
      - {id: state, label: {de: Land, en: State}, type: text, vocabulary: states}
      - {id: name, label: {de: Name, en: Name}, type: text}
      """
    let decoding = Decoding(SourceFile(name: "site.yaml", text: text))
    return FactsDictionary(FactsDictionary.definitions(.site, from: decoding))
  }()

  static let vocabulary: [String: Set<String>] = ["states": ["BB", "SN"]]

  /// A table as one block; nil when its header has an error.
  static func block(_ text: String, request: TableSchema.Request = .init()) -> (TableSchema, ColumnBlock)? {
    block(Array(text.utf8), request: request)
  }

  static func block(
    _ bytes: [UInt8], request: TableSchema.Request = .init()
  ) -> (TableSchema, ColumnBlock)? {
    var diagnostics = Diagnostics()
    let file = SourceFile(name: "t.csv", bytes: bytes)
    guard let schema = TableSchema(file, dictionary: dictionary, request: request, into: &diagnostics) else {
      return nil
    }
    let parser = TableParser(schema, vocabulary: vocabulary)
    let rows = Array(bytes[schema.headerLength...])
    return (schema, rows.withUnsafeBufferPointer { parser.block($0, firstLine: schema.firstLine) })
  }
}
