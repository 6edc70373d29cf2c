import DataFiles
import Decimals
import FEEL
import Facts
import SourceText
import Testing

@testable import Rulebook

/// What two states of a rulebook differ in.
@Suite struct `The difference of two rulebooks` {
  private static func read(_ files: [String: SourceFile]) throws -> Rulebook {
    var diagnostics = Diagnostics()
    return try #require(
      Rulebook.read(files, into: &diagnostics), "\(DiagnosticRenderer(language: .en).render(diagnostics))")
  }

  private static func difference(_ edits: (file: String, old: String, new: String)...) throws -> RulebookDifference {
    let real = try RulebookFiles.real()
    var files = real
    for edit in edits {
      let text = String(decoding: try #require(files[edit.file]).bytes, as: UTF8.self)
      try #require(text.contains(edit.old), "\(edit.old)")
      files[edit.file] = SourceFile(name: edit.file, text: text.replacing(edit.old, with: edit.new, maxReplacements: 1))
    }
    return RulebookDifference(from: try read(real), to: try read(files))
  }

  struct Edit: CustomTestStringConvertible {
    let file: String
    let old: String
    let new: String
    let part: RulePart
    let id: String
    let field: RuleField
    let before: RuleValue?
    let after: RuleValue?

    var testDescription: String { "\(field.rawValue) of \(id)" }
  }

  private static func number(_ text: String) -> RuleValue? { Decimal34(text).map(RuleValue.number) }

  static let edits = [
    Edit(
      file: "rulebook.yaml", old: "percent: 50", new: "percent: 40", part: .settings, id: "lausitz",
      field: .undocumentedBelowPercent, before: number("50"), after: number("40")),
    Edit(
      file: "knock-outs.yaml", old: "power_mw > 0.5", new: "power_mw > 1", part: .knockOut, id: "power",
      field: .applies,
      before: .condition(Expression.parse("enquiry.utilities.power_mw > 0.5")),
      after: .condition(Expression.parse("enquiry.utilities.power_mw > 1"))),
    Edit(
      file: "knock-outs.yaml", old: "decisive: true", new: "decisive: false", part: .knockOut, id: "plot_area",
      field: .isDecisive, before: .flag(true), after: .flag(false)),
    Edit(
      file: "criteria/knowledge.yaml", old: "title: {de: Hochschule in Minuten,",
      new: "title: {de: Weg zur Hochschule,",
      part: .criterion, id: "university_min", field: .title,
      before: .text(LocalizedText(de: "Hochschule in Minuten", en: "University in minutes")),
      after: .text(LocalizedText(de: "Weg zur Hochschule", en: "University in minutes"))),
    Edit(
      file: "presets.yaml", old: "knowledge: 3,", new: "knowledge: 2,", part: .preset, id: "research", field: .multiply,
      before: factors(3), after: factors(2)),
    Edit(
      file: "funding/grw.yaml", old: "to: 2027-12-31", new: "to: 2028-12-31", part: .table, id: "grw_rate",
      field: .validTo, before: PartialDate("2027-12-31").map(RuleValue.date),
      after: PartialDate("2028-12-31").map(RuleValue.date)),
    Edit(
      file: "roles.yaml", old: "operator: {de: ", new: "operator: {de: Der ", part: .role, id: "operator",
      field: .title,
      before: nil, after: nil),
  ]

  private static func factors(_ knowledge: Int) -> RuleValue {
    .factors(["knowledge": Decimal34(knowledge), "services": Decimal34(2), "aid_rate": .zero])
  }

  @Test(arguments: edits) func `names rule, field and both values`(_ edit: Edit) throws {
    let difference = try Self.difference((edit.file, edit.old, edit.new))
    let change = try #require(difference[edit.part, edit.id], "\(difference.changes.map(\.id))")
    #expect(difference.changes.count == 1)
    #expect(change.kind == .changed && change.fields.map(\.field) == [edit.field])
    let field = try #require(change[edit.field])
    #expect(field.old != field.new)
    if let before = edit.before { #expect(field.old == before) }
    if let after = edit.after { #expect(field.new == after) }
  }

  @Test func `is empty for what no rule says`() throws {
    #expect(
      try Self.difference(
        ("weights.yaml", "# Alle Gewichte", "# Die Gewichte"),
        ("knock-outs.yaml", "applies: indicator.needed_plot_ha > 0", "applies: ( indicator.needed_plot_ha   >0 )")
      ).isEmpty)
  }

  @Test func `names both weights that were exchanged`() throws {
    let difference = try Self.difference(
      ("weights.yaml", "skilled_catchment_30: 7", "skilled_catchment_30: 5"),
      ("weights.yaml", "motorway_min: 4", "motorway_min: 6"))
    #expect(difference.changes.map(\.id) == ["skilled_catchment_30", "motorway_min"])
    #expect(difference.changes.flatMap(\.fields).map(\.field) == [.weight, .weight])
    #expect(difference[.criterion, "motorway_min"]?[.weight]?.new == Self.number("6"))
  }

  @Test func `gives rules that came and went with all they say`() throws {
    let real = try Self.read(RulebookFiles.real())
    let start = "- id: power\n"
    let difference = try Self.difference(("knock-outs.yaml", start, "- id: electricity\n"))
    #expect(difference.changes.map(\.kind) == [.added, .removed])
    #expect(difference.changes.map(\.id) == ["electricity", "power"])
    let said = try #require(difference[.knockOut, "power"])
    #expect(said[.require]?.old != nil && said[.require]?.new == nil)
    #expect(said.location == real.knockOuts.first { $0.id == "power" }?.location)
  }

  /// The same over every rule of the rulebook: nothing differs from itself, and no two rules of a part share an id.
  @Test func `finds nothing between a rulebook and itself`() throws {
    let real = try Self.read(RulebookFiles.real())
    #expect(RulebookDifference(from: real, to: real).isEmpty)
    #expect(Set(real.descriptions.map(\.key)).count == real.descriptions.count)
    #expect(Set(real.descriptions.map(\.part)) == Set(RulePart.allCases))
  }
}
