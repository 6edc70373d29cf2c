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
  /// A key of one mapping of one file.
  struct Place: Sendable, CustomTestStringConvertible {
    let shape: String
    let key: Shape.Key
    let file: String
    let range: SourceRange
    var testDescription: String { "\(shape).\(key.name)" }
  }

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

  /// One place for each key of each shape, and the keys that no file has.
  static func places(_ files: [String: SourceFile]) throws -> (found: [Place], missing: [String]) {
    var found: [String: Place] = [:]
    var described: Set<String> = []
    func visit(_ node: Node, _ value: Shape.Value?, _ file: String) {
      switch node.content {
      case .scalar: break
      case .sequence(let items): for item in items { visit(item, value?.item, file) }
      case .mapping(let entries):
        let keys = entries.map(\.key)
        let shape = value?.shape(of: keys)
        for key in shape?.keys ?? [] { described.insert("\(shape?.name ?? "").\(key.name)") }
        for entry in entries {
          if let shape, let key = shape[entry.key] {
            let place = Place(shape: shape.name, key: key, file: file, range: entry.keyRange)
            found[place.testDescription] = found[place.testDescription] ?? place
          }
          visit(entry.value, value?.value(of: entry.key, among: keys), file)
        }
      }
    }
    for (name, file) in files.sorted(by: { $0.key < $1.key }) {
      guard let format = FileFormat.ofRulebook(name), let root = Decoding(file).root() else { continue }
      visit(root, format.root, name)
    }
    return (found.values.sorted { $0.testDescription < $1.testDescription }, described.subtracting(found.keys).sorted())
  }

  @Test func `have no key that the decoder does not accept`() throws {
    let files = try Self.files()
    let missing = try Self.places(files).missing
    #expect(missing == [])
    var findings = Diagnostics()
    _ = Rulebook.read(files, into: &findings)
    #expect(findings.all.filter { ["yaml/unknown-key", "yaml/missing-key"].contains($0.code) } == [])
  }

  @Test func `have every key that is demanded, and no other is accepted`() throws {
    let files = try Self.files()
    let places = try Self.places(files).found
    try #require(places.count > 90)
    for place in places {
      var changed = files
      let file = try #require(files[place.file])
      var bytes = file.bytes
      bytes.replaceSubrange(place.range.lower..<place.range.upper, with: Array("zzz".utf8))
      changed[place.file] = SourceFile(name: place.file, bytes: bytes)
      var findings = Diagnostics()
      _ = Rulebook.read(changed, into: &findings)
      let codes = findings.all.filter { $0.location?.file.name == place.file }.map(\.code)
      let isDemanded = codes.contains("yaml/missing-key")
      let isChoice =
        place.testDescription == "basis (decided).status" || place.testDescription == "basis (assumption).status"
      #expect(codes.contains("yaml/unknown-key") || isChoice, "\(place) was accepted under another name")
      guard !Self.conditional.contains(place.testDescription) else { continue }
      #expect(isDemanded == place.key.isRequired, "\(place) is demanded: \(isDemanded)")
    }
  }
}
