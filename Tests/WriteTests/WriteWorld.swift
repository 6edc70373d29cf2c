import DataFiles
import Evaluation
import Facts
import Foundation
import Region
import Report
import Rulebook
import SourceText
import Testing

@testable import Advisory

/// The rules, register and sample enquiries of this package, and the letters that follow from them.
struct WriteWorld: Sendable {
  static let shared = Result { try WriteWorld() }
  static let asOf: PartialDate = {
    guard let date = PartialDate("2026-11-22") else { preconditionFailure("a date") }
    return date
  }()
  static let sampleIDs = DataFolder.ids(in: DataFolder.seeds.appending(path: "enquiries"))
  static let cases = sampleIDs.flatMap { id in Language.allCases.map { (id, $0) } }

  let workspace: Workspace
  private let assessments: [String: Assessment]

  init() throws {
    var diagnostics = Diagnostics()
    let folders = Folders(
      rules: DataFolder.package.appending(path: "rules/lausitz").path, sites: DataFolder.sites.path,
      seeds: DataFolder.seeds.path)
    self.init(try #require(Workspace.open(folders, into: &diagnostics)))
  }

  private init(_ workspace: Workspace) {
    var diagnostics = Diagnostics()
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

  /// Every municipality with a site.
  var municipalities: [String] { Set(workspace.register.sites.flatMap(\.municipalities)).sorted() }

  /// The same world under a rulebook whose files are changed.
  func changing(_ changes: [String: (String) -> String]) throws -> WriteWorld {
    var diagnostics = Diagnostics()
    let files = try #require(Files.folder(workspace.folders.rules, endings: [".yaml"], into: &diagnostics))
    let changed = files.map { entry in
      let text = String(decoding: entry.file.bytes, as: UTF8.self)
      return (entry.name, SourceFile(name: entry.name, text: changes[entry.name]?(text) ?? text))
    }
    let rulebook = Rulebook.read(Dictionary(uniqueKeysWithValues: changed), into: &diagnostics)
    let render = DiagnosticRenderer(language: .en).render(diagnostics)
    return WriteWorld(
      Workspace(
        folders: workspace.folders, rulebook: try #require(rulebook, "\(render)"), register: workspace.register,
        reference: workspace.reference, registerHash: workspace.registerHash, referenceHash: workspace.referenceHash))
  }
}

/// One letter with what it is made from.
struct Letter {
  let assessment: Assessment
  let audience: Audience
  let shortlist: Shortlist
  let text: String

  /// The letter to an investor.
  static func investor(
    _ assessment: Assessment, _ language: Language, top: Int = Shortlist.usualCount, instead: Deviation? = nil,
    firmness: Firmness? = nil
  ) -> Letter {
    let shortlist = Shortlist(assessment, top: top, deviation: instead)
    return Letter(
      assessment: assessment, audience: .investor, shortlist: shortlist,
      text: InvestorMail(assessment, shortlist, firmness: firmness, language: language).text)
  }

  /// The letter to a municipality; nil when there is none.
  static func municipality(_ name: String, _ assessment: Assessment, _ language: Language) -> Letter? {
    MunicipalityMail(assessment, municipality: name, language: language).map { mail in
      Letter(
        assessment: assessment, audience: .municipality(name),
        shortlist: Shortlist(assessment, top: Shortlist.usualCount), text: mail.text)
    }
  }

  /// The text in one line, with plain spaces: names may be broken over lines.
  var flat: String {
    text.replacing("\u{A0}", with: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  var named: [Site] {
    switch audience {
    case .investor: shortlist.sites.map(\.site)
    case .municipality(let name): assessment.sites.map(\.site).filter { $0.municipalities.contains(name) }
    case .officer: assessment.sites.map(\.site)
    }
  }
}
