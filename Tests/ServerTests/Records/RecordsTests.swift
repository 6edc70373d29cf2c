import Advisory
import Evaluation
import Facts
import Foundation
import Report
import Rulebook
import SourceText
import Store
import Testing

@testable import Server

/// Stored assessments, computed anew from what was stored with them.
@Suite struct `A stored assessment` {
  let workspace: SmallWorkspace
  let active: ActiveWorkspace
  let store: Store
  var records: Records { Records(store) }

  init() throws {
    workspace = try SmallWorkspace()
    active = try workspace.active()
    store = try Store.open(workspace.path("records.sqlite"))
  }

  static let requests = [
    AssessmentParameters(preset: nil, top: 5, asOf: "2026-11-22", language: "de", robustness: false),
    AssessmentParameters(preset: "start_up", top: nil, asOf: "2020-01-01", language: "en", robustness: true),
  ]

  @Test(arguments: requests) func `is the same years later, whatever rules and sites say`(
    _ parameters: AssessmentParameters
  ) throws {
    let id = try keep(parameters).id
    try workspace.write("rules/lausitz/weights.yaml", "broken")
    try FileManager.default.removeItem(atPath: workspace.path("sites"))
    guard case .identical = try records.verify(id) else {
      Issue.record("\(try records.verify(id))")
      return
    }
  }

  @Test func `that is not what it was tells where`() throws {
    let right = try String(decoding: store.result(of: keep(Self.requests[0])), as: UTF8.self)
    let wrong = right.replacing(#""engine": ""#, with: #""engine": "9."#).replacing(
      #""as_of": "2026-11-22"#, with: #""as_of": "2025-11-22"#)
    let stored = try keep(Self.requests[0], id: "wrong", result: wrong)
    guard case .different(_, let differences) = try records.verify(stored.id) else {
      Issue.record("is said to be the same")
      return
    }
    #expect(differences.items.map(\.pointer) == ["/assessment/engine", "/assessment/as_of"])
    #expect(differences.items.last?.old == #""2025-11-22""#)
    #expect(differences.items.last?.new == #""2026-11-22""#)
    #expect(!differences.isOnlyTheEngine)
  }

  @Test func `of another version says whether anything else differs`() throws {
    let right = try String(decoding: store.result(of: keep(Self.requests[0])), as: UTF8.self)
    let stored = try keep(
      Self.requests[0], id: "old", result: right.replacing(#""engine": ""#, with: #""engine": "9."#), engine: "9.0.1.0")
    guard case .different(_, let differences) = try records.verify(stored.id) else {
      Issue.record("is said to be the same")
      return
    }
    #expect(differences.isOnlyTheEngine)
    #expect(differences.oldEngine == "9.0.1.0")
  }

  @Test func `that this version does not understand says so`() throws {
    let files = StoredFiles(
      active.state.stored.entries.map { entry in
        entry.name == "weights.yaml" ? StoredFiles.Entry(kind: .rules, name: entry.name, bytes: [0x7b]) : entry
      })
    let stored = try keep(Self.requests[0], files: files)
    guard case .unreadable(_, let unreadable) = try records.verify(stored.id) else {
      Issue.record("is understood")
      return
    }
    #expect(!unreadable.findings.isEmpty)
  }

  @Test func `that was deleted says when and why`() throws {
    let id = try keep(Self.requests[0]).id
    let tombstones = try store.deleteAssessment(id, reason: "Test", by: .local, at: 5)
    guard case .deleted(let tombstone) = try records.verify(id) else {
      Issue.record("is there")
      return
    }
    #expect([tombstone] == tombstones)
    #expect(throws: StoreError.notFound) { try records.verify(AssessmentID(rawValue: "never")) }
  }

  @Test func `explains its sites as the command line does`() throws {
    let stored = try keep(Self.requests[0])
    let old = try records.workspace(of: stored)
    #expect(old.registerHash == active.state.workspace.registerHash)
    #expect(old.rulebook.hash == active.state.workspace.rulebook.hash)
    #expect(old.referenceHash == active.state.workspace.referenceHash)
    let assessment = try records.assessment(of: stored, in: old)
    #expect(assessment.basis.registerHash == stored.origin.registerHash)
  }

  /// Keeps an assessment as the server does, or one with another result.
  private func keep(
    _ parameters: AssessmentParameters, id: String = "a", result: String? = nil, engine: String? = nil,
    files: StoredFiles? = nil
  ) throws -> StoredAssessment {
    let workspace = active.state.workspace
    let text = try SmallWorkspace.sample()
    let request = AssessmentRequest(
      enquiry: text, preset: parameters.preset, top: parameters.top,
      asOf: try #require(.init(parameters.asOf)), language: try #require(Language(rawValue: parameters.language)),
      robustness: parameters.robustness, form: .full)
    let answer = try Calculation(request: request, workspace: workspace).answer()
    return try store.addAssessment(
      NewAssessment(
        id: AssessmentID(rawValue: id), subject: .text(text), parameters: parameters,
        origin: AssessmentOrigin(
          engine: engine ?? answer.basis.engine, rulebookHash: answer.rulebookHash,
          registerHash: answer.basis.registerHash, referenceHash: answer.basis.referenceHash),
        result: result.map { Array($0.utf8) } ?? answer.json, by: .local, at: 1), files: files ?? active.state.stored)
  }
}
