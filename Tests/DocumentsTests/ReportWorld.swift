import Testing
import Advisory
import DataFiles
import Evaluation
import Facts
import Foundation
import Region
import Report
import Rulebook
import SourceText

@testable import Documents

/// The rules, register and sample enquiries of this package, and the reports that follow from them.
struct ReportWorld: Sendable {
  static let asOf: PartialDate = {
    guard let date = PartialDate("2026-11-22") else { preconditionFailure("a date") }
    return date
  }()
  static let shared = ReportWorld(rules: [:])

  let workspace: Workspace
  let boundaries: Boundaries
  private let assessments: [String: Assessment]

  /// The world with files of the rulebook changed, by path, and with another folder of sites; the samples are assessed once.
  init(
    rules changes: [String: @Sendable (String) -> String], sites: URL = DataFolder.sites,
    samples: [String] = ["e01", "e02", "e03", "e06", "e08"]
  ) {
    var diagnostics = Diagnostics()
    let folders = Folders(
      rules: DataFolder.package.appending(path: "rules/lausitz").path, sites: sites.path,
      seeds: DataFolder.seeds.path)
    guard
      let files = Files.folder(folders.rules, endings: [".yaml"], skipping: Rulebook.besideFolders, into: &diagnostics)
    else { preconditionFailure("no rules") }
    let rules = files.map { entry in
      let text = String(decoding: entry.file.bytes, as: UTF8.self)
      return (entry.name, SourceFile(name: entry.name, text: changes[entry.name]?(text) ?? text))
    }
    guard
      let workspace = Workspace.open(
        folders, rules: Dictionary(uniqueKeysWithValues: rules), into: &diagnostics),
      let boundaries = workspace.boundaries(into: &diagnostics)
    else { preconditionFailure(DiagnosticRenderer(language: .en).render(diagnostics)) }
    self.boundaries = boundaries
    self.workspace = workspace
    let enquiries = workspace.samples(into: &diagnostics)
    assessments = Dictionary(
      uniqueKeysWithValues: samples.compactMap { id in
        enquiries.first { $0.id.hasPrefix(id) }.map { (id, workspace.assess($0, asOf: Self.asOf)) }
      })
  }

  var basis: ReportBasis {
    ReportBasis(
      engine: Engine.version, asOf: Self.asOf, rulebookHash: workspace.rulebook.hash,
      registerHash: workspace.registerHash, referenceHash: workspace.referenceHash)
  }

  /// The answer to a sample enquiry, by the start of its id.
  func assessment(_ id: String) -> Assessment {
    guard let assessment = assessments[id] else { preconditionFailure("no sample \(id)") }
    return assessment
  }

  func site(_ id: String) -> Site {
    guard let site = workspace.register[SiteID(id)] else { preconditionFailure("no site \(id)") }
    return site
  }

  /// The report about a site; the neutral profile without an assessment. nil for internal sites.
  func report(_ id: String, _ assessment: Assessment?, _ language: Language) -> SiteReport? {
    guard let page = workspace.publishedPage(of: assessment?[SiteID(id)]?.site ?? site(id), asOf: Self.asOf) else {
      return nil
    }
    let format = workspace.published.format(language)
    guard let assessment else { return SiteReport(page, basis: basis, boundaries: boundaries, format: format) }
    return SiteReport(page, for: assessment, basis: basis, boundaries: boundaries, format: format)
  }

  func shortlist(_ assessment: Assessment, _ language: Language, top: Int = 3) -> ReportDocument {
    ShortlistReport(
      assessment, top: top, boundaries: boundaries, format: workspace.published.format(language)
    ).document
  }

  func office(_ assessment: Assessment, _ language: Language, top: Int = 3) -> ReportDocument {
    OfficeReport(assessment, top: top, boundaries: boundaries, format: workspace.format(language)).document
  }

  func municipality(_ name: String, _ assessment: Assessment, _ language: Language) -> ReportDocument? {
    MunicipalityReport(
      assessment, municipality: name, basis: basis, format: workspace.published.format(language)
    )?.document
  }
}

/// A case of a report about a site: enquiry (nil: the profile), site, language.
struct SiteCase: Sendable, CustomTestStringConvertible {
  let enquiry: String?
  let site: String
  let language: Language

  var testDescription: String { "\(enquiry ?? "profile") \(site) \(language.rawValue)" }

  /// Well known, in two states, contradictory, excluded, with next to no claims.
  static let all: [SiteCase] =
    [nil, "e06"].flatMap { enquiry in
      ["goerlitz-schlauroth", "schwarze-pumpe", "guben-sued", "luckau-duben-alteno"].flatMap { site in
        Language.allCases.map { SiteCase(enquiry: enquiry, site: site, language: $0) }
      }
    }
    + ["e01", "e02", "e03", "e08"].map { SiteCase(enquiry: $0, site: "tip-cottbus", language: .de) }
}
