#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif
package import Facts
package import SourceText

/// WeasyPrint, run as a process: turns the HTML of a report into a tagged PDF (PDF/UA-1).
package struct PDFRenderer: Sendable {
  let program: String

  /// The renderer that a variable names, else the one that `make setup-reports` puts into a folder `reports` beside or
  /// above the program; nil when there is none.
  ///
  /// - Parameters:
  ///   - named: the value of `$LOTSE_WEASYPRINT`; nil or empty: not set.
  ///   - own: the path of the running program.
  package init?(named: String?, near own: String) {
    if let named, !named.isEmpty {
      guard Files.exists(named) else { return nil }
      program = named
      return
    }
    var folder = own[...]
    for _ in 0..<4 {
      guard let slash = folder.lastIndex(of: "/") else { return nil }
      folder = folder[..<slash]
      let candidate = folder + "/reports/bin/weasyprint"
      if Files.exists(String(candidate)) {
        program = String(candidate)
        return
      }
    }
    return nil
  }

  /// The PDF of an HTML file; nil, with the reason recorded, when the renderer fails.
  ///
  /// - Parameters:
  ///   - file: where the PDF will be; the HTML stands beside it while the renderer runs.
  ///   - date: what the PDF has for the time of its making, so that the same report has the same bytes.
  package func pdf(of html: String, for file: OutputFile, date: PartialDate, into diagnostics: inout Diagnostics)
    -> [UInt8]?
  {
    let source = file.path + ".tmp\(getpid()).html"
    defer { unlink(source) }
    guard Files.write(Array(html.utf8), to: source) else {
      diagnostics.add(OutputWording.notWritable(source))
      return nil
    }
    let epoch = Self.days(date) * 86400
    let answer = ChildProcess.run([
      "env", "SOURCE_DATE_EPOCH=\(epoch)", program, "--quiet", "--pdf-variant=pdf/ua-1", source, "-",
    ])
    guard let answer, answer.code == 0, answer.output.starts(with: Array("%PDF-".utf8)) else {
      diagnostics.add(PDFWording.failed(program, code: answer?.code))
      return nil
    }
    return answer.output
  }

  /// Days from 1970-01-01 to the last day of a date (Howard Hinnant, days_from_civil).
  private static func days(_ date: PartialDate) -> Int {
    let end = date.latest
    let (month, day) = (end.month ?? 12, end.day ?? 31)
    let year = end.year - (month <= 2 ? 1 : 0)
    let ofEra = year % 400
    let ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return year / 400 * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
  }
}

/// What the making of a PDF says.
package enum PDFWording {
  /// There is no renderer.
  package static func missing() -> Diagnostic {
    Diagnostic(
      "report/no-renderer",
      LocalizedText(
        de: "Für PDF fehlt WeasyPrint; statt dessen wird HTML geschrieben.",
        en: "WeasyPrint is needed for PDF; HTML is written instead."),
      hint: LocalizedText(
        de: "einrichten mit „make setup-reports“, oder $LOTSE_WEASYPRINT nennt das Programm",
        en: "install it with “make setup-reports”, or name the program in $LOTSE_WEASYPRINT"))
  }

  static func failed(_ program: String, code: Int32?) -> Diagnostic {
    let how = code.map { " (\($0))" } ?? ""
    return Diagnostic(
      "report/renderer-failed",
      LocalizedText(
        de: "„\(program)“ hat keine PDF-Datei geliefert\(how); statt dessen wird HTML geschrieben.",
        en: "“\(program)” gave no PDF\(how); HTML is written instead."),
      hint: LocalizedText(
        de: "neu einrichten mit „make setup-reports“; die Bibliothek libpango muss installiert sein",
        en: "install it anew with “make setup-reports”; the library libpango has to be installed"))
  }
}
