package import Advisory
package import Evaluation
package import Facts
internal import Region
package import Report
package import SourceText

extension Workspace {
  /// The reports of an answer package, as HTML: the shortlist and a report about each of its sites; for officers the file of
  /// the office too. nil, with the reasons recorded, when one cannot be made.
  package func packagedReports(
    _ assessment: Assessment, for audience: Audience, language: Language, asOf: PartialDate,
    into diagnostics: inout Diagnostics
  ) -> [PackageFile]? {
    let shown = Disclosure(assessment, for: .investor).assessment
    let sites = Shortlist(shown, top: Shortlist.usualCount).sites.map(\.site)
    let isGerman = language == .de
    var wanted: [(ReportRequest, String, LocalizedText)] = [
      (
        .shortlist(top: Shortlist.usualCount), isGerman ? "vorauswahl" : "shortlist",
        LocalizedText(de: "Vorauswahl für den Investor", en: "shortlist for the investor")
      )
    ]
    wanted += sites.map { site in
      (
        .site(site.id.rawValue), (isGerman ? "expose-" : "report-") + site.id.rawValue,
        LocalizedText(de: "Exposé \(site.name)", en: "report about \(site.name)")
      )
    }
    if audience == .officer {
      wanted.append(
        (
          .office(top: Shortlist.usualCount), isGerman ? "vorlage" : "office",
          LocalizedText(de: "Vorlage für die Akte, nur intern", en: "file of the office, internal")
        ))
    }
    var files: [PackageFile] = []
    for (request, name, about) in wanted {
      guard let report = report(request, assessment, language: language, asOf: asOf, into: &diagnostics) else {
        return nil
      }
      files.append(PackageFile("\(isGerman ? "berichte" : "reports")/\(name).html", report.html, about: about))
    }
    return files
  }
}
