import DataFiles
import Foundation

/// The collected data that the site files were made from.
enum SourceData {
  /// Folder of the collected data: `$LOTSE_SOURCE_DATA`, else `../shared/data` beside the package; nil when absent.
  static let folder: URL? = {
    let named = ProcessInfo.processInfo.environment["LOTSE_SOURCE_DATA"].map { URL(filePath: $0) }
    let folder = (named ?? DataFolder.package.appending(path: "../shared/data")).standardized
    return FileManager.default.fileExists(atPath: folder.appending(path: "sites").path) ? folder : nil
  }()

  /// Why the tests that compare with the collected data did not run.
  static let absence = "the collected data are not here: set LOTSE_SOURCE_DATA to their folder"

  /// Whether the site files are to be written instead of compared.
  static let isRecording = ProcessInfo.processInfo.environment["LOTSE_RECORD"] == "1"

  /// Ids of the collected sites, sorted; empty when the data are absent.
  static var siteIDs: [String] { folder.map { DataFolder.ids(in: $0.appending(path: "sites")) } ?? [] }

  /// A collected site.
  static func collected(_ id: String) throws -> Tree {
    guard let folder else { throw CocoaError(.fileNoSuchFile) }
    return try Tree(contentsOf: folder.appending(path: "sites/\(id).yaml"))
  }
}
