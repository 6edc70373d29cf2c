import Advisory
import Decimals
import Evaluation
import Foundation
import Region
import SourceText
import Testing

/// Bytes that nobody would write are refused or read, and never end the program.
@Suite struct `Random enquiries` {
  /// `LOTSE_SOAK=1` tries many more.
  private static let rounds = ProcessInfo.processInfo.environment["LOTSE_SOAK"] == nil ? 30 : 3000
  private static let fragments = [
    "must: ", "must_have: [", "&a ", "*a", "!!str ", "<<: ", "- ", "\n", "  ", "\t", "{", "}", "[", "]", ": ", "null",
    "~",
    "0x7fffffffffffffff", "-1e9999", "1e400", "010", "999999999999999999999999999999999999999", "no", "yes", "\"", "'",
    "|", ">", "#", "\u{0}", "\u{FEFF}", "🦦", "id: x\n", "site: {area_ha: -0}\n", "---\n", "...\n", "? ", "2027-13",
    "%YAML",
  ]

  @Test(arguments: RealWorkspace.sampleIDs) func `are refused with a finding or read`(id: String) throws {
    let original = try RealWorkspace.sample(id).file.bytes
    let seed = UInt64(id.utf8.last ?? 0)
    var random = SeededGenerator(seed: seed)
    for round in 0..<Self.rounds {
      let bytes = Self.mutated(original, &random)
      var diagnostics = Diagnostics()
      let file = SourceFile(name: "random.yaml", bytes: bytes)
      let enquiry = RealWorkspace.shared.enquiry(file, into: &diagnostics)
      #expect((enquiry == nil) == diagnostics.hasErrors, "seed \(seed), round \(round)")
      for language in Language.allCases {
        let text = DiagnosticRenderer(language: language).render(diagnostics)
        #expect(text.isEmpty == diagnostics.all.isEmpty, "seed \(seed), round \(round)")
      }
      #expect(try JSONValue(diagnostics.json).items != nil, "seed \(seed), round \(round)")
    }
  }

  @Test func `made of bytes alone are refused`() {
    var random = SeededGenerator(seed: 7)
    for length in [1, 2, 7, 100, 1000, 5000] {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      var diagnostics = Diagnostics()
      let enquiry = RealWorkspace.shared.enquiry(SourceFile(name: "bytes", bytes: bytes), into: &diagnostics)
      #expect(enquiry == nil && diagnostics.hasErrors, "\(length) bytes")
    }
  }

  /// What can still be read is assessed too.
  @Test func `that are read are assessed`() throws {
    var random = SeededGenerator(seed: 11)
    let workspace = RealWorkspace.shared
    let some = workspace.with(["schwarze-pumpe", "massen"].compactMap { workspace.register[SiteID($0)] })
    let lines = String(decoding: try RealWorkspace.sample("e06").file.bytes, as: UTF8.self).split(separator: "\n")
    var assessed = 0
    for _ in 0..<Self.rounds * 2 {
      let kept = lines.filter { $0.hasPrefix("id:") || Int.random(in: 0..<20, using: &random) > 0 }
      var diagnostics = Diagnostics()
      let file = SourceFile(name: "random.yaml", text: kept.joined(separator: "\n") + "\n")
      guard let enquiry = workspace.enquiry(file, into: &diagnostics) else { continue }
      assessed += 1
      for site in some.assess(enquiry, asOf: RealWorkspace.asOf).sites {
        #expect(site.criteria.map(\.contribution).reduce(.zero, +) == site.score.value)
      }
    }
    print("assessed \(assessed) of \(Self.rounds * 2) random enquiries")
  }

  private static func mutated(_ original: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = original
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let place = Int.random(in: 0...bytes.count, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
      case 1: bytes.insert(contentsOf: Array((fragments.randomElement(using: &random) ?? "").utf8), at: place)
      case 2: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...40, using: &random)))
      case 3:
        let end = min(bytes.count, place + Int.random(in: 1...60, using: &random))
        bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &random))
      default: bytes = Array(bytes.prefix(max(place, 1)))
      }
    }
    return bytes
  }
}
