import DataFiles
import Foundation
import Region
import SourceText
import Testing
import YAML

/// The shapes of vocabulary and reference files and their decoders describe the same keys, shown on the real files.
@Suite struct `The shapes of reference files` {
  static let files: [(path: String, shape: Shape)] = [
    ("vocabulary/topics.yaml", Topics.shape), ("vocabulary/places.yaml", Places.shape),
    ("vocabulary/clusters.yaml", ClusterWords.shape), ("vocabulary/skills.yaml", Skill.fileShape),
    ("reference/partners.yaml", Partner.fileShape), ("reference/rooms.yaml", Room.fileShape),
  ]

  private static func codes(_ file: SourceFile) -> [String] {
    var findings = Diagnostics()
    let isTable = file.name.hasPrefix("reference/")
    _ = ReferenceData.read(tables: isTable ? [file] : [], vocabulary: isTable ? [] : [file], into: &findings)
    return findings.all.filter { $0.location?.file.name == file.name }.map(\.code)
  }

  @Test(arguments: files.indices) func `have the keys that the decoder accepts, and those alone`(_ index: Int) throws {
    let (path, shape) = Self.files[index]
    let url = DataFolder.package.appending(path: "seeds/" + path)
    let file = SourceFile(name: path, bytes: Array(try Data(contentsOf: url)))
    var places = ShapePlaces()
    places.visit(try #require(Decoding(file).root()), .mapping(shape), file)
    #expect(places.missing == [], "\(path)")
    for place in places.found {
      let codes = Self.codes(place.renamed("zzz"))
      #expect(codes.contains("yaml/unknown-key"), "\(path): \(place) was accepted under another name")
      #expect(codes.contains("yaml/missing-key") == place.key.isRequired, "\(path): \(place)")
    }
  }
}
