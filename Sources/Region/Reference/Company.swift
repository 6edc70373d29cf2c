import SourceText

/// A firm that a page names. 75 of them are no register: a count is always "at least".
public struct Company: Sendable, Hashable {
  public let name: String
  public let municipality: String
  public let position: Position
  /// Division of WZ 2008 / NACE Rev. 2, two digits; the project's own assignment.
  public let division: String
  /// Employees, where a page gives the number.
  public let employees: Int?
  /// What the page said: `operating`, `PLANNED`, `operating: check`, …
  public let status: String
  public let source: String

  /// Whether the firm surely works and its division is not marked as doubtful.
  public let isSurelyOperating: Bool

  /// Positions are centres of municipalities; firms lie up to about this far from them (assumption).
  static let positionErrorKm = 3.0
}

extension Company {
  private static func isSure(_ status: String) -> Bool {
    status.hasPrefix("operating") && !status.lowercased().contains("check") && !status.contains("uncertain")
  }

  static func read(_ reading: TableReading, municipalities: [String: Int]) -> [Company] {
    guard
      let c = reading.columns(
        "name", "municipality", "ags", "lat", "lon", "nace_division", "employees", "status", "source_url")
    else { return [] }
    return reading.rows { row in
      guard let name = reading.need(row, c[0]), let municipality = reading.need(row, c[1]),
        let coordinate = reading.coordinate(row, c[3], c[4]), let division = reading.need(row, c[5])
      else { return nil }
      if let ags = row.text(c[2]), !municipalities.isEmpty, municipalities[ags] == nil {
        let place = reading.place(row, c[2])
        reading.report(ReferenceWording.unknownName(ags, .municipality, nearest: nil, place))
      }
      let status = row.text(c[7]) ?? ""
      return Company(
        name: name, municipality: municipality, position: Position(coordinate, errorKm: positionErrorKm),
        division: division, employees: reading.integer(row, c[6]), status: status,
        source: row.text(c[8]) ?? "companies.csv", isSurelyOperating: isSure(status))
    }
  }
}
