/// Something that is wrong with a database, or soon will be.
public enum Finding: Sendable, Hashable {
  /// SQLite finds the file damaged; its words.
  case damaged(String)
  /// Rows that refer to something that is not there.
  case brokenReferences(table: String, rows: Int)
  /// A text that is no longer what its hash says, by its hash.
  case changedText(String)
  /// A set of files that is no longer what its hash says, by its hash.
  case changedFileSet(String)
  /// Texts that nothing needs; they should have been deleted.
  case orphanTexts(count: Int, bytes: Int)
  /// Bytes that are free on the disk, and bytes that should be.
  case littleSpace(free: Int, wanted: Int)

  /// Whether something is lost or wrong; the others are only to be put in order.
  public var isDamage: Bool {
    switch self {
    case .damaged, .brokenReferences, .changedText, .changedFileSet: true
    case .orphanTexts, .littleSpace: false
    }
  }
}

/// How large a database is.
public struct StoreSummary: Sendable, Hashable {
  /// The newest migration.
  public let schema: String
  public let enquiries: Int
  public let assessments: Int
  public let tombstones: Int
  /// Size of the file with its write-ahead log.
  public let bytes: Int
  /// Bytes that are free on the disk; nil when the system does not tell.
  public let freeBytes: Int?
}
