internal import Decimals
internal import Evaluation
internal import Facts
internal import Region
internal import Report
internal import Rulebook
internal import SourceText

extension SiteTable {
  /// Which site it is, where it lies, and where it stands.
  static func head(_ view: ExportView) -> Part {
    let columns: [Column] = [
      .integer("place"), .text("site"), .text("name"), .text("standing"), .integer("open_decisive"),
      .text("districts"), .text("states"), .text("municipalities"), .text("operator"), .text("site_type"),
      .text("status"), .number("longitude"), .number("latitude"), Column(name: "location_approximate", kind: .boolean),
      .text("as_of"),
    ]
    let asOf = view.assessment.basis.asOf.description
    return Part(columns: columns) { result in
      let site = result.site
      return [
        .whole(view.assessment.rank(of: site.id)), .text(site.id.rawValue), .text(site.name),
        .text(result.standing.rawValue), .whole(result.openDecisive), .words(site.districts.map(\.rawValue)),
        .words(site.states.map(\.rawValue)), .words(site.municipalities), .words(site.operatorName),
        .words(site.siteType), .words(site.status), site.location.map { degrees($0.longitude) },
        site.location.map { degrees($0.latitude) }, site.location.map { .boolean($0.isApproximate) }, .text(asOf),
      ]
    }
  }

  private static func degrees(_ value: Double) -> Cell { .number(Decimal34(rounding: value, places: 6)) }

  /// Score and both sides with their spans, and what excludes the site; for officers.
  static func scores(_ view: ExportView) -> Part {
    let names = ["score", "investor_side", "region_side"].flatMap { [$0, "\($0)_low", "\($0)_high"] }
    let columns = names.map(Column.number) + [.number("known_percent"), .text("excluded_by")]
    return Part(columns: columns) { result in
      let scores = [result.score, result.sides[.investor], result.sides[.region]]
      return scores.flatMap { score in [score?.value, score?.low, score?.high].map(number) }
        + [number(result.knownPercent), .words(result.exclusions.map(\.knockOut.id))]
    }
  }

  /// Results are written to nine places; the JSON has them whole.
  private static func number(_ value: Decimal34?) -> Cell? { value.map { .number($0.rounded(toPlaces: 9)) } }

  /// The verdict on each must of the enquiry that the reader may see at any site.
  static func musts(_ view: ExportView) -> Part {
    let shown = view.sites.map { Set(view.disclosure.knockOuts(of: $0).map(\.knockOut.id)) }
    let ids = view.assessment.rulebook.knockOuts.map(\.id).filter { id in shown.contains { $0.contains(id) } }
    return Part(columns: ids.map { .text("must_\($0)") }) { result in
      let verdicts = view.disclosure.knockOuts(of: result)
      return ids.map { id in verdicts.first { $0.knockOut.id == id }.map { .text($0.verdict.rawValue) } }
    }
  }

  /// Points and weight in force of each criterion that is scored at any site; for officers.
  static func points(_ view: ExportView) -> Part {
    let ids = view.assessment.rulebook.criteria.map(\.id).filter { id in
      view.sites.contains { $0.criteria.contains { $0.criterion.id == id && $0.status.isScored } }
    }
    let columns = ids.flatMap { [Column.number("points_\($0)"), .number("weight_\($0)"), .text("status_\($0)")] }
    return Part(columns: columns) { result in
      ids.flatMap { id -> [Cell?] in
        guard let found = result.criteria.first(where: { $0.criterion.id == id }) else { return [nil, nil, nil] }
        return [
          number(found.points?.value), found.status.isScored ? number(found.weight) : nil, .text(found.status.rawValue),
        ]
      }
    }
  }

  /// What claims say of each field: the leading value, how sure it is, of when, and the source.
  static func facts(_ view: ExportView) -> Part {
    let fields = view.fields
    let columns = fields.flatMap { field -> [Column] in
      let name = field.path.name
      let value = Column(name: name, kind: field.kind.isNumeric ? .number : field.kind == .boolean ? .boolean : .text)
      return [value, .text("\(name)_status"), .text("\(name)_as_of"), .text("\(name)_source")]
    }
    return Part(columns: columns) { result in
      fields.flatMap { field -> [Cell?] in
        let fact = result.facts.fact(field.path.name)
        guard let leading = fact.leading else { return [nil, nil, nil, nil] }
        let input = fact.inputs.first
        return [cell(leading), .text(fact.status.rawValue), .words(input?.asOf?.description), .words(input?.source)]
      }
    }
  }

  private static func cell(_ value: FactValue) -> Cell? {
    switch value {
    case .number(let number): .number(number)
    case .boolean(let flag): .boolean(flag)
    case .text(let text): .words(text)
    case .date(let date): .text(date.description)
    case .list(let items): .words(items.compactMap(\.text))
    }
  }
}
