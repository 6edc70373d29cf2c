import Advisory
import DataFiles
import Evaluation
import Facts
import Foundation
import Region
import Report
import Rulebook
import SourceText
import Testing

@testable import Documents

/// What every report has, and what it says in hard cases.
@Suite struct `Reports` {
  let world = ReportWorld.shared

  private func html(_ item: SiteCase) throws -> String {
    try #require(world.report(item.site, item.enquiry.map(world.assessment), item.language)).document.html
  }

  @Test(arguments: SiteCase.all) func `stand alone and can be read by everybody`(_ item: SiteCase) throws {
    let html = try html(item)
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(item.language.rawValue)\">"))
    for word in ["<script", "<link", "<img", "src=", "@import", "url(http"] { #expect(!html.contains(word), "\(word)") }
    #expect(html.matches(of: /<h1/).count == 1)
    #expect(html.matches(of: /<table/).count == html.matches(of: /<caption/).count)
    #expect(html.firstMatch(of: /<th(?![a-z])(?![^>]*scope=)/) == nil)
    for svg in html.matches(of: /<svg([^>]*)>\s*<title[^>]*>([^<]+)</) {
      #expect(svg.output.1.contains("role=\"img\""))
    }
    #expect(html.matches(of: /<svg/).count == html.matches(of: /<svg[^>]*>\s*<title/).count)
    let ids = html.matches(of: /\sid="([^"]*)"/).map { String($0.output.1) }
    #expect(Set(ids).count == ids.count, "an id stands twice")
    for link in html.matches(of: /href="#([^"]*)"/) { #expect(ids.contains(String(link.output.1)), "\(link.output.0)") }
    let again = try self.html(item)
    #expect(again == html)
  }

  @Test(arguments: SiteCase.all) func `say what speaks against the site, and that aid is no promise`(_ item: SiteCase)
    throws
  {
    let html = try html(item)
    let against = html.firstMatch(of: /class="against">[\s\S]*?<ol>([\s\S]*?)<\/ol>/)
    #expect(against.map { $0.output.1.contains("<li>") } == true)
    #expect(html.contains(item.language == .de ? "keine Zusage" : "no promise"))
    #expect(html.contains(item.language == .de ? "keine Angabe" : "no data"))
  }

  @Test func `say plainly that a site is not offered`() throws {
    let html = try html(SiteCase(enquiry: "e06", site: "guben-sued", language: .de))
    #expect(html.contains("Für diese Anfrage nicht angeboten: ein Muss ist nicht erfüllt"))
    #expect(html.contains("✗ nicht erfüllt") && html.contains("Für Ihr Vorhaben bieten wir diesen Standort nicht an."))
  }

  @Test func `name both official names, both states and all claims that differ`() throws {
    let html = try html(SiteCase(enquiry: "e06", site: "schwarze-pumpe", language: .de))
    #expect(
      html.contains("<span lang=\"dsb\">Grodk</span>") && html.contains("<span lang=\"hsb\">Sprjewiny Doł</span>"))
    #expect(html.contains("Brandenburg (ILB)") && html.contains("Sachsen (SAB)"))
    #expect(html.contains("Quellen uneins"))
  }

  @Test func `have a name that follows from the inputs`() throws {
    let (one, other) = (world.assessment("e06"), world.assessment("e01"))
    func id(_ site: String, _ assessment: Assessment?) throws -> String {
      try #require(world.report(site, assessment, .de)).id.description
    }
    let rules = world.workspace.rulebook.hash.prefix(6)
    #expect(try id("tip-cottbus", one).firstMatch(of: /^e06-tip-[0-9a-f]{6}-/) != nil)
    #expect(try id("tip-cottbus", one).hasSuffix("-\(rules)"))
    let ids = try [id("tip-cottbus", one), id("tip-cottbus", other), id("tip-cottbus", nil), id("guben-sued", one)]
    #expect(Set(ids).count == 4)
    #expect(try id("tip-cottbus", one) == ids[0])
  }

  /// What is printed, without maps and style.
  @Test(arguments: Language.allCases) func `are as recorded`(_ language: Language) throws {
    let assessment = world.assessment("e06")
    let documents = [
      ("expose", try #require(world.report("goerlitz-schlauroth", assessment, language)).document),
      ("profil", try #require(world.report("luckau-duben-alteno", nil, language)).document),
      ("vorauswahl", world.shortlist(assessment, language)),
      ("gemeinde", try #require(world.municipality("Spremberg", assessment, language))),
    ]
    for (name, document) in documents {
      let text = document.html.replacing(/<style>[\s\S]*?<\/style>\n|<svg[\s\S]*?<\/svg>\n/, with: "")
        .replacing(/[0-9a-f]{64}|-[0-9a-f]{6}-[0-9a-f]{6}/, with: "#")
      let difference = try Snapshot("\(name).\(language.rawValue).html").difference(from: text)
      #expect(difference == nil, "\(difference ?? "")")
    }
  }
}
