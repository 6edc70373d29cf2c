import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Report
import SourceText
import Testing

@testable import Server

@Suite struct `Problems` {
  /// The one shape that all of them have.
  static func expectShape(_ body: String, status: Int, path: String, _ place: Testing.SourceLocation = #_sourceLocation)
    throws
  {
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(body.utf8)) as? [String: Any], sourceLocation: place)
    let type = try #require(json["type"] as? String)
    #expect(type.wholeMatch(of: /\/problems\/[a-z]+\/[a-z0-9-]+/) != nil, "\(type)", sourceLocation: place)
    #expect(json["status"] as? Int == status, "\(body)", sourceLocation: place)
    #expect(json["instance"] as? String == path, "\(body)", sourceLocation: place)
    #expect((json["title"] as? String)?.isEmpty == false, sourceLocation: place)
    for error in json["errors"] as? [[String: Any]] ?? [] {
      #expect((error["pointer"] != nil) != (error["parameter"] != nil), "\(error)", sourceLocation: place)
      #expect(error["code"] is String && error["detail"] is String, "\(error)", sourceLocation: place)
    }
  }

  /// Ways to ask wrongly that every route can be asked in.
  static let mistakes: [(name: String, suffix: String, fields: HTTPFields, status: Int)] = [
    ("an unknown item", "?nosuch=1", [:], 400), ("an item twice", "?lang=de&lang=en", [:], 400),
    ("a bad value", "?lang=fr", [:], 400), ("a broken escape", "?lang=%zz", [:], 400),
    ("bytes that are no UTF-8", "?lang=%ff", [:], 400), ("another media type", "", [.accept: "image/png"], 406),
  ]

  @Test func `have one shape on every route, in both languages`() async throws {
    let world = try APIWorld()
    for route in RouteTable.all {
      let path = route.path.replacing(/\{[a-z]+\}/, with: "x")
      for mistake in Self.mistakes {
        for language in ["de", "en"] {
          var fields = mistake.fields
          fields[.acceptLanguage] = language
          let answer = try await world.send(route.method, path + mistake.suffix, fields: fields)
          #expect(answer.status == mistake.status, "\(route.method) \(path): \(mistake.name)")
          #expect(answer.reply.fields[.contentLanguage] == (mistake.suffix.contains("lang=de") ? "de" : language))
          try Self.expectShape(answer.text, status: mistake.status, path: path)
        }
      }
    }
  }

  @Test func `tell what is wrong with a body on every route that reads one`() async throws {
    let world = try APIWorld()
    for route in RouteTable.all where route.operation.body != nil && route.operation.tag != .accounts {
      let path = route.path.replacing(/\{[a-z]+\}/, with: "x")
      let type = try await world.send(
        route.method, path + Self.required(route), "x", fields: [.contentType: "text/csv"])
      #expect(type.status == 415 && type.reply.fields[.accept] != nil, "\(path)")
    }
    for route in RouteTable.all where route.operation.body == nil {
      let path = route.path.replacing(/\{[a-z]+\}/, with: "x")
      let answer = try await world.send(route.method, path + Self.required(route), "x")
      #expect(try answer.json()["type"] as? String == "/problems/request/unexpected-body", "\(path)")
    }
  }

  private static func required(_ route: Route) -> String {
    let items = route.operation.query.filter(\.isRequired).map { "\($0.name)=x" }
    return items.isEmpty ? "" : "?" + items.joined(separator: "&")
  }

  @Test func `are told where nothing is, and where a method is not provided for`() async throws {
    let world = try APIWorld()
    try await world.server.application(Logger(label: "test")).test(.router) { client in
      try await client.execute(uri: "/api/v1/nosuch?x=1", method: .get) { response in
        #expect(response.status == .notFound)
        try Self.expectShape(String(buffer: response.body), status: 404, path: "/api/v1/nosuch")
      }
      try await client.execute(uri: "/api/v1/sites", method: .delete) { response in
        #expect(response.status == .methodNotAllowed && response.headers[.allow] == "GET, HEAD")
        try Self.expectShape(String(buffer: response.body), status: 405, path: "/api/v1/sites")
      }
      try await client.execute(uri: "/api/v1/sites/%ff", method: .get) { response in
        #expect(response.status == .badRequest)
        try Self.expectShape(String(buffer: response.body), status: 400, path: "/api/v1/sites/%ff")
      }
      try await client.execute(uri: "/healthz", method: .head) { response in
        #expect(response.status == .ok && response.body.readableBytes == 0 && response.headers[.contentLength] != "0")
      }
    }
  }
}

@Suite struct `Negotiation of languages and types` {
  static let languages: [(String, String)] = [
    ("en", "en"), ("de, en;q=0.5", "de"), ("fr, en;q=0.3", "en"), ("en-GB", "en"), ("de;q=0.2, en;q=0.9", "en"),
    ("fr", "de"), ("*", "de"), ("de;q=0, *", "en"), ("en;q=7", "de"), ("", "de"),
  ]

  @Test(arguments: languages) func `picks the language of`(_ accept: String, _ expected: String) {
    #expect(Negotiation.language([], [.acceptLanguage: accept]).rawValue == expected)
  }

  static let types: [(String, Server.MediaType?)] = [
    ("*/*", .json), ("application/geo+json", .geoJSON), ("application/*;q=0.5, application/geo+json", .geoJSON),
    ("application/json;q=0.1, application/geo+json;q=0.2", .geoJSON), ("text/html", nil),
    ("application/json;q=0, */*", .geoJSON), ("application/json; charset=utf-8", .json),
  ]

  @Test(arguments: types) func `picks the type of`(_ accept: String, _ expected: Server.MediaType?) {
    #expect(Negotiation.mediaType([.json, .geoJSON], [.accept: accept]) == expected)
  }
}
