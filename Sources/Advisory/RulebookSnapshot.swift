internal import Rulebook
internal import SourceText

/// The files of one state of a rulebook, kept beside it so that later states can be compared with it, with or without git.
struct RulebookSnapshot: Sendable {
  let folder: String
  private let files: [(name: String, file: SourceFile)]

  /// The state in the folder of a workspace; nil when it is kept already or cannot be read.
  init?(of workspace: Workspace, into diagnostics: inout Diagnostics) {
    let rules = workspace.folders.rules
    folder = Self.folder(workspace.rulebook.hash, in: rules)
    guard !Files.isFolder(folder) else { return nil }
    let found = Files.folder(rules, endings: [".yaml"], skipping: Rulebook.besideFolders, into: &diagnostics)
    guard let found else { return nil }
    files = found.filter { Rulebook.isContent($0.name) }
  }

  /// Where a state is kept.
  static func folder(_ hash: String, in rules: String) -> String {
    "\(rules)/\(Rulebook.historyFolder)/\(hash.prefix(12))"
  }

  /// Writes the files; false, with the reason recorded, when one cannot be written.
  func write(into diagnostics: inout Diagnostics) -> Bool {
    for (name, file) in files {
      let path = "\(folder)/\(name)"
      guard Files.makeFolder(of: path, into: &diagnostics),
        Files.createNew(path, text: String(decoding: file.bytes, as: UTF8.self), into: &diagnostics)
      else { return false }
    }
    return true
  }

  /// A state that is kept; nil when it is not, or is no longer what its hash says (which is recorded).
  static func read(_ hash: String, in rules: String, into diagnostics: inout Diagnostics) -> Rulebook? {
    let folder = folder(hash, in: rules)
    guard Files.isFolder(folder), let rulebook = Rulebook.read(folder: folder, into: &diagnostics) else { return nil }
    guard rulebook.hash == hash else {
      diagnostics.add(StepWording.damagedSnapshot(folder, hash: hash))
      return nil
    }
    return rulebook
  }

  /// The states that are kept beside a rulebook, the newest first. One that can no longer be read is left out, with a
  /// warning.
  static func earlier(than rulebook: Rulebook, in rules: String, into diagnostics: inout Diagnostics) -> [Rulebook] {
    var hashes: [String] = []
    for record in rulebook.life.records.reversed() where !hashes.contains(record.hash) { hashes.append(record.hash) }
    return hashes.filter { $0 != rulebook.hash }.compactMap { hash in
      var problems = Diagnostics()
      let state = read(hash, in: rules, into: &problems)
      if problems.hasErrors { diagnostics.add(StepWording.unreadableState(folder(hash, in: rules))) }
      return state
    }
  }
}
