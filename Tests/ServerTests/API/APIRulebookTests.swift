import Advisory
import Foundation
import HTTPTypes
import Testing

@testable import Server

@Suite struct `Rules over HTTP` {
  static func body(_ files: [String: String?]) throws -> String {
    let values = files.mapValues { $0.map { $0 as Any } ?? NSNull() }
    return String(decoding: try JSONSerialization.data(withJSONObject: ["files": values]), as: UTF8.self)
  }

  @Test func `are checked as on the command line`() async throws {
    let world = try APIWorld()
    let weights = try world.workspace.read("rules/lausitz/weights.yaml")
    for changed in [weights, weights + "nosuch: 1\n"] {
      let answer = try await world.send(
        .post, "/api/v1/rulebook/check?as_of=2026-11-22", as: .policy, try Self.body(["weights.yaml": changed]),
        type: .json)
      try world.workspace.write("rules/lausitz/weights.yaml", changed)
      let printed = try world.lotse(["rules", "check", "--as-of", "2026-11-22"], allows: [0, 1])
      try world.workspace.write("rules/lausitz/weights.yaml", weights)
      #expect(answer.status == 200 && answer.text == printed)
    }
  }

  @Test func `are compared as on the command line`() async throws {
    let world = try APIWorld()
    let path = "rules/lausitz/knock-outs.yaml"
    let old = try world.workspace.read(path)
    let changed = old.replacing("decisive: true", with: "decisive: false")
    let answer = try await world.send(
      .post, "/api/v1/rulebook/compare?as_of=2026-11-22", as: .policy, try Self.body(["knock-outs.yaml": changed]),
      type: .json)
    let before = world.workspace.path("before")
    try FileManager.default.copyItem(atPath: world.workspace.folders.rules, toPath: before)
    try world.workspace.write(path, changed)
    let printed = try world.lotse(["rules", "compare", before, "--as-of", "2026-11-22"])
    #expect(answer.status == 200 && answer.text == printed)
  }

  @Test func `with errors are told by file`() async throws {
    let world = try APIWorld()
    let answer = try await world.send(
      .post, "/api/v1/rulebook/compare", as: .policy, try Self.body(["weights.yaml": "nosuch: 1\n"]), type: .json)
    #expect(answer.status == 422)
    #expect(try answer.errors().contains { $0.hasPrefix("/files/weights.yaml ") }, "\(answer.text)")
  }

  @Test(arguments: ["../x.yaml", "/etc/x.yaml", "a//b.yaml", "x.txt", "a/../b.yaml", ".yaml", "a\\b.yaml", "a/.yaml"])
  func `never lead out of their folder`(_ path: String) async throws {
    let answer = try await APIWorld().send(
      .post, "/api/v1/rulebook/check", as: .policy, try Self.body([path: "x"]), type: .json)
    #expect(try answer.status == 422 && answer.errors().first?.hasSuffix(" request/bad-rule-path") == true)
  }

  @Test func `are shown as JSON, page and Markdown`() async throws {
    let world = try APIWorld()
    let json = try await world.send(.get, "/api/v1/rulebook").json()
    #expect((json["criteria"] as? [[String: Any]] ?? []).count > 20)
    let page = try await world.send(.get, "/api/v1/rulebook", fields: [.accept: "text/html"])
    #expect(page.text.hasPrefix("<!DOCTYPE html>") || page.text.hasPrefix("<!doctype html>"))
    let markdown = try await world.send(.get, "/api/v1/rulebook", fields: [.accept: "text/markdown"])
    #expect(markdown.text.hasPrefix("# "))
    let facts = try await world.send(.get, "/api/v1/facts?root=site").json()
    let paths = (facts["items"] as? [[String: Any]] ?? []).compactMap { $0["path"] as? String }
    #expect(paths.count > 20 && paths.allSatisfy { $0.hasPrefix("site.") })
  }
}
