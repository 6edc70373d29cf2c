import DataFiles
import Evaluation
import Facts
import Foundation
import Region
import Rulebook
import SourceText
import Testing
import YAML

@testable import Advisory

/// The rulebook, register and reference data of this package, opened once, and the answers to the sample enquiries.
enum RealWorkspace {
  static let asOf: PartialDate = {
    guard let date = PartialDate("2026-11-22") else { preconditionFailure("a date") }
    return date
  }()

  static let folders = Folders(
    rules: DataFolder.package.appending(path: "rules/lausitz").path, sites: DataFolder.sites.path,
    seeds: DataFolder.seeds.path)

  static let shared: Workspace = {
    var diagnostics = Diagnostics()
    guard let workspace = Workspace.open(folders, into: &diagnostics) else {
      preconditionFailure(DiagnosticRenderer(language: .en).render(diagnostics))
    }
    return workspace
  }()

  /// Ids of the sample enquiries without their names: `e01` … `e08`.
  static let sampleIDs = DataFolder.ids(in: DataFolder.seeds.appending(path: "enquiries")).map { String($0.prefix(3)) }

  private static let samples: [String: Enquiry] = {
    var diagnostics = Diagnostics()
    let samples = shared.samples(into: &diagnostics)
    precondition(!diagnostics.hasErrors, DiagnosticRenderer(language: .en).render(diagnostics))
    return Dictionary(uniqueKeysWithValues: samples.map { (String($0.id.prefix(3)), $0) })
  }()

  static func sample(_ id: String) throws -> Enquiry { try #require(samples[id]) }

  private static let assessments: [String: Assessment] = samples.mapValues { shared.assess($0, asOf: asOf) }

  /// The answer to a sample enquiry, computed once for all tests.
  static func assessment(_ id: String) throws -> Assessment { try #require(assessments[id]) }

  /// The result of a site for a sample enquiry.
  static func result(_ id: String, _ site: String) throws -> SiteResult {
    try #require(try assessment(id)[SiteID(site)], "no site \(site)")
  }

  /// Reads an enquiry from text; fails with its findings when it has an error.
  static func enquiry(_ text: String) throws -> Enquiry {
    var diagnostics = Diagnostics()
    let enquiry = shared.enquiry(SourceFile(name: "enquiry.yaml", text: text), into: &diagnostics)
    return try #require(enquiry, "\(DiagnosticRenderer(language: .en).render(diagnostics))")
  }

  /// Reads a sample with values taken out; what the lists say of them stays, as errors that do not matter here.
  static func sample(_ id: String, without paths: [FactPath]) throws -> Enquiry {
    let enquiry = try sample(id)
    var bytes = enquiry.file.bytes
    let places = paths.compactMap(enquiry.place).map(\.range).sorted { $0.lower > $1.lower }
    for range in places { bytes.replaceSubrange(range.lower..<range.upper, with: Array("null\n".utf8)) }
    var text = String(decoding: bytes, as: UTF8.self)
    for path in paths { text = text.replacing("- \(path.name)\n", with: "") }
    let decoding = Decoding(SourceFile(name: "enquiry.yaml", text: text))
    return try #require(
      Enquiry(decoding, dictionary: shared.rulebook.dictionary, vocabulary: shared.vocabulary),
      "\(DiagnosticRenderer(language: .en).render(decoding.diagnostics))")
  }
}

extension Workspace {
  /// The same workspace with other sites.
  func with(_ sites: [Site]) -> Workspace {
    Workspace(
      folders: folders, rulebook: rulebook, register: Register(sites), reference: reference, registerHash: registerHash,
      referenceHash: referenceHash)
  }

  /// One site, assessed as if the register had no other.
  func assess(alone site: Site, _ enquiry: Enquiry) throws -> SiteResult {
    try #require(with([site]).assess(enquiry, asOf: RealWorkspace.asOf).sites.first)
  }
}
