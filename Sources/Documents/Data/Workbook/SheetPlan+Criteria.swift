internal import Decimals
internal import Evaluation
internal import Facts
internal import Report
internal import Rulebook
internal import SourceText
internal import Workbook

extension SheetPlan {
  /// Columns of the sheet of criteria.
  enum CriteriaColumn: Int, CaseIterable {
    case side, group, title, id, base, factor, adjusted, assumed, known, measure
  }

  static func criterionPlace(_ row: Int, _ column: CriteriaColumn) -> Place { Place(row, column.rawValue) }

  /// Weights before sharing, with the settings that people may change.
  var criteriaSheet: Sheet {
    var sheet = Sheet(criteriaName)
    sheet.head(
      say("Kriterien und Gewichte", "Criteria and weights"),
      say(
        "Gelbe Felder lassen sich ändern; Punkte, Gewichte und Reihenfolge rechnen sich neu.",
        "Yellow cells may be changed; points, weights and order follow."))
    settings(&sheet)
    for column in CriteriaColumn.allCases {
      sheet.put(.text(criteriaTitle(column)), Self.criterionPlace(Self.firstCriterion - 1, column), SheetStyles.head)
    }
    for (offset, criterion) in view.assessment.rulebook.criteria.enumerated() {
      self.criterion(criterion, Self.firstCriterion + offset, &sheet)
    }
    let widths: [Double] = [12, 28, 42, 24, 14, 12, 12, 13, 13, 74]
    for (column, width) in widths.enumerated() { sheet.widths[column] = width }
    sheet.heights[Self.firstCriterion - 1] = 46
    sheet.frozen = (Self.firstCriterion, 3)
    sheet.tabColor = 0xE0B400
    return sheet
  }

  private func settings(_ sheet: inout Sheet) {
    let rulebook = view.assessment.rulebook
    let settings: [(Int, String, Decimal34)] = [
      (
        Self.investorRow, say("Gewicht: ", "Weight: ") + Side.investor.title[view.format.language],
        rulebook.weights.sides[.investor] ?? .zero
      ),
      (
        Self.regionRow, say("Gewicht: ", "Weight: ") + Side.region.title[view.format.language],
        rulebook.weights.sides[.region] ?? .zero
      ),
      (
        Self.shareRow,
        say("„Zu wenig bekannt“ unter (Prozent des Gewichts)", "“Too little known” below (percent of weight)"),
        rulebook.undocumentedBelowPercent
      ),
    ]
    for (row, label, value) in settings {
      sheet.put(.text(label), Place(row, 0))
      sheet.put(value.cell, Place(row, Self.settingColumn), SheetStyles.inputNumber)
    }
    if let preset = view.assessment.preset {
      sheet.put(
        .text(say("Gewichtungsprofil: ", "Weighting profile: ") + preset.title[view.format.language]), Place(5, 0))
    }
  }

  private func criteriaTitle(_ column: CriteriaColumn) -> String {
    switch column {
    case .side: say("Seite", "Side")
    case .group: say("Gruppe", "Group")
    case .title: say("Kriterium", "Criterion")
    case .id: "id"
    case .base: say("Grundgewicht (von 100)", "Base weight (of 100)")
    case .factor: say("Faktor des Profils", "Factor of the profile")
    case .adjusted: say("Gewicht nach Profil", "Weight after profile")
    case .assumed: say("Punkte, wenn unbekannt", "Points while unknown")
    case .known: say("bekannt an Standorten", "known at sites")
    case .measure: say("Gemessen an", "Measured by")
    }
  }

  private func criterion(_ criterion: Criterion, _ row: Int, _ sheet: inout Sheet) {
    let language = view.format.language
    func put(_ content: Sheet.Content, _ column: CriteriaColumn, _ style: Style = SheetStyles.text) {
      sheet.put(content, Self.criterionPlace(row, column), style)
    }
    let group = view.assessment.rulebook.group(criterion.group)?.title[language] ?? criterion.group
    let factor = view.assessment.preset.factor(of: criterion)
    let (base, times) = (Self.criterionPlace(row, .base).name(), Self.criterionPlace(row, .factor).name())
    put(.text(criterion.side == .investor ? say("Vorhaben", "Project") : "Region"), .side)
    put(.text(group), .group)
    put(.text(criterion.title[language]), .title, SheetStyles.strong)
    put(.text(criterion.id), .id)
    put(criterion.weight.cell, .base, SheetStyles.inputNumber)
    put(factor.cell, .factor, SheetStyles.inputNumber)
    put(
      .formula("\(base)*\(times)", result: .number((criterion.weight * factor).doubleValue)), .adjusted,
      SheetStyles.number)
    put(.text(measure(criterion)), .measure)
    guard let index = columns.firstIndex(where: { $0.criterion.id == criterion.id }) else {
      put(.text(""), .assumed)
      put(.text(state(criterion)), .known, SheetStyles.fixed)
      return
    }
    assumed(index, row, &sheet)
    let cells = range(Place(Self.firstRow, column(index)), Place(lastRow, column(index)))
    let inputs = on(inputsName, cells)
    let known = sites.count { $0.criteria[columns[index].index].fact.isKnown }
    put(
      .formula("COUNTA(\(inputs))-COUNTIF(\(inputs),\"\(Self.notAsked)\")", result: .number(Double(known))), .known,
      SheetStyles.whole)
  }

  /// Why a criterion is scored nowhere.
  private func state(_ criterion: Criterion) -> String {
    if criterion.evidence == .pending { return say("ohne Daten", "without data") }
    if criterion.isProject(view.format.dictionary) { return say("nur Vorhaben", "project alone") }
    return say("nicht gefragt", "not asked")
  }

  private func measure(_ criterion: Criterion) -> String {
    criterion.measures.map { measure in
      let unit = view.format.dictionary[measure.path]?.unit?.symbol[view.format.language] ?? ""
      return view.format.label(measure.path) + (unit.isEmpty ? "" : " [\(unit)]")
    }.joined(separator: say(" oder ", " or "))
  }

  /// What counts while the value is unknown: the middle of what the value function can give, or the rulebook's number.
  private func assumed(_ index: Int, _ row: Int, _ sheet: inout Sheet) {
    let place = Self.criterionPlace(row, .assumed)
    let criterion = columns[index].criterion
    let ends = criterion.measures.map(\.function.extent)
    let (low, high) = (ends.map(\.low).max() ?? .zero, ends.map(\.high).max() ?? .zero)
    let value = criterion.assume.points(low: low, high: high).value
    switch criterion.assume {
    case .middle where columns[index].isLive:
      let block = functions[index]
      sheet.put(
        .formula("(MIN(\(block.lows))+MAX(\(block.highs)))/2", result: .number(value.doubleValue)), place,
        SheetStyles.number)
    case .middle, .points: sheet.put(value.cell, place, SheetStyles.inputNumber)
    }
  }
}
