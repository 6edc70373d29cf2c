import Foundation
import Advisory
import HTTPTypes
import Logging
import Report
import SourceText
import Store
import Testing

@testable import Server

/// The server in process, on a small register: requests as a role, each answer held against what the route documents.
final class APIWorld {
  /// 22 November 2026, noon in UTC.
  static let noon: Int64 = 1_795_348_800

  let workspace: SmallWorkspace
  let server: ServerApplication

  init(_ workspace: SmallWorkspace? = nil, pdfRenderer: PDFRenderer? = nil) throws {
    self.workspace = try workspace ?? SmallWorkspace()
    let samples = self.workspace.folder.appending(path: "seeds/enquiries")
    try FileManager.default.createDirectory(at: samples, withIntermediateDirectories: true)
    try Data(SmallWorkspace.sample()).write(to: samples.appending(path: "e06.yaml"))
    var settings = ServerSettings(
      folders: self.workspace.folders, dataFile: self.workspace.path("api.sqlite"), allowsDraft: true)
    settings.pdfRenderer = pdfRenderer
    server = ServerApplication(
      services: Services(
        settings: settings, workspace: try self.workspace.active(), store: try Store.open(settings.dataFile),
        clock: Clock { Self.noon }))
  }

  /// An answer with the route that gave it.
  struct Answer {
    let reply: Reply
    let route: Route

    var status: Int { reply.status.code }
    var text: String { String(decoding: reply.body, as: UTF8.self) }
    var tag: String { reply.fields[.eTag] ?? "" }
    /// Members of a JSON object.
    func json() throws -> [String: Any] {
      try #require(JSONSerialization.jsonObject(with: Data(reply.body)) as? [String: Any], "\(text)")
    }
    /// Codes of the errors of a problem with what they are about.
    func errors() throws -> [String] {
      (try json()["errors"] as? [[String: Any]] ?? []).map { error in
        "\(error["pointer"] ?? error["parameter"] ?? "?") \(error["code"] ?? "?")"
      }
    }
  }

  /// Sends a request to the route that stands at its path.
  func send(
    _ method: HTTPRequest.Method, _ target: String, as role: Role = .officer, _ body: String = "",
    type: Server.MediaType? = nil, fields: HTTPFields = [:], sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) async throws -> Answer {
    let parts = target.split(separator: "?", maxSplits: 1)
    let path = String(parts[0])
    let route = try #require(
      RouteTable.all.first { $0.method == method && $0.matches(path) }, "no route for \(method) \(path)")
    var fields = fields
    if !body.isEmpty, fields[.contentType] == nil { fields[.contentType] = (type ?? .yaml).rawValue }
    let incoming = Answering.Incoming(
      method: method, path: path, query: parts.count == 2 ? String(parts[1]) : nil, fields: fields,
      body: Array(body.utf8), principal: Principal(role: role, account: role == .visitor ? nil : "tester"))
    let answer = Answer(reply: try await reply(route, incoming), route: route)
    Self.check(answer, sourceLocation)
    return answer
  }

  private func reply(_ route: Route, _ incoming: Answering.Incoming) async throws -> Reply {
    do {
      return try await Answering(route: route, services: server.services).reply(incoming)
    } catch {
      let problem = try #require(Problem(error), "\(error)")
      let language = Negotiation.language(URLText.query(incoming.query) ?? [], incoming.fields)
      return problem.reply(language, path: incoming.path)
    }
  }

  /// Status and media type are those that the OpenAPI document names.
  private static func check(_ answer: Answer, _ place: Testing.SourceLocation) {
    let (route, reply) = (answer.route, answer.reply)
    let type = reply.fields[.contentType].flatMap(MediaType.init(fieldValue:))
    let name = "\(route.method) \(route.path): \(answer.status) \(answer.text.prefix(300))"
    if type == .problem {
      #expect(route.problems.contains(answer.status), "undocumented problem of \(name)", sourceLocation: place)
    } else if answer.status == 304 {
      #expect(route.method == .get && reply.body.isEmpty, sourceLocation: place)
    } else {
      let documented = route.operation.answers.first { $0.status.code == answer.status }
      #expect(documented != nil, "undocumented answer of \(name)", sourceLocation: place)
      #expect(documented?.content.isEmpty == (type == nil), "\(name)", sourceLocation: place)
      if let type {
        #expect(documented?.content.contains { $0.type == type } == true, "\(name)", sourceLocation: place)
      }
    }
  }
}

extension APIWorld {
  /// What the built command prints for the files of this world; as JSON unless another format is named.
  func lotse(
    _ arguments: [String], draft: Bool = false, format: String? = "json", allows codes: Set<Int32> = [0]
  ) throws -> String {
    let process = Process()
    let own = Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])
    process.executableURL = own.deletingLastPathComponent().appending(path: "lotse")
    let folders = workspace.folders
    process.arguments =
      arguments + (format.map { ["--format", $0] } ?? []) + [
        "--rules", folders.rules, "--sites", folders.sites, "--seeds", folders.seeds,
      ]
      + (draft ? ["--draft"] : [])
    let out = workspace.folder.appending(path: "out-\(UUID().uuidString)")
    try Data().write(to: out)
    process.standardOutput = try FileHandle(forWritingTo: out)
    try process.run()
    process.waitUntilExit()
    try #require(codes.contains(process.terminationStatus))
    return try String(contentsOf: out, encoding: .utf8)
  }
}
