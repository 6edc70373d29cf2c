internal import Decimals
internal import Evaluation
internal import Report
internal import Rulebook
internal import SourceText
internal import Workbook

extension SheetPlan {
  /// Weights in force at each site: base → profile → zero if not scored → shared in the group → in the side → sides.
  var weightsSheet: Sheet {
    var sheet = siteSheet(
      weightsName, say("Gewichte, die gelten", "Weights in force"),
      say(
        "Was an einem Standort nicht bewertet wird, teilen sich die anderen Kriterien der Gruppe, dann die Gruppen der Seite, dann die Seiten.",
        "What is not scored at a site is shared by the other criteria of the group, then by the groups of the side, then by the sides."
      ))
    groupHeads(&sheet)
    criterionHeads(&sheet, first: weightColumn(0))
    for (index, column) in columns.enumerated() {
      let adjusted = on(criteriaName, Self.criterionPlace(column.row, .adjusted).fixed)
      sheet.put(
        .formula(adjusted, result: .number(self.adjusted(column.criterion))),
        Place(Self.numberRow, weightColumn(index)),
        SheetStyles.subhead.with { $0.numbers = "0.00" })
    }
    for site in sites.indices { weights(site, &sheet) }
    return sheet
  }

  private func adjusted(_ criterion: Criterion) -> Double {
    (criterion.weight * view.assessment.preset.factor(of: criterion)).doubleValue
  }

  private func groupHeads(_ sheet: inout Sheet) {
    let number = SheetStyles.subhead.with { $0.numbers = "0.00" }
    let rows = view.assessment.rulebook.criteria.indices.map { Self.firstCriterion + $0 }
    let (first, last) = (rows.first ?? Self.firstCriterion, rows.last ?? Self.firstCriterion)
    for (index, group) in groups.enumerated() {
      let column = groupColumn(index)
      let members = view.assessment.rulebook.criteria.filter { $0.group == group.id }
      let titles = on(criteriaName, range(Self.criterionPlace(first, .group), Self.criterionPlace(last, .group)))
      let weights = on(criteriaName, range(Self.criterionPlace(first, .adjusted), Self.criterionPlace(last, .adjusted)))
      let title = group.title[view.format.language].replacing("\"", with: "\"\"")
      sheet.put(.text(group.title[view.format.language]), Place(Self.groupRow, column), SheetStyles.subhead)
      sheet.put(
        .formula("SUMIF(\(titles),\"\(title)\",\(weights))", result: .number(members.map(adjusted).reduce(0, +))),
        Place(Self.numberRow, column), number)
      sheet.put(.text(say("bewertet: ", "scored: ") + title), Place(Self.titleRow, column), SheetStyles.head)
      sheet.widths[column] = 13
    }
    let sides = Side.allCases.map { (sideColumn($0), say("Gruppen: ", "groups: ") + $0.title[view.format.language]) }
    for (column, title) in sides + [(bothColumn, say("Seiten zusammen", "sides together"))] {
      sheet.put(.text(title), Place(Self.titleRow, column), SheetStyles.head)
      sheet.widths[column] = 13
    }
  }

  private func weights(_ site: Int, _ sheet: inout Sheet) {
    let live = groups.map { liveWeight($0, site) }
    for index in groups.indices {
      sheet.put(
        .formula(liveFormula(index, site), result: .number(live[index])), Place(row(site), groupColumn(index)),
        SheetStyles.weight)
    }
    var both = 0.0
    for side in Side.allCases {
      let total = total(of: side, live)
      if total > 0 { both += (view.assessment.rulebook.weights.sides[side] ?? .zero).doubleValue }
      sheet.put(
        .formula(totalFormula(side, site), result: .number(total)), Place(row(site), sideColumn(side)),
        SheetStyles.weight)
    }
    let cells = Side.allCases.map { "IF(\(Place(row(site), sideColumn($0)).name())>0,\(weight(of: $0)),0)" }
    sheet.put(
      .formula(cells.joined(separator: "+"), result: .number(both)), Place(row(site), bothColumn), SheetStyles.weight)
    for index in columns.indices { weight(index, site, &sheet) }
  }

  /// The weight of the scored criteria of a group at a site.
  private func liveWeight(_ group: Group, _ site: Int) -> Double {
    columns.filter { $0.criterion.group == group.id && sites[site].criteria[$0.index].status.isScored }
      .map { adjusted($0.criterion) }.reduce(0, +)
  }

  private func liveFormula(_ index: Int, _ site: Int) -> String {
    let last = columns.count - 1
    let ids = range(Place(Self.groupRow, weightColumn(0)), Place(Self.groupRow, weightColumn(last)))
    let weights = range(Place(Self.numberRow, weightColumn(0)), Place(Self.numberRow, weightColumn(last)))
    let points = on(pointsName, range(Place(row(site), column(0)), Place(row(site), column(last))))
    return "SUMPRODUCT((\(ids)=\(Place(Self.groupRow, groupColumn(index)).fixed))*(\(points)<>\"\")*\(weights))"
  }

  private func total(of side: Side, _ live: [Double]) -> Double {
    groups.indices.filter { groups[$0].side == side && live[$0] > 0 }.map { index in
      view.assessment.rulebook.criteria.filter { $0.group == groups[index].id }.map(adjusted).reduce(0, +)
    }.reduce(0, +)
  }

  /// What the groups of a side weigh that have a scored criterion.
  private func totalFormula(_ side: Side, _ site: Int) -> String {
    let own = groups.indices.filter { groups[$0].side == side }.map(groupColumn)
    guard let first = own.first, let last = own.last else { return "0" }
    let live = "\(Place(row(site), first).name()):\(Place(row(site), last).name())"
    return "SUMPRODUCT((\(live)>0)*\(range(Place(Self.numberRow, first), Place(Self.numberRow, last))))"
  }

  private func weight(_ index: Int, _ site: Int, _ sheet: inout Sheet) {
    let criterion = columns[index].criterion
    guard let group = groups.firstIndex(where: { $0.id == criterion.group }) else { return }
    let points = on(pointsName, Place(row(site), column(index)).name())
    let live = Place(row(site), groupColumn(group)).name()
    let whole = Place(Self.numberRow, groupColumn(group)).name(fixedRow: true)
    let own = Place(Self.numberRow, weightColumn(index)).name(fixedRow: true)
    let total = Place(row(site), sideColumn(criterion.side)).name()
    let both = Place(row(site), bothColumn).name()
    let share = "100*\(weight(of: criterion.side))*\(whole)*\(own)/(\(both)*\(total)*\(live))"
    let value = sites[site].criteria[columns[index].index].weight.doubleValue
    sheet.put(
      .formula("IF(OR(\(points)=\"\",\(live)=0),0,\(share))", result: .number(value)),
      Place(row(site), weightColumn(index)), SheetStyles.weight)
  }
}
