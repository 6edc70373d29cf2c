package import Region
package import SourceText

/// What `lotse report` says.
package enum ReportWording {
  package static func internalSite(_ id: SiteID) -> Diagnostic {
    Diagnostic(
      "report/internal-site",
      LocalizedText(
        de: "Der Standort „\(id)“ ist nur intern; ein Exposé für Investoren gibt es zu ihm nicht.",
        en: "The site “\(id)” is internal; there is no report about it for investors."),
      hint: LocalizedText(
        de: "„visibility“ in der Standortdatei ändern, wenn er angeboten werden darf",
        en: "change “visibility” in the file of the site if it may be offered"))
  }
}
