internal import Facts
internal import SourceText

/// A value that a request can give beside its body, in the query or in a header field.
struct Parameter: Sendable, Hashable {
  /// What texts are understood.
  enum Kind: Sendable, Hashable {
    case text(maxLength: Int)
    /// As a field of a form sends it: a text that may be empty.
    case line(maxLength: Int)
    case integer(ClosedRange<Int>)
    /// `true` or `false`.
    case flag
    /// One of these.
    case words([String])
    /// A whole day, `JJJJ-MM-TT`.
    case day
  }

  let name: String
  let kind: Kind
  let summary: String
  let isRequired: Bool

  /// A parameter that may be left out, unless it is said to be required.
  init(_ name: String, _ kind: Kind, _ summary: String, isRequired: Bool = false) {
    self.name = name
    self.kind = kind
    self.summary = summary
    self.isRequired = isRequired
  }

  /// Whether an item of this name is meant; `w.*` stands for all names that begin with `w.`.
  func isNamed(_ item: String) -> Bool { name.hasSuffix("*") ? item.hasPrefix(name.dropLast()) : item == name }

  /// Every operation answers in the language that is asked for.
  static let language = Parameter(
    "lang", .words(Language.allCases.map(\.rawValue)),
    "Language of the texts; without it by `Accept-Language`, else German.")

  /// Whether a text is a value of this parameter.
  func admits(_ text: String) -> Bool {
    switch kind {
    case .text(let limit): !text.isEmpty && text.count <= limit && !text.unicodeScalars.contains { $0.value < 0x20 }
    case .line(let limit): text.count <= limit && !text.unicodeScalars.contains { $0.value < 0x20 }
    case .integer(let range): Int(text).map(range.contains) ?? false
    case .flag: text == "true" || text == "false"
    case .words(let words): words.contains(text)
    case .day: text.utf8.count == 10 && PartialDate(text)?.day != nil
    }
  }

  /// What is expected, for messages.
  var expected: LocalizedText {
    switch kind {
    case .text(let limit):
      LocalizedText(de: "ein Text von 1 bis \(limit) Zeichen", en: "a text of 1 to \(limit) characters")
    case .line(let limit):
      LocalizedText(de: "ein Text bis \(limit) Zeichen", en: "a text up to \(limit) characters")
    case .integer(let range):
      LocalizedText(
        de: "eine ganze Zahl von \(range.lowerBound) bis \(range.upperBound)",
        en: "a whole number from \(range.lowerBound) to \(range.upperBound)")
    case .flag: LocalizedText(de: "true oder false", en: "true or false")
    case .words(let words):
      LocalizedText(de: "eines von: " + words.joined(separator: ", "), en: "one of: " + words.joined(separator: ", "))
    case .day: LocalizedText(de: "ein Tag als JJJJ-MM-TT", en: "a day as YYYY-MM-DD")
    }
  }
}
