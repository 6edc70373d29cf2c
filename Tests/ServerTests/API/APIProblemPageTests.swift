import DataFiles
import Foundation
import HTTPTypes
import SourceText
import Testing

@testable import Server

@Suite struct `Pages of problems` {
  /// Codes with which the sources make a problem.
  private static func codes() throws -> Set<String> {
    let folder = DataFolder.package.appending(path: "Sources/Server")
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    return try files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }.reduce(into: []) { codes, file in
      let text = try String(contentsOf: file, encoding: .utf8)
      let made = text.matches(of: /\bProblem\(\s*(?:\.\w+|status|HTTPResponse\.Status\([^)]*\)),\s*"([^"\\]+)"/)
      codes.formUnion(made.map { String($0.output.1) })
    }
  }

  @Test func `are there for every problem, and for nothing else`() throws {
    let codes = try Self.codes()
    try #require(codes.isSuperset(of: ["access/csrf-token", "server/no-room", "request/refused", "limit/busy"]))
    let pages = ProblemPages.all.map(\.problem.code)
    #expect(Set(pages) == codes)
    #expect(Set(pages).count == pages.count)
  }

  @Test func `say what it means and what to do, to visitors and in both languages`() async throws {
    let world = try APIWorld()
    for page in ProblemPages.all {
      let code = page.problem.code
      #expect(!page.advice.de.isEmpty && !page.advice.en.isEmpty && page.advice.de != page.advice.en, "\(code)")
      let german = try await world.send(.get, "/problems/\(code)", as: .visitor)
      #expect(german.status == 200)
      #expect(german.reply.fields[.contentType] == "text/html; charset=utf-8")
      #expect(german.text.contains("<html lang=\"de\">") && german.text.contains("<code>\(code)</code>"))
      #expect(!german.text.contains("<style") && !german.text.contains("src="), "nothing that the headers forbid")
      let english = try await world.send(
        .get, "/problems/\(code)?lang=en", as: .visitor, fields: [.accept: "text/markdown"])
      #expect(english.text.hasPrefix("# \(page.problem.title.en)\n\n\(page.advice.en)\n"))
    }
  }

  @Test func `of other codes are not there`() async throws {
    let world = try APIWorld()
    for path in ["/problems/request/none", "/problems/yaml/syntax", "/problems/%3Cscript%3E/x"] {
      let answer = try await world.send(.get, path, as: .visitor)
      #expect(answer.status == 404)
      #expect(try answer.json()["type"] as? String == "/problems/request/not-found")
    }
  }
}
