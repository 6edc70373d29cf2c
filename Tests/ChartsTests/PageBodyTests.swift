import Advisory
import DataFiles
import Decimals
import Evaluation
import Region
import Foundation
import SourceText
import Testing

@testable import Documents
@testable import Report

@Suite struct `Page bodies` {
  @Test(arguments: RealPages.names, Language.allCases) func `are as recorded`(_ name: String, _ language: Language)
    throws
  {
    let html = try RealPages.body(name, language).map(\.rendered).joined()
    try #require(!html.isEmpty)
    #expect(try Snapshot("\(name).\(language.rawValue).html").difference(from: html) == nil)
  }

  /// Everything that a terminal page says of the first places stands in the page for a browser too.
  @Test func `say what the command says`() throws {
    let text = RecommendText(RealPages.assessment, language: .de, options: .init(top: 3)).text
    let html = try RealPages.body("result", .de).map(\.rendered).joined()
    for result in RealPages.assessment.ranking.prefix(3) {
      #expect(html.contains(result.site.name))
      for reason in Reasons(result, RealPages.workspace.format(.de)).positive.prefix(3) {
        #expect(html.contains(Markup.text(reason.text).rendered), "\(reason.text)")
      }
    }
    #expect(text.contains("BELASTBARKEIT") || html.contains("Belastbarkeit"))
  }

  /// Ids are unique, and everything that is named is there: labels, descriptions, patterns, places on the page.
  @Test(arguments: RealPages.names) func `lead nowhere wrong`(_ name: String) throws {
    let html = try RealPages.body(name, .de).map(\.rendered).joined()
    let ids = html.matches(of: /\sid="([^"]+)"/).map { String($0.output.1) }
    #expect(Set(ids).count == ids.count, "\(Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys)")
    let named =
      html.matches(of: /href="#([^"]+)"/).map { String($0.output.1) }
      + html.matches(of: /url\(#([^)]+)\)/).map { String($0.output.1) }
      + html.matches(of: /aria-labelledby="([^"]+)"/).flatMap { $0.output.1.split(separator: " ").map(String.init) }
    for target in named { #expect(ids.contains(target), "\(target)") }
  }

  @Test func `hold nothing inline that the policy of the server forbids`() throws {
    for name in RealPages.names {
      let html = try RealPages.body(name, .de).map(\.rendered).joined()
      #expect(!html.contains("style=\"") && !html.contains("<style") && !html.contains("<script"), "\(name)")
    }
  }

  @Test func `keep to the limits of size`() throws {
    #expect(try RealPages.body("result", .de).map(\.rendered).joined().utf8.count < 150_000)
    #expect(WebStyle.css.utf8.count < 30_000)
    #expect(WebScript.source.utf8.count < 10_000)
  }
}
