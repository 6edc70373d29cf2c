import DataFiles
import Documents
import Evaluation
import Foundation
import Report
import SourceText
import Testing

/// Tests/Independent/verify.py finds every number of every sample again, and every error that is planted.
@Suite struct `The independent check` {
  static let script = DataFolder.package.appending(path: "Tests/Independent/verify.py")

  let world: ExportWorld

  init() throws { world = try ExportWorld.shared.get() }

  @Test func `fits on a few pages and needs nothing but Python`() throws {
    let text = try String(contentsOf: Self.script, encoding: .utf8)
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 201)
    let imports = text.split(separator: "\n").filter { $0.hasPrefix("import ") || $0.hasPrefix("from ") }
    #expect(imports == ["import json", "import sys", "from decimal import Decimal as D, getcontext"])
  }

  @Test(arguments: ExportWorld.sampleIDs) func `finds every number of a sample again`(_ id: String) throws {
    let run = try verify(Data(ExportJSON(world.view(id)).document.text.utf8))
    #expect(run.code == 0, "\(run.output)\(run.messages)")
    #expect(run.output == "92 Standorte nachgerechnet, 0 Abweichungen.\n")
  }

  @Test(arguments: PlantedError.all) func `finds a planted error`(_ error: PlantedError) throws {
    let document = try document()
    var changed = document
    try error.plant(&changed)
    try #require(!NSDictionary(dictionary: document).isEqual(to: changed), "nothing was changed")
    let run = try verify(JSONSerialization.data(withJSONObject: changed))
    #expect(run.code == 1, "\(run.output)\(run.messages)")
    #expect(run.output.contains(error.finding), "\(run.output)")
  }

  @Test func `has at least twenty kinds of errors to find, and none in the sample itself`() throws {
    #expect(PlantedError.all.count >= 20)
    #expect(try verify(JSONSerialization.data(withJSONObject: document())).code == 0)
  }

  @Test func `says what it was given instead of an assessment`() throws {
    let investor = Data(ExportJSON(try world.view("e06_medizintechnik", for: .investor)).document.text.utf8)
    for data in [
      Data("[]".utf8), Data("{".utf8), Data("{\"format\": \"lotse-export\", \"for\": \"internal\"}".utf8), investor,
    ] {
      let run = try verify(data)
      #expect(run.code == 2 && run.output.isEmpty && !run.messages.contains("Traceback"), "\(run.messages)")
    }
    #expect(try Run.system("python3", [Self.script.path]).code == 2)
  }

  /// The sample into which errors are planted: a few sites of each standing, so that all runs are short.
  static let sample = Result {
    let world = try ExportWorld.shared.get()
    let whole = try world.assessment("e06_medizintechnik")
    let chosen = whole.ranking.prefix(6) + whole.ranking.suffix(2) + whole.excluded.prefix(4) + whole.excluded.suffix(4)
    let assessment = world.assess(whole.enquiry, with: chosen.map(\.site))
    return ExportJSON(ExportView(assessment, for: .officer, language: .de)).document.text
  }

  private func document() throws -> [String: Any] {
    let data = Data(try Self.sample.get().utf8)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private func verify(_ data: Data) throws -> Run {
    let folder = try Scratch()
    return try Run.system("python3", [Self.script.path, try folder.write("bewertung.json", Array(data))])
  }
}
