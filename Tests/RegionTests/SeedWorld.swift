import DataFiles
import Facts
import Foundation
import Region
import SourceText
import Testing
import YAML

/// The real register, enquiries and reference data, read once.
struct SeedWorld: Sendable {
  static let facts = DataFolder.package.appending(path: "rules/lausitz/facts")
  /// Whether the facts dictionary, without which sites cannot be read, is in the package.
  static var isThere: Bool { FileManager.default.fileExists(atPath: facts.path) }
  static let shared = Result { try SeedWorld() }

  let dictionary: FactsDictionary
  let reference: ReferenceData
  let referenceDiagnostics: Diagnostics
  let register: Register
  let enquiries: [Enquiry]

  init() throws {
    dictionary = FactsDictionary(
      try FactPath.Root.allCases.flatMap { root in
        let name = root == .indicator ? "indicators" : root.rawValue
        return FactsDictionary.definitions(root, from: Decoding(try Self.file(Self.facts, "\(name).yaml")))
      })
    var diagnostics = Diagnostics()
    reference = try Self.reference(into: &diagnostics)
    referenceDiagnostics = diagnostics
    let sites = try DataFolder.siteIDs.map { try Self.file(DataFolder.sites, "\($0).yaml") }
    var found = Diagnostics()
    register = Register.read(sites, dictionary: dictionary, vocabulary: reference.vocabulary, into: &found)
    let folder = DataFolder.seeds.appending(path: "enquiries")
    enquiries = try DataFolder.ids(in: folder).compactMap { [dictionary, reference] id in
      let decoding = Decoding(try Self.file(folder, "\(id).yaml"))
      return Enquiry(decoding, dictionary: dictionary, vocabulary: reference.vocabulary)
    }
  }

  /// The reference data of `seeds/`.
  static func reference(into diagnostics: inout Diagnostics) throws -> ReferenceData {
    let tables = try ReferenceData.tableNames.map { try file(DataFolder.seeds.appending(path: "reference"), $0) }
    let words = try ReferenceData.vocabularyNames.map { try file(DataFolder.seeds.appending(path: "vocabulary"), $0) }
    return ReferenceData.read(tables: tables, vocabulary: words, into: &diagnostics)
  }

  /// An input for a site of the register and an enquiry, by the start of its id.
  func input(_ site: Site, _ enquiry: String? = nil) -> IndicatorInput {
    IndicatorInput(
      site: SiteFacts(site, dictionary: dictionary, asOf: SmallWorld.asOf),
      enquiry: enquiry.flatMap { id in enquiries.first { $0.id.hasPrefix(id) } }, reference: reference,
      asOf: SmallWorld.asOf)
  }

  /// An input for a site by id.
  func input(_ site: String, _ enquiry: String? = nil) throws -> IndicatorInput {
    input(try #require(register[SiteID(site)]), enquiry)
  }

  private static func file(_ folder: URL, _ name: String) throws -> SourceFile {
    SourceFile(name: name, bytes: Array(try Data(contentsOf: folder.appending(path: name))))
  }
}
