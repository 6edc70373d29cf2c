public import SourceText

/// What a mapping of a file may hold: its keys in house order, each with type and meaning.
///
/// The one description of a format: the decoder checks keys against it, the schema for editors and the order of
/// `rules fmt` come from it.
public struct Shape: Sendable {
  /// What the mapping is called in messages to us.
  public let name: String
  /// In the order in which files have them.
  public let keys: [Key]

  /// A shape; the keys in house order.
  public init(_ name: String, _ keys: [Key]) {
    self.name = name
    self.keys = keys
  }

  /// The key with a name; nil when the shape has none.
  public subscript(key: String) -> Key? { keys.first { $0.name == key } }

  /// The same shape with another value for a key.
  public func replacing(_ name: String, by value: Value) -> Shape {
    Shape(
      self.name,
      keys.map { $0.name == name ? Key(name: name, value: value, isRequired: $0.isRequired, doc: $0.doc) : $0 })
  }

  /// The same shape with more keys behind one of its own.
  public func adding(_ more: [Key], after name: String) -> Shape {
    Shape(self.name, keys.flatMap { $0.name == name ? [$0] + more : [$0] })
  }
}

extension Shape {
  /// A key of a mapping.
  public struct Key: Sendable {
    public let name: String
    public let value: Value
    public let isRequired: Bool
    /// What the value means, for people who edit the file.
    public let doc: LocalizedText

    /// A key; see the properties.
    public init(name: String, value: Value, isRequired: Bool, doc: LocalizedText) {
      self.name = name
      self.value = value
      self.isRequired = isRequired
      self.doc = doc
    }

    /// A key that must be there.
    public static func need(_ name: String, _ value: Value, _ de: String, _ en: String) -> Key {
      Key(name: name, value: value, isRequired: true, doc: LocalizedText(de: de, en: en))
    }

    /// A key that may be absent.
    public static func may(_ name: String, _ value: Value, _ de: String, _ en: String) -> Key {
      Key(name: name, value: value, isRequired: false, doc: LocalizedText(de: de, en: en))
    }
  }

  /// An allowed word, with what it means where that needs saying.
  public struct Word: Sendable {
    public let id: String
    public let doc: LocalizedText?

    /// A word.
    public init(_ id: String, _ doc: LocalizedText? = nil) {
      self.id = id
      self.doc = doc
    }
  }

  /// What a value may be.
  public indirect enum Value: Sendable {
    case text
    /// An expression of the rules; also a plain `true` or `false`.
    case expression
    /// A number; bounds are inclusive decimal literals.
    case number(least: String? = nil, greatest: String? = nil)
    case integer
    case boolean
    /// A year, a month or a day.
    case date
    /// `{de: …, en: …}`.
    case localized
    case words([Word])
    /// A name of something that other files define, by what it names: `goal`, `fact`, ….
    case name(of: String)
    case list(Value)
    case mapping(Shape)
    /// A mapping with free keys; `keys` says what they name, where that is known.
    case entries(Value, keys: String? = nil)
    case choice([Value])
    /// Null: stated to be not known.
    case null
    case anything

    /// Words without further meaning.
    public static func words(_ ids: [String]) -> Value { .words(ids.map { Word($0) }) }

    /// The words of an enumeration.
    public static func words<E: CaseIterable & RawRepresentable>(of type: E.Type) -> Value where E.RawValue == String {
      .words(type.allCases.map(\.rawValue))
    }
  }
}
