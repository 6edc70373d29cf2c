import DataFiles
import Foundation
import SourceText
import Testing

@testable import Advisory
@testable import Server

/// A copy of the rules and the reference data with a register of few sites, so that tests are short and may edit it.
final class SmallWorkspace {
  let folder: URL

  init(sites: [String] = ["tip-cottbus", "massen"]) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "lotse-server-tests-\(UUID().uuidString)")
    for path in ["rules/lausitz", "seeds/reference", "seeds/vocabulary"] + sites.map({ "sites/\($0).yaml" }) {
      let target = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: DataFolder.package.appending(path: path), to: target)
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var folders: Folders {
    Folders(rules: path("rules/lausitz"), sites: path("sites"), seeds: path("seeds"))
  }

  func path(_ name: String) -> String { folder.appending(path: name).path }

  func read(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }

  /// Writes as an editor does that changes a file in place.
  func write(_ name: String, _ text: String) throws { try Data(text.utf8).write(to: URL(filePath: path(name))) }

  /// Writes as an editor does that makes a new file and renames it.
  func replace(_ name: String, _ text: String) throws {
    try write(name + "~", text)
    guard rename(path(name + "~"), path(name)) == 0 else { throw CocoaError(.fileWriteUnknown) }
  }

  func active() throws -> ActiveWorkspace {
    var diagnostics = Diagnostics()
    return try #require(ActiveWorkspace.open(folders, into: &diagnostics), "\(diagnostics.errors)")
  }

  /// A sample enquiry of the project.
  static func sample(_ id: String = "e06") throws -> [UInt8] {
    let folder = DataFolder.seeds.appending(path: "enquiries")
    let name = try #require(DataFolder.ids(in: folder).first { $0.hasPrefix(id) })
    return [UInt8](try Data(contentsOf: folder.appending(path: "\(name).yaml")))
  }
}
