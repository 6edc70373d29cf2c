import DataFiles
import Facts
import Foundation
import Region
import SourceText
import Testing
import YAML

/// The facts dictionary and the word lists that the readers of sites and enquiries go by.
private struct Readers {
  static let folder = DataFolder.package.appending(path: "rules/lausitz/facts")
  static var areThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

  let dictionary: FactsDictionary
  let vocabulary: [String: Set<String>]

  init() throws {
    dictionary = FactsDictionary(
      try FactPath.Root.allCases.flatMap { root in
        let name = root == .indicator ? "indicators" : root.rawValue
        return FactsDictionary.definitions(root, from: try Self.decoding(Self.folder.appending(path: "\(name).yaml")))
      })
    func words(_ file: String, _ key: String) throws -> Set<String> {
      Set(try DataFolder.seed("vocabulary/\(file).yaml")[key]?.entries.map(\.key) ?? [])
    }
    vocabulary = [
      "topics": try words("topics", "topics"), "skills": try words("skills", "skills"),
      "state_clusters": try words("clusters", "state_clusters"), "site_sectors": try words("clusters", "site_sectors"),
      "districts": try words("places", "districts"), "states": try words("places", "states"),
      "nace": Set(try DataFolder.table("nace_divisions")["code"]),
    ]
  }

  static func decoding(_ url: URL) throws -> Decoding {
    Decoding(SourceFile(name: url.lastPathComponent, bytes: Array(try Data(contentsOf: url))))
  }
}

@Suite(.enabled(if: Readers.areThere, "rules/lausitz/facts is not here")) struct `The readers` {
  @Test func `take the whole register without a finding`() throws {
    let readers = try Readers()
    let files = try DataFolder.siteIDs.map {
      try Readers.decoding(DataFolder.sites.appending(path: "\($0).yaml")).file
    }
    var diagnostics = Diagnostics()
    let register = Register.read(
      files, dictionary: readers.dictionary, vocabulary: readers.vocabulary, into: &diagnostics)
    #expect(register.sites.count == 92)
    #expect(register.sites.flatMap(\.claims.values).joined().count == 821)
    #expect(diagnostics.all.map { "\($0.location?.file.name ?? ""): \($0.message.en)" } == [])
  }

  @Test(arguments: DataFolder.ids(in: DataFolder.seeds.appending(path: "enquiries")))
  func `take the sample enquiries without a finding`(_ id: String) throws {
    let readers = try Readers()
    let decoding = try Readers.decoding(DataFolder.seeds.appending(path: "enquiries/\(id).yaml"))
    let enquiry = Enquiry(decoding, dictionary: readers.dictionary, vocabulary: readers.vocabulary)
    #expect(enquiry?.isFictional == true)
    #expect(decoding.diagnostics.errors.map(\.message.en) == [])
  }
}
