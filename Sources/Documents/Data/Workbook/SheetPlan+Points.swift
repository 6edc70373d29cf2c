internal import Decimals
internal import Evaluation
internal import Facts
internal import Region
internal import Report
internal import Rulebook
internal import SourceText
internal import Workbook

extension SheetPlan {
  /// An empty sheet about sites: head, ids and names.
  func siteSheet(_ name: String, _ title: String, _ note: String) -> Sheet {
    var sheet = Sheet(name)
    sheet.head(title, note)
    sheet.put(.text("id"), Place(Self.titleRow, 0), SheetStyles.head)
    sheet.put(.text(say("Standort", "Site")), Place(Self.titleRow, 1), SheetStyles.head)
    for (index, site) in sites.enumerated() {
      sheet.put(.text(site.site.id.rawValue), Place(row(index), 0), SheetStyles.text)
      sheet.put(.text(site.site.name), Place(row(index), 1), SheetStyles.text)
    }
    (sheet.widths[0], sheet.widths[1]) = (28, 42)
    sheet.heights[Self.titleRow] = 62
    sheet.heights[Self.groupRow] = 32
    sheet.frozen = (Self.firstRow, Self.firstColumn)
    sheet.isLarge = true
    return sheet
  }

  /// The name of a criterion's group.
  func title(of criterion: Criterion) -> String {
    groups.first { $0.id == criterion.group }?.title[view.format.language] ?? criterion.group
  }

  /// Puts group and title of each criterion above its column.
  func criterionHeads(_ sheet: inout Sheet, first: Int) {
    for (index, column) in columns.enumerated() {
      sheet.put(.text(title(of: column.criterion)), Place(Self.groupRow, first + index), SheetStyles.subhead)
      sheet.put(
        .text(column.criterion.title[view.format.language]), Place(Self.titleRow, first + index), SheetStyles.head)
      sheet.widths[first + index] = 15
    }
  }

  /// Points of each criterion, from the inputs through the value functions.
  var pointsSheet: Sheet {
    var sheet = siteSheet(
      pointsName, say("Punkte je Kriterium (0 bis 100)", "Points by criterion (0 to 100)"),
      say(
        "Aus den Angaben über die Wertfunktionen. Leer: nicht gefragt. Grau: nicht als Formel.",
        "From the inputs through the value functions. Empty: not asked. Grey: not by formula."))
    criterionHeads(&sheet, first: Self.firstColumn)
    for index in columns.indices {
      for site in sites.indices { points(index, site, &sheet) }
    }
    return sheet
  }

  private func points(_ index: Int, _ site: Int, _ sheet: inout Sheet) {
    let result = sites[site].criteria[columns[index].index]
    let place = Place(row(site), column(index))
    guard columns[index].isLive else {
      sheet.put(result.points.map { $0.value.cell } ?? .text(""), place, SheetStyles.fixed)
      return
    }
    let x = on(inputsName, place.name())
    let unknown = assumedPoints(index, site)
    let known = functions[index].formula(x, otherwise: unknown)
    let formula = "IF(\(x)=\"\(Self.notAsked)\",\"\",IF(\(x)=\"\",\(unknown),\(known)))"
    let value = result.points.map { Sheet.Result.number($0.value.doubleValue) } ?? .text("")
    sheet.put(.formula(formula, result: value), place, SheetStyles.one)
  }

  /// What counts while the value is unknown: narrowed where something bounds it.
  private func assumedPoints(_ index: Int, _ site: Int) -> String {
    let usual = on(criteriaName, Self.criterionPlace(columns[index].row, .assumed).fixed)
    guard let bound = boundColumns[index] else { return usual }
    let low = on(inputsName, Place(row(site), bound).name())
    let high = on(inputsName, Place(row(site), bound + 1).name())
    let block = functions[index]
    let from = "IF(\(low)=\"\",\(block.firstKey),\(low))"
    let to = "IF(\(high)=\"\",\(block.lastKey),\(high))"
    let (least, greatest) = (block.least(from, to), block.greatest(from, to))
    let narrowed =
      switch columns[index].criterion.assume {
      case .middle: "(\(least)+\(greatest))/2"
      case .points: "MIN(MAX(\(usual),\(least)),\(greatest))"
      }
    return "IF(AND(\(low)=\"\",\(high)=\"\"),\(usual),\(narrowed))"
  }

  /// Contributions: weight × points / 100.
  var sharesSheet: Sheet {
    var sheet = siteSheet(
      sharesName, say("Beiträge zu den Punkten", "Contributions to the score"),
      say("Gewicht × Punkte / 100; ihre Summe sind die Punkte.", "Weight × points / 100; their sum is the score."))
    criterionHeads(&sheet, first: Self.firstColumn)
    for (index, column) in columns.enumerated() {
      for site in sites.indices {
        let place = Place(row(site), self.column(index))
        let points = on(pointsName, place.name())
        let weight = on(weightsName, Place(row(site), weightColumn(index)).name())
        let value = sites[site].criteria[column.index].contribution.doubleValue
        sheet.put(
          .formula("IF(\(points)=\"\",0,\(weight)*\(points)/100)", result: .number(value)), place, SheetStyles.weight)
      }
    }
    return sheet
  }
}
