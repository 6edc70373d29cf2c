internal import Decimals
public import Evaluation
internal import Facts
internal import Region
internal import Rulebook
public import SourceText

/// What an enquiry states, what it leaves open and what that changes, and how its musts are treated.
public struct EnquiryReport: Sendable {
  /// nil when the enquiry has errors: then only the findings are given.
  let assessment: Assessment?
  let findings: Diagnostics
  let format: FactFormat

  /// A report; the assessment is that of the enquiry with base weights.
  public init(_ findings: Diagnostics, _ assessment: Assessment?, _ format: FactFormat) {
    self.findings = findings
    self.assessment = assessment
    self.format = format
  }

  func say(_ de: String, _ en: String) -> String { format.say(de: de, en: en) }

  /// One stated value.
  struct Stated {
    let definition: FactDefinition
    let value: FactValue
  }

  /// Stated values of a strength, in the order of the dictionary.
  func stated(_ strength: Enquiry.Strength, _ enquiry: Enquiry) -> [Stated] {
    format.dictionary.definitions(of: .enquiry).compactMap { definition in
      guard definition.path.name.contains("."), let value = enquiry.values[definition.path],
        enquiry.strength(definition.path.name) == strength
      else { return nil }
      return Stated(definition: definition, value: value)
    }
  }

  /// Fields that the enquiry does not state, in the order of the dictionary.
  func missing(_ enquiry: Enquiry) -> [FactDefinition] {
    format.dictionary.definitions(of: .enquiry).filter {
      $0.path.name.contains(".") && enquiry.values[$0.path] == nil
    }
  }

  /// Criteria that wait for the investor, with the fields that they wait for.
  func waiting(_ assessment: Assessment) -> [(criterion: Criterion, fields: [FactPath])] {
    let results = (assessment.sites.first?.criteria ?? []) + assessment.project.criteria
    return assessment.rulebook.criteria.compactMap { criterion in
      guard let result = results.first(where: { $0.criterion.id == criterion.id }) else { return nil }
      let fields = result.tellUs.union(result.open).filter { $0.root == .enquiry }
      return fields.isEmpty ? nil : (criterion, fields.sorted())
    }
  }

  /// Knock-outs that are applied to this enquiry, in the order of the rulebook.
  func knockOuts(_ assessment: Assessment) -> [KnockOutResult] {
    let all = assessment.sites.flatMap(\.knockOuts)
    return assessment.rulebook.knockOuts.compactMap { knockOut in all.first { $0.knockOut.id == knockOut.id } }
  }

  /// Knock-outs that do not apply because a value that they hold against the site is not stated.
  func notAsked(_ assessment: Assessment) -> [(knockOut: KnockOut, fields: [FactPath])] {
    let applied = Set(knockOuts(assessment).map(\.knockOut.id))
    return assessment.rulebook.knockOuts.filter { !applied.contains($0.id) }.compactMap { knockOut in
      let fields = knockOut.decides.map { FactPath(.enquiry, $0) }.filter { assessment.enquiry.values[$0] == nil }
      return fields.isEmpty ? nil : (knockOut, fields)
    }
  }

  /// How many findings there are, in words.
  var summary: String {
    let all = findings.sorted
    let errors = all.count { $0.severity == .error }
    let warnings = all.count { $0.severity == .warning }
    let first =
      errors == 0
      ? say("Keine Fehler", "No errors")
      : errors == 1 ? say("1 Fehler", "1 error") : say("\(errors) Fehler", "\(errors) errors")
    let second =
      warnings == 0
      ? say("keine Warnungen", "no warnings")
      : warnings == 1 ? say("1 Warnung", "1 warning") : say("\(warnings) Warnungen", "\(warnings) warnings")
    return "\(first), \(second)."
  }

  /// The same as JSON; see docs/reference/enquiry-command.md.
  public var json: JSON {
    let all = findings.sorted
    guard let assessment else {
      return .object(["findings": .array(all.map(JSON.diagnostic)), "enquiry": .null])
    }
    let enquiry = assessment.enquiry
    let stated = Enquiry.Strength.all.flatMap { strength in
      self.stated(strength, enquiry).map { item in
        JSON.object([
          "path": .string(item.definition.path.name), "strength": .string(strength.rawValue),
          "label": .string(item.definition.label[format.language]), "value": .value(item.value),
          "unit": .optional(item.definition.unit?.rawValue),
        ])
      }
    }
    return .object([
      "findings": .array(all.map(JSON.diagnostic)),
      "enquiry": .object(["id": .string(enquiry.id), "as_of": .string(assessment.basis.asOf.description)]),
      "stated": .array(stated), "missing": .strings(missing(enquiry).map(\.path.name)),
      "waiting": .array(
        waiting(assessment).map { item in
          .object([
            "criterion": .string(item.criterion.id), "side": .string(item.criterion.side.rawValue),
            "paths": .strings(item.fields.map(\.name)),
          ])
        }),
      "knock_outs": .array(
        knockOuts(assessment).map { result in
          .object([
            "id": .string(result.knockOut.id), "decisive": .boolean(result.knockOut.isDecisive),
            "required": .string(result.requiredText(format)),
          ])
        }),
      "uncheckable": .array(
        assessment.uncheckable.map { item in
          .object([
            "path": .string(item.path), "text": .string(item.text(format, assessment.rulebook.roles)),
          ])
        }), "suggested_preset": .optional(assessment.suggestedPreset?.id),
    ])
  }
}

extension Enquiry.Strength {
  /// In the order in which they are listed.
  static let all: [Enquiry.Strength] = [.must, .should, .nice]
}
