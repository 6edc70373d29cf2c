internal import Report
public import SourceText

/// A report as one HTML file: nothing is loaded from elsewhere, and printed it is the PDF.
public struct ReportDocument: Sendable {
  /// What stands in the title of the window and of the PDF.
  public let title: String
  /// The name of the report.
  public let id: ReportID
  public let language: Language
  let body: [Markup]

  /// The file.
  public var html: String {
    let page = HTMLPage(
      language: language.rawValue, title: "\(title) (\(id))", css: ReportStyle.css(language),
      body: [runningHead, .of("main", [:], body)])
    return page.text
  }

  /// What stands on every page of paper; on a screen it is not shown.
  private var runningHead: Markup {
    .of(
      "div", ["class": "running", "aria-hidden": "true"],
      [
        .of("span", ["class": "running-title", "data-ref": "name"], title),
        .of("span", ["class": "running-id", "data-ref": "structure"], id.description),
      ])
  }
}
