import Foundation
import SourceText
import Testing

@testable import Store

/// A process that writes is killed again and again: what it acknowledged is there, and nothing is half-written.
@Suite struct `What was acknowledged` {
  /// 1 000 with `LOTSE_SOAK=1`.
  static let kills = ProcessInfo.processInfo.environment["LOTSE_SOAK"] == "1" ? 1_000 : 50

  @Test func `survives SIGKILL`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lotse-kill-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "lotse.sqlite").path
    _ = try Store.open(path)
    var acknowledged: [String] = []
    var random = SystemRandomNumberGenerator()
    for run in 0..<Self.kills {
      let lines = try Self.writeUntilKilled(path, run, bytes: Int.random(in: 1...1_500, using: &random))
      #expect(lines.allSatisfy { !$0.hasPrefix("error") })
      acknowledged += lines
      let store = try Store.open(path)
      #expect(try store.doctor().filter { !$0.isAboutSpace } == [], "after kill \(run)")
      try Self.expect(lines, in: store)
    }
    try Self.expect(acknowledged, in: try Store.open(path))
    #expect(acknowledged.count > 5 * Self.kills, "under load")
    #expect(acknowledged.contains { $0.hasPrefix("deleted") })
  }

  /// Starts the writer, kills it when it has said so much, in the middle of its work, and gives all of its lines.
  private static func writeUntilKilled(_ path: String, _ run: Int, bytes: Int) throws -> [String] {
    let output = URL(filePath: "\(path).\(run).out")
    try Data().write(to: output)
    let process = Process()
    process.executableURL = Executable.beside("store-writer")
    process.arguments = [path, "run\(run)"]
    process.standardOutput = try FileHandle(forWritingTo: output)
    try process.run()
    while process.isRunning, try Data(contentsOf: output).count < bytes { usleep(500) }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    return try String(contentsOf: output, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  /// Every line is true: the version has that text, the assessment its result and files, the deleted its tombstone.
  private static func expect(_ lines: [String], in store: Store) throws {
    let deleted = Set(lines.filter { $0.hasPrefix("deleted") }.map { String($0.split(separator: " ")[1]) })
    for line in lines {
      let words = line.split(separator: " ").map(String.init)
      switch words[0] {
      case "deleted": #expect(try store.tombstone(.enquiry, words[1]) != nil)
      case "enquiry" where !deleted.contains(words[1]) && !isDeleted(.enquiry, words[1], store):
        let version = try store.enquiryText(EnquiryID(rawValue: words[1]), version: Int(words[2]))
        #expect(version?.textHash == words[3], "\(line)")
      case "assessment" where !isDeleted(.assessment, words[1], store):
        let assessment = try #require(try store.assessment(AssessmentID(rawValue: words[1])), "\(line)")
        #expect(ContentHash.sha256(try store.result(of: assessment)) == words[2])
        #expect(try store.files(of: assessment).entries.count == 2)
      default: break
      }
    }
  }

  /// A deletion may be done though the process was killed before it could say so.
  private static func isDeleted(_ kind: Tombstone.Kind, _ id: String, _ store: Store) -> Bool {
    (try? store.tombstone(kind, id)) != nil
  }
}

/// Programs that were built with the tests.
enum Executable {
  static func beside(_ name: String) -> URL {
    let own = Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])
    return own.deletingLastPathComponent().appending(path: name)
  }
}

extension Finding {
  /// Whether it depends on the machine.
  var isAboutSpace: Bool { if case .littleSpace = self { true } else { false } }
}
