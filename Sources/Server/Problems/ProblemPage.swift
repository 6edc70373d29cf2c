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
    let other: Language = language == .de ? .en : .de
    let page = Markup.of(
      "html", ["lang": language.rawValue],
      [
        .of("head", [:], [.of("meta", ["charset": "utf-8"]), .of("title", title)]),
        .of(
          "body", [:],
          [
            .of(
              "main", [:],
              [
                .of("h1", title), .of("p", advice[language]),
                .of("p", [:], [.of("code", problem.code), .text(", HTTP \(problem.status.code)")]),
                .of("p", errors[language]),
              ]),
            .of(
              "p", [:],
              [
                .of(
                  "a", ["href": "?lang=\(other.rawValue)", "hreflang": other.rawValue],
                  other == .de ? "Deutsch" : "English")
              ]),
          ]),
      ])
    return "<!DOCTYPE html>\n" + page.rendered
  }

  func markdown(_ language: Language) -> String {
    """
    # \(problem.title[language])

    \(advice[language])

    `\(problem.code)`, HTTP \(problem.status.code)

    \(errors[language])

    """
  }

  private var errors: LocalizedText {
    LocalizedText(
      de: "Steht in der Antwort „errors“, dann sagt jeder Eintrag, was an welcher Stelle nicht stimmt.",
      en: "If the answer has “errors”, each of them says what is wrong at which place.")
  }
}
