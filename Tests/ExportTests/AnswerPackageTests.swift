import Archive
import DataFiles
import Documents
import Foundation
import Report
import SourceText
import Testing

/// The package of an answer: complete, checkable with tools that everybody has, and for its reader alone.
@Suite struct `The answer package` {
  let world: ExportWorld

  init() throws { world = try ExportWorld.shared.get() }

  @Test(arguments: [Audience.officer, .investor]) func `checks with sha256sum after unzip`(_ audience: Audience) throws
  {
    let view = try world.view("e06_medizintechnik", for: audience)
    let report = PackageFile("exposes/tip-cottbus.html", "<p>", about: LocalizedText(de: "Exposé", en: "site report"))
    let bytes = try AnswerPackage(view, further: [report]).bytes()
    let folder = try Scratch()
    let script = """
      import sys, zipfile
      archive = zipfile.ZipFile(sys.argv[1])
      assert archive.testzip() is None
      assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
      archive.extractall(sys.argv[2])
      print("\\n".join(archive.namelist()))
      """
    let out = folder.url("out").path
    let unzipped = try Run.system("python3", ["-c", script, try folder.write("antwort.zip", bytes), out])
    try #require(unzipped.code == 0, "\(unzipped.messages)")
    let names = Set(unzipped.output.split(separator: "\n").map(String.init))
    let common: Set = [
      "arbeitsmappe.xlsx", "standorte.csv", "standorte.geojson", "standorte.gpkg", "bewertung.md", "bewertung.json",
      "mail.txt",
      "exposes/tip-cottbus.html", "manifest.json", "SHA256SUMS",
    ]
    #expect(names == (audience == .officer ? common.union(["vermerk.txt", "anfrage.yaml"]) : common))
    let check = try Run.system("sh", ["-c", "cd \"$1\" && sha256sum -c SHA256SUMS", "sh", out])
    #expect(
      check.code == 0 && check.output.split(separator: "\n").count == names.count - 1,
      "\(check.output)\(check.messages)")
    try Self.checkManifest(folder.url("out/manifest.json"), names.subtracting(["manifest.json", "SHA256SUMS"]))
  }

  private static func checkManifest(_ url: URL, _ names: Set<String>) throws {
    let manifest = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any])
    let files = try #require(manifest["files"] as? [[String: Any]])
    #expect(Set(files.compactMap { $0["name"] as? String }) == names && files.allSatisfy { $0["sha256"] is String })
    let basis = try #require(manifest["assessment"] as? [String: Any])
    for key in ["engine", "as_of", "rulebook", "register_hash", "reference_hash", "enquiry"] {
      #expect(basis[key] != nil, "\(key)")
    }
  }

  @Test func `is the same each time`() throws {
    let view = try world.view("e06_medizintechnik", for: .investor)
    #expect(try AnswerPackage(view).bytes() == AnswerPackage(view).bytes())
  }

  @Test func `says what libzip refuses`() {
    let twice = ZipFile([.init("a", [1]), .init("a", [2])])
    #expect(throws: ZipError.self) { _ = try twice.bytes() }
  }
}
