import DataFiles
import Foundation
import Testing

/// Holds docs/explanation/security.md and the tests together.
@Suite struct `The page on security` {
  @Test func `names tests that exist`() throws {
    let page = try text(DataFolder.package.appending(path: "docs/explanation/security.md"))
    let named = page.matches(of: /`([^`]+)` in \[([A-Za-z]+\.swift)\]\(([^)]+)\)/)
    try #require(named.count > 20)
    for match in named {
      let (test, file, link) = (String(match.output.1), String(match.output.2), String(match.output.3))
      let url = DataFolder.package.appending(path: "docs/explanation").appending(path: link).standardized
      #expect(link.hasSuffix("/" + file), "\(link) is not \(file)")
      let source = try text(url)
      #expect(source.contains("func `\(test)`"), "\(file) has no test “\(test)”")
    }
  }

  @Test func `names a test for every promise`() throws {
    let page = try text(DataFolder.package.appending(path: "docs/explanation/security.md"))
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| ") && !$0.hasPrefix("| ---") }
    let promises = rows.filter { $0.split(separator: "|").count == 2 && !$0.hasPrefix("| Promise") }
    try #require(promises.count > 20)
    for row in promises { #expect(row.contains(".swift)"), "\(row)") }
  }

  private func text(_ url: URL) throws -> String { try String(contentsOf: url, encoding: .utf8) }
}
