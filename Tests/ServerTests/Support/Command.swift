import Foundation

/// A program that is run to its end.
struct Command {
  let code: Int32
  let output: String
  let messages: String

  /// Runs a program with a text as its standard input; without one it gets nothing.
  init(
    _ program: URL, _ arguments: [String], input: String = "", environment: [String: String] = [:], in folder: URL
  ) throws {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["LC_ALL": "C", "PATH": "/usr/bin:/bin", "TZ": "UTC"].merging(environment) { $1 }
    let files = ["in", "out", "errors"].map { folder.appending(path: "\($0)-\(UUID().uuidString)") }
    for file in files { try Data(input.utf8).write(to: file) }
    defer { for file in files { try? FileManager.default.removeItem(at: file) } }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    for file in files.dropFirst() { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    code = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    output = try String(contentsOf: files[1], encoding: .utf8)
    messages = try String(contentsOf: files[2], encoding: .utf8)
  }
}
