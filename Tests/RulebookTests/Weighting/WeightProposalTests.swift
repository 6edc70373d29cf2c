import DataFiles
import Decimals
import Rulebook
import SourceText
import Testing

/// Judgements about the real rulebook, and what they give.
@Suite struct `A proposal for weights` {
  static let sample = """
    review_by: 2027-06-30
    step: 0.5
    judgements:
    - groups_of: investor
      method: ranking
      order: [workforce, [energy, readiness], transport, knowledge, cluster, cost]
    - criteria_of: knowledge
      method: swing
      points: {university_min: 100, subject_match: 60, lab_pilot_space: 20}
    - criteria_of: water
      method: pairwise
      compare:
      - {more: water_need_ratio, than: water_per_job, times: 3}
      - {more: water_per_job, than: reuse_quota, times: 3}
      - {more: water_need_ratio, than: reuse_quota, times: 5}
    """

  static func proposal(_ text: String) throws -> (proposal: WeightProposal?, findings: Diagnostics) {
    var findings = Diagnostics()
    let rulebook = try #require(Rulebook.read(try RulebookFiles.real(), into: &findings))
    findings = Diagnostics()
    let proposal = WeightProposal.read(SourceFile(name: "judgements.yaml", text: text), rulebook, into: &findings)
    return (proposal, findings)
  }

  @Test func `shares out sides and groups exactly`() throws {
    let proposal = try #require(try Self.proposal(Self.sample).proposal)
    // Rank-order centroid of 7 places, the second and third equal, in 120 half points of 60.
    let groups = ["workforce", "energy", "readiness", "transport", "knowledge", "cluster", "cost"]
    #expect(
      groups.map { proposal.weight(ofGroup: $0).description } == ["22", "11.5", "11.5", "6.5", "4.5", "2.5", "1.5"])
    #expect(
      ["university_min", "subject_match", "lab_pilot_space"].map { proposal.weights[$0]?.description } == [
        "2.5", "1.5", "0.5",
      ])
    #expect(
      ["water_need_ratio", "water_per_job", "reuse_quota"].map { proposal.weights[$0]?.description } == ["5", "2", "1"])
    #expect(proposal.weights["brownfield"] == Decimal34(4))
    #expect(proposal.switchedOff.isEmpty)
  }

  @Test func `names criteria that are left without weight`() throws {
    let text = """
      review_by: 2027-06-30
      judgements:
      - criteria_of: cost
        method: swing
        points: {aid_rate: 100, land_price: 1}
      """
    let proposal = try #require(try Self.proposal(text).proposal)
    #expect(proposal.switchedOff.map(\.id) == ["land_price"])
  }

  @Test func `becomes a weights file that the rulebook accepts`() throws {
    let proposal = try #require(try Self.proposal(Self.sample).proposal)
    var files = try RulebookFiles.real()
    let old = try #require(files["weights.yaml"])
    let editor = WeightsFileEditor(proposal, method: LocalizedText(de: "Rangfolge: geprüft", en: "ranking: checked"))
    let new = try #require(editor.applied(to: old))
    files["weights.yaml"] = new
    var findings = Diagnostics()
    let rulebook = try #require(Rulebook.read(files, into: &findings), "\(findings.all)")
    for entry in rulebook.weights.entries { #expect(entry.weight == proposal.weights[entry.criterion]) }
    #expect(rulebook.weights.method == LocalizedText(de: "Rangfolge: geprüft", en: "ranking: checked"))
    #expect(rulebook.weights.basis?.isAssumption == true)
    let text = new.text(SourceRange(0, new.bytes.count))
    #expect(text.contains("  workforce:                    # 22\n    skilled_catchment_30: 11\n"))
    #expect(text.contains("    grid_headroom: 5.5          # ohne Daten\n"))
    // Once more: basis and method take the place of the former ones.
    let again = try #require(editor.applied(to: new))
    #expect(again.text(SourceRange(0, again.bytes.count)).matches(of: try Regex("(?m)^basis:")).count == 1)
  }

  struct Fault: Sendable, CustomTestStringConvertible {
    let code: String
    let judgement: String
    var head = "review_by: 2027-06-30"
    var testDescription: String { code }
  }

  static let faults = [
    Fault(
      code: "yaml/missing-key",
      judgement: "- {criteria_of: cost, method: swing, points: {aid_rate: 100, land_price: 5}}", head: "step: 1"),
    Fault(code: "weights/one-level", judgement: "- {method: ranking, order: []}"),
    Fault(code: "weights/one-level", judgement: "- {groups_of: region, criteria_of: cost, method: ranking, order: []}"),
    Fault(
      code: "weights/level-twice",
      judgement: """
        - {criteria_of: cost, method: ranking, order: [aid_rate, land_price]}
        - {criteria_of: cost, method: ranking, order: [land_price, aid_rate]}
        """),
    Fault(code: "rulebook/unknown-group", judgement: "- {criteria_of: costs, method: ranking, order: []}"),
    Fault(
      code: "weights/unknown-name", judgement: "- {criteria_of: cost, method: ranking, order: [aid_rates, land_price]}"),
    Fault(code: "weights/missing-names", judgement: "- {criteria_of: cost, method: ranking, order: [aid_rate]}"),
    Fault(
      code: "weights/names-twice",
      judgement: "- {criteria_of: cost, method: ranking, order: [aid_rate, [aid_rate, land_price]]}"),
    Fault(
      code: "weights/bad-points",
      judgement: "- {criteria_of: cost, method: swing, points: {aid_rate: 101, land_price: 5}}"),
    Fault(
      code: "weights/no-hundred",
      judgement: "- {criteria_of: cost, method: swing, points: {aid_rate: 90, land_price: 5}}"),
    Fault(
      code: "weights/bad-times",
      judgement: "- {criteria_of: cost, method: pairwise, compare: [{more: aid_rate, than: land_price, times: 0.5}]}"),
    Fault(
      code: "weights/pair-with-itself",
      judgement: "- {criteria_of: cost, method: pairwise, compare: [{more: aid_rate, than: aid_rate, times: 2}]}"),
    Fault(
      code: "weights/pair-twice",
      judgement:
        "- {criteria_of: cost, method: pairwise, compare: [{more: aid_rate, than: land_price, times: 2}, {more: land_price, than: aid_rate, times: 2}]}"
    ),
    Fault(code: "weights/missing-pairs", judgement: "- {criteria_of: cost, method: pairwise, compare: []}"),
    Fault(
      code: "weights/bad-step", judgement: "- {criteria_of: cost, method: ranking, order: [aid_rate, land_price]}",
      head: "review_by: 2027-06-30\nstep: 0"),
    Fault(
      code: "weights/indivisible", judgement: "- {criteria_of: cost, method: ranking, order: [aid_rate, land_price]}",
      head: "review_by: 2027-06-30\nstep: 2"),
    Fault(code: "yaml/unknown-word", judgement: "- {criteria_of: cost, method: guess, order: [aid_rate, land_price]}"),
    Fault(
      code: "yaml/unknown-key",
      judgement: "- {criteria_of: cost, method: ranking, order: [aid_rate, land_price], points: {}}"),
  ]

  @Test(arguments: faults) func `refuses a faulty judgement`(_ fault: Fault) throws {
    let (proposal, findings) = try Self.proposal(fault.head + "\njudgements:\n" + fault.judgement + "\n")
    #expect(proposal == nil)
    #expect(findings.errors.map(\.code).contains(fault.code), "\(findings.all.map(\.code))")
  }
}
