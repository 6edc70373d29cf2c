import DataFiles
import Foundation
import SourceText
import Testing

@testable import Advisory

@Suite struct `Files that a command writes` {
  /// An empty folder, gone after the test.
  static func folder(_ use: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("output-\(UUID())").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try use(folder)
  }

  static func names(_ folder: String) -> [String]? { try? FileManager.default.contentsOfDirectory(atPath: folder) }

  static func content(_ path: String) -> String? { try? String(contentsOfFile: path, encoding: .utf8) }

  static func write(_ text: String, _ path: String, replaces: Bool = false) -> [String] {
    var diagnostics = Diagnostics()
    let isDone = OutputFile(path, replaces: replaces).write(text, into: &diagnostics)
    #expect(isDone == diagnostics.all.isEmpty)
    return diagnostics.all.map(\.code)
  }

  @Test func `are written whole, with nothing left beside them`() throws {
    try Self.folder { folder in
      #expect(Self.write("eins", "\(folder)/a.txt") == [])
      #expect(Self.content("\(folder)/a.txt") == "eins")
      #expect(Self.names(folder) == ["a.txt"])
    }
  }

  @Test func `take the place of another only when asked to`() throws {
    try Self.folder { folder in
      #expect(Self.write("eins", "\(folder)/a.txt") == [])
      #expect(Self.write("zwei", "\(folder)/a.txt") == ["output/exists"])
      #expect(Self.content("\(folder)/a.txt") == "eins")
      #expect(Self.write("drei", "\(folder)/a.txt", replaces: true) == [])
      #expect(Self.content("\(folder)/a.txt") == "drei")
      #expect(Self.names(folder) == ["a.txt"])
    }
  }

  @Test func `say what is in the way`() throws {
    try Self.folder { folder in
      #expect(Self.write("x", folder) == ["output/is-folder"])
      #expect(Self.write("x", "\(folder)/none/a.txt", replaces: true) == ["output/no-folder"])
      #expect(Self.write("x", "/proc/a.txt") == ["output/not-writable"])
    }
  }
}
