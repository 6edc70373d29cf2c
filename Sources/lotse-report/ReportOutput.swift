internal import Advisory
internal import ArgumentParser
internal import Commands
internal import Documents
internal import Facts
internal import SourceText
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

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
    guard let renderer = Self.renderer else {
      diagnostics.add(PDFWording.missing())
      throw try instead(html, target, diagnostics)
    }
    let pdf = Working(language).during { renderer.pdf(of: html, for: file, date: asOf, into: &diagnostics) }
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

  private static var renderer: PDFRenderer? {
    PDFRenderer(named: getenv("LOTSE_WEASYPRINT").map { String(cString: $0) }, near: OwnProgram.path)
  }
}

/// A line on a terminal while something takes long; nothing elsewhere.
struct Working {
  private let text: String

  init(_ language: Language) {
    text = language == .de ? "PDF wird gesetzt …" : "setting the PDF …"
  }

  /// Shows the line until the work is done.
  func during<T>(_ work: () -> T) -> T {
    let isShown = isatty(STDERR_FILENO) == 1
    if isShown { Console.writeError("\r\(text)") }
    defer { if isShown { Console.writeError("\r\u{1B}[K") } }
    return work()
  }
}
