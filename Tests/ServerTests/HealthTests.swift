import Foundation
import Hummingbird
import HummingbirdTesting
import Logging
import SourceText
import Testing

@testable import Server

@Suite struct `Health of the server` {
  @Test func `is told to everybody`() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lotse-server-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var diagnostics = Diagnostics()
    let server = try #require(
      try ServerApplication.open(
        ServerSettings(dataFile: folder.appending(path: "lotse.sqlite").path), into: &diagnostics))
    try await server.application(Logger(label: "test")).test(.router) { client in
      try await client.execute(uri: "/healthz", method: .get) { response in #expect(response.status == .ok) }
    }
  }
}
