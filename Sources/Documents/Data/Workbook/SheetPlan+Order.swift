internal import Decimals
internal import Evaluation
internal import Region
internal import Report
internal import Rulebook
internal import SourceText
internal import Workbook

extension SheetPlan {
  /// Columns of the sheet of the calculation.
  enum OrderColumn: Int, CaseIterable {
    case failed = 2
    case open, known, score, investor, region, standing, word, key, place, excludedPlace
  }

  func orderCell(_ site: Int, _ column: OrderColumn) -> Place { Place(row(site), column.rawValue) }
  func orderRange(_ column: OrderColumn) -> String {
    range(Place(Self.firstRow, column.rawValue), Place(lastRow, column.rawValue))
  }

  /// Standing, score and place of each site.
  var orderSheet: Sheet {
    var sheet = siteSheet(
      orderName, say("Rechnung je Standort", "Calculation by site"),
      say(
        "Reihenfolge: Stand, dann Zahl der offenen entscheidenden Muss-Punkte, dann Punkte (auf neun Stellen), dann id.",
        "Order: standing, then number of open decisive musts, then score (to nine places), then id."))
    for column in OrderColumn.allCases {
      sheet.put(.text(title(column)), Place(Self.titleRow, column.rawValue), SheetStyles.head)
      sheet.widths[column.rawValue] = 14
    }
    for site in sites.indices {
      for column in OrderColumn.allCases { put(column, site, &sheet) }
    }
    sheet.isLarge = false
    return sheet
  }

  private func title(_ column: OrderColumn) -> String {
    switch column {
    case .failed: say("Muss nicht erfüllt", "Musts not met")
    case .open: say("entscheidende Muss offen", "decisive musts open")
    case .known: say("bekannt (Prozent des Gewichts)", "known (percent of weight)")
    case .score: say("Punkte", "Score")
    case .investor: Side.investor.title[view.format.language]
    case .region: Side.region.title[view.format.language]
    case .standing: say("Stand (Nummer)", "Standing (number)")
    case .word: say("Stand", "Standing")
    case .key: say("Punkte zum Ordnen", "Score to order by")
    case .place: say("Platz", "Place")
    case .excludedPlace: say("Folge der nicht angebotenen", "Order of those not offered")
    }
  }

  private func put(_ column: OrderColumn, _ site: Int, _ sheet: inout Sheet) {
    let result = sites[site]
    let (formula, value) = formula(column, site, result)
    let style =
      switch column {
      case .known, .score, .investor, .region, .key: SheetStyles.number
      case .failed, .open, .standing, .place, .excludedPlace: SheetStyles.whole
      case .word: SheetStyles.text
      }
    sheet.put(.formula(formula, result: value), orderCell(site, column), style)
  }

  private func formula(_ column: OrderColumn, _ site: Int, _ result: SiteResult) -> (String, Sheet.Result) {
    func number(_ value: Decimal34) -> Sheet.Result { .number(value.doubleValue) }
    switch column {
    case .failed: return (count(.notMet, site, of: musts), .number(Double(result.exclusions.count)))
    case .open:
      return (
        count(.unknown, site, of: musts.filter(\.knockOut.isDecisive)), .number(Double(result.openDecisive))
      )
    case .known: return (knownFormula(site), number(result.knownPercent))
    case .score: return ("SUM(\(shares(site)))", number(result.score.value))
    case .investor: return (sideFormula(.investor, site), result.sides[.investor].map { number($0.value) } ?? .text(""))
    case .region: return (sideFormula(.region, site), result.sides[.region].map { number($0.value) } ?? .text(""))
    case .standing:
      return (standingFormula(site), .number(Double(1 + (Standing.allCases.firstIndex(of: result.standing) ?? 0))))
    case .word:
      let words = Standing.allCases.map { "\"\(view.word($0))\"" }.joined(separator: ",")
      return ("CHOOSE(\(orderCell(site, .standing).name()),\(words))", .text(view.word(result.standing)))
    case .key: return ("ROUND(\(orderCell(site, .score).name()),9)", number(result.score.value.rounded(toPlaces: 9)))
    case .place:
      return (placeFormula(site), view.assessment.rank(of: result.site.id).map { .number(Double($0)) } ?? .text(""))
    case .excludedPlace:
      return (excludedFormula(site), excludedPlaces[result.site.id].map { .number(Double($0)) } ?? .text(""))
    }
  }

