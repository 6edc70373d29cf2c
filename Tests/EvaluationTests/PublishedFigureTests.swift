import DataFiles
import Decimals
import Evaluation
import Facts
import Foundation
import Region
import Rulebook
import Testing

/// Worked examples of value functions and weighted sums; every case names its source.
@Suite struct `Published figures` {
  private struct ValueCase: Decodable {
    let id: String
    let source: String
    let cutoffs: [Double]?
    let values: [Double]?
    let points: [String: [[Double]]]?
    let functions: [String: [[Double]]]?
    let matrix: [[Double]]?
    let published: [[Double]]?
  }

  private struct SumCase: Decodable {
    let id: String
    let source: String
    let matrix: [[Double]]
    let types: [Int]
    let weights: [Double]
    let published: [Double]
    let ranks: [Int]
    let tolerance: Double
  }

  /// Values of other packages outside the anchors: an error, or a line that goes on. Ours stay constant.
  private static let applying = ["error outside", "clip"]

  @Test func `of value functions hold`() throws {
    guard let cases = try SharedFolder.cases("value-functions", of: ValueCase.self) else {
      print(SharedFolder.absence)
      return
    }
    var compared = 0
    for one in cases {
      if let cutoffs = one.cutoffs, let values = one.values {
        let function = Self.function(Array(zip(cutoffs, values)))
        for kind in Self.applying {
          for pair in one.points?[kind] ?? [] {
            #expect(Self.points(function, pair[0]).isNear(pair[1]), "\(one.id) \(kind) \(pair): \(one.source)")
            compared += 1
          }
        }
      }
      let names = ["Price", "Time", "Comfort"]
      for (row, published) in zip(one.matrix ?? [], one.published ?? []) {
        for (column, name) in names.enumerated() {
          let anchors = try #require(one.functions?[name]).map { ($0[0], $0[1]) }.sorted { $0.0 < $1.0 }
          let points = Self.points(Self.function(anchors), row[column])
          #expect(points.isNear(published[column]), "\(one.id) \(name) \(row[column]): \(one.source)")
          compared += 1
        }
      }
    }
    #expect(compared >= 30, "the file lost its cases")
  }

  /// The project's own sum: points of 100 × weights of 100. The published steps bring the columns to shares first.
  @Test func `of weighted sums hold`() throws {
    guard let cases = try SharedFolder.cases("weighted-sum", of: SumCase.self) else {
      print(SharedFolder.absence)
      return
    }
    for one in cases {
      let benefit = one.matrix.map { row in zip(row, one.types).map { $1 < 0 ? 1 / $0 : $0 } }
      let sums = one.types.indices.map { column in benefit.map { $0[column] }.reduce(0, +) }
      let shares = benefit.map { row in zip(row, sums).map { $0 / $1 } }
      // Equal weights: as many equal parts of 100 as fit; what is left goes to a criterion that does not score.
      try #require(Set(one.weights).count == 1)
      let part = 100 / one.weights.count
      let criteria = one.weights.indices.map { SmallCriterion("c\($0)", weight: part, points: "{0: 0, 1: 100}") }
      let rest = SmallCriterion(
        "a", group: "rest", weight: 100 - part * one.weights.count, evidence: "pending")
      let world = SmallWorld(investor: 100, region: 0, criteria: criteria + [rest])
      let sites = shares.enumerated().map { index, row in
        SmallSite("site-\(index)", Dictionary(uniqueKeysWithValues: row.enumerated().map { ("c\($0)", "\($1)") }))
      }
      let assessment = try world.assess(sites)
      for (index, published) in one.published.enumerated() {
        let score = try #require(assessment[SiteID("site-\(index)")]?.score.value.doubleValue)
        #expect(abs(score / 100 - published) < one.tolerance, "\(one.id), site \(index): \(one.source)")
        #expect(assessment.rank(of: SiteID("site-\(index)")) == one.ranks[index], "\(one.id), site \(index)")
      }
    }
  }

  private static func function(_ anchors: [(Double, Double)]) -> ValueFunction {
    .piecewiseLinear(anchors.map { .init(decimal($0.0), .hundred * decimal($0.1)) })
  }

  private static func points(_ function: ValueFunction, _ value: Double) -> Double {
    (function.points(of: .number(decimal(value)))?.value.doubleValue ?? .nan) / 100
  }

  private static func decimal(_ value: Double) -> Decimal34 { Decimal34("\(value)") ?? .zero }
}

extension Double {
  fileprivate func isNear(_ other: Double) -> Bool { abs(self - other) < 1e-12 }
}
