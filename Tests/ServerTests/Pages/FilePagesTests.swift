import Foundation
import HTTPTypes
import Report
import SourceText
import Store
import Testing

@testable import Advisory
@testable import Server

/// Files that pages lead to: the same as the commands write.
@Suite struct `Files to keep` {
  private static func kept(_ world: APIWorld) async throws -> String {
    _ = try await world.send(.post, "/api/v1/enquiries", String(decoding: SmallWorkspace.sample(), as: UTF8.self))
    return "/anfragen/" + (try #require(try world.server.services.store.enquiries(limit: 1).items.first)).id.rawValue
  }

  /// First bytes of files that are no text.
  private static let beginnings: [String: String] = [
    "xlsx": "PK", "zip": "PK", "gpkg": "SQLite format 3", "csv": "\u{FEFF}",
  ]

  @Test func `are all listed and all there`() async throws {
    let world = try APIWorld()
    let enquiry = try await Self.kept(world)
    let page = try await world.send(.get, enquiry + "/dateien")
    let names = page.text.matches(of: #/href="[^"]+/dateien/([^"?]+)"/#).map { String($0.output.1) }
    #expect(Set(names) == Set(EnquiryFile.all.map(\.name)) && names.count > 12)
    for name in names where !name.hasSuffix("pdf") {
      let answer = try await world.send(.get, "\(enquiry)/dateien/\(name)")
      try #require(answer.status == 200, "\(name): \(answer.text.prefix(300))")
      #expect(answer.reply.fields[.contentDisposition] == "attachment; filename=\"\(name)\"")
      if let beginning = Self.beginnings[String(name.split(separator: ".").last ?? "")] {
        #expect(answer.reply.body.starts(with: Array(beginning.utf8)), "\(name)")
      }
    }
    #expect(try await world.send(.get, enquiry + "/dateien/gibt-es-nicht.csv").status == 404)
  }

  @Test func `are the bytes of the command`() async throws {
    let world = try APIWorld()
    let enquiry = try await Self.kept(world)
    let file = try await world.send(.get, enquiry + "/dateien/bewertung.json").text
    #expect(file.contains("\"as_of\": \"2026-11-22\""))
    let again = try await world.send(.get, enquiry + "/dateien/bewertung.json").text
    #expect(file == again)
  }

  @Test func `show investors no points and nothing internal`() async throws {
    let workspace = try SmallWorkspace()
    let text = try workspace.read("sites/massen.yaml")
    try workspace.write("sites/massen.yaml", text.replacing("\nname:", with: "\nvisibility: internal\nname:"))
    let world = try APIWorld(workspace)
    let enquiry = try await Self.kept(world)
    for file in EnquiryFile.all where !file.isInternal && !file.name.hasSuffix("pdf") && !file.name.hasSuffix("zip") {
      let answer = try await world.send(.get, "\(enquiry)/dateien/\(file.name)")
      #expect(answer.status == 200 && !answer.text.contains("Massen"), "\(file.name)")
    }
    let profile = try await world.send(.get, "/standorte/massen/profil/html", as: .visitor)
    #expect(profile.status == 404)
    #expect(try await world.send(.get, "/standorte/tip-cottbus/profil/html", as: .visitor).status == 200)
  }

  @Test func `say that this server cannot set a PDF`() async throws {
    let world = try APIWorld()
    let answer = try await world.send(.get, "/standorte/tip-cottbus/profil/pdf", as: .visitor)
    #expect(answer.status == 503 && answer.text.contains("make setup-reports"))
  }

  /// A program that gives what WeasyPrint would, and counts how often it was run.
  @Test func `set a PDF once and send it again`() async throws {
    let workspace = try SmallWorkspace()
    let program = workspace.path("weasyprint")
    try workspace.write("weasyprint", "#!/bin/sh\necho x >> \(workspace.path("runs"))\nprintf '%%PDF-1.7 made'\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    let world = try APIWorld(workspace, pdfRenderer: PDFRenderer(named: program, near: "/"))
    for _ in 0..<2 {
      let answer = try await world.send(.get, "/standorte/tip-cottbus/profil/pdf", as: .visitor)
      #expect(answer.status == 200 && answer.text == "%PDF-1.7 made")
    }
    #expect(try workspace.read("runs") == "x\n")
    let left = try FileManager.default.contentsOfDirectory(atPath: workspace.folder.path).filter { $0.contains(".tmp") }
    #expect(left.isEmpty, "\(left)")
  }
}
