internal import Decimals
internal import Facts
internal import Region
internal import Rulebook

/// The sites that may be offered, in doubles and in order of id, ready to be drawn.
struct DrawPlan: Sendable {
  /// An unsettled criterion of a site.
  struct OpenCriterion: Sendable {
    let site: Int
    /// Its column.
    let criterion: Int
    let table: DrawTable
  }

  /// An open knock-out of a site.
  struct OpenKnockOut: Sendable {
    let site: Int
    let table: DrawTable
  }

  /// Neighbouring sites that are scored on the same criteria with the same weights.
  struct Run: Sendable {
    var sites: Range<Int>
    let pattern: Int
  }

  /// A quantity that takes one value in a draw.
  struct Quantity: Sendable {
    /// The name of its random numbers.
    let stream: String
    /// The end of its range that has half of the probability; nil: uniform.
    ///
    /// A bound that equals the limit of a knock-out leaves a single value that meets it (a plot as large as the whole free
    /// area). Drawn uniformly it would never occur, though the knock-out is open: it is met with probability one half.
    var end: Double?
  }

  let sites: [SiteID]
  /// Columns: criteria that weigh at some site.
  let criteria: Int
  /// Settled points by site and column; 0 where open or not scored.
  private(set) var points: [Double]
  private(set) var open: [OpenCriterion] = []
  private(set) var knockOuts: [OpenKnockOut] = []
  private(set) var runs: [Run] = []
  /// Weights of each pattern by column.
  private(set) var patterns: [[Double]] = []
  /// The weights around which is drawn: of each column the greatest that any site gives it.
  let reference: [Double]
  /// Drawn quantities.
  private(set) var quantities: [Quantity] = []

  /// - Parameters:
  ///   - responses: of the sites that are offered.
  ///   - undrawn: knock-outs that are left out of the draws.
  init(_ responses: [SiteResponse], leavingOut undrawn: Set<String>) {
    let responses = responses.sorted { $0.result.site.id < $1.result.site.id }
    let weights = responses.map { $0.result.criteria.map(\.weight.doubleValue) }
    let count = weights.first?.count ?? 0
    let columns = (0..<count).filter { index in weights.contains { $0[index] > 0 } }
    sites = responses.map(\.result.site.id)
    criteria = columns.count
    reference = columns.map { column in weights.map { $0[column] }.max() ?? 0 }
    points = Array(repeating: 0, count: sites.count * columns.count)
    var shared: [String: Int] = [:]
    for (site, response) in responses.enumerated() {
      let rows = response.uncertainties.map { row(of: $0, at: response.result.site.id, &shared) }
      let unsettled = Dictionary(uniqueKeysWithValues: response.criteria.map { ($0.index, $0.table) })
      for (column, index) in columns.enumerated() {
        if let table = unsettled[index] {
          open.append(OpenCriterion(site: site, criterion: column, table: DrawTable(table, rows: rows)))
        } else {
          points[site * columns.count + column] = response.result.criteria[index].points?.value.doubleValue ?? 0
        }
      }
      for knockOut in response.knockOuts
      where !undrawn.contains(response.result.knockOuts[knockOut.index].knockOut.id) {
        knockOuts.append(OpenKnockOut(site: site, table: DrawTable(knockOut.table, rows: rows)))
        if let number = knockOut.table.continuous, let end = knockOut.table.onlyEnd {
          quantities[rows[number]].end = end
        }
      }
      addToRun(site, columns.map { weights[site][$0] })
    }
  }

  /// The row of a quantity; one for all sites when the enquiry leaves it open.
  private mutating func row(of uncertainty: Uncertainty, at site: SiteID, _ shared: inout [String: Int]) -> Int {
    let name = uncertainty.isShared ? uncertainty.source.name : "\(site.rawValue) \(uncertainty.source.name)"
    if let row = shared[name] { return row }
    quantities.append(Quantity(stream: name))
    shared[name] = quantities.count - 1
    return quantities.count - 1
  }

  private mutating func addToRun(_ site: Int, _ weights: [Double]) {
    let pattern = patterns.firstIndex(of: weights) ?? patterns.count
    if pattern == patterns.count { patterns.append(weights) }
    if let last = runs.last, last.pattern == pattern {
      runs[runs.count - 1].sites = last.sites.lowerBound..<site + 1
    } else {
      runs.append(Run(sites: site..<site + 1, pattern: pattern))
    }
  }
}

extension ResponseTable<Steps> {
  /// The end (0 or 1) of the number at which alone the knock-out is met, or is missed; nil when both happen over a range.
  fileprivate var onlyEnd: Double? {
    let between = Set(cells.flatMap { $0.between.isEmpty ? $0.at : $0.between })
    guard between.count == 1, let usual = between.first else { return nil }
    if cells.contains(where: { $0.at[0] != usual }) { return 0 }
    return cells.contains { $0.at[$0.at.count - 1] != usual } ? 1 : nil
  }
}

extension Uncertainty.Source {
  /// A name that is the same in every run.
  var name: String {
    switch self {
    case .field(let path): "field \(path)"
    case .indicator(let path): "indicator \(path)"
    case .enquiry(let paths): "enquiry \(paths.map(\.description).joined(separator: " "))"
    case .criterion(let id): "criterion \(id)"
    case .knockOut(let id): "knock-out \(id)"
    }
  }
}
