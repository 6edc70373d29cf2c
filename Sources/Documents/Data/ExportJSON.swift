internal import Decimals
internal import Evaluation
internal import Facts
internal import Region
package import Report
internal import Rulebook
internal import SourceText

/// An assessment with all that its numbers follow from, so that another program can find every number again; the keys are a
/// contract, see docs/reference/export.schema.json. Numbers have all their digits.
///
/// For an investor it has the offered sites in their order with requirements and claims, and no points.
package struct ExportJSON: Sendable {
  let view: ExportView

  package init(_ view: ExportView) { self.view = view }

  var assessment: Assessment { view.assessment }

  /// The whole document.
  package var document: JSON {
    var members: [JSON.Member] = [
      .init(key: "format", value: .string("lotse-export")), .init(key: "version", value: .number(1)),
      .init(key: "for", value: .string(view.showsPoints ? "internal" : "investor")),
      .init(key: "assessment", value: basis),
    ]
    if view.showsPoints {
      members += [.init(key: "rules", value: rules), .init(key: "project", value: project)]
    }
    members.append(.init(key: "sites", value: .array(view.sites.map(site))))
    return .object(members)
  }

  var basis: JSON {
    let basis = assessment.basis
    return .object([
      "engine": .string(basis.engine), "as_of": .string(basis.asOf.description),
      "language": .string(view.format.language.rawValue),
      "rulebook": .object([
        "id": .string(assessment.rulebook.id), "hash": .string(assessment.rulebook.hash),
        "status": .string(assessment.rulebook.status.rawValue),
      ]),
      "register_hash": .string(basis.registerHash), "reference_hash": .string(basis.referenceHash),
      "enquiry": .object([
        "id": .string(assessment.enquiry.id), "hash": .string(basis.enquiryHash),
        "title": .string(assessment.enquiry.title[view.format.language]),
      ]),
      "preset": .optional(assessment.preset?.id),
    ])
  }

  private var project: JSON {
    let traces = assessment.assessor.trace(of: assessment.project)
    return .object([
      "score": score(assessment.project.score),
      "criteria": .array(zip(assessment.project.criteria, traces).map(criterion)),
    ])
  }

  // MARK: Sites

  private func site(_ result: SiteResult) -> JSON {
    let site = result.site
    var members: [JSON.Member] = [
      .init(key: "site", value: .string(site.id.rawValue)), .init(key: "name", value: .string(site.name)),
      .init(key: "rank", value: assessment.rank(of: site.id).map { .number($0) } ?? .null),
      .init(key: "standing", value: .string(result.standing.rawValue)),
      .init(key: "open_decisive", value: .number(result.openDecisive)),
      .init(key: "operator", value: .string(site.operatorName)),
      .init(key: "municipalities", value: .array(site.municipalities.map(JSON.string))),
      .init(key: "districts", value: .array(site.districts.map { .string($0.rawValue) })),
      .init(key: "states", value: .array(site.states.map { .string($0.rawValue) })),
      .init(key: "location", value: site.location.map(location) ?? .null),
    ]
    let trace = assessment.assessor.trace(of: result)
    if view.showsPoints { members += scores(result, trace) }
    let shown = Set(view.disclosure.knockOuts(of: result).map(\.knockOut.id))
    let verdicts = zip(result.knockOuts, trace.knockOuts).filter { shown.contains($0.0.knockOut.id) }
    members.append(.init(key: "knock_outs", value: .array(verdicts.map(knockOut))))
    members.append(.init(key: "facts", value: .array(view.fields.compactMap { field(result, $0) })))
    return .object(members)
  }

  private func scores(_ result: SiteResult, _ trace: SiteTrace) -> [JSON.Member] {
    [
      .init(key: "known_percent", value: .exact(result.knownPercent)), .init(key: "score", value: score(result.score)),
      .init(
        key: "sides",
        value: .object(Side.allCases.map { .init(key: $0.rawValue, value: score(result.sides[$0])) })),
      .init(key: "criteria", value: .array(zip(result.criteria, trace.criteria).map(criterion))),
    ]
  }

  private func location(_ location: Site.Location) -> JSON {
    .object([
      "lat": .coordinate(location.latitude), "lon": .coordinate(location.longitude),
      "quality": .string(location.isApproximate ? "approximate" : "sourced"), "source": .string(location.source),
    ])
  }

  private func field(_ result: SiteResult, _ definition: FactDefinition) -> JSON? {
    let fact = result.facts.fact(definition.path.name)
    guard fact.isKnown || !fact.inputs.isEmpty else { return nil }
    return .object(
      [
        .init(key: "path", value: .string(definition.path.description)),
        .init(key: "label", value: .string(view.format.label(definition.path))),
        .init(key: "unit", value: .optional(definition.unit?.rawValue)),
      ] + self.fact(fact))
  }

  func score(_ score: Score?) -> JSON {
    guard let score else { return .null }
    return .object(["value": .exact(score.value), "low": .exact(score.low), "high": .exact(score.high)])
  }
}
