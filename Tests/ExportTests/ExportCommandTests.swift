import DataFiles
import Foundation
import Testing

/// `lotse export` as people call it: what it writes, and what it says when it cannot.
@Suite struct `The command export` {
  static let sample = "seeds/enquiries/e06_medizintechnik.yaml"

  /// A wrong call or an enquiry that cannot be answered, and what has to stand in the message.
  struct Refusal: Sendable, CustomTestStringConvertible {
    let name: String
    let arguments: [String]
    let code: Int32
    let says: [String]
    var testDescription: String { name }

    init(_ name: String, _ arguments: [String], _ code: Int32, _ says: [String]) {
      (self.name, self.arguments, self.code, self.says) = (name, arguments, code, says)
    }
  }

  static let refusals = [
    Refusal(
      "an unknown format", [sample, "--format", "pdf", "--output", "OUT/a"], 64,
      ["geojson", "gpkg", "xlsx", "json", "zip"]),
    Refusal("no output", [sample, "--format", "csv"], 64, ["--output"]),
    Refusal("standard output", [sample, "--format", "csv", "--output", "-"], 64, ["Namen einer Datei"]),
    Refusal(
      "German cells in a workbook", [sample, "--format", "xlsx", "--excel-de", "--output", "OUT/a"], 64,
      ["--format csv"]),
    Refusal(
      "a draft for an investor", [sample, "--format", "csv", "--draft", "--for", "investor", "--output", "OUT/a"], 64,
      ["--draft"]),
    Refusal(
      "a file that exists", [sample, "--format", "csv", "--output", "OUT/there.csv"], 1, ["output/exists", "--force"]),
    Refusal(
      "a folder that is missing", [sample, "--format", "csv", "--output", "OUT/no/a.csv"], 1, ["output/no-folder"]),
    Refusal("a folder", [sample, "--format", "csv", "--output", "OUT"], 1, ["output/is-folder"]),
    Refusal(
      "an enquiry that is missing", ["seeds/enquiries/e06_medizin.yaml", "--format", "csv", "--output", "OUT/a"], 1,
      ["files/not-found", "e06_medizintechnik"]),
    Refusal(
      "a profile that is missing", [sample, "--format", "csv", "--preset", "takeove", "--output", "OUT/a"], 1,
      ["request/unknown-preset", "takeover"]),
    Refusal(
      "an investor without an offered site",
      [sample, "--sites", "OUT/sites", "--format", "md", "--for", "investor", "--output", "OUT/a"], 1,
      ["export/no-sites", "--all"]),
  ]

  @Test(arguments: refusals) func `refuses`(_ refusal: Refusal) throws {
    let folder = try Self.folder()
    let arguments = refusal.arguments.map { $0.replacing("OUT", with: folder.folder.path) }
    let run = try Run.lotse(["export"] + arguments + ["--as-of", "2026-11-22"])
    #expect(run.code == refusal.code, "\(run.messages)")
    for text in refusal.says { #expect(run.messages.contains(text), "\(run.messages)") }
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.folder.path)
    #expect(Set(left) == ["there.csv", "sites"] && run.output.isEmpty)
    #expect(try String(contentsOf: folder.url("there.csv"), encoding: .utf8) == "mine")
  }

  @Test func `replaces a file when asked, and says so on standard error`() throws {
    let folder = try Self.folder()
    let run = try Run.lotse(
      [
        "export", Self.sample, "--format", "csv", "--force", "--output", folder.url("there.csv").path, "--as-of",
        "2026-11-22",
      ])
    #expect(run.code == 0 && run.output.isEmpty)
    #expect(run.messages.contains("92 Standorte") && run.messages.split(separator: "\n").count == 1, "\(run.messages)")
    #expect(
      try Data(contentsOf: folder.url("there.csv")).starts(with: [0xEF, 0xBB, 0xBF] + Array("place,site,name".utf8)))
  }

  /// An officer gets the file of what is not offered and why.
  @Test(arguments: ["xlsx", "zip", "md", "json"]) func `writes for an officer even if no site is offered`(
    _ format: String
  ) throws {
    let folder = try Self.folder()
    let run = try Run.lotse([
      "export", Self.sample, "--sites", folder.url("sites").path, "--format", format, "--output", folder.url("a").path,
      "--lang", "en",
    ])
    #expect(
      run.code == 0 && run.messages.contains("export/no-sites") && run.messages.contains("1 site"), "\(run.messages)")
  }

  @Test func `says when there is no place for temporary files`() throws {
    let folder = try Self.folder()
    let own = Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])
    let run = try Run(
      own.deletingLastPathComponent().appending(path: "lotse").path,
      ["export", Self.sample, "--format", "xlsx", "--output", folder.url("a.xlsx").path],
      environment: ["TMPDIR": "/does/not/exist"])
    #expect(
      run.code == 1 && run.messages.contains("export/failed") && run.messages.contains("TMPDIR"), "\(run.messages)")
  }

  /// A folder with a file that must stay, and a register of one site, which the sample excludes.
  private static func folder() throws -> Scratch {
    let folder = try Scratch()
    _ = try folder.write("there.csv", Array("mine".utf8))
    let site = try Data(contentsOf: DataFolder.sites.appending(path: "guben-sued.yaml"))
    _ = try folder.write("sites/guben-sued.yaml", Array(site))
    return folder
  }
}
