import Columns
import Decimals
import Facts
import Region
import Rulebook
import SourceText
import Testing

@testable import Evaluation

/// A table screened on columns, and the same table row by row: what the interpreter says of each row is the definition.
struct ScreenedTable {
  let plan: ScreeningPlan
  let blocks: [ColumnBlock]
  let basis = Assessment.Basis(
    engine: "0", asOf: SmallWorld.asOf, registerHash: "", referenceHash: "", enquiryHash: "")

  /// - Parameters:
  ///   - table: comma-separated, with a header; every row has to fit.
  ///   - pieces: into so many blocks it is cut.
  init(_ world: SmallWorld, enquiry: String = "", table: String, pieces: Int = 1) throws {
    let file = SourceFile(name: "t.csv", text: table)
    var diagnostics = Diagnostics()
    let read = TableSchema(file, dictionary: world.rulebook.dictionary, request: .init(), into: &diagnostics)
    let schema = try #require(read, "\(DiagnosticRenderer(language: .en).render(diagnostics))")
    let assessor = SiteAssessor(
      rulebook: world.rulebook, enquiry: try world.enquiry(enquiry), preset: nil, reference: ReferenceData(),
      asOf: SmallWorld.asOf, indicators: Self.indicators)
    plan = ScreeningPlan(assessor, schema, table: file)
    blocks = Self.blocks(table, schema, pieces)
    try #require(blocks.allSatisfy { $0.problems.count == 0 }, "\(blocks.flatMap(\.problems.first))")
  }

  private static func blocks(_ table: String, _ schema: TableSchema, _ pieces: Int) -> [ColumnBlock] {
    let lines = table.split(separator: "\n").dropFirst()
    let length = max(1, (lines.count + pieces - 1) / pieces)
    return stride(from: 0, to: lines.count, by: length).map { start in
      let rows = lines.dropFirst(start).prefix(length).map { $0 + "\n" }.joined()
      return Array(rows.utf8).withUnsafeBufferPointer { TableParser(schema).block($0, firstLine: 2 + start) }
    }
  }

  /// Minutes follow from the id; a site whose id ends in 3 has none.
  @Sendable private static func indicators(_ site: SiteFacts?) -> (String) -> Fact {
    { name in
      guard name == "minutes", let last = site?.site.id.rawValue.utf8.last, last != UInt8(ascii: "3") else {
        return .unknown(absent: [FactPath(.indicator, name)])
      }
      return .known(.number(Decimal34(Int(last % 10) * 10)))
    }
  }

  /// Screens the blocks.
  ///
  /// - Parameter parts: so many take the blocks in turn.
  func parts(top: Int, parts: Int = 1) -> [Screening.Part] {
    (0..<parts).map { first in
      let screening = BlockScreening(plan, top: top)
      for index in stride(from: first, to: blocks.count, by: parts) { screening.screen(blocks[index]) }
      return screening.part
    }
  }

  func screening(top: Int, parts number: Int = 1) -> Screening {
    Screening(plan, parts(top: top, parts: number), basis: basis)
  }

  /// What the interpreter says of every row.
  var interpreted: (orders: [SiteOrder], counts: ScreeningCounts) {
    let knockOuts = plan.assessor.rulebook.knockOuts
    var counts = ScreeningCounts(knockOuts: knockOuts.count)
    var orders: [SiteOrder] = []
    for block in blocks {
      for row in 0..<block.rowCount {
        let result = plan.assessor.result(plan.rows.facts(block, row))
        counts.rows += 1
        if result.standing == .excluded { counts.excluded += 1 } else { orders.append(result.order) }
        for (index, knockOut) in knockOuts.enumerated() {
          let verdict = result.knockOuts.first { $0.knockOut.id == knockOut.id }?.verdict
          if verdict == .notMet { counts.knockOuts[index].notMet += 1 }
          if verdict == .unknown { counts.knockOuts[index].open += 1 }
        }
      }
    }
    return (orders.sorted(), counts)
  }

  /// The interpreter's verdict of a knock-out on every row.
  func verdicts(of knockOut: Int) -> [Verdict?] {
    let rule = plan.assessor.rulebook.knockOuts[knockOut]
    return blocks.flatMap { block in
      (0..<block.rowCount).map { KnockOutResult.verdict(of: rule, plan.assessor.facts(plan.rows.facts(block, $0))) }
    }
  }

  /// How screening differs from the interpreter, in words; nil when it does not.
  func difference(tops: [Int]) -> String? {
    let expected = interpreted
    for parts in [1, 3] {
      let all = self.parts(top: expected.counts.rows + 1, parts: parts)
      if let found = difference(all, from: expected.orders) { return found }
      for top in tops {
        let screening = screening(top: top, parts: parts)
        let order = screening.assessment.ranking.map(\.order)
        if order != Array(expected.orders.prefix(top)) {
          return "top \(top) of \(parts) parts: \(order.map(\.id)) instead of \(expected.orders.prefix(top).map(\.id))"
        }
        if screening.counts != expected.counts { return "\(screening.counts) instead of \(expected.counts)" }
      }
    }
    return nil
  }

  /// Every row that is not excluded is a candidate when all are wanted, in the place that the interpreter gives it.
  private func difference(_ parts: [Screening.Part], from orders: [SiteOrder]) -> String? {
    let entries = parts.flatMap(\.candidates.entries)
    guard entries.count == orders.count else { return "\(entries.count) candidates instead of \(orders.count)" }
    let byID = Dictionary(uniqueKeysWithValues: orders.map { ($0.id, $0) })
    for entry in entries {
      guard case .known(let facts) = entry.row, let order = byID[facts.site.id] else { return "an unexpected row" }
      let isPlaced =
        entry.place.isUndocumented == (order.standing == .undocumented)
        && Int(entry.place.open) == order.openDecisive
        && abs(entry.place.score - order.score.doubleValue) <= (plan.score?.scoreError ?? 0)
      if !isPlaced { return "\(order.id): \(entry.place) instead of \(order)" }
    }
    return nil
  }
}
