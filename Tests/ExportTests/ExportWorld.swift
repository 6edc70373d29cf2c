import DataFiles
import Documents
import Evaluation
import Facts
import Foundation
import Region
import Report
import Rulebook
import SourceText
import Testing

@testable import Advisory

/// The rules, register and sample enquiries of this package, and the views that readers have of their assessments.
struct ExportWorld: Sendable {
  static let shared = Result { try ExportWorld() }
  static let sampleIDs = DataFolder.ids(in: DataFolder.seeds.appending(path: "enquiries"))
  static let asOf: PartialDate = {
    guard let date = PartialDate("2026-11-22") else { preconditionFailure("a date") }
    return date
  }()

  let workspace: Workspace
  private let assessments: [String: Assessment]

  init() throws {
    var diagnostics = Diagnostics()
    let folders = Folders(
      rules: DataFolder.package.appending(path: "rules/lausitz").path, sites: DataFolder.sites.path,
      seeds: DataFolder.seeds.path)
    let workspace = try #require(Workspace.open(folders, into: &diagnostics))
    self.workspace = workspace
    assessments = Dictionary(
      uniqueKeysWithValues: workspace.samples(into: &diagnostics).map { ($0.id, workspace.assess($0, asOf: Self.asOf)) }
    )
  }

  func assessment(_ id: String) throws -> Assessment { try #require(assessments[id]) }

  /// The answer to an enquiry as if the register had only some sites.
  func assess(_ enquiry: Enquiry, with sites: [Site]) -> Assessment {
    Workspace(
      folders: workspace.folders, rulebook: workspace.rulebook, register: Register(sites),
      reference: workspace.reference, registerHash: workspace.registerHash, referenceHash: workspace.referenceHash
    ).assess(enquiry, asOf: Self.asOf)
  }

  func view(_ id: String, for audience: Audience = .officer, _ language: Language = .de) throws -> ExportView {
    ExportView(try assessment(id), for: audience, language: language)
  }
}
