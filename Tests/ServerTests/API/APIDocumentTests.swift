import DataFiles
import Foundation
import HTTPTypes
import Hummingbird
import Report
import Testing

@testable import Server

@Suite struct `The OpenAPI document` {
  static let document = OpenAPIDocument(routes: RouteTable.interface).document

  @Test func `is the one in the reference`() throws {
    let url = DataFolder.package.appending(path: "docs/reference/openapi.json")
    if ProcessInfo.processInfo.environment["LOTSE_RECORD"] == "1" {
      try Data(Self.document.text.utf8).write(to: url)
    }
    #expect(try String(contentsOf: url, encoding: .utf8) == Self.document.text, "LOTSE_RECORD=1 records it anew")
  }

  @Test func `has the operations of the router and no others`() throws {
    let world = try APIWorld()
    let routed = Set(world.server.router().routes.filter { $0.method != .head }.map { "\($0.method) \($0.path)" })
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(Self.document.text.utf8)) as? [String: Any])
    let paths = try #require(json["paths"] as? [String: [String: Any]])
    let documented = paths.flatMap { path, operations in operations.keys.map { "\($0.uppercased()) \(path)" } }
    let pages = Set(RouteTable.pages.map { "\($0.method) \($0.path)" })
    #expect(routed == Set(documented).union(pages) && pages.isDisjoint(with: documented))
  }

  @Test func `names each operation once and each parameter of a path`() {
    let ids = RouteTable.interface.map(\.operation.id)
    #expect(Set(ids).count == ids.count)
    for name in RouteTable.interface.flatMap(\.pathParameters) {
      #expect(PathParameter.summaries[name] != nil, "\(name) has no summary")
    }
  }

  @Test func `links to operations that there are, with parameters that they have`() {
    let links = RouteTable.all.flatMap(\.operation.answers).flatMap(\.links)
    #expect(!links.isEmpty)
    for link in links {
      let route = RouteTable.all.first { $0.operation.id == link.operation }
      let parameters = (route?.pathParameters ?? []) + (route?.operation.query.map(\.name) ?? [])
      #expect(parameters.contains(link.parameter), "\(link)")
    }
  }

  @Test func `has the keys of an assessment that its schema has`() throws {
    let url = DataFolder.package.appending(path: "docs/reference/recommend.schema.json")
    let schema = try #require(JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any])
    let own = try #require(
      JSONSerialization.jsonObject(with: Data(Schema.assessment.document.text.utf8)) as? [String: Any])
    let keys = { (schema: [String: Any]) in (schema["properties"] as? [String: Any]).map { Set($0.keys) } }
    #expect(keys(own) == keys(schema))
  }

  @Test func `is sent to everybody`() async throws {
    let answer = try await APIWorld().send(.get, "/api/openapi.json", as: .visitor)
    #expect(answer.text == Self.document.text)
  }
}
