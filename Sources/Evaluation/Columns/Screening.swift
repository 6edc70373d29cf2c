public import Columns
internal import Decimals
internal import Facts
internal import Region
internal import Rulebook

/// What screening a table came to: counts over all rows, and the best of them assessed like sites of the register.
public struct Screening: Sendable {
  public let counts: ScreeningCounts
  /// The best rows with everything that `recommend` knows of a site.
  public let assessment: Assessment

  /// Joins what several tasks found in parts of a table.
  ///
  /// - Parameter parts: their blocks must have been let go (``BlockScreening/letGo()``).
  public init(_ plan: ScreeningPlan, _ parts: [Part], basis: Assessment.Basis) {
    var counts = ScreeningCounts(knockOuts: plan.assessor.rulebook.knockOuts.count)
    for part in parts { counts.add(part.counts) }
    self.counts = counts
    guard var all = parts.first?.candidates else {
      assessment = Assessment.make(plan.assessor, [], basis)
      return
    }
    for part in parts.dropFirst() { all.add(part.candidates) }
    all.settle(plan.order)
    let sites = all.entries.compactMap { entry in
      if case .known(let facts) = entry.row { facts } else { nil }
    }
    assessment = Assessment.make(plan.assessor, sites, basis)
  }

  /// What one task found.
  public struct Part: Sendable {
    let counts: ScreeningCounts
    let candidates: Candidates
  }
}

extension BlockScreening {
  /// What has been found so far; blocks are let go.
  public var part: Screening.Part {
    letGo()
    return Screening.Part(counts: counts, candidates: candidates)
  }
}

extension ScreeningPlan {
  /// One row, assessed like a site of the register.
  public func assessment(of block: ColumnBlock, _ row: Int, basis: Assessment.Basis) -> Assessment {
    Assessment.make(assessor, [rows.facts(block, row)], basis)
  }
}
