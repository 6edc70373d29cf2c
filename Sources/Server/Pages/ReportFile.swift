internal import Advisory
internal import Documents
internal import HTTPTypes
internal import SourceText

/// A report as a file to keep: HTML, or PDF where the server has what makes it.
struct ReportFile: Sendable {
  private let call: Call
  private let report: ReportDocument
  private let name: String

  init(_ call: Call, _ report: ReportDocument, name: String) {
    self.call = call
    self.report = report
    self.name = name
  }

  /// - Parameter form: `html` or `pdf`.
  func reply(_ form: String) async throws -> Reply {
    switch form {
    case "html": return .download(Array(report.html.utf8), name: "\(name).html", type: .html)
    case "pdf": return .download(try await pdf(), name: "\(name).pdf", type: .pdf)
    default: throw ProblemWording.notFound
    }
  }

  /// The same HTML gives the same PDF, so one that was made lately is sent again.
  private func pdf() async throws -> [UInt8] {
    let services = call.services
    guard let renderer = services.settings.pdfRenderer else { throw ProblemWording.noPDF }
    let (html, today) = (report.html, services.clock.today)
    let key = [ContentHash.sha256(Array(html.utf8))]
    return try await services.prints.value(key, generation: services.workspace.state.generation) {
      let file = OutputFile(services.settings.dataFile + ".\(RandomText.id()).pdf", replaces: false)
      return try await services.press.run {
        var diagnostics = Diagnostics()
        guard let bytes = renderer.pdf(of: html, for: file, date: today, into: &diagnostics) else {
          throw ProblemWording.noPDF
        }
        return bytes
      }
    }
  }
}
