import DataFiles
import Decimals
import Evaluation
import Facts
import Foundation
import Region
import Report
import Rulebook
import SourceText
import Testing

@testable import Advisory

@Suite struct `The effect of a change of the rules` {
  /// The real rulebook with some texts replaced, beside a few sample enquiries; deleted when it is no longer used.
  final class Draft {
    private let folder: URL
    var rules: String { folder.appending(path: "rules").path }
    var enquiries: String { folder.appending(path: "enquiries").path }

    init(_ edits: [(file: String, old: String, new: String)] = []) throws {
      folder = FileManager.default.temporaryDirectory.appending(path: "lotse-draft-\(UUID().uuidString)")
      try FileManager.default.createDirectory(atPath: folder.path + "/enquiries", withIntermediateDirectories: true)
      try FileManager.default.copyItem(atPath: RealWorkspace.folders.rules, toPath: rules)
      for name in ["e02_sensorik_startup", "e06_medizintechnik", "e07_holzmodulbau"] {
        let sample = RealWorkspace.folders.seeds + "/enquiries/\(name).yaml"
        try FileManager.default.copyItem(atPath: sample, toPath: enquiries + "/\(name).yaml")
      }
      for (file, old, new) in edits {
        let target = URL(filePath: rules).appending(path: file)
        let text = try String(contentsOf: target, encoding: .utf8)
        #expect(text.contains(old), "\(file) has no \(old)")
        try text.replacing(old, with: new).write(to: target, atomically: true, encoding: .utf8)
      }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }
  }

  static let heavy: [(file: String, old: String, new: String)] = [
    ("weights.yaml", "skilled_catchment_30: 7", "skilled_catchment_30: 3"),
    ("weights.yaml", "    motorway_min: 4", "    motorway_min: 8"),
  ]
  static let strict = [
    (
      file: "knock-outs.yaml", old: "require: indicator.university_min <= enquiry.knowledge.max_university_min",
      new: "require: indicator.university_min <= 20"
    )
  ]

