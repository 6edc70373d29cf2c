import SourceText

/// A university or research institute with its subjects.
public struct Institution: Sendable, Hashable {
  public let name: String
  /// The short name; used in vocabulary and sentences, unique.
  public let shortName: String
  /// university, university_of_applied_sciences, dual_university, fraunhofer, …
  public let type: String
  public let town: String
  /// DE, PL or CZ.
  public let country: String
  public let position: Position
  /// Ids of subjects of the vocabulary; the project's own assignment.
  public let subjects: [String]
  public let website: String?
  public let source: String

  /// Whether it teaches; otherwise it is a research institute.
  public var isUniversity: Bool { type.hasPrefix("university") || type.hasPrefix("dual") }
}

extension Institution {
  static func read(_ reading: TableReading) -> [Institution] {
    guard
      let c = reading.columns(
        "name", "short_name", "type", "town", "country", "lat", "lon", "fields", "website", "position_error_km",
        "source")
    else { return [] }
    return reading.rows { row in
      guard let name = reading.need(row, c[0]), let short = reading.needKey(row, c[1]),
        let type = reading.need(row, c[2]),
        let town = reading.need(row, c[3]), let country = reading.need(row, c[4]),
        let coordinate = reading.coordinate(row, c[5], c[6])
      else { return nil }
      let error = reading.number(row, c[9], in: 0...100) ?? 1
      return Institution(
        name: name, shortName: short, type: type, town: town, country: country,
        position: Position(coordinate, errorKm: error),
        subjects: row.text(c[7])?.split(separator: ";").map(String.init) ?? [], website: row.text(c[8]),
        source: row.text(c[10]) ?? "universities.csv")
    }
  }

  /// Records subjects that the vocabulary does not have.
  static func checkSubjects(_ reading: TableReading, _ topics: Topics) {
    guard !topics.subjects.isEmpty, let column = reading.table.column("fields") else { return }
    for number in 0..<reading.table.rowCount {
      let row = reading.table[number]
      for subject in row.text(column)?.split(separator: ";") ?? [] where topics.subjects[String(subject)] == nil {
        let nearest = NearestName.of(String(subject), among: topics.subjects.keys.sorted())
        let place = reading.place(row, column)
        reading.report(ReferenceWording.unknownName(String(subject), .subject, nearest: nearest, place))
      }
    }
  }
}
