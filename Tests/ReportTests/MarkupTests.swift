import Testing

@testable import Report

@Suite struct `Markup of pages` {
  @Test func `escapes texts and attributes`() {
    let wild = "<script>alert('\"&')</script>\u{1}"
    let page = HTMLPage(language: "de", title: wild, css: "p { margin: 0; }", body: [.tag("p", ["title": wild], wild)])
      .text
    #expect(!page.contains("<script>"))
    #expect(page.contains("&lt;script&gt;alert('&quot;&amp;')&lt;/script&gt;\u{FFFD}"))
    #expect(page.split(separator: "&lt;script&gt;").count == 4)
  }

  @Test func `closes what it opens, but for elements without content`() {
    #expect(Markup.tag("p", [:], [.text("a"), .tag("br"), .tag("em", "b")]).html == "<p>a<br><em>b</em></p>")
    #expect(Markup.group([.text("a"), .text("b")]).html == "ab")
  }

  /// A style sheet is written as text, so it must not hold what text escapes.
  @Test func `has style sheets that need no escape`() {
    for css in [EffectReport.css, CatalogueStyle.css] { #expect(Markup.escaped(css) == css) }
  }
}