  /// The effect of a draft against the real rulebook, or the other way round.
  static func effect(_ draft: Draft, isReversed: Bool = false) async throws -> RulebookEffect {
    var diagnostics = Diagnostics()
    let states = [RealWorkspace.folders.rules, draft.rules]
    let comparison = RulesComparison.read(
      old: states[isReversed ? 1 : 0], new: states[isReversed ? 0 : 1], enquiries: draft.enquiries,
      in: RealWorkspace.folders, asOf: RealWorkspace.asOf, into: &diagnostics)
    withExtendedLifetime(draft) {}
    return await (try #require(comparison, "\(diagnostics.all)")).effect()
  }

  static func report(_ effect: RulebookEffect, _ language: Language = .de) -> EffectReport {
    EffectReport(effect, asOf: RealWorkspace.asOf, language: language)
  }

  @Test func `is one line between equal rules`() async throws {
    let effect = try await Self.effect(try Draft())
    #expect(effect.isSame && effect.isWithoutEffect)
    #expect(Self.report(effect).text(color: false) == "Ohne Wirkung: Beide Stände des Regelwerks sind gleich.\n")
    #expect(Self.report(effect, .en).text(color: false) == "No effect: both states of the rulebook are the same.\n")
  }

  @Test func `is one line where only words change`() async throws {
    let draft = try Draft([("knock-outs.yaml", "Ohne genügend Strom kein Betrieb.", "Ohne Strom geht nichts.")])
    let effect = try await Self.effect(draft)
    #expect(!effect.isSame && effect.isWithoutEffect)
    #expect(Self.report(effect).text(color: false).split(separator: "\n").count == 1)
  }

  /// The places are those that two assessments by the engine give, one by each rulebook.
  @Test func `agrees with assessing by each rulebook`() async throws {
    let draft = try Draft(
      Self.heavy + [
        (
          "knock-outs.yaml", "indicator.university_min <= enquiry.knowledge.max_university_min",
          "indicator.university_min <= 15"
        )
      ])
    let effect = try await Self.effect(draft)
    var folders = RealWorkspace.folders
    folders.rules = draft.rules
    var diagnostics = Diagnostics()
    let changed = try #require(Workspace.open(folders, into: &diagnostics))
    for enquiry in effect.enquiries {
      let id = String(enquiry.id.prefix(3))
      let before = try RealWorkspace.assessment(id)
      let after = changed.assess(try RealWorkspace.sample(id), asOf: RealWorkspace.asOf)
      #expect(enquiry.before.map(\.site) == before.ranking.prefix(5).map(\.site.id))
      #expect(enquiry.after.map(\.site) == after.ranking.prefix(5).map(\.site.id))
      for move in enquiry.moves {
        #expect(move.before.rank == before.rank(of: move.site))
        #expect(move.after.rank == after.rank(of: move.site))
        #expect(move.after.points == after[move.site]?.score.value)
      }
      let gone = Set(after.excluded.map(\.site.id)).subtracting(before.excluded.map(\.site.id))
      #expect(Set(enquiry.newlyExcluded.map(\.site)) == gone)
      #expect(enquiry.newlyExcluded.allSatisfy { $0.causes.map(\.rule) == [.knockOut("university_limit")] })
    }
    #expect(effect.enquiries.contains { !$0.newlyExcluded.isEmpty })
  }

  @Test func `names the criteria whose weight was changed`() async throws {
    let effect = try await Self.effect(Draft(Self.heavy))
    let causes = effect.enquiries.flatMap(\.moves).flatMap(\.causes)
    #expect(!causes.isEmpty)
    #expect(
      Set(causes.map(\.rule)).isSubset(of: [.criterion("motorway_min"), .criterion("skilled_catchment_30")]))
    // Who rises by a criterion gained more by it than those passed.
    for move in effect.enquiries.flatMap(\.moves) where (move.gain ?? 0) > 0 {
      for cause in move.causes { #expect(try #require(cause.points) > (try #require(cause.othersPoints))) }
    }
  }

  @Test func `turns round when the states change sides`() async throws {
    let draft = try Draft(Self.heavy)
    let there = try await Self.effect(draft)
    let back = try await Self.effect(draft, isReversed: true)
    for (one, other) in zip(there.enquiries, back.enquiries) {
      #expect(one.before.map(\.site) == other.after.map(\.site))
      #expect(one.risen == other.fallen)
    }
    let tally = try #require(there.totals[.district(.GR)])
    let mirrored = try #require(back.totals[.district(.GR)])
    #expect(tally.firstBefore == mirrored.firstAfter && tally.offeredAfter == mirrored.offeredBefore)
  }

  /// Where the dictionaries differ nothing is shared between the states; the result is the same.
  @Test func `does not depend on what is shared`() async throws {
    let shared = try await Self.effect(Draft(Self.heavy))
    let comment = try Draft(Self.heavy + [("facts/site.yaml", "# --- Flächen", "# --- Flächen und Bauland")])
    let apart = try await Self.effect(comment)
    for (one, other) in zip(shared.enquiries, apart.enquiries) {
      #expect(one.moves.map(\.after) == other.moves.map(\.after))
      #expect(one.moves.map(\.before) == other.moves.map(\.before))
    }
  }

  @Test func `is written the same each time, in both languages and forms`() async throws {
    let draft = try Draft(
      Self.heavy + [
        (
          "knock-outs.yaml", "indicator.university_min <= enquiry.knowledge.max_university_min",
          "indicator.university_min <= 15"
        )
      ])
    let effect = try await Self.effect(draft)
    let again = try await Self.effect(draft)
    #expect(Self.report(effect).json.text == Self.report(again).json.text)
    for language in [Language.de, .en] {
      let text = Self.report(effect, language).text(color: false)
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
      #expect(try Snapshot("effect.\(language).txt").difference(from: text) == nil)
      let page = Self.report(effect, language).html
      #expect(!page.contains("http") && !page.contains("url("))
      #expect(!page.contains("<script") && page.contains("<svg"))
      #expect(try Snapshot("effect.\(language).html").difference(from: page) == nil)
    }
  }
}

@Suite struct `A state of the rules` {
  private func findings(_ old: String, rules: String) -> [String] {
    var diagnostics = Diagnostics()
    var folders = RealWorkspace.folders
    folders.rules = rules
    _ = RulesComparison.read(
      old: old, new: nil, enquiries: folders.seeds + "/enquiries", in: folders, asOf: RealWorkspace.asOf,
      into: &diagnostics)
    return diagnostics.all.map(\.code)
  }

  @Test func `is told apart from what is neither folder nor revision`() throws {
    let draft = try `The effect of a change of the rules`.Draft()
    #expect(findings("HEAD", rules: draft.rules) == ["files/no-repository"])
    #expect(findings("--version", rules: draft.rules) == ["files/no-folder"])
    #expect(findings(draft.rules + "/weights.yaml", rules: draft.rules) == ["files/no-folder"])
  }

  @Test func `is read from git`() throws {
    let draft = try `The effect of a change of the rules`.Draft()
    func git(_ arguments: [String]) {
      let identity = ["-c", "user.name=probe", "-c", "user.email=probe@example.org", "-c", "commit.gpgsign=false"]
      #expect(ChildProcess.run(["git", "-C", draft.rules] + identity + arguments)?.code == 0)
    }
    git(["init", "-q"])
    #expect(findings("HEAD", rules: draft.rules) == ["files/no-revision"])
    git(["add", "."])
    git(["commit", "-q", "-m", "first"])
    #expect(findings("HEAD~1", rules: draft.rules) == ["files/no-revision"])
    var diagnostics = Diagnostics()
    let files = try #require(Git.files(at: "HEAD", of: draft.rules, into: &diagnostics))
    #expect(files["weights.yaml"]?.bytes == (try RulebookFiles.real())["weights.yaml"]?.bytes)
    #expect(Set(files.keys) == Set(try RulebookFiles.real().keys))
    try FileManager.default.createDirectory(atPath: draft.rules + "/later", withIntermediateDirectories: true)
    #expect(Git.files(at: "HEAD", of: draft.rules + "/later", into: &diagnostics) == nil)
    #expect(diagnostics.all.map(\.code) == ["files/not-in-revision"])
  }
}
