internal import Decimals
internal import Evaluation
internal import Facts
internal import Report
internal import Rulebook
internal import SourceText
internal import Workbook

extension SheetPlan {
  /// Value functions row by row, then the tables of verdicts.
  var functionsSheet: Sheet {
    var sheet = Sheet(functionsName)
    sheet.head(
      say("Wertfunktionen", "Value functions"),
      say(
        "Zahlen: zwischen den Zeilen gleichmäßig, außerhalb gleichbleibend; die Werte müssen steigen. Klassen: eine Zeile je Klasse.",
        "Numbers: linear between the rows, constant outside; values must ascend. Classes: one row each."))
    let titles = [
      say("Kriterium", "Criterion"), say("Wert", "Value"), say("Punkte", "Points"), say("von", "from"),
      say("bis", "to"),
    ]
    for (column, title) in titles.enumerated() { sheet.put(.text(title), Place(3, column), SheetStyles.head) }
    for (column, block) in zip(columns, functions) { rows(block, column.criterion, &sheet) }
    for must in musts { table(must, &sheet) }
    for (column, width) in [44.0, 76, 16, 10, 10].enumerated() { sheet.widths[column] = width }
    sheet.frozen = (4, 0)
    sheet.tabColor = 0xE0B400
    return sheet
  }

  private func rows(_ block: FunctionBlock, _ criterion: Criterion, _ sheet: inout Sheet) {
    let unit = view.format.dictionary[block.measure.path]?.unit?.symbol[view.format.language] ?? ""
    let title = criterion.title[view.format.language] + (unit.isEmpty ? "" : " [\(unit)]")
    for (offset, row) in keys(block).enumerated() {
      let place = block.firstRow + offset
      sheet.put(.text(title), Place(place, FunctionBlock.titleColumn), SheetStyles.text)
      sheet.put(
        row.key, Place(place, FunctionBlock.keyColumn), block.isNumeric ? SheetStyles.inputNumber : SheetStyles.text)
      sheet.put(row.points.value.cell, Place(place, FunctionBlock.pointsColumn), SheetStyles.inputNumber)
      guard !block.isNumeric else { continue }
      sheet.put(row.points.low.cell, Place(place, FunctionBlock.lowColumn), SheetStyles.inputNumber)
      sheet.put(row.points.high.cell, Place(place, FunctionBlock.highColumn), SheetStyles.inputNumber)
    }
  }

  private func keys(_ block: FunctionBlock) -> [(key: Sheet.Content, points: ValueFunction.Points)] {
    switch block.measure.function {
    case .piecewiseLinear(let anchors): anchors.map { ($0.value.cell, ValueFunction.Points($0.points)) }
    case .classes(let classes):
      classes.sorted { ($1.value.value, $0.key) < ($0.value.value, $1.key) }.map { name, points in
        (.text(word(className: name, block.measure.path)), points)
      }
    }
  }

  /// What a class of a value function is called.
  private func word(className name: String, _ path: FactPath) -> String {
    let isTruth = view.format.dictionary[path]?.kind == .boolean
    return word(isTruth ? .boolean(name == "true") : .text(name), path)
  }

  /// A value as the sheets name it; where its words would be taken for a pattern, as the files have it.
  func word(_ value: FactValue, _ path: FactPath) -> String {
    let text = view.format.value(value, path)
    let isPattern = text.contains { "*?~".contains($0) }
    return isPattern ? value.text ?? text : text
  }

  private func table(_ must: MustBlock, _ sheet: inout Sheet) {
    guard case .values(let table, let firstRow) = must.kind else { return }
    for (offset, entry) in table.enumerated() {
      let row = firstRow + offset
      sheet.put(
        .text(say("Muss: ", "Must: ") + must.knockOut.title[view.format.language]),
        Place(row, FunctionBlock.titleColumn),
        SheetStyles.text)
      sheet.put(.text(entry.text), Place(row, FunctionBlock.keyColumn), SheetStyles.text)
      sheet.put(.text(view.word(entry.verdict)), Place(row, FunctionBlock.pointsColumn), SheetStyles.input)
    }
  }
}
