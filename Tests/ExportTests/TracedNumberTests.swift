import Advisory
import DataFiles
import Documents
import Evaluation
import Facts
import Foundation
import Report
import Rulebook
import SourceText
import Testing

/// No number without a claim: every figure of the JSON stands under an object that says what it rests on.
@Suite struct `Every figure in the JSON` {
  let world: ExportWorld

  init() throws { world = try ExportWorld.shared.get() }

  @Test(arguments: ExportWorld.sampleIDs, [Audience.officer, .investor]) func `is traced`(
    _ id: String, _ audience: Audience
  ) throws {
    let view = try world.view(id, for: audience)
    var walk = Walk(dictionary: view.format.dictionary, rulebook: view.assessment.rulebook)
    walk.visit(ExportJSON(view).document, [])
    #expect(walk.untraced.isEmpty, "\(walk.untraced.prefix(8))")
    #expect(walk.count > 300)
  }

  /// A figure that stands alone is found.
  @Test func `would be missed without its source`() throws {
    var walk = Walk(dictionary: world.workspace.rulebook.dictionary, rulebook: world.workspace.rulebook)
    walk.visit(
      .object([
        "sites": .array([
          .object([
            "facts": .array([
              .object(["path": .string("site.power_mw"), "readings": .array([.number(5)]), "inputs": .array([])])
            ])
          ])
        ])
      ]), [])
    walk.visit(.object(["sites": .array([.object(["mystery": .number(7)])])]), [])
    #expect(walk.untraced.count == 2)
  }
}

/// Walks a document and asks of each number what it is.
private struct Walk {
  let dictionary: FactsDictionary
  let rulebook: Rulebook
  var untraced: [String] = []
  var count = 0

  /// Members of the document whose numbers follow from others beside them, found again by verify.py.
  static let derived: Set = [
    "version", "rank", "open_decisive", "known_percent", "score", "sides", "weight", "points", "low", "high",
    "contribution",
  ]

  mutating func visit(_ value: JSON, _ path: [String], owner: [String: JSON] = [:]) {
    switch value {
    case .null, .boolean, .string: break
    case .number, .exact:
      count += 1
      if !isTraced(path, owner) { untraced.append(path.joined(separator: ".")) }
    case .array(let items): for item in items { visit(item, path, owner: owner) }
    case .object(let members):
      let own = Dictionary(members.map { ($0.key, $0.value) }, uniquingKeysWith: { a, _ in a })
      // What has a path, an id or a source of its own answers for its numbers; else what stands around it does.
      let isOwner = ["path", "id", "source"].contains { own[$0] != nil }
      for member in members { visit(member.value, path + [member.key], owner: isOwner ? own : owner) }
    }
  }

  private func isTraced(_ path: [String], _ owner: [String: JSON]) -> Bool {
    let key = path.last ?? ""
    if path.first == "rules" { return key == "undocumented_below_percent" || path.contains("sides") || isRule(owner) }
    if path.contains("inputs") || path.contains("location") { return isText(owner["source"]) }
    if ["readings", "at_least", "at_most"].contains(key), isText(owner["path"]) {
      return isFact(owner) && hasInputs(owner)
    }
    if ["required", "at_most_by_others", "at_least", "at_most", "readings"].contains(key) { return isKnockOut(owner) }
    if Self.derived.contains(key) || path.contains("score") || path.contains("sides") { return true }
    return false
  }

  private func isRule(_ owner: [String: JSON]) -> Bool {
    if case .string(let id) = owner["id"] { return rulebook.criterion(id) != nil }
    if case .string(let path) = owner["path"] { return FactPath(path).map { dictionary[$0] != nil } ?? false }
    return false
  }

  private func isKnockOut(_ owner: [String: JSON]) -> Bool {
    guard case .string(let id) = owner["id"] else { return false }
    return rulebook.knockOuts.contains { $0.id == id }
  }

  /// The path is a field or indicator that the dictionary describes.
  private func isFact(_ owner: [String: JSON]) -> Bool {
    guard case .string(let path) = owner["path"] else { return false }
    return FactPath(path).map { dictionary[$0] != nil } ?? false
  }

  private func hasInputs(_ owner: [String: JSON]) -> Bool {
    if case .array(let inputs) = owner["inputs"] { !inputs.isEmpty } else { false }
  }

  private func isText(_ value: JSON?) -> Bool {
    if case .string(let text) = value { !text.isEmpty } else { false }
  }
}
