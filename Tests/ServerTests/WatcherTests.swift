import Foundation
import Logging
import Region
import SourceText
import Testing

@testable import Advisory
@testable import Server

/// Edits of rules, sites and reference data, as editors make them.
@Suite struct `The watcher` {
  private let workspace: SmallWorkspace
  private let active: ActiveWorkspace
  private let watcher: Watcher

  private static let site = "sites/massen.yaml"

  init() throws {
    workspace = try SmallWorkspace()
    active = try workspace.active()
    watcher = Watcher(active, Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
  }

  /// Looks until an edit is read or there is surely nothing to read.
  private func settle() async -> ActiveWorkspace.Outcome? {
    for _ in 0..<3 { if let outcome = await watcher.look() { return outcome } }
    return nil
  }

  private var names: [String] { active.state.workspace.register.sites.map(\.name) }

  private func renamed(_ name: String) throws -> String {
    try workspace.read(Self.site).replacing(/(?m)^name: .*$/, with: "name: \(name)")
  }

  @Test func `reads nothing while nothing changes`() async {
    for _ in 0..<5 { #expect(await watcher.look() == nil) }
    #expect(active.state.generation == 1)
  }

  @Test func `takes over an edit in place, and one by renaming`() async throws {
    try workspace.write(Self.site, renamed("Massen A"))
    _ = await settle()
    #expect(active.state.generation == 2 && names.contains("Massen A"))
    try workspace.replace(Self.site, renamed("Massen B"))
    _ = await settle()
    #expect(active.state.generation == 3 && names.contains("Massen B"))
  }

  @Test func `waits until the files are quiet`() async throws {
    try workspace.write(Self.site, renamed("Massen A"))
    #expect(await watcher.look() == nil, "seen for the first time")
    try workspace.write(Self.site, renamed("Massen BB"))
    #expect(await watcher.look() == nil, "changed again")
    #expect(await watcher.look() != nil)
    #expect(active.state.generation == 2 && names.contains("Massen BB"))
  }

  @Test func `keeps the last good state beside the findings of a bad edit`() async throws {
    let good = try workspace.read(Self.site)
    try workspace.write(Self.site, good + "\nno_such_key: 1\n")
    guard case .refused(let findings) = await settle() else {
      Issue.record("not refused")
      return
    }
    #expect(findings.errors.map(\.code) == ["yaml/unknown-key"])
    #expect(active.state.generation == 1 && active.lastEdit.hasErrors)
    #expect(await settle() == nil, "the same edit is not read again and again")
    try workspace.write(Self.site, good)
    _ = await settle()
    #expect(active.state.generation == 2 && !active.lastEdit.hasErrors)
  }

  @Test func `keeps it when a file is half written, too`() async throws {
    let good = try workspace.read(Self.site)
    try workspace.write(Self.site, String(good.prefix(good.count / 2)) + "\n  - {")
    _ = await settle()
    #expect(active.state.generation == 1 && active.lastEdit.hasErrors)
    try workspace.write(Self.site, good)
    _ = await settle()
    #expect(!active.lastEdit.hasErrors)
  }

  @Test(arguments: ["rules/lausitz", "sites", "seeds/reference", "seeds/vocabulary"])
  func `keeps it when a folder goes away, until it comes back`(folder: String) async throws {
    let (path, aside) = (workspace.path(folder), workspace.path("aside"))
    try FileManager.default.moveItem(atPath: path, toPath: aside)
    _ = await settle()
    #expect(active.state.generation == 1 && active.lastEdit.hasErrors)
    #expect(names.count == 2)
    try FileManager.default.moveItem(atPath: aside, toPath: path)
    _ = await settle()
    #expect(!active.lastEdit.hasErrors)
  }

  @Test func `sees new files, and those that are removed`() async throws {
    try FileManager.default.moveItem(
      atPath: workspace.path(Self.site), toPath: workspace.path("massen.yaml"))
    _ = await settle()
    #expect(active.state.workspace.register.sites.map(\.id.rawValue) == ["tip-cottbus"])
    try FileManager.default.moveItem(atPath: workspace.path("massen.yaml"), toPath: workspace.path(Self.site))
    _ = await settle()
    #expect(active.state.workspace.register.sites.count == 2)
  }

  @Test(arguments: ["sites/.massen.yaml.swp", "sites/.#massen.yaml", "rules/lausitz/.weights.yaml.kate-swp"])
  func `does not mind what editors keep beside`(file: String) async throws {
    try workspace.write(file, "{ this is no YAML")
    #expect(await settle() == nil)
    #expect(active.state.generation == 1)
  }

  @Test func `reads at once when asked to`() async throws {
    try workspace.write(Self.site, renamed("Massen A"))
    _ = await watcher.reload()
    #expect(active.state.generation == 2 && names.contains("Massen A"))
  }

  @Test func `gives requests one state from beginning to end`() async throws {
    let before = active.state
    try workspace.write(Self.site, renamed("Massen A"))
    _ = await settle()
    #expect(before.workspace.register.sites.allSatisfy { $0.name != "Massen A" })
    #expect(before.workspace.registerHash != active.state.workspace.registerHash)
  }
}

@Suite struct `Rules that nobody has reviewed` {
  @Test func `are refused unless they are asked for`() throws {
    let workspace = try SmallWorkspace()
    try workspace.write(
      "rules/lausitz/criteria/land.yaml", workspace.read("rules/lausitz/criteria/land.yaml") + "\n# changed\n")
    var diagnostics = Diagnostics()
    let refused = ActiveWorkspace.open(workspace.folders, allowsDraft: false, into: &diagnostics)
    #expect(refused == nil && diagnostics.errors.count == 1)
    #expect(ActiveWorkspace.open(workspace.folders, allowsDraft: true, into: &diagnostics) != nil)
  }
}
