import Foundation
import Store
import Testing

@Suite struct `The store` {
  @Test func `opens a new file`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lotse-store-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try Store.open(folder.appending(path: "lotse.sqlite").path)
    #expect(FileManager.default.fileExists(atPath: folder.appending(path: "lotse.sqlite").path))
  }
}
