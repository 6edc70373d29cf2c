import Foundation
import Testing

/// Columns and the interpreter agree on random rulebooks, enquiries and tables: verdicts, standing, score and order of every
/// row, however many are wanted and however the table is cut.
@Suite struct `Random screening` {
  /// `LOTSE_SOAK=1` tries many more.
  private static let rounds = ProcessInfo.processInfo.environment["LOTSE_SOAK"] == nil ? 25 : 2000

  @Test(arguments: 0..<8) func `is what the interpreter says`(part: Int) throws {
    for seed in part * Self.rounds..<(part + 1) * Self.rounds {
      var random = RandomScreening(seed: seed)
      let (world, enquiry) = (random.world(), random.enquiry())
      let text = random.table(rows: 24)
      let table = try ScreenedTable(world, enquiry: enquiry, table: text, pieces: 1 + seed % 4)
      let difference = table.difference(tops: [1, 5])
      #expect(difference == nil, "seed \(seed)\n\(random.log.joined(separator: "\n"))\n\(text)")
    }
  }
}
