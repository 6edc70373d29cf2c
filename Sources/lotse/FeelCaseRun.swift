internal import Advisory
internal import ArgumentParser
internal import Commands
internal import FEELCases
internal import SourceText

/// `lotse feel --cases` and `--tables`: runs files of conformance cases and prints how many pass.
struct FeelCaseRun {
  let console: Console

  func expressions(_ path: String) throws {
    try run(path) { bytes, report throws(JSONReader.Failure) in
      for item in try ExpressionCase.read(bytes) { item.run(into: &report) }
    }
  }

  func tables(_ path: String) throws {
    try run(path) { bytes, report throws(JSONReader.Failure) in
      for model in try TableModel.read(bytes) { model.run(into: &report) }
    }
  }

  private func run(_ path: String, _ body: ([UInt8], inout CaseReport) throws(JSONReader.Failure) -> Void) throws {
    let clock = ContinuousClock()
    let start = clock.now
    let file = try console.require { Files.read(path, into: &$0) }
    var report = CaseReport()
    do throws(JSONReader.Failure) {
      try body(file.bytes, &report)
    } catch {
      throw console.stop(notJSON(file, error.offset))
    }
    let time = (clock.now - start).components
    console.print(report.json(seconds: Double(time.seconds) + Double(time.attoseconds) / 1e18))
    if !report.failures.isEmpty { throw ExitCode(1) }
  }

  private func notJSON(_ file: SourceFile, _ offset: Int) -> Diagnostics {
    var diagnostics = Diagnostics()
    let message = LocalizedText(
      de: "Hier wird ein Prüffall in JSON erwartet.", en: "A conformance case in JSON is expected here.")
    let place = SourceLocation(file, SourceRange(at: offset))
    diagnostics.add(Diagnostic("feel/cases", message, at: place))
    return diagnostics
  }
}
