internal import Decimals
internal import Evaluation
internal import Facts
internal import Region
internal import Report
internal import Rulebook
internal import SourceText
internal import Workbook

extension SheetPlan {
  private static let resultTop = 5

  /// The sites in their order, found by their place.
  var resultSheet: Sheet {
    var sheet = Sheet(resultName)
    let date = view.assessment.basis.asOf.text(view.format.language)
    sheet.head(
      view.assessment.enquiry.title[view.format.language],
      say("Bewertung vom \(date). ", "Assessment of \(date). ") + ResultSentence.text(view.assessment, view.format))
    sheet.put(
      .text(
        say(
          "Diese Liste ordnet sich neu, wenn sich Gewichte, Wertfunktionen, Angaben oder Muss-Werte (gelbe Felder) ändern.",
          "This list is put in order anew when weights, value functions, inputs or musts (yellow cells) change.")),
      Place(2, 0), SheetStyles.note)
    let titles = [
      say("Platz", "Place"), say("Standort", "Site"), say("Kreis", "District"), say("Stand", "Standing"),
      say("Muss offen", "Musts open"), say("Punkte", "Score"), Side.investor.title[view.format.language],
      Side.region.title[view.format.language], say("bekannt (%)", "known (%)"), say("Platz vorher", "Place before"),
      "id",
      say("Zeile", "Row"),
    ]
    for (column, title) in titles.enumerated() {
      sheet.put(.text(title), Place(Self.resultTop - 1, column), SheetStyles.head)
    }
    for place in sites.indices { result(place, &sheet) }
    for (column, width) in [8.0, 66, 28, 17, 9, 16, 16, 16, 12, 10, 36, 8].enumerated() { sheet.widths[column] = width }
    sheet.heights[Self.resultTop - 1] = 46
    sheet.hiddenColumns = [11]
    sheet.frozen = (Self.resultTop, 2)
    let last = Self.resultTop + sites.count - 1
    for (column, color) in [(5, 0x8094AB), (6, SheetStyles.investorColor), (7, SheetStyles.regionColor)] {
      sheet.bars.append(
        .init(from: Place(Self.resultTop, column), to: Place(last, column), greatest: 100, color: color))
    }
    sheet.tabColor = 0x17365D
    return sheet
  }

  /// One line of the result: what a line shows is looked up by its place.
  private func result(_ index: Int, _ sheet: inout Sheet) {
    let row = Self.resultTop + index
    let ranking = view.assessment.ranking
    let site = index < ranking.count ? ranking[index] : nil
    let line = site.flatMap { site in sites.firstIndex { $0.site.id == site.site.id } }
    let key = Place(row, 11).name(fixedColumn: true)
    let found = "IFERROR(MATCH(\(index + 1),\(on(orderName, orderRange(.place))),0),\"\")"
    sheet.put(
      .formula(found, result: line.map { .number(Double($0 + 1)) } ?? .text("")), Place(row, 11), SheetStyles.whole)
    func put(_ column: Int, _ cells: String, _ value: Sheet.Result?, _ style: Style) {
      sheet.put(
        .formula("IF(\(key)=\"\",\"\",INDEX(\(cells),\(key)))", result: site == nil ? .text("") : value ?? .text("")),
        Place(row, column), style)
    }
    func number(_ value: Decimal34?) -> Sheet.Result? { value.map { .number($0.doubleValue) } }
    func cells(_ column: OrderColumn) -> String { on(orderName, orderRange(column)) }
    sheet.put(
      .formula("IF(\(key)=\"\",\"\",\(index + 1))", result: site == nil ? .text("") : .number(Double(index + 1))),
      Place(row, 0), SheetStyles.whole)
    put(1, names(1), site.map { .text($0.site.name) }, SheetStyles.strong)
    put(2, facts(SourceColumn.districts), site.map { .text(districts($0.site)) }, SheetStyles.text)
    put(3, cells(.word), site.map { .text(view.word($0.standing)) }, SheetStyles.center)
    put(4, cells(.open), site.map { .number(Double($0.openDecisive)) }, SheetStyles.whole)
    put(5, cells(.score), number(site?.score.value), SheetStyles.one)
    put(6, cells(.investor), number(site?.sides[.investor]?.value), SheetStyles.one)
    put(7, cells(.region), number(site?.sides[.region]?.value), SheetStyles.one)
    put(8, cells(.known), number(site?.knownPercent), SheetStyles.text.with { $0.numbers = "0" })
    put(
      9, facts(SourceColumn.place), site.map { _ in .number(Double(index + 1)) },
      SheetStyles.fixed.with { $0.alignment = .center })
    put(10, names(0), site.map { .text($0.site.id.rawValue) }, SheetStyles.text)
  }

