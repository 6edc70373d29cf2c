import Evaluation
import Facts
import Region
import Report
import SourceText
import Testing

@testable import Documents

/// No number without a claim: every figure of every report leads back to what it comes from.
@Suite struct `Figures in reports` {
  let world = ReportWorld.shared

  private func tracer(_ assessment: Assessment?, _ site: String?, _ language: Language, _ id: ReportID) -> FigureTracer
  {
    FigureTracer(world: world, assessment: assessment, site: site, language: language, id: id.description)
  }

  @Test(arguments: SiteCase.all) func `about a site are traced`(_ item: SiteCase) throws {
    let assessment = item.enquiry.map(world.assessment)
    let report = try #require(world.report(item.site, assessment, item.language))
    let found = tracer(assessment, item.site, item.language, report.id).findings(in: report.document.html)
    #expect(found.isEmpty, "\(found.prefix(8).joined(separator: "\n"))")
  }

  @Test(arguments: ["e02", "e06", "e08"], Language.allCases)
  func `of shortlists and files are traced`(_ id: String, _ language: Language) {
    let assessment = world.assessment(id)
    for document in [world.shortlist(assessment, language), world.office(assessment, language)] {
      let found = tracer(assessment, nil, language, document.id).findings(in: document.html)
      #expect(found.isEmpty, "\(document.title): \(found.prefix(8).joined(separator: "\n"))")
    }
  }

  @Test(arguments: ["Guben", "Spremberg", "Cottbus"], Language.allCases)
  func `of sheets for municipalities are traced`(_ name: String, _ language: Language) throws {
    for id in ["e01", "e06"] {
      let assessment = world.assessment(id)
      let document = try #require(world.municipality(name, assessment, language))
      let found = tracer(assessment, nil, language, document.id).findings(in: document.html)
      #expect(found.isEmpty, "\(found.prefix(8).joined(separator: "\n"))")
    }
  }

  /// The tracer itself can fail.
  @Test(arguments: [
    (">7 ha (2022)<", ">9 ha (2022)<"), (">12 €/m² (2022)<", ">12,5 €/m² (2022)<"), ("mind. 1,3 ha", "mind. 1,4 ha"),
    ("bis 35\u{A0}%", "bis 36\u{A0}%"), ("<main>", "<main><p>99 Prozent</p>"),
    ("<main>", "<main><p data-ref=\"x\">7</p>"),
    ("<main>", "<main><p data-ref=\"indicator.none\">7</p>"), ("Bis zum ", "777 Bis zum "),
    ("04.12.2026", "04.12.2031"),
  ])
  func `that were changed or not marked are found`(_ from: String, _ to: String) throws {
    let assessment = world.assessment("e06")
    let report = try #require(world.report("goerlitz-schlauroth", assessment, .de))
    let html = report.document.html.replacing("\u{A0}ha", with: " ha").replacing("\u{A0}€", with: " €")
    guard html.contains(from) || from == "Bis zum " else {
      Issue.record("\(from) is not in the report")
      return
    }
    let changed =
      from == "Bis zum "
      ? html.replacing("Ortstermin vereinbaren", with: "777 Ortstermin vereinbaren") : html.replacing(from, with: to)
    #expect(tracer(assessment, "goerlitz-schlauroth", .de, report.id).findings(in: html).isEmpty)
    #expect(!tracer(assessment, "goerlitz-schlauroth", .de, report.id).findings(in: changed).isEmpty)
  }
}
