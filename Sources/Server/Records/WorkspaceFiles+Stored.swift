public import Advisory
internal import SourceText
public import Store

extension StoredFiles {
  /// The files of a workspace, to be kept with its assessments. Hashes every text: make it once for a state.
  public init(_ files: WorkspaceFiles) {
    let rules = files.rules.map { Entry(kind: .rules, name: $0.key, bytes: $0.value.bytes) }
    let others = [(Kind.tables, files.tables), (.words, files.words), (.sites, files.sites)]
    self.init(
      rules + others.flatMap { kind, entries in entries.map { Entry(kind: kind, name: $0.name, bytes: $0.file.bytes) } }
    )
  }
}

extension WorkspaceFiles {
  /// Files from the database, under the names that they have in the folders of the project.
  public init(_ stored: StoredFiles) {
    let folders = Folders()
    func entries(_ kind: StoredFiles.Kind, _ folder: String) -> [Entry] {
      stored.entries.filter { $0.kind == kind }.map { entry in
        Entry(name: entry.name, file: SourceFile(name: "\(folder)/\(entry.name)", bytes: entry.bytes))
      }
    }
    let rules = entries(.rules, folders.rules).map { ($0.name, $0.file) }
    self.init(
      folders: folders, rules: Dictionary(rules, uniquingKeysWith: { first, _ in first }),
      tables: entries(.tables, folders.seeds + "/reference"), words: entries(.words, folders.seeds + "/vocabulary"),
      sites: entries(.sites, folders.sites))
  }
}
