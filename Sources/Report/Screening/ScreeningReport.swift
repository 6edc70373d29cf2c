public import Columns
internal import Decimals
public import Evaluation
internal import Facts
internal import Region
internal import Rulebook
public import SourceText

/// What screening a table came to, for people and programs.
public struct ScreeningReport: Sendable {
  let screening: Screening
  let plan: ScreeningPlan
  let problems: RowProblems
  let format: FactFormat
  var assessment: Assessment { screening.assessment }

  /// A report.
  ///
  /// - Parameter problems: rows that were left out.
  public init(_ screening: Screening, _ plan: ScreeningPlan, _ problems: RowProblems, language: Language) {
    self.screening = screening
    self.plan = plan
    self.problems = problems
    format = FactFormat(plan.assessor.rulebook.dictionary, language)
  }

  /// Knock-outs that exist for the enquiry, with what came of them.
  var knockOuts: [(knockOut: KnockOut, count: ScreeningCounts.KnockOutCount)] {
    zip(plan.assessor.rulebook.knockOuts, screening.counts.knockOuts).filter { $1.notMet + $1.open > 0 }.map {
      ($0, $1)
    }
  }

  var offered: Int { screening.counts.rows - screening.counts.excluded }

  /// Rows as comma-separated values: RFC 4180, decimal points, a header line.
  public var csv: String {
    let header = [
      "rank", "id", "standing", "open_decisive", "score", "score_low", "score_high", "investor_fit", "regional_benefit",
    ]
    let rows = assessment.ranking.enumerated().map { index, result -> [String] in
      [
        String(index + 1), result.site.id.rawValue, result.standing.rawValue, String(result.openDecisive),
        Self.number(result.score.value), Self.number(result.score.low), Self.number(result.score.high),
        result.sides[.investor].map { Self.number($0.value) } ?? "",
        result.sides[.region].map { Self.number($0.value) } ?? "",
      ]
    }
    return ([header] + rows).map { $0.map(Self.field).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func number(_ number: Decimal34) -> String { number.rounded(toPlaces: 6).description }

  private static func field(_ text: String) -> String {
    guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  /// The best rows and the counts as one document.
  public var json: JSON {
    let writer = AssessmentJSON(assessment, language: format.language, top: nil)
    return .object([
      "assessment": writer.basis, "table": .string(plan.table.name),
      "rows": .object([
        "assessed": .number(screening.counts.rows), "left_out": .number(problems.count),
        "offered": .number(offered), "excluded": .number(screening.counts.excluded),
      ]),
      "knock_outs": .array(
        knockOuts.map {
          .object([
            "id": .string($0.knockOut.id), "not_met": .number($0.count.notMet), "unknown": .number($0.count.open),
          ])
        }),
      "interpreted": .array(plan.interpretedRules.map { .string($0[format.language]) }),
      "top": .array(
        assessment.ranking.enumerated().map { index, result in
          .object([
            "rank": .number(index + 1), "id": .string(result.site.id.rawValue),
            "standing": .string(result.standing.rawValue), "open_decisive": .number(result.openDecisive),
            "known_percent": .number(result.knownPercent), "score": writer.score(result.score),
            "sides": .object(
              Side.allCases.map { JSON.Member(key: $0.rawValue, value: writer.score(result.sides[$0])) }),
          ])
        }),
    ])
  }
}
