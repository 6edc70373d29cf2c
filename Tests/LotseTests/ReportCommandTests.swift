import DataFiles
import Foundation
import Testing

/// How `lotse report` is called, what it writes, and how it ends.
@Suite struct `The command report` {
  private static func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Program.Outcome {
    try Program.run(["report"] + arguments + ["--as-of", "2026-11-22"], environment: environment)
  }

  private static func text(_ url: URL) throws -> String { try String(contentsOf: url, encoding: .utf8) }

  @Test func `writes a profile, a report, a shortlist, a file and a sheet`() throws {
    let folder = try Scratch()
    let sites = try folder.smallRegister()
    let sample = try Program.sample("e06")
    let calls: [(name: String, arguments: [String], says: String)] = [
      ("profile", ["--site", "massen"], "<h1>"),
      ("report", [sample, "--site", "tip-cottbus"], "Standortexposé für Ihre Anfrage e06_medizintechnik"),
      ("english", [sample, "--site", "tip-cottbus", "--lang", "en"], "Site report for your enquiry"),
      ("shortlist", [sample, "--as", "shortlist", "--top", "2"], "Unsere Vorauswahl"),
      ("office", [sample, "--as", "office"], "Vorlage, nur intern"),
      ("town", [sample, "--as", "municipality", "--municipality", "cottbus"], "Gewerbestandorte in Cottbus"),
    ]
    for call in calls {
      let file = folder.url("\(call.name).html")
      let run = try Self.run(call.arguments + ["--sites", sites, "--output", file.path])
      #expect(run.code == 0 && run.output.isEmpty && run.messages.contains(file.path), "\(run.messages)")
      #expect(try Self.text(file).contains(call.says), "\(call.name)")
    }
  }

  @Test func `overwrites a file only when asked to, and leaves nothing beside it`() throws {
    let folder = try Scratch()
    let file = URL(filePath: try folder.write("out/a.html", Data("alt".utf8)))
    let call = ["--site", "massen", "--output", file.path]
    let refused = try Self.run(call)
    #expect(refused.code == 1 && refused.messages.contains("output/exists"))
    #expect(try Self.text(file) == "alt")
    #expect(try Self.run(call + ["--force"]).code == 0)
    #expect(try Self.text(file).hasPrefix("<!DOCTYPE html>"))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.url("out").path)
    #expect(names == ["a.html"])
  }

  /// A program that stands in for the renderer, and what comes of it.
  @Test func `writes HTML and says how to install the renderer when it is missing or fails`() throws {
    let folder = try Scratch()
    let pdf = folder.url("a.pdf").path
    for (renderer, code) in [(folder.url("none").path, "report/no-renderer"), ("/bin/false", "report/renderer-failed")]
    {
      let run = try Self.run(
        ["--site", "massen", "--output", pdf, "--force"], environment: ["LOTSE_WEASYPRINT": renderer])
      #expect(run.code == 1 && run.messages.contains(code) && run.messages.contains("make setup-reports"))
      #expect(!FileManager.default.fileExists(atPath: pdf))
      #expect(try Self.text(folder.url("a.html")).hasPrefix("<!DOCTYPE html>"))
    }
  }

  @Test(arguments: [
    ["--output", "a.html"], ["--site", "massen"], ["--site", "massen", "--as", "office", "--output", "a.html"],
    ["--as", "office", "--output", "a.html"], ["--site", "massen", "--format", "pdf", "--output", "a.html"],
    ["x.yaml", "--as", "municipality", "--output", "a.html"], ["x.yaml", "--as", "zettel", "--output", "a.html"],
    ["x.yaml", "--as", "office", "--municipality", "Guben", "--output", "a.html"],
    ["x.yaml", "--as", "shortlist", "--top", "0", "--output", "a.html"],
    ["--site", "massen", "--preset", "start_up", "--output", "a.html"],
  ])
  func `refuses a wrong call`(_ arguments: [String]) throws {
    let run = try Self.run(arguments)
    #expect(run.code == 64 && run.output.isEmpty && !run.messages.isEmpty)
  }

  @Test(arguments: [
    (["--site", "masen"], "request/unknown-site", "massen"),
    (["none.yaml", "--site", "massen"], "files/not-found", "none.yaml"),
    (["e03", "--as", "municipality", "--municipality", "Spremberg"], "request/strict-enquiry", "gaps"),
    (["e06", "--as", "municipality", "--municipality", "gubn"], "request/unknown-municipality", "Guben"),
  ])
  func `says what is wrong and writes nothing`(_ arguments: [String], _ code: String, _ hint: String) throws {
    let folder = try Scratch()
    let file = folder.url("a.html").path
    let own = try arguments.map { $0.hasPrefix("e0") ? try Program.sample($0) : $0 }
    let run = try Self.run(own + ["--output", file])
    #expect(run.code == 1 && run.messages.contains(code) && run.messages.contains(hint), "\(run.messages)")
    #expect(!FileManager.default.fileExists(atPath: file))
  }

  @Test func `writes no report about an internal site`() throws {
    let folder = try Scratch()
    let sites = try folder.smallRegister()
    let path = folder.url("sites/massen.yaml")
    let hidden = try Self.text(path).replacing("\noperator: ", with: "\nvisibility: internal\noperator: ")
    try Data(hidden.utf8).write(to: path)
    let run = try Self.run(["--site", "massen", "--sites", sites, "--output", folder.url("a.html").path])
    #expect(run.code == 1 && run.messages.contains("report/internal-site"), "\(run.messages)")
  }

  @Test func `asks for a folder that is there`() throws {
    let run = try Self.run(["--site", "massen", "--output", "/nowhere/a.pdf"])
    #expect(run.code == 1 && run.messages.contains("output/no-folder"))
  }
}