  private func count(_ verdict: Verdict, _ site: Int, of musts: [MustBlock]) -> String {
    guard !musts.isEmpty else { return "0" }
    return musts.map { must in
      "(\(on(mustsName, Place(row(site), must.verdictColumn).name()))=\"\(view.word(verdict))\")"
    }.joined(separator: "+")
  }

  private func shares(_ site: Int) -> String {
    guard !columns.isEmpty else { return "0" }
    return on(sharesName, "\(Place(row(site), column(0)).name()):\(Place(row(site), column(columns.count - 1)).name())")
  }

  private func weights(_ site: Int) -> String {
    on(
      weightsName,
      "\(Place(row(site), weightColumn(0)).name()):\(Place(row(site), weightColumn(columns.count - 1)).name())")
  }

  private func knownFormula(_ site: Int) -> String {
    guard !columns.isEmpty else { return "0" }
    let cells = on(
      inputsName, "\(Place(row(site), column(0)).name()):\(Place(row(site), column(columns.count - 1)).name())")
    return "SUMPRODUCT((\(cells)<>\"\")*(\(cells)<>\"\(Self.notAsked)\")*\(weights(site)))"
  }

  /// The weighted mean of the points of a side; empty when nothing of it is scored.
  private func sideFormula(_ side: Side, _ site: Int) -> String {
    let own = columns.indices.filter { columns[$0].criterion.side == side }
    guard !own.isEmpty else { return "\"\"" }
    let parts = own.map { on(sharesName, Place(row(site), column($0)).name()) }.joined(separator: ",")
    let whole = own.map { on(weightsName, Place(row(site), weightColumn($0)).name()) }.joined(separator: ",")
    return "IF(SUM(\(whole))=0,\"\",100*SUM(\(parts))/SUM(\(whole)))"
  }

  private func standingFormula(_ site: Int) -> String {
    let (failed, open) = (orderCell(site, .failed).name(), orderCell(site, .open).name())
    let known = orderCell(site, .known).name()
    let isScored = columns.isEmpty ? "FALSE" : "SUM(\(weights(site)))>0"
    let isUnknown = "AND(\(isScored),ROUND(\(known),9)<\(setting(Self.shareRow)))"
    return "IF(\(failed)>0,4,IF(\(isUnknown),3,IF(\(open)>0,2,1)))"
  }

  /// One more than the sites that go before; none for a site that is not offered.
  private func placeFormula(_ site: Int) -> String {
    let (standing, open, key) = (orderRange(.standing), orderRange(.open), orderRange(.key))
    let own = (orderCell(site, .standing).name(), orderCell(site, .open).name(), orderCell(site, .key).name())
    let byID = "(\(key)=\(own.2))*(ROW(\(key))<ROW(\(own.2)))"
    let byScore = "((\(key)>\(own.2))+\(byID))"
    let byOpen = "((\(open)<\(own.1))+(\(open)=\(own.1))*\(byScore))"
    return "IF(\(own.0)=4,\"\",1+SUMPRODUCT((\(standing)<\(own.0))+(\(standing)=\(own.0))*\(byOpen)))"
  }

  private func excludedFormula(_ site: Int) -> String {
    let (standing, failed) = (orderRange(.standing), orderRange(.failed))
    let own = orderCell(site, .failed).name()
    let before = "((\(failed)<\(own))+(\(failed)=\(own))*(ROW(\(failed))<ROW(\(own))))"
    return "IF(\(orderCell(site, .standing).name())<>4,\"\",1+SUMPRODUCT((\(standing)=4)*\(before)))"
  }

  /// Sites that are not offered by number of musts that they miss, then id; places from 1.
  static func excludedPlaces(_ excluded: [SiteResult]) -> [SiteID: Int] {
    let order = excluded.map { (count: $0.exclusions.count, id: $0.site.id) }.sorted { a, b in
      a.count != b.count ? a.count < b.count : a.id < b.id
    }
    return Dictionary(order.enumerated().map { ($1.id, $0 + 1) }, uniquingKeysWith: { a, _ in a })
  }
}
