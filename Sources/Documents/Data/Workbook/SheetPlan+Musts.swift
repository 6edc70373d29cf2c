internal import Decimals
internal import Evaluation
internal import Facts
internal import Report
internal import Rulebook
internal import SourceText
internal import Workbook

extension SheetPlan {
  /// Knock-outs: what is asked, what is there, and the verdict by formula.
  var mustsSheet: Sheet {
    var sheet = siteSheet(
      mustsName, say("Muss-Bedingungen", "Musts"),
      say(
        "Erfüllt oder nicht erfüllt nur, wenn jeder Wert, der stimmen kann, dasselbe sagt; sonst zu klären. Grau: nicht als Formel.",
        "Met or not met only where every value that may be true says so; else to clarify. Grey: not by formula."))
    sheet.heights[Self.numberRow] = 32
    for must in musts {
      head(must, &sheet)
      for site in sites.indices { entry(must, site, &sheet) }
    }
    return sheet
  }

  private func head(_ must: MustBlock, _ sheet: inout Sheet) {
    let language = view.format.language
    for (offset, part) in must.parts.enumerated() {
      let column = must.firstColumn + offset
      sheet.put(
        .text(part == .verdict ? must.knockOut.title[language] : ""), Place(Self.groupRow, column), SheetStyles.subhead)
      sheet.put(.text(""), Place(Self.numberRow, column), SheetStyles.subhead)
      sheet.put(.text(title(part)), Place(Self.titleRow, column), SheetStyles.head)
      sheet.widths[column] = width(part)
    }
    switch must.kind {
    case .number(let comparison, let required):
      sheet.put(.text(comparison), Place(Self.numberRow, must.firstColumn), SheetStyles.subhead)
      sheet.put(required.cell, Place(Self.numberRow, must.firstColumn + 1), SheetStyles.inputNumber)
    case .values, .given: break
    }
    if !must.knockOut.isDecisive {
      sheet.put(
        .text(say("zählt nicht zur Reihenfolge, solange offen", "not counted while open")),
        Place(Self.numberRow, must.verdictColumn), SheetStyles.subhead)
    }
  }

  private func width(_ part: MustBlock.Part) -> Double {
    switch part {
    case .verdict: 24
    case .value: 46
    case .from, .to, .atMostByOthers, .atLeast, .atMost, .asked: 13
    }
  }

  private func title(_ part: MustBlock.Part) -> String {
    switch part {
    case .from: say("von", "from")
    case .to: say("bis", "to")
    case .atMostByOthers: say("höchstens (andere Angabe)", "at most (another value)")
    case .atLeast: say("mindestens", "at least")
    case .atMost: say("höchstens", "at most")
    case .value(let index): say("Angabe", "Value") + (index == 0 ? "" : " \(index + 1)")
    case .asked: say("gefragt", "asked")
    case .verdict: say("Urteil", "Verdict")
    }
  }

  private func entry(_ must: MustBlock, _ site: Int, _ sheet: inout Sheet) {
    let verdict = Place(row(site), must.verdictColumn)
    guard let (result, trace) = must.entries[site] else {
      sheet.put(.text(Self.notAsked), verdict, SheetStyles.center)
      return
    }
    for (offset, part) in must.parts.enumerated() where part != .verdict {
      let place = Place(row(site), must.firstColumn + offset)
      sheet.put(content(part, trace) ?? .blank, place, SheetStyles.inputNumber)
    }
    let word = view.word(result.verdict)
    switch must.kind {
    case .given: sheet.put(.text(word), verdict, SheetStyles.fixed)
    case .number(let comparison, _):
      sheet.put(.formula(formula(must, comparison, site), result: .text(word)), verdict, SheetStyles.center)
    case .values(let table, let firstRow):
      sheet.put(
        .formula(formula(must, table.count, firstRow, site), result: .text(word)), verdict, SheetStyles.center)
    }
  }

