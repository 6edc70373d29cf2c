import Report
import Testing

@Suite struct `Markup of pages` {
  @Test func `escapes texts and attributes`() {
    let wild = "<script>alert('\"&')</script>\u{1}"
    let page = HTMLPage(language: "de", title: wild, css: "p { margin: 0; }", body: [.of("p", ["title": wild], wild)])
      .text
    #expect(!page.contains("<script>"))
    #expect(page.contains("&lt;script&gt;alert(&#39;&quot;&amp;&#39;)&lt;/script&gt;\u{FFFD}"))
    #expect(page.components(of: "&lt;script&gt;") == 3)
  }

  @Test func `closes what it opens, but for elements without content`() {
    #expect(Markup.of("p", [:], [.text("a"), .of("br"), .of("em", "b")]).rendered == "<p>a<br><em>b</em></p>\n")
    #expect(Markup.group([.text("a"), .text("b")]).rendered == "ab")
  }
}

extension String {
  fileprivate func components(of text: String) -> Int {
    split(separator: text, omittingEmptySubsequences: false).count - 1
  }
}
