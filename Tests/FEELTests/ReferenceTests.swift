import FEEL
import Foundation
import SourceText
import Testing

/// The pages in docs/reference/feel: every example has the value that it shows, every function has an entry.
@Suite struct `The FEEL reference` {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "docs/reference/feel")

  static let pages: [String] =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path()).filter { $0.hasSuffix(".md") }.sorted()) ?? []

  static func text(_ page: String) throws -> String {
    try String(contentsOf: folder.appending(path: page), encoding: .utf8)
  }

  /// The lines of all blocks of a language, with what stands behind its name.
  static func blocks(_ page: String, _ language: String) throws -> [(info: String, lines: [String])] {
    var blocks: [(info: String, lines: [String])] = []
    var open: (info: String, lines: [String])?
    for line in try text(page).split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("```") {
        if let block = open { blocks.append(block) }
        open = open == nil ? (String(line.dropFirst(3)), []) : nil
      } else {
        open?.lines.append(line)
      }
    }
    return blocks.filter { $0.info.split(separator: " ").first.map(String.init) == language }
  }

  /// `name: expression`, or `name: ?` for a fact that is absent.
  static func facts(_ lines: [String]) -> NamedValues {
    var facts = NamedValues()
    for line in lines {
      let parts = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      if parts[1] == "?" {
        facts.absent.insert(parts[0])
      } else {
        facts.values[parts[0]] = Expression.parse(parts[1]).evaluate(in: NamedValues()).value
      }
    }
    return facts
  }

  static func shown(_ text: String, _ facts: NamedValues, strict: Bool) -> String {
    let expression = Expression.parse(text)
    guard expression.isValid else {
      return "error  " + (expression.problems.first { $0.severity == .error }?.code ?? "")
    }
    let outcome = expression.evaluate(in: facts, level: strict ? .strict : .standard)
    if !outcome.absent.isEmpty { return "unknown  " + outcome.absent.sorted().joined(separator: ", ") }
    return outcome.value.description + (outcome.causes.first.map { "  " + $0.code } ?? "")
  }

  @Test(arguments: pages) func `shows what its examples give`(_ page: String) throws {
    var facts = NamedValues()
    for block in try Self.blocks(page, "feel") {
      if block.info.hasSuffix("facts") {
        facts = Self.facts(block.lines)
        continue
      }
      for line in block.lines where !line.isEmpty {
        let arrow = try #require(line.range(of: "  →  ", options: .backwards), "\(page): \(line)")
        let found = Self.shown(String(line[..<arrow.lowerBound]), facts, strict: block.info.hasSuffix("strict"))
        #expect(found == line[arrow.upperBound...], "\(line)")
      }
    }
  }

  @Test(arguments: Builtins.all.map(\.name)) func `has an entry with examples and an error for`(_ name: String) throws {
    let builtin = try #require(Builtins.named(name))
    let page = try Self.text("\(builtin.group.rawValue)-functions.md")
    let start = try #require(page.range(of: "\n## \(name)\n"))
    let entry = page[start.upperBound...].prefix { _ in true }
    let end = entry.range(of: "\n## ")?.lowerBound ?? entry.endIndex
    let own = entry[..<end]
    #expect(own.split(separator: "\n").count { $0.contains("  →  ") } >= 2)
    #expect(own.contains("  feel/"), "an example with an error")
    for usage in builtin.usage where builtin.group != .range { #expect(own.contains("`\(usage)`"), "\(usage)") }
  }

  @Test func `names every page in its index`() throws {
    let index = try Self.text("README.md")
    for page in Self.pages where page != "README.md" { #expect(index.contains("](\(page))"), "\(page)") }
  }

  @Test func `shows library code that compiles`() throws {
    let own = try String(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "LibraryExampleTests.swift"),
      encoding: .utf8)
    let compiled = Set(own.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) })
    let blocks = try Self.blocks("library.md", "swift")
    #expect(!blocks.isEmpty)
    for line in blocks.flatMap(\.lines) where !line.isEmpty { #expect(compiled.contains(line), "\(line)") }
  }
}
