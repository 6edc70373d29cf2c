import DataFiles
import Facts
import Foundation
import Report
import Rulebook
import SourceText
import Testing
import YAML

/// The shapes and the decoders describe the same keys: each described key is accepted, any other refused, and each
/// required key demanded. Shown on the real rulebook with a supplement for keys that it does not use.
@Suite struct `The shapes of the rulebook` {
  /// Keys that the decoder demands only beside another.
  static let conditional = ["criterion.or_points", "change.times", "change.to"]

  /// Real files, with keys put in that none of them has.
  static func files() throws -> [String: SourceFile] {
    var files = try RulebookFiles.real()
    func change(_ file: String, _ old: String, _ new: String) throws {
      let source = try #require(files[file])
      let text = source.text(SourceRange(0, source.bytes.count))
      let range = try #require(text.range(of: old), "\(old) in \(file)")
      files[file] = SourceFile(name: file, text: text.replacingCharacters(in: range, with: new))
    }
    let decided = "{status: decided, by: Beirat, on: 2027-03-12, ref: TOP 4}"
    try change("status.yaml", "note:", "ref: x, valid_from: 2027-01-01, valid_to: 2027-12-31, note:")
    try change("rulebook.yaml", "basis: {status: assumption, review_by: 2027-06-30}", "basis: \(decided)\nnote: x")
    try change("goals.yaml", "- id: g01_sme_innovation\n", "- id: g01_sme_innovation\n  note: x\n")
    try change("weights.yaml", "investor:\n", "basis: \(decided)\nmethod: {de: a, en: b}\ninvestor:\n")
    try change("knock-outs.yaml", "  decisive:", "  note: x\n  decisive:")
    try change("criteria/knowledge.yaml", "  goal:", "  note: x\n  goal:")
    try change("advice.yaml", "  goal:", "  note: x\n  goal:")
    try change(
      "advice.yaml", "  text:", "  change: {fact: enquiry.site.area_ha, times: 2, to: 3}\n  text:")
    try change("funding/grw.yaml", "  hit_policy:", "  note: x\n  hit_policy:")
    try change("funding/grw.yaml", "  sources:", "  otherwise: {rate_max_pct: null}\n  sources:")
    try change("facts/indicators.yaml", "  type:", "  visibility: public\n  type:")
    return files
  }

  /// Where the files use which keys. Rule tests are read with a register: `The shape of rule tests`.
  static func places(_ files: [String: SourceFile]) -> ShapePlaces {
    var places = ShapePlaces()
    for (name, file) in files.sorted(by: { $0.key < $1.key }) where !name.hasPrefix("tests/") {
      guard let format = FileFormat.ofRulebook(name), let root = Decoding(file).root() else { continue }
      places.visit(root, format.root, file)
    }
    return places
  }

  @Test func `have no key that the decoder does not accept`() throws {
    let files = try Self.files()
    #expect(Self.places(files).missing == [])
    var findings = Diagnostics()
    _ = Rulebook.read(files, into: &findings)
    #expect(findings.all.filter { ["yaml/unknown-key", "yaml/missing-key"].contains($0.code) } == [])
  }

  @Test func `have every key that is demanded, and no other is accepted`() throws {
    let files = try Self.files()
    let places = Self.places(files).found
    try #require(places.count > 90)
    for place in places {
      var changed = files
      changed[place.file.name] = place.renamed("zzz")
      var findings = Diagnostics()
      _ = Rulebook.read(changed, into: &findings)
      let codes = findings.all.filter { $0.location?.file.name == place.file.name }.map(\.code)
      let isDemanded = codes.contains("yaml/missing-key")
      let isChoice =
        place.description == "basis (decided).status" || place.description == "basis (assumption).status"
      #expect(codes.contains("yaml/unknown-key") || isChoice, "\(place) was accepted under another name")
      guard !Self.conditional.contains(place.description) else { continue }
      #expect(isDemanded == place.key.isRequired, "\(place) is demanded: \(isDemanded)")
    }
  }
}