  /// Columns behind those of the calculation, with what does not follow from formulas.
  enum SourceColumn: Int {
    case districts = 14
    case place = 15
  }

  private func names(_ column: Int) -> String {
    on(orderName, range(Place(Self.firstRow, column), Place(lastRow, column)))
  }

  private func facts(_ column: SourceColumn) -> String { names(column.rawValue) }

  private func districts(_ site: Site) -> String { site.districts.map(\.name).joined(separator: ", ") }

  /// Puts district and first place of each site behind the calculation.
  func putFacts(_ sheet: inout Sheet) {
    sheet.put(.text(say("Kreis", "District")), Place(Self.titleRow, SourceColumn.districts.rawValue), SheetStyles.head)
    sheet.put(
      .text(say("Platz vorher", "Place before")), Place(Self.titleRow, SourceColumn.place.rawValue), SheetStyles.head)
    sheet.widths[SourceColumn.districts.rawValue] = 30
    for (index, result) in sites.enumerated() {
      sheet.put(.text(districts(result.site)), Place(row(index), SourceColumn.districts.rawValue), SheetStyles.text)
      let place = view.assessment.rank(of: result.site.id)
      sheet.put(
        place.map { .number(Double($0)) } ?? .text(Self.notAsked), Place(row(index), SourceColumn.place.rawValue),
        SheetStyles.fixed.with { $0.alignment = .center })
    }
  }

  /// Sites that are not offered, with the musts that they miss.
  var excludedSheet: Sheet {
    var sheet = Sheet(excludedName)
    sheet.head(
      say("Nicht angebotene Standorte", "Sites not offered"),
      say(
        "Nach der Zahl der nicht erfüllten Muss-Bedingungen, dann id.",
        "By the number of musts that are not met, then id."))
    let titles = [
      say("Standort", "Site"), say("Kreis", "District"), say("Muss nicht erfüllt", "Musts not met"),
      say("Gründe", "Reasons"), say("Zeile", "Row"),
    ]
    for (column, title) in titles.enumerated() { sheet.put(.text(title), Place(4, column), SheetStyles.head) }
    for index in sites.indices { excluded(index, &sheet) }
    for (column, width) in [58.0, 26, 12, 90, 8].enumerated() { sheet.widths[column] = width }
    sheet.heights[4] = 32
    sheet.hiddenColumns = [4]
    sheet.frozen = (5, 1)
    return sheet
  }

  private func excluded(_ index: Int, _ sheet: inout Sheet) {
    let row = 5 + index
    let line = sites.firstIndex { excludedPlaces[$0.site.id] == index + 1 }
    let site = line.map { sites[$0] }
    let key = Place(row, 4).name(fixedColumn: true)
    let found = "IFERROR(MATCH(\(index + 1),\(on(orderName, orderRange(.excludedPlace))),0),\"\")"
    sheet.put(
      .formula(found, result: line.map { .number(Double($0 + 1)) } ?? .text("")), Place(row, 4), SheetStyles.whole)
    func put(_ column: Int, _ formula: String, _ value: Sheet.Result?, _ style: Style) {
      sheet.put(.formula("IF(\(key)=\"\",\"\",\(formula))", result: value ?? .text("")), Place(row, column), style)
    }
    put(0, "INDEX(\(names(1)),\(key))", site.map { .text($0.site.name) }, SheetStyles.strong)
    put(1, "INDEX(\(facts(.districts)),\(key))", site.map { .text(districts($0.site)) }, SheetStyles.text)
    put(
      2, "INDEX(\(on(orderName, orderRange(.failed))),\(key))", site.map { .number(Double($0.exclusions.count)) },
      SheetStyles.whole)
    let reasons = musts.map { must in
      let cells = on(mustsName, range(Place(Self.firstRow, must.verdictColumn), Place(lastRow, must.verdictColumn)))
      let title = must.knockOut.title[view.format.language].replacing("\"", with: "\"\"")
      return "IF(INDEX(\(cells),\(key))=\"\(view.word(Verdict.notMet))\",\"\(title). \",\"\")"
    }
    let words = site.map { $0.exclusions.map { $0.knockOut.title[view.format.language] + ". " }.joined() }
    put(3, reasons.isEmpty ? "\"\"" : reasons.joined(separator: "&"), words.map { .text($0) }, SheetStyles.wrapped)
  }
}
