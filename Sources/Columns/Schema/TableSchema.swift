public import Facts

/// What each column of a table is, by its header and the facts dictionary.
public struct TableSchema: Sendable {
  /// What separates fields.
  public enum Delimiter: UInt8, Sendable, Hashable, CaseIterable {
    case comma = 0x2C
    /// Numbers may have a decimal comma.
    case semicolon = 0x3B
    case tab = 0x09
  }

  /// What a column is used for.
  public enum Role: Sendable, Hashable {
    /// Identifies the row; the field is that of the same name in the dictionary, if there is one.
    case id(FactDefinition?)
    case field(FactDefinition)
    /// Degrees north, −90…90.
    case latitude
    /// Degrees east, −180…180.
    case longitude
    /// No field has this name.
    case unused

    /// The field of the dictionary; nil for coordinates and where there is none.
    public var definition: FactDefinition? {
      switch self {
      case .field(let definition): definition
      case .id(let definition): definition
      case .latitude, .longitude, .unused: nil
      }
    }
  }

  /// A column of the header.
  public struct Column: Sendable, Hashable {
    /// As it stands in the header, without quotes and outer spaces.
    public let name: String
    public let role: Role
  }

  /// What the command line says about columns.
  public struct Request: Sendable {
    /// The column that identifies rows.
    public var id: String
    /// Fields with the column that gives them, in the order of the command line.
    public var map: [(field: String, column: String)]

    /// A request; by default the id stands in `id` and columns are named like their fields.
    public init(id: String = "id", map: [(field: String, column: String)] = []) {
      self.id = id
      self.map = map
    }
  }

  /// In the order of the header. The position here is the place of a column in ``ColumnBlock``.
  public let columns: [Column]
  public let delimiter: Delimiter
  /// Where the rows begin: bytes of the header, its line end, and a byte order mark.
  public let headerLength: Int
  /// The line of the file on which the rows begin, from 1.
  public let firstLine: Int

  /// The place of the id.
  public var idPlace: Int {
    columns.firstIndex { if case .id = $0.role { true } else { false } } ?? 0
  }

  /// The place of a field; nil when the table does not have it.
  public func place(of path: FactPath) -> Int? {
    columns.firstIndex { $0.role.definition?.path == path }
  }

  /// The places of latitude and longitude; nil unless the table has both.
  public var coordinates: (latitude: Int, longitude: Int)? {
    guard let latitude = columns.firstIndex(where: { $0.role == .latitude }),
      let longitude = columns.firstIndex(where: { $0.role == .longitude })
    else { return nil }
    return (latitude, longitude)
  }

  /// Names of the columns that no field has, in the order of the header.
  public var unusedNames: [String] { columns.filter { $0.role == .unused }.map(\.name) }
}
