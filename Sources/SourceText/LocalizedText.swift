/// A language that people read. German is the default of every command.
public enum Language: String, Sendable, Hashable, CaseIterable, Codable {
  case de, en
}

/// The same sentence in German and English.
public struct LocalizedText: Sendable, Hashable, Codable {
  public var de: String
  public var en: String

  /// A text in both languages.
  public init(de: String, en: String) {
    self.de = de
    self.en = en
  }

  /// The same text in both languages: names, ids, numbers.
  public init(both text: String) {
    self.init(de: text, en: text)
  }

  /// The text in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .de: de
    case .en: en
    }
  }
}
