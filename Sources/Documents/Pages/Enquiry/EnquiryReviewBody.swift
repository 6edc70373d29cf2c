internal import Facts
public import Region
public import Report
internal import SourceText

/// The last step of the form: what is stated, what is wrong or odd, and keeping it.
public struct EnquiryReviewBody: Sendable {
  /// Names of what can be done here.
  public static let save = "save"
  public static let overwrite = "overwrite"
  public static let discard = "discard"

  /// What the step is about.
  public struct Content: Sendable {
    public let sections: [EnquirySection]
    public let entries: EnquiryEntries
    public let issues: [EnquiryEdit.Issue]
    /// Where the form is sent.
    public let action: String
    /// Where the file is.
    public let file: String
    /// Where it can be edited as text.
    public let text: String
    /// Whether it becomes a new version of an enquiry.
    public let isNewVersion: Bool
    /// Whether that enquiry has got a new version since.
    public let isOutdated: Bool
    /// Whether the file has comments.
    public let hasComments: Bool

    /// See the properties.
    public init(
      sections: [EnquirySection], entries: EnquiryEntries, issues: [EnquiryEdit.Issue], action: String, file: String,
      text: String,
      isNewVersion: Bool, isOutdated: Bool, hasComments: Bool
    ) {
      self.sections = sections
      self.entries = entries
      self.issues = issues
      self.action = action
      self.file = file
      self.text = text
      self.isNewVersion = isNewVersion
      self.isOutdated = isOutdated
      self.hasComments = hasComments
    }
  }

  let content: Content
  let words: EnquiryFormWords
  /// Leads to a step.
  let step: @Sendable (String) -> String

  /// A body.
  public init(_ content: Content, words: EnquiryFormWords, step: @escaping @Sendable (String) -> String) {
    self.content = content
    self.words = words
    self.step = step
  }

  private func say(_ de: String, _ en: String) -> String { words.say(de, en) }
  private var isGood: Bool { !content.issues.contains { $0.diagnostic.severity == .error } }

  /// All parts: findings, what to do, what is stated, and what to do again, since the list is long.
  public var parts: [Markup] { findings + notes + [actions] + stated + [actions] }

  private func lines(_ isError: Bool) -> [Markup] {
    content.issues.filter { ($0.diagnostic.severity == .error) == isError }.map { issue in
      let text = EnquiryIssueText(words).text(issue)
      guard let name = issue.field, let (section, field) = place(name) else { return .of("li", text) }
      return .of(
        "li", [:], [Kern.link(words.label(field), to: step(section) + "#" + name), .text(": " + text)])
    }
  }

  private func place(_ name: String) -> (String, EnquiryField)? {
    content.sections.lazy.compactMap { section in
      section.fields.first { $0.name == name }.map { (section.name, $0) }
    }.first
  }

  private var findings: [Markup] {
    let groups: [(Kern.Feedback, String, [Markup])] = [
      (.danger, say("Noch zu berichtigen", "Still to correct"), lines(true)),
      (.warning, say("Auffällig, aber möglich", "Odd, but possible"), lines(false)),
    ]
    return groups.filter { !$0.2.isEmpty }.map { kind, title, items in
      Kern.alert(
        kind, title, [.of("ul", ["class": "kern-list"], items)], id: kind == .danger ? "fehler" : nil)
    }
  }

  private var notes: [Markup] {
    var notes: [Markup] = []
    if content.isOutdated {
      notes.append(
        Kern.alert(
          .warning, say("Die Anfrage hat inzwischen eine neue Fassung", "The enquiry has got a new version meanwhile"),
          [
            .of(
              "p",
              say(
                "Dieser Entwurf beruht auf der Fassung davor. Wer ihn sichert, ersetzt die neue.",
                "This draft rests on the version before. To save it replaces the new one."))
          ]))
    }
    if content.hasComments {
      notes.append(
        Kern.alert(
          .info, say("Die Datei hat Kommentare", "The file has comments"),
          [
            .of(
              "p",
              say(
                "Sie bleiben stehen; nur zwischen den Einträgen einer geänderten Liste fallen sie weg.",
                "They stay; only those between the items of a changed list go."))
          ]))
    }
    return notes
  }

  private var actions: Markup {
    let save =
      content.isNewVersion
      ? say("Als neue Fassung sichern", "Save as a new version") : say("Anlegen und bewerten", "Create and rank")
    let value = content.isOutdated ? Self.overwrite : Self.save
    return Kern.postForm(
      action: content.action, className: "lo-actions",
      (isGood ? [Kern.button(save, name: EnquiryStepBody.way, value: value, look: "primary")] : []) + [
        Kern.action(say("Als YAML herunterladen", "Download as YAML"), to: content.file, primary: false),
        Kern.action(say("Als Text bearbeiten", "Edit as text"), to: content.text, primary: false),
        Kern.button(say("Später weiter", "Go on later"), name: EnquiryStepBody.way, value: EnquiryStepBody.later),
        Kern.button(
          say("Entwurf verwerfen", "Discard the draft"), name: EnquiryStepBody.way, value: Self.discard,
          look: "tertiary"),
      ])
  }

  private var stated: [Markup] {
    let sections = content.sections.map { ($0, $0.fields.compactMap(row)) }
    let empty = sections.filter(\.1.isEmpty).map { section, _ in
      Markup.of("li", [:], [Kern.link(words.title(section.name), to: step(section.name))])
    }
    let full = sections.filter { !$0.1.isEmpty }.flatMap { section, rows in
      let title = words.title(section.name)
      return [
        Kern.heading(2, title), Kern.descriptions(rows),
        .of(
          "p", ["class": "kern-body"], [Kern.link(say("\(title) ändern", "Change: \(title)"), to: step(section.name))]),
      ]
    }
    guard !empty.isEmpty else { return full }
    return full + [
      Kern.heading(2, say("Ohne Angabe", "Not stated")), .of("ul", ["class": "lo-tools"], empty),
    ]
  }

  private func row(_ field: EnquiryField) -> (key: String, value: [Markup])? {
    let texts = content.entries[field.name]
    let mark = EnquiryMark(rawValue: content.entries.text(EnquiryMark.name(of: field.name)))
    guard !texts.isEmpty || mark != nil else { return nil }
    let value =
      texts.isEmpty ? say("keine Angabe", "not stated") : texts.map { shown($0, field) }.joined(separator: ", ")
    return (words.label(field), [.text(value + " ")] + (mark.map { [Kern.badge(.info, name($0))] } ?? []))
  }

  private func shown(_ text: String, _ field: EnquiryField) -> String {
    guard case .fact(let definition) = field else { return text }
    if definition.kind == .boolean, text == "true" { return say("ja", "yes") }
    if definition.kind == .boolean, text == "false" { return say("nein", "no") }
    return words.options(definition).first { $0.value == text }?.label ?? text
  }

  private func name(_ mark: EnquiryMark) -> String {
    switch mark {
    case .must: say("Muss", "must")
    case .nice: say("Kann", "nice to have")
    case .unknown: say("noch nicht bekannt", "not known yet")
    }
  }
}
