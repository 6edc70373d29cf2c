internal import Region
public import SourceText

/// The files that a workspace is made of: the same files give the same workspace, on disk or from a store.
public struct WorkspaceFiles: Sendable {
  /// A file by its path in its folder.
  public struct Entry: Sendable, Hashable {
    public let name: String
    public let file: SourceFile

    /// A file under a name.
    public init(name: String, file: SourceFile) {
      self.name = name
      self.file = file
    }
  }

  /// Where the files lie.
  public let folders: Folders
  /// Files of the rulebook by path; tests and earlier states are left out.
  public let rules: [String: SourceFile]
  /// Reference tables, in order of name.
  public let tables: [Entry]
  /// Vocabularies, in order of name.
  public let words: [Entry]
  /// Site files, in order of name.
  public let sites: [Entry]

  /// Files that were read before, in any order.
  public init(folders: Folders, rules: [String: SourceFile], tables: [Entry], words: [Entry], sites: [Entry]) {
    self.folders = folders
    self.rules = rules
    self.tables = tables.sorted { $0.name < $1.name }
    self.words = words.sorted { $0.name < $1.name }
    self.sites = sites.sorted { $0.name < $1.name }
  }

  /// Reads all files of the folders; nil, with the reasons recorded, when one of the folders cannot be read.
  ///
  /// - Parameter rules: the files of a rulebook by path in its folder; nil: those of `folders`.
  public static func read(
    _ folders: Folders, rules: [String: SourceFile]? = nil, withSites: Bool = true, into diagnostics: inout Diagnostics
  ) -> WorkspaceFiles? {
    func entries(_ folder: String, _ endings: [String]) -> [Entry]? {
      Files.folder(folder, endings: endings, into: &diagnostics)?.map { Entry(name: $0.name, file: $0.file) }
    }
    let rules = rules ?? Files.rules(folders.rules, into: &diagnostics)
    let tables = entries(folders.seeds + "/reference", [".csv", ".yaml"])
    let words = entries(folders.seeds + "/vocabulary", [".yaml"])
    let sites = withSites ? entries(folders.sites, [".yaml"]) : []
    guard let rules, let tables, let words, let sites else { return nil }
    if withSites, sites.isEmpty { diagnostics.add(FileWording.empty(folders.sites)) }
    return WorkspaceFiles(
      folders: folders, rules: rules, tables: tables.filter { ReferenceData.tableNames.contains($0.name) },
      words: words, sites: sites)
  }

  /// The same files with another rulebook.
  public func with(rules: [String: SourceFile]) -> WorkspaceFiles {
    WorkspaceFiles(folders: folders, rules: rules, tables: tables, words: words, sites: sites)
  }

  /// The rules with files laid over them: a text takes the place of the file with its path or is added, nil takes the file
  /// away.
  public func rules(under changes: [String: [UInt8]?]) -> [String: SourceFile] {
    changes.reduce(into: rules) { rules, change in
      rules[change.key] = change.value.map { SourceFile(name: "\(folders.rules)/\(change.key)", bytes: $0) }
    }
  }

  /// SHA-256 over the site files.
  public var registerHash: String { Self.hash(sites) }
  /// SHA-256 over the reference tables and vocabularies.
  public var referenceHash: String { Self.hash(tables + words) }

  private static func hash(_ entries: [Entry]) -> String { ContentHash.of(entries.map { ($0.name, $0.file.bytes) }) }
}
