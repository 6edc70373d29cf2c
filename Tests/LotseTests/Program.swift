import DataFiles
import Foundation
import Testing

/// The built command `lotse`, run as people run it.
struct Program {
  /// How a run ended.
  struct Outcome {
    let code: Int32
    /// Whether a signal ended it.
    let crashed: Bool
    let output: String
    let messages: String
  }

  /// Beside the tests; `$LOTSE_EXECUTABLE` may name another.
  static let executable: URL = {
    if let named = ProcessInfo.processInfo.environment["LOTSE_EXECUTABLE"] { return URL(filePath: named) }
    let own = Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])
    return own.deletingLastPathComponent().appending(path: "lotse")
  }()

  /// Runs `lotse` in the folder of the package with fixed language settings.
  static func run(
    _ arguments: [String], input: Data = Data(), environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = DataFolder.package
    process.environment = ["LC_ALL": "C", "PATH": "/usr/bin:/bin", "TZ": "UTC"].merging(environment) { $1 }
    // Files, not pipes: long output never blocks.
    let folder = try Scratch()
    let (into, out, errors) = (folder.url("in"), folder.url("out"), folder.url("err"))
    try input.write(to: into)
    for url in [out, errors] { try Data().write(to: url) }
    process.standardInput = try FileHandle(forReadingFrom: into)
    process.standardOutput = try FileHandle(forWritingTo: out)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return Outcome(
      code: process.terminationStatus, crashed: process.terminationReason == .uncaughtSignal,
      output: try String(contentsOf: out, encoding: .utf8), messages: try String(contentsOf: errors, encoding: .utf8))
  }

  /// The path of a sample enquiry.
  static func sample(_ id: String) throws -> String {
    let names = DataFolder.ids(in: DataFolder.seeds.appending(path: "enquiries"))
    return "seeds/enquiries/\(try #require(names.first { $0.hasPrefix(id) })).yaml"
  }
}

/// A folder of its own, deleted when it is no longer used.
final class Scratch {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "lotse-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func url(_ path: String) -> URL { folder.appending(path: path) }

  /// Writes a file and gives its path.
  func write(_ path: String, _ data: Data) throws -> String {
    let url = url(path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
    return url.path
  }

  /// Copies a file or folder of the package and gives the path of the copy.
  func copy(_ path: String, to name: String) throws -> String {
    let target = url(name)
    try FileManager.default.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: DataFolder.package.appending(path: path), to: target)
    return target.path
  }

  /// A register of few sites, so that runs are short.
  func smallRegister(_ ids: [String] = ["tip-cottbus", "massen"]) throws -> String {
    for id in ids { _ = try copy("sites/\(id).yaml", to: "sites/\(id).yaml") }
    return url("sites").path
  }
}

/// Text in which `◆` marks the place where a finding is expected.
struct Marked {
  let text: String
  /// `line:column`, both from 1; nil without a mark.
  let place: String?

  init(_ marked: String) {
    text = marked.replacing("◆", with: "")
    guard let mark = marked.range(of: "◆") else {
      place = nil
      return
    }
    let lines = marked[..<mark.lowerBound].split(separator: "\n", omittingEmptySubsequences: false)
    place = "\(lines.count):\((lines.last?.count ?? 0) + 1)"
  }
}
