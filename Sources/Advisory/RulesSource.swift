internal import SourceText

/// Where a state of a rulebook is: a folder, or a git revision of a folder.
struct RulesSource {
  let name: String
  /// The folder of which a revision is meant.
  let folder: String

  init(_ name: String, _ folder: String) {
    self.name = name
    self.folder = folder
  }

  /// The YAML files by path relative to the folder; nil, with the reason recorded, when there are none to be had.
  func files(into diagnostics: inout Diagnostics) -> [String: SourceFile]? {
    let files: [String: SourceFile]?
    if Files.isFolder(name) {
      files = Files.rules(name, endings: [".yaml", ".yml"], into: &diagnostics)
    } else if Files.exists(name) || name.hasPrefix("-") {
      diagnostics.add(FileWording.noFolder(name))
      return nil
    } else {
      files = Git.files(at: name, of: folder, into: &diagnostics)
    }
    guard let files, !files.isEmpty else {
      if files != nil { diagnostics.add(FileWording.empty(name)) }
      return nil
    }
    return files
  }

  /// Whether two states have the same facts dictionary, byte by byte.
  static func sameFacts(_ a: [String: SourceFile], _ b: [String: SourceFile]) -> Bool {
    func facts(_ files: [String: SourceFile]) -> [String: [UInt8]] {
      files.filter { $0.key.hasPrefix("facts/") }.mapValues(\.bytes)
    }
    return facts(a) == facts(b)
  }
}
