import DataFiles
import Rulebook
import Testing

/// Comparisons in pairs against the examples of Saaty (1977, 1980), each with its source in the file of cases.
@Suite struct `Comparisons in pairs` {
  private struct Case: Decodable {
    struct Figures: Decodable {
      let priorities: [Double]
      let lambda_max: Double?
      let ci: Double?
      let cr: Double?
      let cr_saaty_1980: Double?
    }
    let id: String
    let matrix: [[String]]
    let published: Figures
    let computed: Figures
  }

  private static func matrix(_ rows: [[String]]) -> PairwiseMatrix {
    var matrix = PairwiseMatrix(count: rows.count)
    for (row, cells) in rows.enumerated() {
      for (column, cell) in cells.enumerated() where column > row { matrix[row, column] = ratio(cell) }
    }
    return matrix
  }

  private static func ratio(_ text: String) -> Double {
    let parts = text.split(separator: "/").compactMap { Double($0) }
    return parts.count == 2 ? parts[0] / parts[1] : parts[0]
  }

  @Test func `agree with the published and the recomputed figures`() throws {
    guard let cases = try SharedFolder.cases("ahp", of: Case.self) else {
      print(SharedFolder.absence)
      return
    }
    try #require(cases.count >= 3)
    for one in cases {
      let matrix = Self.matrix(one.matrix)
      let (shares, eigenvalue) = matrix.priorities
      for (share, wanted) in zip(shares, one.computed.priorities) { #expect(abs(share - wanted) < 1e-12, "\(one.id)") }
      for (share, printed) in zip(shares, one.published.priorities) {
        #expect(abs(share - printed) < 0.006, "\(one.id)")
      }
      #expect(abs(eigenvalue - (one.computed.lambda_max ?? 0)) < 1e-10, "\(one.id)")
      #expect(abs(matrix.consistencyIndex - (one.computed.ci ?? 0)) < 1e-10, "\(one.id)")
      let ratio = try #require(matrix.consistencyRatio(.saaty1980))
      #expect(abs(ratio - (one.computed.cr_saaty_1980 ?? 0)) < 1e-10, "\(one.id)")
    }
  }

  /// Saaty's three tables differ by up to a tenth, so the same judgements can pass with one and fail with another.
  @Test(arguments: zip(RandomIndex.allCases, [0.58, 0.525, 0.52]))
  func `are measured against the table that is set`(_ table: RandomIndex, _ three: Double) throws {
    var matrix = PairwiseMatrix(count: 3)
    matrix[0, 1] = 3
    matrix[1, 2] = 3
    matrix[0, 2] = 3
    let ratio = try #require(matrix.consistencyRatio(table))
    #expect(abs(ratio - matrix.consistencyIndex / three) < 1e-15)
    #expect(PairwiseMatrix(count: table.limit + 1).consistencyRatio(table) == nil)
  }

  @Test func `find the judgement that breaks an otherwise consistent set`() throws {
    // 1 : 2 : 4 : 8, except that the second is said to be three times the fourth instead of a quarter.
    var matrix = PairwiseMatrix(count: 4)
    let sizes = [1.0, 2, 4, 8]
    for a in 0..<4 { for b in (a + 1)..<4 { matrix[a, b] = sizes[a] / sizes[b] } }
    #expect(matrix.consistencyIndex < 1e-12)
    #expect(matrix.revision == nil)
    matrix[1, 3] = 3
    let revision = try #require(matrix.revision)
    #expect([revision.first, revision.second] == [1, 3])
    #expect(revision.ratio == 0.25)
    #expect(revision.consistencyIndex < 1e-12)
  }

  @Test func `of one or two items cannot contradict each other`() {
    var two = PairwiseMatrix(count: 2)
    two[0, 1] = 9
    #expect(two.consistencyRatio(.saaty1980) == 0)
    #expect(two.priorities.shares.map { ($0 * 10).rounded() } == [9, 1])
    #expect(PairwiseMatrix(count: 1).priorities.shares == [1])
    #expect(PairwiseMatrix(count: 1).revision == nil)
  }
}
