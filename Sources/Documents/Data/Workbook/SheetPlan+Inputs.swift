internal import Decimals
internal import Evaluation
internal import Facts
internal import Report
internal import Rulebook
internal import SourceText
internal import Workbook

extension SheetPlan {
  static func boundColumns(_ columns: [Column], _ functions: [FunctionBlock], _ traces: [SiteTrace]) -> [Int: Int] {
    var next = firstColumn + columns.count + 1
    return columns.indices.reduce(into: [:]) { found, index in
      guard columns[index].isLive, functions[index].isNumeric,
        traces.contains(where: { bounds(columns[index], $0) != nil })
      else { return }
      found[index] = next
      next += 2
    }
  }

  /// What is known of a missing value.
  private static func bounds(_ column: Column, _ trace: SiteTrace) -> Bounds? {
    guard let fact = trace.criteria[column.index].facts.first, !fact.isKnown else { return nil }
    return fact.bounds == Bounds() ? nil : fact.bounds
  }

  /// The measured values that count, one column a criterion, and what bounds the missing ones.
  var inputsSheet: Sheet {
    var sheet = siteSheet(
      inputsName, say("Angaben, die zählen", "Values that count"),
      say(
        "Leer: unbekannt, nicht null. „–“: nicht gefragt. Bei Schätzungen und widersprüchlichen Angaben der führende Wert. Quellen: eigenes Blatt.",
        "Empty: unknown, not zero. “–”: not asked. Of estimates and disputed values the leading one. Sources: on their own sheet."
      ))
    criterionHeads(&sheet, first: Self.firstColumn)
    for (index, column) in columns.enumerated() {
      let path = column.criterion.measure.path
      let unit = view.format.dictionary[path]?.unit?.symbol[view.format.language] ?? ""
      sheet.put(.text(unit), Place(Self.numberRow, self.column(index)), SheetStyles.subhead)
      for site in sites.indices { input(index, site, &sheet) }
      if let first = boundColumns[index] { bounds(index, first, &sheet) }
    }
    return sheet
  }

  private func input(_ index: Int, _ site: Int, _ sheet: inout Sheet) {
    let place = Place(row(site), column(index))
    let result = sites[site].criteria[columns[index].index]
    guard result.status.isScored else {
      sheet.put(.text(Self.notAsked), place, SheetStyles.center)
      return
    }
    // Of two measures the one that counts; else the only one, and nothing while it is open whether it is asked.
    switch result.fact.leading {
    case nil: sheet.put(.blank, place, SheetStyles.inputNumber)
    case .number(let number): sheet.put(number.cell, place, SheetStyles.inputNumber)
    case .some(let value): sheet.put(.text(word(value, result.measure)), place, SheetStyles.input)
    }
  }

  private func bounds(_ index: Int, _ first: Int, _ sheet: inout Sheet) {
    for (offset, title) in [say("mindestens", "at least"), say("höchstens", "at most")].enumerated() {
      let column = first + offset
      sheet.put(
        .text(columns[index].criterion.title[view.format.language]), Place(Self.groupRow, column), SheetStyles.subhead)
      sheet.put(.text(title), Place(Self.titleRow, column), SheetStyles.head)
      sheet.widths[column] = 15
    }
    for site in sites.indices {
      let found = Self.bounds(columns[index], traces[site])
      for (offset, bound) in [found?.lower, found?.upper].enumerated() {
        sheet.put(bound?.cell ?? .blank, Place(row(site), first + offset), SheetStyles.inputNumber)
      }
    }
  }
}
