import SourceText

/// A town in Poland or Czechia. Only its population is known, not the share of working age: it is never added to others.
public struct BorderTown: Sendable, Hashable {
  public let name: String
  /// PL or CZ.
  public let country: String
  public let position: Position
  /// Dates differ between towns and are not given by the source.
  public let population: Int
}

extension BorderTown {
  static func read(_ reading: TableReading) -> [BorderTown] {
    guard let c = reading.columns("name", "country", "lat", "lon", "population") else { return [] }
    return reading.rows { row in
      guard let name = reading.need(row, c[0]), let country = reading.need(row, c[1]),
        let coordinate = reading.coordinate(row, c[2], c[3]),
        let population = reading.needNumber(row, c[4], in: 0...100_000_000)
      else { return nil }
      return BorderTown(
        name: name, country: country, position: Position(coordinate, errorKm: Municipality.pointErrorKm),
        population: Int(population))
    }
  }
}
