import Foundation

/// The files of this package, for the tests that hold sources and documentation together.
enum ProjectFolder {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The text of a file by its path in the package.
  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// Paths of the files below a folder with an ending, sorted.
  static func files(below folder: String, ending: String) -> [String] {
    let paths = FileManager.default.enumerator(atPath: root.appending(path: folder).path)?.compactMap { $0 as? String }
    return (paths ?? []).filter { $0.hasSuffix(ending) }.sorted().map { "\(folder)/\($0)" }
  }

  /// Whether there is a file or folder at a path.
  static func exists(_ url: URL) -> Bool { FileManager.default.fileExists(atPath: url.path) }
}

extension String {
  /// The first group of every match of a pattern.
  func groups(_ pattern: String) throws -> [String] {
    try matches(of: Regex(pattern)).compactMap { $0.output.count > 1 ? $0.output[1].substring.map(String.init) : nil }
  }
}
