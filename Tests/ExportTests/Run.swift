import DataFiles
import Foundation

/// A program that tests run: the built commands of this package, Python, LibreOffice, GDAL.
struct Run {
  let code: Int32
  let output: String
  let messages: String

  /// Runs a program with fixed language settings in the folder of the package.
  init(_ program: String, _ arguments: [String], environment: [String: String] = [:]) throws {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = DataFolder.package
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    process.environment = ["LC_ALL": "C.UTF-8", "PATH": path, "TZ": "UTC"].merging(environment) { $1 }
    let folder = try Scratch()
    let (out, errors) = (folder.url("out"), folder.url("err"))
    for url in [out, errors] { try Data().write(to: url) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: out)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    code = process.terminationStatus
    output = try String(contentsOf: out, encoding: .utf8)
    messages = try String(contentsOf: errors, encoding: .utf8)
  }

  /// `lotse`, which runs `lotse-report` beside it.
  static func lotse(_ arguments: [String]) throws -> Run {
    let own = Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])
    return try Run(own.deletingLastPathComponent().appending(path: "lotse").path, arguments)
  }

  /// A program of the system by its name.
  static func system(_ name: String, _ arguments: [String], environment: [String: String] = [:]) throws -> Run {
    try Run("/usr/bin/env", [name] + arguments, environment: environment)
  }
}

/// A folder of its own, deleted when it is no longer used.
final class Scratch {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "lotse-export-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func url(_ path: String) -> URL { folder.appending(path: path) }

  /// Writes a file and gives its path.
  func write(_ path: String, _ bytes: [UInt8]) throws -> String {
    let url = url(path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    return url.path
  }
}
