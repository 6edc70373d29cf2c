import DataFiles
import Evaluation
import Report
import SourceText
import Testing
import YAML

@testable import Advisory

/// The shape and the decoder describe the same keys, shown on a file that has them all.
@Suite struct `The shape of rule tests` {
  static let file = SourceFile(
    name: "tests/all.yaml",
    text: """
      as_of: 2026-11-22
      tests:
      - name: alles an einem Standort
        as_of: 2026-11-23
        enquiry: {like: e06_medizintechnik, set: {site.area_ha: 2}, remove: [site.plot_min_ha], must: []}
        preset: start_up
        site: {like: tip-cottbus, set: {plan_status: none}, remove: [rail_siding]}
        expect:
          knock_outs: {plot_area: met}
          points: {planning_status: [0, 10]}
          standing: ready
          score: [0, 100]
          advice: [meet_agency]
          no_advice: [zim]
          suggested_preset: none
        note: Bemerkung
      - name: zwei Standorte
        enquiry: {}
        sites: [tip-cottbus, massen]
        expect: {order: [tip-cottbus, massen], knock_outs: {massen: {zoning: not_asked}}}
      """)

  private static func codes(_ file: SourceFile) -> [String] {
    var findings = Diagnostics()
    let names = RealWorkspace.shared.ruleTestNames(into: &findings)
    _ = RuleTestFile.read(file, names, into: &findings)
    return findings.all.map(\.code)
  }

  @Test func `has the keys that the decoder accepts, and those alone`() throws {
    let format = try #require(FileFormat.ofRulebook("tests/all.yaml"))
    var places = ShapePlaces()
    places.visit(try #require(Decoding(Self.file).root()), format.root, Self.file)
    #expect(places.missing == [])
    #expect(Self.codes(Self.file) == [])
    try #require(places.found.count > 20)
    for place in places.found {
      let codes = Self.codes(place.renamed("zzz"))
      #expect(codes.contains("yaml/unknown-key"), "\(place) was accepted under another name")
      #expect(codes.contains("yaml/missing-key") == place.key.isRequired, "\(place): \(codes)")
    }
  }
}
