internal import Advisory
internal import ArgumentParser
internal import Commands
internal import Documents
internal import Facts
internal import SourceText

extension Console {
  /// The file to write; ends with the findings when it cannot be written, before the work begins.
  func output(_ target: ReportTarget) throws -> OutputFile {
    try require { target.file.isPossible(into: &$0) ? target.file : nil }
  }

  /// Writes a report and says where it is. Without a renderer for PDF the HTML is written, and the command ends with a
  /// finding.
  func write(_ document: ReportDocument, to file: OutputFile, _ target: ReportTarget, asOf: PartialDate) throws {
    switch target.chosen {
    case .html: try write(Array(document.html.utf8), to: file)
    case .pdf: try writePDF(document.html, to: file, target, asOf)
    }
  }

  private func writePDF(_ html: String, to file: OutputFile, _ target: ReportTarget, _ asOf: PartialDate) throws {
    var diagnostics = Diagnostics()
    guard let renderer = OwnProgram.pdfRenderer else {
      diagnostics.add(PDFWording.missing())
      throw try instead(html, target, diagnostics)
    }
    let progress = ProgressLine(language)
    progress.step(de: "PDF wird gesetzt", en: "setting the PDF")
    let pdf = renderer.pdf(of: html, for: file, date: asOf, into: &diagnostics)
    progress.end()
    guard let pdf else { throw try instead(html, target, diagnostics) }
    try write(pdf, to: file)
  }

  private func write(_ bytes: [UInt8], to file: OutputFile) throws {
    let _: Bool = try require { file.write(bytes, into: &$0) ? true : nil }
    note((language == .de ? "Geschrieben: " : "Written: ") + file.path + "\n")
  }

  /// Writes the HTML in place of the PDF, and says why there is none.
  private func instead(_ html: String, _ target: ReportTarget, _ why: Diagnostics) throws -> ExitCode {
    report(why)
    try write(Array(html.utf8), to: target.htmlBeside)
    return ExitCode(1)
  }
}
