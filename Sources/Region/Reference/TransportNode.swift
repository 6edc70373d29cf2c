import SourceText

/// A place where a trip meets a network: a motorway exit, a station, an airport, a terminal.
public struct TransportNode: Sendable, Hashable {
  /// What kind of place it is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case railStation = "rail_station"
    case airport, airfield
    case motorwayJunction = "motorway_junction"
    /// Motorways meet; nobody enters from a local road.
    case motorwayInterchange = "motorway_interchange"
    case federalRoadNode = "federal_road_node"
    case intermodalTerminal = "intermodal_terminal"
    case inlandPort = "inland_port"
  }

  public let kind: Kind
  public let name: String
  /// For airports the codes of IATA and ICAO: `BER/EDDB`.
  public let code: String?
  /// The motorway or federal road.
  public let road: String?
  public let position: Position
  /// Whether a page says that it exists and works; false for nodes marked as planned, to be checked, or without a page.
  public let isConfirmed: Bool
  public let statusYear: Int?
  public let source: String

  /// How it is named in a sentence: junctions as `AS Roggosen`.
  public var title: String { kind == .motorwayJunction ? "AS \(name)" : name }

  /// The error of positions that are published without one.
  static let officialErrorKm = 0.1
}

extension TransportNode {
  static func read(_ reading: TableReading) -> [TransportNode] {
    guard
      let c = reading.columns(
        "type", "name", "code", "road", "lat", "lon", "detail", "status_year", "position_error_km", "source",
        "source_url")
    else { return [] }
    return reading.rows { row in
      guard let kind = kind(row, c[0], reading), let name = reading.need(row, c[1]),
        let coordinate = reading.coordinate(row, c[4], c[5])
      else { return nil }
      let detail = row.text(c[6]) ?? ""
      let error = reading.number(row, c[8], in: 0...100) ?? officialErrorKm
      let url = row.text(c[10])
      return TransportNode(
        kind: kind, name: name, code: row.text(c[2]), road: row.text(c[3]),
        position: Position(coordinate, errorKm: error),
        isConfirmed: url != nil && !detail.contains("CHECK") && !detail.contains("PLANNED"),
        statusYear: reading.integer(row, c[7]), source: url ?? row.text(c[9]) ?? "transport.csv")
    }
  }

  private static func kind(_ row: CSVRow, _ column: Int, _ reading: TableReading) -> Kind? {
    guard let text = reading.need(row, column) else { return nil }
    if let kind = Kind(rawValue: text) { return kind }
    let nearest = NearestName.of(text, among: Kind.allCases.map(\.rawValue))
    reading.report(ReferenceWording.unknownName(text, .type, nearest: nearest, reading.place(row, column)))
    return nil
  }
}
