public import Region
public import Report
internal import SourceText

/// One step of the form about an enquiry: the fields of a section, and the way to the others.
public struct EnquiryStepBody: Sendable {
  /// What the step is about.
  public struct Content: Sendable {
    public let sections: [EnquirySection]
    /// The section that is shown.
    public let section: EnquirySection
    public let entries: EnquiryEntries
    public let issues: [EnquiryEdit.Issue]
    /// Where the form is sent.
    public let action: String

    /// A section out of all.
    public init(
      _ section: EnquirySection, of sections: [EnquirySection], entries: EnquiryEntries, issues: [EnquiryEdit.Issue],
      action: String
    ) {
      self.sections = sections
      self.section = section
      self.entries = entries
      self.issues = issues
      self.action = action
    }
  }

  /// Name of the item that says where to go next; see the values below.
  public static let way = "go"
  public static let next = "next"
  public static let back = "back"
  public static let later = "later"
  public static let check = "check"
  /// Before the name of a step.
  public static let step = "step:"

  let content: Content
  let words: EnquiryFormWords

  /// A body.
  public init(_ content: Content, words: EnquiryFormWords) {
    self.content = content
    self.words = words
  }

  private func say(_ de: String, _ en: String) -> String { words.say(de, en) }
  private var index: Int { content.sections.firstIndex { $0.name == content.section.name } ?? 0 }

  /// What is wrong in this step, by field.
  private var errors: [(field: String, text: String)] {
    content.section.fields.compactMap { field in text(of: field.name).map { (field.name, $0) } }
  }

  private func text(of field: String) -> String? {
    content.issues.first { $0.field == field && $0.diagnostic.severity == .error }.map {
      EnquiryIssueText(words).text($0)
    }
  }

  /// Whether something is wrong in this step.
  public var hasErrors: Bool { !errors.isEmpty }

  /// All parts: errors, progress, the form with its fields, the list of steps.
  public var parts: [Markup] {
    let summary =
      errors.isEmpty
      ? []
      : [
        Kern.errorSummary(
          say("Bitte berichtigen – gesichert ist alles", "Please correct – everything is saved"),
          errors.map { (field: $0.field, text: label($0.field) + ": " + $0.text) })
      ]
    return summary + [
      progress,
      Kern.postForm(
        action: content.action, className: "lo-form", [.of("div", [:], fields + [buttons]), steps]),
    ]
  }

  private func label(_ name: String) -> String {
    content.section.fields.first { $0.name == name }.map(words.label) ?? name
  }

  private var progress: Markup {
    let text = say(
      "Schritt \(index + 1) von \(content.sections.count)", "Step \(index + 1) of \(content.sections.count)")
    return .of(
      "div", [:],
      [
        .of("p", ["class": "lo-legend", "id": "schritt"], text),
        .of(
          "progress",
          [
            "class": "kern-progress", "value": String(index + 1), "max": String(content.sections.count),
            "aria-labelledby": "schritt",
          ], text),
        Kern.body(
          say(
            "Leer lassen heißt: keine Angabe. Gesichert wird bei jedem Schritt, auch Halbfertiges.",
            "Left empty means: not stated. Every step is saved, also half-filled ones."), muted: true),
      ])
  }

  private var fields: [Markup] {
    let hasMark = EnquiryFormWords.asks(content.section.name)
    return content.section.fields.map {
      EnquiryFieldMarkup(
        field: $0, entries: content.entries, error: text(of: $0.name), words: words, hasMark: hasMark
      ).markup
    }
  }

  private var buttons: Markup {
    let isLast = index == content.sections.count - 1
    let ways: [Markup?] = [
      Kern.button(say("Weiter", "Continue"), name: Self.way, value: isLast ? Self.check : Self.next, look: "primary"),
      index == 0 ? nil : Kern.button(say("Zurück", "Back"), name: Self.way, value: Self.back),
      Kern.button(say("Prüfen und bewerten", "Check and rank"), name: Self.way, value: Self.check),
      Kern.button(say("Später weiter", "Go on later"), name: Self.way, value: Self.later),
    ]
    return .of("div", ["class": "lo-actions"], ways.compactMap(\.self))
  }

  /// The way to any other step; what was typed goes along.
  private var steps: Markup {
    let items = content.sections.map { section in
      let count = section.fields.count { !content.entries[$0.name].isEmpty }
      let isHere = section.name == content.section.name
      let title = words.title(section.name)
      let mark = count == 0 ? [] : [Markup.of("small", " · \(count)")]
      return Markup.of(
        "li", attributes: [("aria-current", isHere ? "step" : nil)],
        isHere
          ? [.of("strong", title)] + mark
          : [Kern.button(title, name: Self.way, value: Self.step + section.name, look: "tertiary")] + mark)
    }
    return .of(
      "nav", ["aria-label": say("Schritte", "Steps")], [.of("ol", ["class": "lo-steps"], items)])
  }
}

/// A finding in words, with what to do.
struct EnquiryIssueText {
  private let words: EnquiryFormWords

  init(_ words: EnquiryFormWords) { self.words = words }

  func text(_ issue: EnquiryEdit.Issue) -> String {
    let language = words.format.language
    let hint = issue.diagnostic.hint.map { " (" + $0[language] + ")" } ?? ""
    let message = issue.diagnostic.message[language]
    return hint.isEmpty ? message : String(message.hasSuffix(".") ? message.dropLast() : message[...]) + hint + "."
  }
}
