/// A whole page in one file: no script, nothing from elsewhere.
struct HTMLPage {
  /// As in `lang`: `de`, `en`.
  let language: String
  let title: String
  /// Written by this program; free of `<`, `>`, `&` and quotation marks, which a page would show as they are escaped.
  let css: String
  let body: [Markup]

  /// The document.
  var text: String {
    let head: [Markup] = [
      .tag("meta", ["charset": "utf-8"]),
      .tag("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
      .tag("title", [:], title), .tag("style", [:], css),
    ]
    return "<!DOCTYPE html>\n"
      + Markup.tag("html", ["lang": language], [.tag("head", [:], head), .tag("body", [:], body)]).html
  }
}
