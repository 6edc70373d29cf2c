import DataFiles
import Decimals
import Documents
import Evaluation
import Facts
import Foundation
import Region
import Report
import Rulebook
import SourceText
import Testing
import Workbook

@testable import Advisory

/// The formulas of the workbook, computed by LibreOffice without any result of ours, give what the engine gives.
@Suite struct `The workbook` {
  static let tolerance = 1e-9

  /// One case: an assessment, and its workbook computed anew.
  struct Computed {
    let assessment: Assessment
    let cells: Recalculated
  }

  /// All cases with one start of LibreOffice: every sample, one with a profile, and two whose cells were changed.
  static let computed = Result { try computeAll() }
  static let cases = ExportWorld.sampleIDs + ["profile", "english", "changed"]

  private static func computeAll() throws -> [String: Computed] {
    let world = try ExportWorld.shared.get()
    var assessments = try ExportWorld.sampleIDs.map { ($0, try world.assessment($0), Language.de) }
    let e06 = try world.assessment("e06_medizintechnik")
    let preset = try #require(world.workspace.rulebook.presets.first { $0.id == "takeover" })
    assessments.append(
      ("profile", world.workspace.assess(e06.enquiry, preset: preset, asOf: ExportWorld.asOf), .de))
    assessments.append(("english", e06, .en))
    var books = assessments.map { name, assessment, language in
      (name, AssessmentWorkbook(ExportView(assessment, for: .officer, language: language)).workbook)
    }
    books.append(("changed", try Changed.workbook(AssessmentWorkbook(world.view("e06_medizintechnik")).workbook)))
    assessments.append(("changed", try Changed.assessment(e06.enquiry), .de))
    let cells = try Recalculated.all(books)
    return try assessments.reduce(into: [:]) { found, entry in
      found[entry.0] = Computed(assessment: entry.1, cells: try #require(cells[entry.0]))
    }
  }

  @Test(arguments: cases) func `gives every score, side, standing and place`(_ name: String) throws {
    let (assessment, table) = try calculation(name)
    let language: Language = name == "english" ? .en : .de
    let standings =
      language == .de
      ? ["bereit", "zu klären", "zu wenig bekannt", "nicht angeboten"]
      : ["ready", "to clarify", "too little known", "not offered"]
    #expect(table.count == assessment.sites.count)
    for result in assessment.sites {
      let row = try #require(table.first { $0[0] == result.site.id.rawValue })
      let id = result.site.id.rawValue
      #expect(row[2] == "\(result.exclusions.count)", "\(id)")
      #expect(row[3] == "\(result.openDecisive)", "\(id)")
      Self.expect(row[4], result.knownPercent, "\(id), known")
      Self.expect(row[5], result.score.value, "\(id), score")
      Self.expect(row[6], result.sides[.investor]?.value, "\(id), investor side")
      Self.expect(row[7], result.sides[.region]?.value, "\(id), region side")
      #expect(row[9] == standings[try #require(Standing.allCases.firstIndex(of: result.standing))], "\(id)")
      #expect(row[11] == (assessment.rank(of: result.site.id).map(String.init) ?? ""), "\(id), place")
    }
  }

  @Test(arguments: cases) func `gives points and contribution of every criterion`(_ name: String) throws {
    let computed = try #require(try Self.computed.get()[name])
    let german = name != "english"
    let points = try computed.cells.rows(german ? "Punkte" : "Points", after: 5)
    let shares = try computed.cells.rows(german ? "Beiträge" : "Contributions", after: 5)
    let assessment = computed.assessment
    let columns = Set(assessment.sites.flatMap(\.criteria).filter(\.status.isScored).map(\.criterion.id))
    for result in assessment.sites {
      let own = try #require(points.first { $0[0] == result.site.id.rawValue })
      let part = try #require(shares.first { $0[0] == result.site.id.rawValue })
      let scored = result.criteria.filter { columns.contains($0.criterion.id) }
      #expect(own.count == scored.count + 2)
      for (index, criterion) in scored.enumerated() {
        let place = "\(result.site.id), \(criterion.criterion.id)"
        Self.expect(own[index + 2], criterion.points?.value, place)
        Self.expect(part[index + 2], criterion.contribution, place)
      }
    }
  }

  @Test(arguments: cases) func `gives every verdict`(_ name: String) throws {
    let computed = try #require(try Self.computed.get()[name])
    let words = name == "english" ? ["met", "not met", "to clarify"] : ["erfüllt", "nicht erfüllt", "zu klären"]
    let rows = try computed.cells.rows(name == "english" ? "Musts" : "Muss", after: 2)
    let titles = rows[0]
    for result in computed.assessment.sites {
      let row = try #require(rows.first { $0[0] == result.site.id.rawValue })
      for knockOut in result.knockOuts {
        let column = try #require(titles.firstIndex(of: knockOut.knockOut.title[name == "english" ? .en : .de]))
        let word =
          switch knockOut.verdict {
          case .met: words[0];
          case .notMet: words[1];
          case .unknown: words[2]
          }
        #expect(row[column] == word, "\(result.site.id), \(knockOut.knockOut.id)")
      }
    }
  }

  @Test(arguments: cases) func `lists the sites in their order`(_ name: String) throws {
    let computed = try #require(try Self.computed.get()[name])
    let rows = try computed.cells.rows(name == "english" ? "Result" : "Ergebnis", after: 5)
    let listed = rows.map { $0[10] }.filter { !$0.isEmpty }
    #expect(listed == computed.assessment.ranking.map(\.site.id.rawValue))
    let excluded = try computed.cells.rows(name == "english" ? "Not offered" : "Nicht angeboten", after: 5)
    #expect(excluded.filter { !$0[0].isEmpty }.count == computed.assessment.excluded.count)
  }

  /// The changed weights matter: another order than before.
  @Test func `puts sites in another order when weights are changed`() throws {
    let before = try ExportWorld.shared.get().assessment("e06_medizintechnik").ranking.map(\.site.id)
    let after = try #require(try Self.computed.get()["changed"]).assessment.ranking.map(\.site.id)
    #expect(before != after && Set(before) != Set(after))
  }

  @Test func `has the same bytes each time, and no sheet or value of today`() throws {
    let view = try ExportWorld.shared.get().view("e06_medizintechnik")
    #expect(try AssessmentWorkbook(view).workbook.bytes() == AssessmentWorkbook(view).workbook.bytes())
  }

  private func calculation(_ name: String) throws -> (Assessment, [[String]]) {
    let computed = try #require(try Self.computed.get()[name])
    return (computed.assessment, try computed.cells.rows(name == "english" ? "Calculation" : "Rechnung", after: 5))
  }

  private static func expect(_ cell: String, _ value: Decimal34?, _ place: String) {
    guard let value else {
      #expect(cell.isEmpty, "\(place): \(cell), expected nothing")
      return
    }
    let number = Double(cell) ?? .infinity
    #expect(abs(number - value.doubleValue) <= tolerance, "\(place): \(cell), expected \(value)")
  }
}
