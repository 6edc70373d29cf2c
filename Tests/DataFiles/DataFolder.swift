package import Foundation

/// The data folders of this package, for the tests that check them.
package enum DataFolder {
  /// Folder of the package.
  package static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Folder of the register.
  package static let sites = package.appending(path: "sites")

  /// Folder of reference tables, vocabulary and sample enquiries.
  package static let seeds = package.appending(path: "seeds")

  /// Ids of the site files, sorted.
  package static var siteIDs: [String] { ids(in: sites) }

  /// A site of the register.
  package static func site(_ id: String) throws -> Tree {
    try Tree(contentsOf: sites.appending(path: "\(id).yaml"))
  }

  /// A YAML file below `seeds/`.
  package static func seed(_ path: String) throws -> Tree { try Tree(contentsOf: seeds.appending(path: path)) }

  /// A table below `seeds/reference/`.
  package static func table(_ name: String) throws -> CSVTable {
    try CSVTable(String(contentsOf: seeds.appending(path: "reference/\(name).csv"), encoding: .utf8))
  }

  /// Names of the YAML files of a folder without their endings, sorted; empty when the folder is absent.
  package static func ids(in folder: URL) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }

  /// Every file of `sites/` and `seeds/`, sorted by path.
  package static func allFiles() -> [URL] {
    [sites, seeds].flatMap { folder in
      let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
      return paths.filter { $0.contains(".") }.sorted().map { folder.appending(path: $0) }
    }
  }
}
