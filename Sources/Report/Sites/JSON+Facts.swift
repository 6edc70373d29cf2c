internal import Decimals
internal import Facts
internal import Region
internal import SourceText

extension JSON {
  /// A value; dates as text.
  static func value(_ value: FactValue) -> JSON {
    switch value {
    case .number(let number): .number(number)
    case .text(let text): .string(text)
    case .boolean(let flag): .boolean(flag)
    case .date(let date): .string(date.description)
    case .list(let items): .array(items.map(JSON.value))
    }
  }

  /// A fact in short: status, leading value, and the span of a number that has several readings.
  static func fact(_ fact: Fact) -> JSON {
    .object([
      "status": .string(fact.status.rawValue), "value": fact.leading.map(JSON.value) ?? .null,
      "low": .optional(fact.span?.low), "high": .optional(fact.span?.high),
    ])
  }

  /// The word of a key; null when there is none.
  static func key(_ key: (some RawRepresentable<String>)?) -> JSON { key.map { .string($0.rawValue) } ?? .null }

  /// Texts.
  static func strings(_ texts: some Sequence<String>) -> JSON { .array(texts.map(JSON.string)) }

  /// A sentence in both languages.
  static func localized(_ text: LocalizedText) -> JSON { .object(["de": .string(text.de), "en": .string(text.en)]) }

  /// A finding, in the shape of docs/reference/diagnostics.md.
  static func diagnostic(_ diagnostic: Diagnostic) -> JSON {
    let notes = diagnostic.notes.map { note in
      JSON.object(
        [Member(key: "message", value: .localized(note.message))] + (note.location.map(place) ?? []))
    }
    return .object(
      [
        Member(key: "code", value: .string(diagnostic.code)),
        Member(key: "severity", value: .string(diagnostic.severity.rawValue)),
        Member(key: "message", value: .localized(diagnostic.message)),
      ] + (diagnostic.location.map(place) ?? [])
        + (diagnostic.hint.map { [Member(key: "hint", value: .localized($0))] } ?? [])
        + (diagnostic.actor.map { [Member(key: "actor", value: .string($0.rawValue))] } ?? [])
        + (notes.isEmpty ? [] : [Member(key: "notes", value: .array(notes))]))
  }

  private static func place(_ location: SourceLocation) -> [Member] {
    let start = location.position
    let end = location.file.position(of: location.range.upper)
    return [
      Member(key: "file", value: .string(location.file.name)), Member(key: "line", value: .number(start.line)),
      Member(key: "column", value: .number(start.column)), Member(key: "end_line", value: .number(end.line)),
      Member(key: "end_column", value: .number(end.column)),
    ]
  }
}

extension JSON {
  /// A coordinate in degrees, to six places.
  package static func coordinate(_ degrees: Double) -> JSON { .number(Decimal34(rounding: degrees, places: 6)) }
}
