internal import SourceText

/// Rulebook, register and reference data as files: everything that an assessment needs beside its enquiry.
///
/// Made once for a state of the workspace and used for all of its assessments: the texts are hashed here.
public struct StoredFiles: Sendable, Hashable {
  /// What a file belongs to.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case rules, tables, words, sites
  }

  /// One file by its path in its folder.
  public struct Entry: Sendable, Hashable {
    public let kind: Kind
    public let name: String
    public let bytes: [UInt8]
    /// SHA-256 of the bytes.
    public let hash: String

    /// A file with its content.
    public init(kind: Kind, name: String, bytes: [UInt8]) {
      self.kind = kind
      self.name = name
      self.bytes = bytes
      hash = ContentHash.sha256(bytes)
    }
  }

  /// In order of kind and name.
  public let entries: [Entry]
  /// SHA-256 over kinds, names and hashes.
  public let hash: String

  /// Files in any order; no two of the same kind and name.
  public init(_ entries: [Entry]) {
    self.entries = entries.sorted { ($0.kind.rawValue, $0.name) < ($1.kind.rawValue, $1.name) }
    hash = Self.hash(of: self.entries.map { ($0.kind.rawValue, $0.name, $0.hash) })
  }

  static func hash(of lines: [(kind: String, name: String, hash: String)]) -> String {
    ContentHash.of(lines.map { ("\($0.kind)/\($0.name)", Array($0.hash.utf8)) })
  }
}
