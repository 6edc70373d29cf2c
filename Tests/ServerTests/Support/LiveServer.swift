import Advisory
import Foundation
import Testing

/// The built `lotse-server`, run as people run it, at a free port of this machine.
final class LiveServer {
  let port: UInt16
  let workspace: SmallWorkspace
  private let process = Process()
  private let log: URL

  /// Beside the tests; `$LOTSE_SERVER` may name another.
  static let executable: URL = {
    if let named = ProcessInfo.processInfo.environment["LOTSE_SERVER"] { return URL(filePath: named) }
    let own = Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])
    return own.deletingLastPathComponent().appending(path: "lotse-server")
  }()

  /// Starts it and waits until it listens.
  init(_ options: [String] = [], workspace: SmallWorkspace? = nil) throws {
    let workspace = try workspace ?? SmallWorkspace()
    self.workspace = workspace
    log = workspace.folder.appending(path: "log-\(UUID().uuidString)")
    try Data().write(to: log)
    process.executableURL = Self.executable
    process.arguments =
      [
        "serve", "--port", "0", "--data", workspace.path("data.sqlite"), "--rules", workspace.folders.rules,
        "--sites", workspace.folders.sites, "--seeds", workspace.folders.seeds, "--draft",
      ] + options
    process.environment = ["LC_ALL": "C", "PATH": "/usr/bin:/bin", "TZ": "UTC", "SWIFT_BACKTRACE": "enable=no"]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: log)
    try process.run()
    let line = Self.line(output.fileHandleForReading)
    guard let port = line.matches(of: /:(\d+) \(/).first.flatMap({ UInt16($0.output.1) }) else {
      process.terminate()
      throw Failure(
        text: "no address in “\(line)”; the log says: \((try? String(contentsOf: log, encoding: .utf8)) ?? "")")
    }
    self.port = port
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
  }

  struct Failure: Error, CustomStringConvertible {
    let text: String
    var description: String { text }
  }

  /// What stands in its log so far.
  var messages: String { (try? String(contentsOf: log, encoding: .utf8)) ?? "" }
  var isRunning: Bool { process.isRunning }

  func signal(_ number: Int32) { kill(process.processIdentifier, number) }

  /// Waits for its end; the exit code, nil when it has not ended after some seconds.
  func end(within seconds: Double = 20) -> Int32? {
    guard Self.wait(seconds, until: { !self.process.isRunning }) else { return nil }
    return process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
  }

  /// Memory in use, in bytes.
  var residentBytes: Int {
    let text = (try? String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)) ?? ""
    let kilobytes = text.matches(of: /VmRSS:\s+(\d+) kB/).first.flatMap { Int($0.output.1) }
    return (kilobytes ?? 0) * 1024
  }

  /// Sends one request on a connection of its own and reads to the end of the answer.
  func exchange(_ request: String, within seconds: Double = 10) throws -> RawConnection.Answer {
    let connection = try RawConnection(port)
    connection.send(request)
    return try #require(connection.answer(within: seconds), "no answer to \(request.prefix(200))")
  }

  /// Whether it still answers as it should.
  func isWell() throws -> Bool {
    try exchange("GET /healthz HTTP/1.1\r\nHost: localhost:\(port)\r\n\r\n").status == 200
  }

  /// Tries until it is so; false when it is not after some seconds.
  static func wait(_ seconds: Double, until condition: () throws -> Bool) rethrows -> Bool {
    let end = Date.now.addingTimeInterval(seconds)
    while Date.now < end {
      if try condition() { return true }
      usleep(20_000)
    }
    return try condition()
  }

  /// The same for tests whose own tasks must go on meanwhile.
  static func eventually(_ seconds: Double = 30, _ condition: () throws -> Bool) async rethrows -> Bool {
    let end = Date.now.addingTimeInterval(seconds)
    while Date.now < end {
      if try condition() { return true }
      try? await Task.sleep(for: .milliseconds(20))
    }
    return try condition()
  }

  /// The first line, read byte by byte so that nothing is taken from what follows.
  private static func line(_ handle: FileHandle) -> String {
    var bytes: [UInt8] = []
    while let byte = try? handle.read(upToCount: 1)?.first, byte != UInt8(ascii: "\n") { bytes.append(byte) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
