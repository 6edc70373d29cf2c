internal import Documents
internal import Evaluation
internal import Region
internal import Report
internal import SourceText

/// A file of an enquiry that a page leads to.
struct EnquiryFile: Sendable {
  /// What it is made by.
  enum Content: Sendable {
    case report(ReportRequest, form: String)
    case export(ExportFormat, Audience, isGermanExcel: Bool)
  }

  /// Name in the address and on the disk.
  let name: String
  let about: LocalizedText
  let content: Content

  private init(_ name: String, _ about: LocalizedText, _ content: Content) {
    self.name = name
    self.about = about
    self.content = content
  }

  var isInternal: Bool {
    switch content {
    case .report(.office, _), .export(_, .officer, _): true
    default: false
    }
  }

  var type: MediaType {
    switch content {
    case .report(_, let form): form == "pdf" ? .pdf : .html
    case .export(let format, _, _):
      switch format {
      case .csv: .csv
      case .geojson: .geoJSON
      case .gpkg: .geoPackage
      case .xlsx: .workbook
      case .md: .markdown
      case .json: .json
      case .zip: .zip
      }
    }
  }

  /// In the order of the page.
  static let all: [EnquiryFile] =
    reports("vorauswahl", .shortlist(top: Shortlist.usualCount), .init(de: "Vorauswahl", en: "Shortlist")) + [
      EnquiryFile(
        "antwortpaket.zip", .init(de: "Antwortpaket mit allem", en: "Answer package with everything"),
        .export(.zip, .investor, isGermanExcel: false)),
      EnquiryFile(
        "standorte-angeboten.csv", .init(de: "Angebotene Standorte, Tabelle", en: "Offered sites, table"),
        .export(.csv, .investor, isGermanExcel: false)),
      EnquiryFile(
        "standorte-angeboten.geojson", .init(de: "Angebotene Standorte, Karte", en: "Offered sites, map"),
        .export(.geojson, .investor, isGermanExcel: false)),
    ]
    + reports(
      "vorlage", .office(top: Shortlist.usualCount), .init(de: "Vorlage für die Akte", en: "File of the office"))
    + [
      EnquiryFile(
        "bewertung.xlsx", .init(de: "Arbeitsmappe mit Formeln", en: "Workbook with formulas"),
        .export(.xlsx, .officer, isGermanExcel: false)),
      EnquiryFile(
        "standorte.csv", .init(de: "Alle Standorte, Tabelle", en: "All sites, table"),
        .export(.csv, .officer, isGermanExcel: false)),
      EnquiryFile(
        "standorte-excel.csv",
        .init(de: "Alle Standorte, Tabelle für deutsches Excel", en: "All sites, table for a German Excel"),
        .export(.csv, .officer, isGermanExcel: true)),
      EnquiryFile(
        "standorte.geojson", .init(de: "Alle Standorte, Karte", en: "All sites, map"),
        .export(.geojson, .officer, isGermanExcel: false)),
      EnquiryFile(
        "standorte.gpkg", .init(de: "Alle Standorte für QGIS", en: "All sites for QGIS"),
        .export(.gpkg, .officer, isGermanExcel: false)),
      EnquiryFile(
        "bewertung.md", .init(de: "Bewertung als Text", en: "Assessment as text"),
        .export(.md, .officer, isGermanExcel: false)),
      EnquiryFile(
        "bewertung.json", .init(de: "Bewertung zum Nachrechnen", en: "Assessment to recompute"),
        .export(.json, .officer, isGermanExcel: false)),
      EnquiryFile(
        "akte.zip", .init(de: "Alles in einem Paket", en: "Everything in one package"),
        .export(.zip, .officer, isGermanExcel: false)),
    ]

  private static func reports(_ name: String, _ request: ReportRequest, _ title: LocalizedText) -> [EnquiryFile] {
    ["pdf", "html"].map { form in
      EnquiryFile(
        "\(name).\(form)", .init(de: "\(title.de), \(form.uppercased())", en: "\(title.en), \(form.uppercased())"),
        .report(request, form: form))
    }
  }
}

/// The page that leads to the files of an enquiry.
struct FileList {
  private let assessed: AssessedEnquiry
  private let call: Call

  init(_ assessed: AssessedEnquiry, _ call: Call) {
    self.assessed = assessed
    self.call = call
  }

  private func say(_ de: String, _ en: String) -> String { Words(call.language).say(de, en) }

  var page: WebPage {
    WebPage(
      say("Dateien", "Files"), in: .enquiries,
      [
        assessed.back, Kern.heading(2, say("Für den Investor", "For the investor"), id: "investor"),
        Kern.body(
          say(
            "Nur angebotene Standorte, keine Punkte, nichts Internes.",
            "Offered sites only, no points, nothing internal.")),
        list(EnquiryFile.all.filter { !$0.isInternal }), siteReports,
        Kern.heading(2, say("Nur intern", "Internal only"), id: "intern"),
        list(EnquiryFile.all.filter(\.isInternal)),
        Kern.body(
          say(
            "Ein PDF braucht einige Sekunden.", "A PDF takes some seconds."), muted: true),
      ])
  }

  private func list(_ files: [EnquiryFile]) -> Markup {
    .of(
      "ul", ["class": "kern-list"],
      files.map { file in
        .of(
          "li", [:],
          [
            Kern.link(
              file.about[call.language], to: Address.file(assessed.id, file.name).link(call.language, assessed.profile)),
            .text(" "), .of("span", ["class": "lo-source"], file.name),
          ])
      })
  }

  /// Reports about the first sites that an investor may know.
  private var siteReports: Markup {
    let shown = Disclosure(assessed.assessment, for: .investor).assessment
    let sites = Shortlist(shown, top: 5).sites.map(\.site)
    return .group([
      Kern.heading(3, say("Exposés der ersten Standorte", "Reports about the first sites")),
      .of(
        "ul", ["class": "kern-list"],
        sites.map { site in
          .of(
            "li", [:],
            [
              .text(site.name + ": "), link(site, "pdf"), .text(", "), link(site, "html"),
            ])
        }),
    ])
  }

  private func link(_ site: Site, _ form: String) -> Markup {
    let address = Address.report(enquiry: assessed.id, site: site.id.rawValue, form)
    return .of(
      "a", ["class": "kern-link", "href": address.link(call.language, assessed.profile)],
      [.text(form.uppercased()), .of("span", ["class": "kern-sr-only"], ": " + site.name)])
  }
}
