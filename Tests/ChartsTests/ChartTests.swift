import Decimals
import Evaluation
import Region
import SourceText
import Testing

@testable import Documents
@testable import Report

@Suite struct `Charts of an assessment` {
  @Test func `stack exactly the points of the score`() {
    for result in RealPages.assessment.sites {
      let bar = ContributionBar(
        id: "b", title: "", description: "", result, RealPages.assessment.rulebook)
      let sum = bar.parts.map { $0.known + $0.assumed }.reduce(0, +)
      #expect(abs(sum - result.score.value.doubleValue) < 1e-9, "\(result.site.id)")
    }
  }

  @Test func `hatch what is assumed`() throws {
    let result = try #require(
      RealPages.assessment.ranking.first { result in
        result.criteria.contains { $0.status == .unknown && $0.contribution > .zero }
      })
    let bar = ContributionBar(id: "b", title: "", description: "", result, RealPages.assessment.rulebook)
    #expect(bar.markup.rendered.contains("fill=\"url(#b-"))
  }

  @Test func `lead step by step from one total to the other`() {
    let (a, b) = (RealPages.assessment.ranking[0], RealPages.assessment.ranking[1])
    let steps = Comparison.differences(b, a).map(\.points).reduce(Decimal34.zero, +)
    #expect((a.score.value + steps - b.score.value).rounded(toPlaces: 9).isZero)
  }

  @Test func `draw the same bytes twice, with a title and a description`() throws {
    for name in ["result", "robustness", "compare"] {
      let html = try RealPages.body(name, .de).map(\.rendered).joined()
      #expect(try html == RealPages.body(name, .de).map(\.rendered).joined())
      let drawings = html.matches(of: /<svg[^>]*>/).map { String($0.output) }
      #expect(!drawings.isEmpty)
      for drawing in drawings { #expect(drawing.contains("aria-labelledby=") && drawing.contains("role=")) }
      #expect(
        html.matches(of: /<svg[^>]*>\s*<title[^>]*>[^<]+<\/title>\s*<desc[^>]*>[^<]+<\/desc>/).count == drawings.count)
    }
  }
}
