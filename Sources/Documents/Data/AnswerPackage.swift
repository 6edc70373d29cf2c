internal import Archive
internal import Evaluation
internal import Facts
internal import GeoPackage
internal import Region
internal import Report
internal import Rulebook
internal import SourceText
internal import Workbook

/// All files of an answer in one ZIP, with a manifest and checksums that `sha256sum -c` reads.
package struct AnswerPackage: Sendable {
  let view: ExportView
  /// Files that are made elsewhere, such as reports as HTML and PDF; they must suit the reader.
  let further: [PackageFile]

  /// - Parameter further: files that are made elsewhere; each name once.
  package init(_ view: ExportView, further: [PackageFile] = []) {
    self.view = view
    self.further = further
  }

  private func say(_ de: String, _ en: String) -> String { view.say(de, en) }

  /// The files of the package without manifest and checksums, in the order of the manifest.
  ///
  /// - Throws: what the libraries of workbook and GeoPackage say.
  package func files() throws -> [PackageFile] {
    let table = SiteTable(view)
    let own = [
      PackageFile(
        say("arbeitsmappe.xlsx", "workbook.xlsx"), try AssessmentWorkbook(view).workbook.bytes(),
        about: LocalizedText(de: "Arbeitsmappe für Excel und LibreOffice", en: "workbook for Excel and LibreOffice")),
      PackageFile(
        say("standorte.csv", "sites.csv"), CSVText(table).bytes,
        about: LocalizedText(de: "Standorte als Tabelle", en: "sites as a table")),
      PackageFile(
        say("standorte.geojson", "sites.geojson"), GeoJSONText(table).text,
        about: LocalizedText(de: "Standorte als Karte", en: "sites as a map")),
      PackageFile(
        say("standorte.gpkg", "sites.gpkg"), try table.geoPackage(view).bytes(),
        about: LocalizedText(de: "Standorte für QGIS und andere GIS", en: "sites for QGIS and other GIS")),
      PackageFile(
        say("bewertung.md", "assessment.md"), ExportMarkdown(view).text,
        about: LocalizedText(de: "Reihenfolge und Gründe als Text", en: "order and reasons as text")),
      PackageFile(
        say("bewertung.json", "assessment.json"), ExportJSON(view).document.text,
        about: LocalizedText(
          de: "alles zum Nachrechnen durch ein anderes Programm", en: "all that another program needs to recompute it")),
    ]
    return letters + own + enquiry + further
  }

  /// The mail to the investor; for officers the note for the file too.
  private var letters: [PackageFile] {
    let (assessment, language) = (view.assessment, view.format.language)
    let shortlist = Shortlist(assessment, top: Shortlist.usualCount)
    let firmness = assessment.robustness(top: max(1, shortlist.sites.count))?.firmness
    let mail = PackageFile(
      say("mail.txt", "mail.txt"), InvestorMail(assessment, shortlist, firmness: firmness, language: language).text,
      about: LocalizedText(de: "Mail an den Investor", en: "mail to the investor"))
    guard view.showsPoints else { return [mail] }
    let note = PackageFile(
      say("vermerk.txt", "note.txt"), Vermerk(assessment, shortlist, language: language).text,
      about: LocalizedText(de: "Vermerk für die Akte, nur intern", en: "note for the file, internal"))
    return [mail, note]
  }

  /// The enquiry as it was typed; it can hold remarks and claims of the officer, so it stays inside.
  private var enquiry: [PackageFile] {
    guard view.showsPoints else { return [] }
    return [
      PackageFile(
        say("anfrage.yaml", "enquiry.yaml"), view.assessment.enquiry.file.bytes,
        about: LocalizedText(de: "die Anfrage", en: "the enquiry"))
    ]
  }

  /// The ZIP: the files, then `manifest.json` and `SHA256SUMS`.
  ///
  /// - Throws: what the libraries of workbook, GeoPackage and ZIP say, such as a name that stands twice.
  package func bytes() throws -> [UInt8] {
    let files = try files()
    let manifest = PackageFile("manifest.json", manifest(files).text, about: LocalizedText(both: ""))
    let sums = (files + [manifest]).map { "\(ContentHash.sha256($0.bytes))  \($0.name)\n" }.joined()
    let entries = (files + [manifest]).map { ZipFile.Entry($0.name, $0.bytes) }
    return try ZipFile(entries + [ZipFile.Entry("SHA256SUMS", Array(sums.utf8))]).bytes()
  }

  /// What the package holds and what it rests on.
  private func manifest(_ files: [PackageFile]) -> JSON {
    .object([
      "format": .string("lotse-package"), "version": .number(1),
      "for": .string(view.showsPoints ? "internal" : "investor"), "assessment": ExportJSON(view).basis,
      "files": .array(
        files.map { file in
          .object([
            "name": .string(file.name), "bytes": .number(file.bytes.count),
            "sha256": .string(ContentHash.sha256(file.bytes)), "about": .string(file.about[view.format.language]),
          ])
        }),
    ])
  }
}
