internal import HTTPTypes
internal import Report
internal import SourceText

/// The page that the `type` of a problem leads to: what it means, and what to do.
struct ProblemPage: Sendable {
  let problem: Problem
  let advice: LocalizedText

  /// A page of a problem; without `advice` its detail, when that is the same in every answer, says what to do.
  init(_ problem: Problem, _ advice: LocalizedText? = nil) {
    self.problem = problem
    self.advice = advice ?? problem.detail ?? LocalizedText(both: "")
  }

  init(_ problem: Problem, de: String, en: String) { self.init(problem, LocalizedText(de: de, en: en)) }

  /// Without anything from elsewhere, style sheets too.
  func html(_ language: Language) -> String {
    let title = problem.title[language]
    let other = language == .de ? (code: "en", name: "English") : (code: "de", name: "Deutsch")
    let link = Markup.of("a", ["href": "?lang=\(other.code)", "hreflang": other.code], other.name)
    let main: [Markup] = [
      .of("h1", title), .of("p", advice[language]),
      .of("p", [:], [.of("code", problem.code), .text(", HTTP \(problem.status.code)")]), .of("p", [:], [link]),
    ]
    let head = Markup.of("head", [:], [.of("meta", ["charset": "utf-8"]), .of("title", title)])
    let body = Markup.of("body", [:], [.of("main", [:], main)])
    return "<!DOCTYPE html>\n" + Markup.of("html", ["lang": language.rawValue], [head, body]).rendered
  }

  func markdown(_ language: Language) -> String {
    """
    # \(problem.title[language])

    \(advice[language])

    `\(problem.code)`, HTTP \(problem.status.code)

    """
  }
}
