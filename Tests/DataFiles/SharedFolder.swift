package import Foundation

/// The folder of published figures and examples that lies beside the package on some machines.
package enum SharedFolder {
  /// `$LOTSE_SHARED`, else `../shared`; nil when it is absent.
  package static let url: URL? = {
    let named = ProcessInfo.processInfo.environment["LOTSE_SHARED"].map { URL(filePath: $0) }
    let url = named ?? DataFolder.package.deletingLastPathComponent().appending(path: "shared")
    return FileManager.default.fileExists(atPath: url.path) ? url : nil
  }()

  /// What a test says that cannot run without the folder.
  package static let absence = "the folder of published figures is not here: LOTSE_SHARED names it"

  /// The cases of a file of worked examples below `mcda/`; nil when the folder is absent.
  package static func cases<Case: Decodable>(_ name: String, of type: Case.Type) throws -> [Case]? {
    guard let url else { return nil }
    let data = try Data(contentsOf: url.appending(path: "mcda/\(name).json"))
    return try JSONDecoder().decode(CaseFile<Case>.self, from: data).cases
  }
}

private struct CaseFile<Case: Decodable>: Decodable {
  let cases: [Case]
}
