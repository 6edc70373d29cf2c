internal import Advisory
internal import ArgumentParser

/// How a report is written.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case html, pdf
}

/// Where a report goes.
struct ReportTarget: ParsableArguments {
  @Option(help: "Form der Datei. Ohne Angabe: nach der Endung des Namens, sonst HTML.")
  var format: ReportFormat?
  @Option(help: ArgumentHelp("Datei, die geschrieben wird.", valueName: "datei"))
  var output: String
  @Flag(help: "Eine vorhandene Datei ersetzen.")
  var force = false

  /// The form that the ending of the name stands for; nil for others.
  private var ending: ReportFormat? {
    output.split(separator: ".").last.flatMap { ReportFormat(rawValue: $0.lowercased()) }
  }

  var chosen: ReportFormat { format ?? ending ?? .html }

  func validate() throws {
    if let format, let ending, format != ending {
      throw ValidationError("--format \(format.rawValue) passt nicht zu „\(output)“.")
    }
  }

  /// The file, and the HTML beside it that is written when there is no PDF.
  var file: OutputFile { OutputFile(output, replaces: force) }
  var htmlBeside: OutputFile {
    OutputFile((ending == .pdf ? String(output.dropLast(4)) : output) + ".html", replaces: force)
  }
}
