package import SourceText

/// What `lotse export` says.
package enum ExportWording {
  /// No site is offered: nothing can be sent to an investor; an officer gets the file of what is not offered and why.
  static func nothingOffered(isError: Bool) -> Diagnostic {
    Diagnostic(
      "export/no-sites",
      LocalizedText(
        de: "Für diese Anfrage wird kein Standort angeboten.", en: "No site is offered for this enquiry."),
      severity: isError ? .error : .warning,
      hint: LocalizedText(
        de: "welche Muss-Bedingung wie viele Standorte kostet, sagt „lotse recommend ANFRAGE --all“",
        en: "“lotse recommend ENQUIRY --all” says how many sites each must costs"))
  }

  /// A library refused a step.
  static func failed(_ words: String) -> Diagnostic {
    Diagnostic(
      "export/failed",
      LocalizedText(
        de: "Die Datei ließ sich nicht zusammenstellen (\(words)).",
        en: "The file could not be put together (\(words))."),
      hint: LocalizedText(
        de: "Platz und Rechte im Ordner für Zwischendateien ($TMPDIR) prüfen",
        en: "check space and permissions of the folder for temporary files ($TMPDIR)"))
  }

  /// What was written.
  package static func written(_ path: String, _ sites: Int, _ bytes: Int) -> LocalizedText {
    let size = bytes < 1_000_000 ? "\((bytes + 999) / 1000) kB" : "\((bytes + 50_000) / 100_000)"
    let megabytes = { (point: String) in
      bytes < 1_000_000 ? size : String(size.dropLast()) + point + String(size.suffix(1)) + " MB"
    }
    return LocalizedText(
      de: "„\(path)“ geschrieben: \(sites) \(sites == 1 ? "Standort" : "Standorte"), \(megabytes(",")).",
      en: "“\(path)” written: \(sites) \(sites == 1 ? "site" : "sites"), \(megabytes(".")).")
  }
}
