import DataFiles
import Foundation
import Testing

/// The examples of README and api.md, run by bash and curl against a started server.
@Suite struct `Documented examples` {
  /// Blocks of a page that call curl, in order.
  static func blocks(_ page: String) throws -> [String] {
    let text = try String(contentsOf: DataFolder.package.appending(path: page), encoding: .utf8)
    return text.matches(of: /(?s)```sh\n(.*?)```/).map { String($0.output.1) }.filter { $0.contains("curl ") }
  }

  @Test(arguments: [("README.md", 1), ("docs/reference/api.md", 6)])
  func `run as they are written`(_ page: String, _ least: Int) throws {
    let blocks = try Self.blocks(page)
    try #require(blocks.count >= least)
    let workspace = try SmallWorkspace(sites: ["goerlitz-schlauroth", "massen"])
    let server = try LiveServer(workspace: workspace)
    for block in blocks {
      let run = try Self.run(block.replacing("127.0.0.1:8080", with: "127.0.0.1:\(server.port)"), in: workspace)
      #expect(run.code == 0, "\(page):\n\(block)\n\(run.messages)")
      #expect(!run.output.isEmpty)
    }
  }

  /// Runs a script in a folder that has the sample enquiries, and ends at the first command that fails.
  private static func run(_ script: String, in workspace: SmallWorkspace) throws -> Command {
    let samples = workspace.folder.appending(path: "seeds/enquiries")
    if !FileManager.default.fileExists(atPath: samples.path) {
      try FileManager.default.copyItem(at: DataFolder.seeds.appending(path: "enquiries"), to: samples)
    }
    try workspace.write("passwort.txt", "Sechs Kraniche im Fruehling\n")
    let lotse = LiveServer.executable.deletingLastPathComponent().appending(path: "lotse").path
    let prelude = "lotse() { '\(lotse)' \"$@\" --data data.sqlite; }\n"
    return try Command(
      URL(filePath: "/bin/bash"), ["-eu", "-o", "pipefail", "-c", prelude + script],
      environment: ProcessInfo.processInfo.environment, in: workspace.folder)
  }
}
