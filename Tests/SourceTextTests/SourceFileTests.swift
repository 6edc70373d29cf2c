import SourceText
import Testing

@Suite struct `Source files` {
  @Test func `columns count characters, not bytes`() {
    let file = SourceFile(name: "a", text: "größe: 1\nß: 2\n")
    #expect(file.position(of: 9) == SourcePosition(line: 1, column: 8))
    #expect(file.position(of: 11).line == 2)
    #expect(file.line(2) == "ß: 2")
    #expect(file.line(4) == nil)
  }

  @Test func `a carriage return does not belong to the line`() {
    #expect(SourceFile(name: "a", text: "x\r\ny").line(1) == "x")
  }

  @Test(arguments: [
    ("plan_stauts", "plan_status"), ("area-ha", "area_ha"), ("zonning", "zoning"),
  ])
  func `the nearest name is found`(_ word: String, _ expected: String) {
    #expect(NearestName.of(word, among: ["zoning", "plan_status", "area_ha", "x"]) == expected)
  }

  @Test func `a word far from all names has no nearest one`() {
    #expect(NearestName.of("completely", among: ["zoning", "area_ha"]) == nil)
    #expect(NearestName.of("", among: ["zoning"]) == nil)
  }
}

@Suite struct `Rendered diagnostics` {
  let file = SourceFile(name: "rules/a.yaml", text: "a: 1\nplan: größer\n")

  @Test func `show place, line and carets`() {
    let diagnostic = Diagnostic(
      "yaml/unknown-key", LocalizedText(de: "Unbekannter Schlüssel", en: "Unknown key"),
      at: SourceLocation(file, SourceRange(5, 9)),
      hint: LocalizedText(de: "gemeint ist vielleicht „area“", en: "did you mean “area”?"))
    #expect(
      DiagnosticRenderer(language: .de).render(diagnostic) == """
        rules/a.yaml:2:1: Fehler: Unbekannter Schlüssel [yaml/unknown-key]
          1 | a: 1
          2 | plan: größer
            | ^^^^ gemeint ist vielleicht „area“

        """)
  }

  @Test func `come in order and are counted beyond the limit`() {
    var diagnostics = Diagnostics()
    for offset in [5, 0, 5] {
      diagnostics.add(
        Diagnostic("x/y", LocalizedText(both: "m"), at: SourceLocation(file, SourceRange(offset, offset + 1))))
    }
    let text = DiagnosticRenderer(language: .en, limit: 1).render(diagnostics)
    #expect(text.hasPrefix("rules/a.yaml:1:1: error: m [x/y]"))
    #expect(text.hasSuffix("… and 1 more.\n"))
  }

  @Test func `are JSON for machines`() {
    var diagnostics = Diagnostics()
    diagnostics.add(
      Diagnostic("x/y", LocalizedText(both: "a \"b\""), severity: .warning, at: SourceLocation(file, SourceRange(0, 1)))
    )
    #expect(
      diagnostics.json.contains(#""message": {"de": "a \"b\"", "en": "a \"b\""}, "file": "rules/a.yaml", "line": 1"#))
  }
}
