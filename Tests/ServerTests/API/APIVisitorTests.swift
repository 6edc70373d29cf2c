import Foundation
import HTTPTypes
import Testing

@testable import Server

/// Everything that a visitor can ask for, in a world with an internal site and an internal field that are easy to find.
@Suite struct `What visitors never read` {
  /// Words that stand only in what is internal.
  static let words = ["Geheimfeld", "geheimfeld", "Geheimwert", "geheimort", "Geheimort", "Geheimvermerk"]

  static func world() throws -> APIWorld {
    let workspace = try SmallWorkspace()
    let facts = try workspace.read("rules/lausitz/facts/site.yaml")
    try workspace.write(
      "rules/lausitz/facts/site.yaml",
      facts + """
        - id: geheimfeld_note
          label: {de: Geheimfeld, en: Geheimfeld}
          type: text
          visibility: internal
          ask: operator

        """)
    let site = try workspace.read("sites/massen.yaml")
    let secret = site.replacing(/\nid: massen|^id: massen/, with: "\nid: geheimort")
      .replacing(/\nname: [^\n]*/, with: "\nname: Geheimort").replacing(
        "\nstatus:", with: "\nvisibility: internal\nstatus:")
    try workspace.write("sites/geheimort.yaml", secret)
    try workspace.write(
      "sites/massen.yaml",
      site.replacing(/\nnotes: [^\n]*/, with: "").replacing("\nstatus:", with: "\nnotes: Geheimvermerk\nstatus:")
        .replacing(
          "\nclaims:\n", with: "\nclaims:\n  geheimfeld_note:\n  - {value: Geheimwert, as_of: \"2022\", source: s1}\n"))
    return try APIWorld(workspace)
  }

  /// Targets with which each route is walked; those of a list of names also with names that are nearly right.
  static func targets(_ route: Route, link: String) -> [String] {
    switch route.path {
    case "/api/v1/sites/{site}": ["massen", "geheimort", "geheimor", "x"].map { "/api/v1/sites/\($0)" }
    case "/api/v1/answers/{token}": [link, "/api/v1/answers/x"]
    default: [route.path.replacing(/\{[a-z]+\}/, with: "x")]
    }
  }

  static let bodies = [
    "", "id: x\n", "id: x\nclaims: {geheimor: {}}\n", "id: x\nclaims: {massen: {geheimfeld_not: []}}\n",
    "id: x\nclaims: {geheimort: {}}\nsite: {geheimfeld: 1}\n", "id: [",
  ]

  @Test func `is in no answer, in no form and no error`() async throws {
    let world = try Self.world()
    let link = try await Self.releasedLink(world)
    // The words are there, for those who may read them.
    let officers = [
      try await world.send(.get, "/api/v1/sites").text, try await world.send(.get, "/api/v1/sites/massen").text,
      try await world.send(.get, "/api/v1/facts").text,
    ].joined()
    for word in Self.words where word != "Geheimort" { #expect(officers.contains(word), "\(word) is not planted") }

    var count = 0
    for route in RouteTable.all where route.access.roles.contains(.visitor) && route.operation.tag != .accounts {
      let types = route.operation.offers.map(\.rawValue) + ["*/*", "image/png"]
      let bodies = route.operation.body == nil ? [""] : Self.bodies
      for target in Self.targets(route, link: link) {
        for type in types {
          for body in bodies {
            for query in ["", "?lang=en", "?district=geheim", "?root=site", "?full=true"] {
              let answer = try await world.send(
                route.method, target + query, as: .visitor, body, fields: [.accept: type])
              for word in Self.words where !body.contains(word) && !target.contains(word) {
                #expect(!answer.text.contains(word), "\(word) in \(route.method) \(target)\(query) as \(type): \(body)")
              }
              count += 1
            }
          }
        }
      }
    }
    #expect(count > 100)
  }

  /// A link to the answer of an enquiry that fits the internal site too.
  private static func releasedLink(_ world: APIWorld) async throws -> String {
    let text = "id: x\nsite: {area_ha: 0.1}\n"
    let link = try #require(
      try await world.send(.post, "/api/v1/enquiries", as: .visitor, text).reply.fields[.location])
    let page = try await world.send(.get, "/api/v1/enquiries").json()
    let id = try #require((page["items"] as? [[String: Any]])?.first?["id"] as? String)
    let made = try await world.send(.post, "/api/v1/assessments?enquiry=\(id)")
    #expect(made.text.contains("geheimort"), "officers are offered the site")
    let assessment = try #require(made.reply.fields[.location]?.split(separator: "/").last)
    _ = try await world.send(.post, "/api/v1/enquiries/\(id)/answer?assessment=\(assessment)")
    return link
  }
}
