import DataFiles
import Decimals
import Evaluation
import Facts
import Report
import SourceText
import Testing

/// The answers to the eight sample enquiries, as people and programs read them.
@Suite struct `Golden results` {
  static let cases = RealWorkspace.sampleIDs.flatMap { id in Language.allCases.map { (id, $0) } }

  @Test(arguments: cases) func `as text`(id: String, language: Language) throws {
    let text = RecommendText(try RealWorkspace.assessment(id), language: language, options: .init()).text
    let difference = try Snapshot("\(id).\(language.rawValue).txt").difference(from: text)
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test(arguments: cases) func `keep to 100 columns with every site listed`(id: String, language: Language) throws {
    let assessment = try RealWorkspace.assessment(id)
    let page = RecommendText(assessment, language: language, options: .init(top: 92, all: true))
    for line in page.text.split(separator: "\n") { #expect(line.count <= 100, "\(line)") }
    for result in assessment.sites.prefix(4) + assessment.excluded.prefix(2) {
      let page = ExplainText(assessment, result, language: language, color: false)
      for line in page.text.split(separator: "\n") where !line.contains("https://") {
        #expect(line.count <= 100, "\(line)")
      }
    }
  }

  /// Of the document a digest, one line a site, to keep the repository small.
  @Test(arguments: RealWorkspace.sampleIDs) func `as JSON`(id: String) throws {
    let document = AssessmentJSON(try RealWorkspace.assessment(id), language: .de, top: nil).document
    let text = try Digest(JSONValue(document)).text
    let difference = try Snapshot("\(id).digest.txt").difference(from: text)
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test func `are all eight`() { #expect(RealWorkspace.sampleIDs.count == 8) }
}

/// One line for each site of a document: rank, site, standing, open points, score; or what excludes it.
private struct Digest {
  let text: String

  init(_ document: JSONValue) throws {
    let preset = document["assessment"]?["suggested_preset"]?.string ?? "none"
    let project = document["project"]?["score"]
    var lines = [
      "not assessed \(Self.whole(document["assessment"]?["not_assessed_points"])) · suggested \(preset)",
      "project \(Self.score(project))",
    ]
    for site in document["ranking"]?.items ?? [] {
      let id = try #require(site["site"]?.string)
      let standing = try #require(site["standing"]?.string)
      lines.append(
        "\(Self.whole(site["rank"])) \(id) \(standing) \(Self.whole(site["open_decisive"])) \(Self.score(site["score"]))"
      )
    }
    for site in document["excluded"]?.items ?? [] {
      let reasons = (site["knock_outs"]?.items ?? []).map { knockOut in
        let gap = knockOut["gap"]?.number.map { " \($0)" } ?? ""
        return (knockOut["id"]?.string ?? "") + gap
      }
      lines.append("× \(try #require(site["site"]?.string)) \(reasons.joined(separator: ", "))")
    }
    for must in document["uncheckable"]?.items ?? [] { lines.append("? \(try #require(must["path"]?.string))") }
    text = lines.joined(separator: "\n") + "\n"
  }

  private static func score(_ score: JSONValue?) -> String {
    guard let value = score?["value"]?.number, let low = score?["low"]?.number, let high = score?["high"]?.number else {
      return "–"
    }
    return "\(value) (\(low)–\(high))"
  }

  private static func whole(_ value: JSONValue?) -> String { value?.number.map { "\(Int($0))" } ?? "–" }
}
