internal import Decimals
internal import Evaluation
internal import Facts
internal import Region
internal import Rulebook
internal import SourceText
internal import Workbook

/// Where everything stands in the workbook of an assessment, so that formulas of one sheet can name cells of another.
///
/// Sheets about sites have one site a row, by id, the same row on every sheet.
struct SheetPlan {
  /// A criterion that is scored at one site at least.
  struct Column {
    let criterion: Criterion
    /// Its place among the results of a site.
    let index: Int
    /// Its row on the sheet of criteria.
    let row: Int
    /// Whether points follow from a formula: of criteria with two measures the program's points stand there as values.
    var isLive: Bool { criterion.alternative == nil }
  }

  let view: ExportView
  /// By id.
  let sites: [SiteResult]
  let traces: [SiteTrace]
  let columns: [Column]
  /// Groups with a column, those of the investor's side first.
  let groups: [Group]
  /// Where the value function of each column stands.
  let functions: [FunctionBlock]
  /// The first of two columns with bounds of a criterion, by its column; none where nothing bounds a missing value.
  let boundColumns: [Int: Int]
  /// Knock-outs that are asked at one site at least, and where they stand.
  let musts: [MustBlock]
  /// Places of the sites that are not offered among each other.
  let excludedPlaces: [SiteID: Int]

  /// The first row of sites, and the first column after id and name.
  static let firstRow = 5
  static let firstColumn = 2
  /// Rows above the sites: group, weight or limit, title.
  static let (groupRow, numberRow, titleRow) = (2, 3, 4)
  /// The first row of criteria on their sheet; sides and settings stand above.
  static let firstCriterion = 8
  /// Rows of the sides, and of the share below which a site is undocumented, on the sheet of criteria; their column.
  static let (investorRow, regionRow, shareRow, settingColumn) = (2, 3, 4, 4)

  init(_ view: ExportView) {
    self.view = view
    let assessment = view.assessment
    sites = view.sites.sorted { $0.site.id < $1.site.id }
    traces = sites.map { assessment.assessor.trace(of: $0) }
    let results = sites.first?.criteria ?? []
    let rows = Dictionary(
      assessment.rulebook.criteria.enumerated().map { ($1.id, Self.firstCriterion + $0) },
      uniquingKeysWith: { a, _ in a })
    columns = results.indices.compactMap { [sites] index in
      guard sites.contains(where: { $0.criteria[index].status.isScored }) else { return nil }
      let criterion = results[index].criterion
      return Column(criterion: criterion, index: index, row: rows[criterion.id] ?? 0)
    }
    let used = Set(columns.map(\.criterion.group))
    groups = Side.allCases.flatMap { side in
      assessment.rulebook.groups.filter { $0.side == side && used.contains($0.id) }
    }
    functions = FunctionBlock.all(columns, sheet: view.say("Wertfunktionen", "Value functions"))
    excludedPlaces = Self.excludedPlaces(assessment.excluded)
    boundColumns = Self.boundColumns(columns, functions, traces)
    musts = MustBlock.all(view, sites, traces, below: functions.last.map { $0.lastRow + 4 } ?? 6)
  }

  var lastRow: Int { Self.firstRow + sites.count - 1 }
  func row(_ site: Int) -> Int { Self.firstRow + site }

  /// A range of one row or one column on a sheet.
  func range(_ first: Place, _ last: Place) -> String { "\(first.fixed):\(last.fixed)" }

  func say(_ de: String, _ en: String) -> String { view.say(de, en) }

  // MARK: Names of the sheets

  var resultName: String { say("Ergebnis", "Result") }
  var criteriaName: String { say("Kriterien", "Criteria") }
  var functionsName: String { say("Wertfunktionen", "Value functions") }
  var inputsName: String { say("Angaben", "Inputs") }
  var mustsName: String { say("Muss", "Musts") }
  var pointsName: String { say("Punkte", "Points") }
  var weightsName: String { say("Gewichte", "Weights") }
  var sharesName: String { say("Beiträge", "Contributions") }
  var orderName: String { say("Rechnung", "Calculation") }
  var excludedName: String { say("Nicht angeboten", "Not offered") }
  var sourcesName: String { say("Quellen", "Sources") }
  var notesName: String { say("Hinweise", "Notes") }

  /// A cell or range of another sheet, as formulas name it.
  func on(_ sheet: String, _ cells: String) -> String { "'\(sheet)'!\(cells)" }

  /// The cell of a setting on the sheet of criteria.
  func setting(_ row: Int) -> String { on(criteriaName, Place(row, Self.settingColumn).fixed) }

  /// The weight of a side on the sheet of criteria.
  func weight(of side: Side) -> String { setting(side == .investor ? Self.investorRow : Self.regionRow) }

  /// What stands in a cell for a criterion that is not asked at a site.
  static let notAsked = "–"

  // MARK: The sheet of weights

  /// Columns of groups, then the total of each side, then that of both, then criteria.
  func groupColumn(_ group: Int) -> Int { Self.firstColumn + group }
  func sideColumn(_ side: Side) -> Int { Self.firstColumn + groups.count + (side == .investor ? 0 : 1) }
  var bothColumn: Int { Self.firstColumn + groups.count + 2 }
  func weightColumn(_ column: Int) -> Int { bothColumn + 1 + column }
  /// The column of a criterion on the sheets of inputs, points and contributions.
  func column(_ column: Int) -> Int { Self.firstColumn + column }
}

extension Decimal34 {
  /// As a sheet holds it.
  var cell: Sheet.Content { .number(doubleValue) }
}
