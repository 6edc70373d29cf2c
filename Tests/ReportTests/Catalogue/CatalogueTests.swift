import DataFiles
import Decimals
import Foundation
import Rulebook
import SourceText
import Testing

@testable import Report

/// The criteria catalogue: complete, accessible, and nothing from elsewhere.
@Suite struct `The criteria catalogue` {
  static func catalogue(_ language: Language) throws -> Catalogue {
    let rulebook = try `Rules in words`.rulebook()
    return Catalogue(rulebook, FactFormat(rulebook.dictionary, language))
  }

  private static func all(_ pattern: String, in text: String) throws -> [String] {
    try text.matches(of: Regex(pattern)).map { String($0.output[1].substring ?? "") }
  }

  @Test(arguments: Language.allCases) func `names every rule`(_ language: Language) throws {
    let catalogue = try Self.catalogue(language)
    let rulebook = catalogue.rulebook
    let titles =
      rulebook.goals.map(\.title) + rulebook.criteria.flatMap { [$0.title, $0.because] }
      + rulebook.knockOuts.flatMap { [$0.title, $0.because] } + rulebook.presets.map(\.title)
    let (html, markdown) = (catalogue.html, catalogue.markdown.replacing("\\", with: ""))
    for title in titles {
      #expect(html.contains(Markup.text(title[language]).rendered), "\(title)")
      #expect(markdown.contains(title[language]), "\(title)")
    }
  }

  @Test(arguments: Language.allCases) func `is one page for everyone`(_ language: Language) throws {
    let html = try Self.catalogue(language).html
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">"))
    #expect(try Self.all("<(h1)[ >]", in: html).count == 1)
    let levels = try Self.all("<h([1-6])[ >]", in: html).compactMap { Int($0) }
    for (level, next) in zip(levels, levels.dropFirst()) { #expect(next <= level + 1, "a heading level is left out") }
    let ids = try Self.all(#" id="([^"]*)""#, in: html)
    #expect(Set(ids).count == ids.count)
    for target in try Self.all(##"href="#([^"]*)""##, in: html) { #expect(ids.contains(target), "\(target)") }
    // Namespaces aside, nothing is fetched.
    for sign in ["http:", "https:", "url(http", "<script", "<link", "<img", "src=", "@import"] {
      let isThere = html.replacing(try Regex("<d[dt]>[^<]*</d[dt]>"), with: "").contains(sign)
      #expect(!isThere, "\(sign)")
    }
    let tables = html.components(separatedBy: "<table").dropFirst()
    for table in tables { #expect(table.contains("<caption>") && table.contains("scope=\"col\"")) }
  }

  @Test func `puts every picture into words beside it`() throws {
    let catalogue = try Self.catalogue(.de)
    let pictures = try catalogue.html.components(separatedBy: "<svg").dropFirst().map { part in
      try #require(part.components(separatedBy: "</svg>").first)
    }
    #expect(pictures.count == catalogue.rulebook.criteria.flatMap(\.measures).count)
    let html = catalogue.html
    let count = html.components(separatedBy: "</svg>\n<table").count - 1
    #expect(count == pictures.count)
    for picture in pictures {
      let labels = try #require(try Self.all(#"aria-labelledby="([^"]*)""#, in: picture).first).split(separator: " ")
      let ids = try Self.all(#"id="([^"]*)""#, in: picture)
      #expect(labels.count == 2 && labels.allSatisfy { ids.contains(String($0)) })
      #expect(picture.contains("role=\"img\""))
      #expect(!picture.contains("nan") && !picture.contains("inf"))
    }
  }

  /// A rule without a test says so; one without data is not expected to have any.
  @Test func `names the tests of each rule`() throws {
    let rulebook = try `Rules in words`.rulebook()
    let catalogue = Catalogue(
      rulebook, FactFormat(rulebook.dictionary, .de),
      tests: [
        .criterion: ["rail": ["Ein <Gleis> gibt Punkte", "Kein Gleis gibt keine"]], .knockOut: ["rail": ["anderes"]],
      ])
    #expect(
      catalogue.html.contains(
        "<dt>Geprüft durch</dt>\n<dd>Ein &lt;Gleis&gt; gibt Punkte</dd>\n<dd>Kein Gleis gibt keine</dd>"))
    #expect(
      catalogue.markdown.contains("- **Geprüft durch:**\n  - Ein \\<Gleis\\> gibt Punkte\n  - Kein Gleis gibt keine"))
    #expect(!catalogue.html.contains("anderes"))
    let scored = rulebook.criteria.count { $0.evidence != .pending } - 1
    let without = catalogue.html.components(separatedBy: "noch kein Regeltest").count - 1
    #expect(without == scored + rulebook.knockOuts.count + rulebook.presets.count)
    #expect(!(try Self.catalogue(.de).html).contains("Geprüft durch"))
  }

  @Test func `is the same twice`() throws {
    #expect(try Self.catalogue(.de).html == Self.catalogue(.de).html)
  }

  @Test func `never takes what people wrote for markup`() throws {
    let files = try RulebookFiles.changed("goals.yaml", "Innovationskraft kleiner", "<b>*Kraft*</b> kleiner")
    var diagnostics = Diagnostics()
    let rulebook = try #require(Rulebook.read(files, into: &diagnostics))
    let catalogue = Catalogue(rulebook, FactFormat(rulebook.dictionary, .de))
    #expect(catalogue.html.contains("&lt;b&gt;*Kraft*&lt;/b&gt; kleiner"))
    #expect(catalogue.markdown.contains("\\<b\\>\\*Kraft\\*\\</b\\> kleiner"))
  }
}

@Suite struct `Charts of value functions` {
  static let anchors: [ValueFunction.Anchor] = [(10, 100), (30, 70), (60, 20), (61, 0)].map {
    ValueFunction.Anchor(Decimal34($0), Decimal34($1))
  }

  @Test func `draw a curve`() throws {
    let rows = Self.anchors.map { (value: "\($0.value) Min.", points: "\($0.points)") }
    let chart = ValueFunctionChart(
      id: "c", title: "T", description: "D", function: .piecewiseLinear(Self.anchors), rows: rows, classes: [])
    let difference = try Snapshot("curve.svg").difference(from: chart.markup.rendered)
    #expect(difference == nil)
    // The label of 61 would run into that of 60.
    #expect(!chart.markup.rendered.contains("61 Min."))
  }

  @Test func `draw classes, spans hatched`() throws {
    let function = ValueFunction.classes([
      "a": ValueFunction.Points(Decimal34(100)), "b": ValueFunction.Points(from: Decimal34(30), to: Decimal34(60)),
      "c": ValueFunction.Points(.zero),
    ])
    let rows = [("alt", "100"), ("neu", "30 bis 60"), ("kein <Plan>", "0")].map { (value: $0.0, points: $0.1) }
    let chart = ValueFunctionChart(
      id: "k", title: "T", description: "D", function: function, rows: rows, classes: ["a", "b", "c"])
    let difference = try Snapshot("classes.svg").difference(from: chart.markup.rendered)
    #expect(difference == nil)
  }
}
