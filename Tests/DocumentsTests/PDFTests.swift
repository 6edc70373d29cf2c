import Advisory
import DataFiles
import Foundation
import Report
import SourceText
import Testing

@testable import Advisory
@testable import Documents

/// Reports as PDF, by the real WeasyPrint. They run when `make setup-reports` was run, and fail without it in
/// `make test-reports`.
@Suite(.enabled(if: PDFTools.isInstalled || PDFTools.isDemanded)) struct `Reports as PDF` {
  let world = ReportWorld.shared

  private func pdf(_ document: ReportDocument, _ use: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "report-pdf-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = OutputFile(folder.appending(path: "a.pdf").path, replaces: false)
    var diagnostics = Diagnostics()
    let renderer = try #require(PDFTools.renderer, "make setup-reports was not run")
    let bytes = renderer.pdf(of: document.html, for: file, date: ReportWorld.asOf, into: &diagnostics)
    #expect(file.write(try #require(bytes, "\(diagnostics.all)"), into: &diagnostics))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names == ["a.pdf"])
    try use(folder.appending(path: "a.pdf"))
  }

  private func report(_ language: Language) throws -> ReportDocument {
    try #require(world.report("schwarze-pumpe", world.assessment("e06"), language)).document
  }

  @Test(arguments: Language.allCases) func `are tagged, and the same each time`(_ language: Language) throws {
    let document = try report(language)
    try pdf(document) { first in
      let info = try #require(PDFTools.run(["pdfinfo", first.path]))
      #expect(info.contains(/Tagged: +yes/) && info.contains(/Page size: +595.* x 841.*A4/))
      #expect(info.contains(document.title))
      let check = DataFolder.package.appending(path: "Tests/Reports/tags.py").path
      #expect(PDFTools.run([PDFTools.python, check, first.path, language.rawValue]) == "ok\n")
      let bytes = try Data(contentsOf: first)
      try pdf(document) { second in
        let again = try Data(contentsOf: second)
        #expect(again == bytes)
      }
    }
  }

  /// The text of the PDF has the numbers of the HTML, which are traced, and those of its pages; nothing else.
  @Test(arguments: Language.allCases) func `have no figure that the HTML lacks`(_ language: Language) throws {
    for document in [try report(language), world.shortlist(world.assessment("e06"), language)] {
      try pdf(document) { file in
        let text = try #require(PDFTools.run(["pdftotext", "-layout", file.path, "-"]))
        let pages = text.filter { $0 == "\u{C}" }.count
        let own = MarkedText.all(in: document.html).map(\.text).joined(separator: " ")
        let known = Set(own.matches(of: /\d+/).map { String($0.output) }).union((1...pages).map(String.init))
        let addresses = own.matches(of: /https?:\/\/\S+|[0-9a-f]{64}/).map { String($0.output) }
        for match in text.matches(of: /\d+/) where !known.contains(String(match.output)) {
          #expect(addresses.contains { $0.contains(match.output) }, "\(match.output)")
        }
        #expect(text.contains(language == .de ? "Seite 1 von \(pages)" : "page 1 of \(pages)"))
      }
    }
  }
}

/// The programs that make and read PDF files.
enum PDFTools {
  /// Whether the tests must not be left out.
  static let isDemanded = ProcessInfo.processInfo.environment["LOTSE_PDF_TESTS"] != nil
  static let python = DataFolder.package.appending(path: ".build/reports/bin/python").path
  static let renderer = PDFRenderer(
    named: nil, near: DataFolder.package.appending(path: ".build/debug/lotse-report").path)
  static let isInstalled = renderer != nil && run([python, "-c", "import pikepdf"]) == ""

  /// What a program prints; nil when it cannot be started or fails.
  static func run(_ arguments: [String]) -> String? {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
  }
}
