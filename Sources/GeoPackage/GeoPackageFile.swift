/// A table of points as a GeoPackage (OGC 12-128r19, version 1.3): an SQLite file that geographic programs open.
///
/// It is made in memory: nothing is read or written elsewhere. The same content gives the same bytes, with one version of SQLite.
package struct GeoPackageFile: Sendable {
  /// What a column holds.
  package enum Kind: String, Sendable, Hashable {
    case text = "TEXT"
    case integer = "INTEGER"
    case real = "DOUBLE"
    case boolean = "BOOLEAN"
  }

  /// One column.
  package struct Column: Sendable, Hashable {
    package let name: String
    package let kind: Kind

    package init(_ name: String, _ kind: Kind) {
      self.name = name
      self.kind = kind
    }
  }

  /// The content of a cell.
  package enum Value: Sendable, Hashable {
    case text(String)
    case integer(Int64)
    case real(Double)
  }

  /// A point in degrees, WGS 84.
  package struct Point: Sendable, Hashable {
    package let longitude: Double
    package let latitude: Double

    package init(longitude: Double, latitude: Double) {
      self.longitude = longitude
      self.latitude = latitude
    }
  }

  /// A row: where it lies, and one value for each column; nil is unknown (NULL).
  package struct Feature: Sendable, Hashable {
    package let point: Point?
    package let values: [Value?]

    package init(point: Point?, values: [Value?]) {
      self.point = point
      self.values = values
    }
  }

  /// Name of the table: letters, digits and underscores.
  package let name: String
  /// What people read in a list of layers.
  package let title: String
  package let summary: String
  /// `YYYY-MM-DD`; given, so that two runs give the same file.
  package let lastChange: String
  package let columns: [Column]
  package let features: [Feature]

  package init(
    name: String, title: String, summary: String, lastChange: String, columns: [Column], features: [Feature]
  ) {
    self.name = name
    self.title = title
    self.summary = summary
    self.lastChange = lastChange
    self.columns = columns
    self.features = features
  }

  /// The bytes of the file.
  ///
  /// - Throws: ``GeoPackageError`` when SQLite refuses a step, such as two columns of one name.
  package func bytes() throws(GeoPackageError) -> [UInt8] {
    let database = try Database()
    try database.run("PRAGMA application_id = 1196444487; PRAGMA user_version = 10300; PRAGMA encoding = 'UTF-8'")
    try database.run("BEGIN")
    try database.run(Self.systemTables)
    try database.run(featureTable)
    try describe(database)
    try fill(database)
    try database.run("COMMIT")
    return try database.bytes()
  }

  private var featureTable: String {
    let declared = columns.map { ", \(Self.quoted($0.name)) \($0.kind.rawValue)" }.joined()
    return """
      CREATE TABLE \(Self.quoted(name)) (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom POINT\(declared))
      """
  }

  private func describe(_ database: borrowing Database) throws(GeoPackageError) {
    let points = features.compactMap(\.point)
    let (x, y) = (points.map(\.longitude), points.map(\.latitude))
    let extent: [Value?] = [x.min(), y.min(), x.max(), y.max()].map { $0.map(Value.real) }
    try database.insert(
      "INSERT INTO gpkg_contents VALUES (?, 'features', ?, ?, ?, ?, ?, ?, ?, 4326)",
      [.text(name), .text(title), .text(summary), .text(lastChange + "T00:00:00.000Z")] + extent)
    try database.insert(
      "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', 'POINT', 4326, 0, 0)", [.text(name)])
  }

  private func fill(_ database: borrowing Database) throws(GeoPackageError) {
    let places = (["?"] + columns.map { _ in "?" }).joined(separator: ", ")
    for feature in features {
      try database.insert(
        "INSERT INTO \(Self.quoted(name)) VALUES (NULL, \(places))", feature.values,
        first: feature.point.map(Self.geometry))
    }
  }

  /// A name in SQL.
  static func quoted(_ name: String) -> String { "\"" + name.replacing("\"", with: "\"\"") + "\"" }

  /// A point as the standard stores it: a header without an envelope, then well-known binary, little-endian.
  static func geometry(_ point: Point) -> [UInt8] {
    let header: [UInt8] = [0x47, 0x50, 0, 1] + littleEndian(UInt32(4326))
    return header + [1] + littleEndian(UInt32(1)) + littleEndian(point.longitude.bitPattern)
      + littleEndian(point.latitude.bitPattern)
  }

  private static func littleEndian(_ number: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian, Array.init)
  }
}

/// SQLite refused a step; the words are its own, in English.
package struct GeoPackageError: Error, Hashable, CustomStringConvertible {
  package let message: String

  /// The words alone.
  package var description: String { message }
}