  private func content(_ part: MustBlock.Part, _ trace: KnockOutTrace) -> Sheet.Content? {
    let numbers = trace.readings.compactMap(\.number)
    switch part {
    case .from: return numbers.min()?.cell
    case .to: return numbers.max()?.cell
    case .atMostByOthers: return trace.atMost?.cell
    case .atLeast: return trace.bounds.lower?.cell
    case .atMost: return trace.bounds.upper?.cell
    case .value(let index):
      return index < trace.readings.count ? .text(view.format.value(trace.readings[index], trace.fact)) : nil
    case .asked: return .text(trace.applies == .met ? say("ja", "yes") : say("offen", "open"))
    case .verdict: return nil
    }
  }

  private var met: String { "\"\(view.word(Verdict.met))\"" }
  private var notMet: String { "\"\(view.word(Verdict.notMet))\"" }
  private var open: String { "\"\(view.word(Verdict.unknown))\"" }

  private func cell(_ must: MustBlock, _ part: MustBlock.Part, _ site: Int) -> String? {
    must.column(part).map { Place(row(site), $0).name() }
  }

  /// Compares the ends of what may be true with what is asked; bounds decide for a missing number.
  private func formula(_ must: MustBlock, _ comparison: String, _ site: Int) -> String {
    let need = Place(Self.numberRow, must.firstColumn + 1).fixed
    let isRising = comparison.hasPrefix(">")
    guard let low = cell(must, .from, site), let high = cell(must, .to, site) else { return open }
    let (worst, best) = isRising ? (low, high) : (high, low)
    func holds(_ cell: String) -> String { "\(cell)\(comparison)\(need)" }
    let known = "IF(\(holds(worst)),\(met),IF(\(holds(best)),\(open),\(notMet)))"
    var bounded = open
    let (good, bad) = isRising ? (MustBlock.Part.atLeast, MustBlock.Part.atMost) : (.atMost, .atLeast)
    if let bound = cell(must, bad, site) {
      bounded = "IF(AND(\(bound)<>\"\",NOT(\(holds(bound)))),\(notMet),\(bounded))"
    }
    if let bound = cell(must, good, site) { bounded = "IF(AND(\(bound)<>\"\",\(holds(bound))),\(met),\(bounded))" }
    if isRising, let bound = cell(must, .atMostByOthers, site) {
      bounded = "IF(AND(\(bound)<>\"\",NOT(\(holds(bound)))),\(notMet),\(bounded))"
    }
    let all = "IF(\(low)<>\"\",\(known),\(bounded))"
    guard let asked = cell(must, .asked, site) else { return all }
    let whenOpen = "IF(AND(\(low)<>\"\",\(holds(worst))),\(met),\(open))"
    return "IF(\(asked)=\"\(say("offen", "open"))\",\(whenOpen),\(all))"
  }

  /// Looks each value up in the table of verdicts; values that disagree leave it open.
  private func formula(_ must: MustBlock, _ count: Int, _ firstRow: Int, _ site: Int) -> String {
    let last = firstRow + count - 1
    func cells(_ column: Int) -> String {
      on(functionsName, range(Place(firstRow, column), Place(last, column)))
    }
    let (keys, verdicts) = (cells(FunctionBlock.keyColumn), cells(FunctionBlock.pointsColumn))
    let values = must.parts.compactMap { part -> String? in
      if case .value = part { cell(must, part, site) } else { nil }
    }
    func verdict(_ value: String) -> String { "IFERROR(INDEX(\(verdicts),MATCH(\(value),\(keys),0)),\(open))" }
    let none = on(functionsName, Place(last, FunctionBlock.pointsColumn).fixed)
    let first = values.first ?? "\"\""
    let others = values.dropFirst().map { "OR(\($0)=\"\",\(verdict($0))=\(verdict(first)))" }
    let agreed = others.isEmpty ? verdict(first) : "IF(AND(\(others.joined(separator: ","))),\(verdict(first)),\(open))"
    let all = "IF(\(first)=\"\",\(none),\(agreed))"
    guard let asked = cell(must, .asked, site) else { return all }
    return "IF(AND(\(asked)=\"\(say("offen", "open"))\",\(all)<>\(met)),\(open),\(all))"
  }
}
