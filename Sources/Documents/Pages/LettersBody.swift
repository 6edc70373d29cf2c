public import Report

/// Texts in fields from which they can be copied, each with a file of it.
public struct LettersBody: Sendable {
  /// A text.
  public struct Letter: Sendable {
    public let id: String
    public let title: String
    public let text: String
    /// Where its file is.
    public let file: String

    /// See the properties.
    public init(id: String, title: String, text: String, file: String) {
      self.id = id
      self.title = title
      self.text = text
      self.file = file
    }
  }

  let letters: [Letter]
  let format: FactFormat

  /// A body with the texts in order.
  public init(_ letters: [Letter], format: FactFormat) {
    self.letters = letters
    self.format = format
  }

  private func say(_ de: String, _ en: String) -> String { format.say(de: de, en: en) }

  /// All parts in order.
  public var parts: [Markup] {
    letters.map { letter in
      .of(
        "div", ["class": "lo-letter"],
        [
          Kern.area(
            Kern.Field(letter.id, label: letter.title), value: letter.text,
            rows: min(24, letter.text.split(separator: "\n", omittingEmptySubsequences: false).count + 1),
            isReadOnly: true),
          .of(
            "div", ["class": "lo-actions"],
            [
              Kern.copyButton(say("Kopieren", "Copy"), done: say("Kopiert", "Copied"), of: letter.id),
              Kern.action(say("Als Datei", "As a file"), to: letter.file, primary: false),
            ]),
        ])
    }
  }
}
