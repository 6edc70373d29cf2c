import Advisory
import DataFiles
import Evaluation
import Facts
import Foundation
import Region
import Rulebook
import SourceText

@testable import Documents
@testable import Report

/// The real register, reference data and outlines, read once, and one sample enquiry, assessed once.
enum RealPages {
  static let asOf: PartialDate = {
    guard let date = PartialDate("2026-11-22") else { preconditionFailure("a date") }
    return date
  }()

  static let workspace: Workspace = {
    var diagnostics = Diagnostics()
    let folders = Folders(
      rules: DataFolder.package.appending(path: "rules/lausitz").path, sites: DataFolder.sites.path,
      seeds: DataFolder.seeds.path)
    guard let workspace = Workspace.open(folders, into: &diagnostics) else {
      preconditionFailure(DiagnosticRenderer(language: .en).render(diagnostics))
    }
    return workspace
  }()

  static let boundaries: Boundaries = {
    var diagnostics = Diagnostics()
    guard let boundaries = workspace.boundaries(into: &diagnostics) else {
      preconditionFailure(DiagnosticRenderer(language: .en).render(diagnostics))
    }
    return boundaries
  }()

  static let assessment: Assessment = {
    var diagnostics = Diagnostics()
    guard let enquiry = workspace.samples(into: &diagnostics).first(where: { $0.id.hasPrefix("e06") }) else {
      preconditionFailure("no sample e06")
    }
    return workspace.assess(enquiry, asOf: asOf)
  }()

  static func facts(_ site: Site) -> SiteFacts {
    SiteFacts(site, dictionary: workspace.rulebook.dictionary, asOf: asOf)
  }

  /// The bodies of all pages about sites and results, by name.
  static func body(_ name: String, _ language: Language) throws -> [Markup] {
    let format = workspace.format(language)
    switch name {
    case "sites":
      let body = SitesBody(
        workspace.register.sites.map(facts), boundaries: boundaries, reference: workspace.reference, format: format,
        district: DistrictKey.GR.ags
      ) { "/standorte/\($0)" }
      return [body.table, body.map ?? .group([]), body.legend]
    case "site":
      guard let site = workspace.register[SiteID("schwarze-pumpe")] else { return [] }
      return SiteBody(
        SitePage(
          site, register: workspace.register, reference: workspace.reference,
          dictionary: workspace.rulebook.dictionary, roles: workspace.rulebook.roles, asOf: asOf), format: format
      ) { "/standorte/\($0)" }.parts
    case "result":
      let map = ResultMap(
        assessment, boundaries: boundaries, reference: workspace.reference, format: format, top: 3
      ) { "/ergebnis/\($0)" }
      return ResultBody(
        assessment, format: format, top: 3, links: .init(site: { "/ergebnis/\($0)" }, top: { "?top=\($0)" }), map: map
      ).parts
    case "explain":
      return ExplainBody(assessment, assessment.ranking[1], format: format, profile: "/standorte/x").parts
    case "robustness": return RobustnessBody(assessment, format: format, top: 5)?.parts ?? []
    case "compare":
      return CompareBody(SiteComparison(assessment, Array(assessment.ranking.prefix(3))), format: format) {
        "/ergebnis/\($0)"
      }.parts
    case "enquiry-step", "enquiry-review": return form(name, format)
    case "claim":
      guard let definition = workspace.rulebook.dictionary[FactPath(.site, "power_mw")] else { return [] }
      var texts = ClaimTexts(asOf: "bald")
      texts.value = ["viel"]
      let form = ClaimForm(
        definition, texts, errors: [.value: "Erwartet wird eine Zahl.", .asOf: "Erwartet wird ein Tag."],
        action: "/angaben", words: EnquiryFormWords(format, workspace.reference))
      return form.summary([]) + [form.full(enquiry: "Werk")]
    case "weights":
      let usual = WeightTrial(workspace.rulebook, nil)
      return WeightTrialForm.notice("/probe", reset: "/zurück", format) + [
        WeightTrialForm(
          workspace.rulebook, usual, wrong: ["w.energy": "viel"], isTrial: true,
          links: .init(action: "/ergebnis", reset: "/zurück", kept: [("preset", "x")]), format: format
        ).markup
      ]
    case "letters":
      return LettersBody(
        [.init(id: "mail", title: "Mail", text: "Guten Tag,\n<b>", file: "/mail.txt")], format: format
      ).parts
    default: return []
    }
  }

  /// The form about an enquiry in which something is wrong.
  private static func form(_ name: String, _ format: FactFormat) -> [Markup] {
    let dictionary = workspace.rulebook.dictionary
    var typed = EnquiryEntries()
    typed["title"] = ["Werk <b>"]
    typed["site.area_ha"] = ["viel"]
    typed["site.brownfield_ok"] = ["true"]
    typed["mark.site.plot_min_ha"] = ["must"]
    let edit = EnquiryEdit(EnquiryEdit.blank, typed)
    let outcome = edit.outcome(dictionary, workspace.vocabulary)
    let sections = EnquirySection.all(dictionary)
    let entries = edit.entries(dictionary, format.language)
    let words = EnquiryFormWords(format, workspace.reference)
    guard name == "enquiry-step", let site = sections.first(where: { $0.name == "site" }) else {
      return EnquiryReviewBody(
        .init(
          sections: sections, entries: entries, issues: outcome.issues, action: "/entwurf", file: "/anfrage.yaml",
          text: "/text",
          isNewVersion: true, isOutdated: true, hasComments: true), words: words
      ) { "?schritt=\($0)" }.parts
    }
    return EnquiryStepBody(
      .init(site, of: sections, entries: entries, issues: outcome.issues, action: "/entwurf"), words: words
    ).parts
  }

  static let names = [
    "sites", "site", "result", "explain", "robustness", "compare", "enquiry-step", "enquiry-review", "claim", "weights",
    "letters",
  ]
}
