internal import Columns
internal import Facts
internal import Region
internal import SourceText

/// Rows of a table as the interpreter reads them.
struct RowFacts: Sendable {
  let schema: TableSchema
  /// The file, as sources name it.
  let table: SourceFile
  let asOf: PartialDate

  /// What a row says of its site.
  func facts(_ block: ColumnBlock, _ row: Int) -> SiteFacts {
    var facts: [String: Fact] = [:]
    let line = "line \(block.line(row))"
    for (place, column) in schema.columns.enumerated() {
      guard case .field(let definition) = column.role else { continue }
      let cell = block.cell(row, place)
      let inputs = cell.readings.map {
        FactInput(path: definition.path.description, value: $0, asOfQuality: .undated, source: table.name, note: line)
      }
      if !inputs.isEmpty { facts[definition.path.name] = cell.fact(definition.path, inputs: inputs) }
    }
    return SiteFacts(
      Site(id: block.id(row), facts: facts, location: location(block, row), table: table), row: facts, asOf: asOf)
  }

  /// A row that says nothing.
  var empty: SiteFacts {
    SiteFacts(Site(id: "", facts: [:], location: nil, table: table), row: [:], asOf: asOf)
  }

  /// Where a row lies; nil unless it gives both coordinates.
  private func location(_ block: ColumnBlock, _ row: Int) -> Site.Location? {
    guard let places = schema.coordinates, let latitudes = block.numbers[places.latitude],
      let longitudes = block.numbers[places.longitude], !latitudes[row].isNaN, !longitudes[row].isNaN
    else { return nil }
    return Site.Location(
      latitude: latitudes[row], longitude: longitudes[row], isApproximate: false, source: table.name)
  }
}
