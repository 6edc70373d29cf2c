import Foundation
import Testing

/// Every diagnostic code has an entry in docs/reference/diagnostics.md, and every entry a code.
@Suite struct `The reference of diagnostics` {
  /// Literals of the form of a code that are something else.
  static let others: Set<String> = ["rules/lausitz", "true/false", "wahr/falsch"]
  /// Beginnings of media types.
  static let media = ["application/", "image/", "multipart/", "text/"]

  /// Codes that stand in the sources, and beginnings of codes whose end is computed (`"reference/unknown-\(…)"`).
  static func codes() throws -> (whole: Set<String>, beginnings: Set<String>) {
    var whole: Set<String> = []
    var beginnings: Set<String> = []
    for path in ProjectFolder.files(below: "Sources", ending: ".swift") {
      let text = try ProjectFolder.text(path)
      whole.formUnion(try text.groups(#""([a-z]+/[a-z0-9]+(?:-[a-z0-9]+)*)""#))
      beginnings.formUnion(try text.groups(#""([a-z]+/(?:[a-z0-9]+-)+)\\\("#))
      if path.hasPrefix("Sources/FEEL/") {
        whole.formUnion(try text.groups(#"Problem\(\s*"([a-z-]+)""#).map { "feel/" + $0 })
      }
    }
    let codes = whole.subtracting(others).filter { code in !media.contains { code.hasPrefix($0) } }
    return (codes, beginnings)
  }

  static func entries() throws -> [String] {
    try ProjectFolder.text("docs/reference/diagnostics.md").groups(#"(?m)^### ([a-z]+/[a-z0-9-]+)$"#)
  }

  @Test func `has an entry for every code`() throws {
    let (whole, beginnings) = try Self.codes()
    let entries = try Self.entries()
    try #require(whole.count > 80)
    #expect(whole.subtracting(entries).sorted() == [])
    for beginning in beginnings { #expect(entries.contains { $0.hasPrefix(beginning) }, "\(beginning)… has no entry") }
  }

  @Test func `has no entry without a code`() throws {
    let (whole, beginnings) = try Self.codes()
    let strangers = try Self.entries().filter { entry in
      !whole.contains(entry) && !beginnings.contains { entry.hasPrefix($0) }
    }
    #expect(strangers == [])
  }

  @Test func `has each entry once, in alphabetical order within its part`() throws {
    let entries = try Self.entries()
    #expect(Set(entries).count == entries.count)
    let parts = Dictionary(grouping: entries) { $0.prefix { $0 != "/" } }
    for part in parts.values { #expect(part == part.sorted()) }
  }
}
