import Foundation
import Testing

/// Every command and option stands in docs/reference/cli.md or in the page of its command.
@Suite struct `The reference of commands` {
  /// Pages of the commands that `lotse-server` runs.
  private static let serverPages = ["server", "store", "api"].map { "docs/reference/\($0).md" }

  static func pages() throws -> String {
    let names = ProjectFolder.files(below: "docs/reference", ending: ".md")
    let pages = names.filter { $0.hasSuffix("cli.md") || $0.hasSuffix("-command.md") || serverPages.contains($0) }
    return try pages.map(ProjectFolder.text).joined()
  }

  /// Long names of options: `--as-of` from `var asOf`, unless the declaration names it.
  static func options(_ source: String) throws -> [String] {
    try source.matches(of: Regex(#"(?s)@(?:Option|Flag)\((.*?)\bvar (\w+)"#)).map { match in
      let declared = try String(match.output[1].substring ?? "").groups(#"customLong\("([a-z-]+)"\)"#)
      let property = String(match.output[2].substring ?? "")
      return "--" + (declared.first ?? property.map { $0.isUppercase ? "-" + $0.lowercased() : String($0) }.joined())
    }
  }

  @Test func `has every option`() throws {
    let pages = try Self.pages()
    let sources = ["Sources/Commands", "Sources/lotse", "Sources/lotse-report", "Sources/lotse-server"].flatMap {
      ProjectFolder.files(below: $0, ending: ".swift")
    }
    let options = try sources.flatMap { try Self.options(ProjectFolder.text($0)) }
    try #require(Set(options).isSuperset(of: ["--rules", "--lang", "--as-of", "--top", "--all", "--port"]))
    for option in Set(options) { #expect(pages.contains("\(option)"), "\(option) is missing") }
  }

  @Test func `has every command`() throws {
    let pages = try Self.pages()
    let list = try ProjectFolder.text("Sources/lotse/Lotse.swift").groups(#"subcommands: \[([^\]]*)\]"#).joined()
    let commands = try list.groups(#"(\w+)\.self"#).map { $0.replacing("Command", with: "").lowercased() }
    try #require(commands.contains("serve"))
    try #require(commands.count >= 5)
    for command in commands { #expect(pages.contains("lotse \(command)"), "\(command) is missing") }
  }

  /// The comment of each command of `lotse-server` says how it is called: `lotse accounts add`.
  @Test func `has every subcommand of the server`() throws {
    let pages = try Self.pages()
    let calls = try ProjectFolder.files(below: "Sources/lotse-server", ending: ".swift").flatMap { file in
      try ProjectFolder.text(file).groups(#"(?m)^/// `(lotse [a-z ]+)`\.$"#)
    }
    try #require(calls.count > 18)
    for call in calls { #expect(pages.contains("`\(call)"), "\(call) is missing") }
  }
}
