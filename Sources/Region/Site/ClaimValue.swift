public import Facts
public import SourceText
internal import YAML

/// Reads a value the way people say it on the telephone or type it into a command.
public enum ClaimValue {
  /// The value of a field; nil, with the reason recorded, when it does not fit type, unit, range, classes or vocabulary.
  ///
  /// Numbers may carry the unit of the field and a decimal comma; classes may be named by id or by label, truth values by
  /// `ja` and `nein`, dates be written as `30.11.2027`; lists are separated by commas, or by semicolons where an item has a
  /// comma.
  public static func read(
    _ text: String, _ definition: FactDefinition, vocabulary: [String: Set<String>], into diagnostics: inout Diagnostics
  ) -> FactValue? {
    let trimmed = text.trimmingSpaces
    guard let literal = literal(trimmed, definition, &diagnostics) else { return nil }
    let decoding = Decoding(SourceFile(name: definition.path.name, text: literal))
    let value = decoding.root().flatMap { definition.read($0, decoding, vocabulary: vocabulary) }
    diagnostics.add(decoding.diagnostics.all)
    return decoding.diagnostics.hasErrors ? nil : value
  }

  /// The value as YAML, for the reader that site files go through.
  private static func literal(_ text: String, _ definition: FactDefinition, _ diagnostics: inout Diagnostics) -> String?
  {
    switch definition.kind {
    case .number, .integer: return number(text, definition, &diagnostics)
    case .boolean: return truth[text.lowercased()] ?? FlowText.quoted(text)
    case .date:
      let isNow = definition.words.contains("immediately") && ["sofort", "ab sofort"].contains(text.lowercased())
      return FlowText.quoted(isNow ? "immediately" : date(text))
    case .text, .oneClass: return FlowText.quoted(word(text, definition))
    case .textList, .classList:
      let items = text.split(separator: text.contains(";") ? ";" : ",").map { String($0).trimmingSpaces }
      return FlowText.list(items.filter { !$0.isEmpty }.map { FlowText.quoted(word($0, definition)) })
    }
  }

  private static let truth = [
    "true": "true", "ja": "true", "yes": "true", "false": "false", "nein": "false", "no": "false",
  ]

  /// The id of a class that is named by its label.
  private static func word(_ text: String, _ definition: FactDefinition) -> String {
    let folded = text.lowercased()
    return definition.classes.first { [$0.label.de, $0.label.en, $0.id].contains { $0.lowercased() == folded } }?.id
      ?? text
  }

  private static func number(
    _ text: String, _ definition: FactDefinition, _ diagnostics: inout Diagnostics
  ) -> String? {
    let digits = text.prefix { $0.isASCII && ($0.isNumber || "+-.,".contains($0)) }
    let sign = String(text.dropFirst(digits.count)).trimmingSpaces
    guard !digits.isEmpty else { return FlowText.text(text) }
    if !sign.isEmpty, !signs(definition).contains(sign.lowercased()) {
      diagnostics.add(ClaimWording.unit(sign, definition))
      return nil
    }
    // 1.500 is fifteen hundred in German and one and a half in English.
    guard digits.firstMatch(of: /^[-+]?[1-9][0-9]{0,2}(\.[0-9]{3})+$/) == nil else {
      diagnostics.add(ClaimWording.ambiguousNumber(String(digits)))
      return nil
    }
    guard digits.contains(",") else { return String(digits) }
    let parts = digits.split(separator: ",", omittingEmptySubsequences: false)
    // 1,500 is one and a half in German and fifteen hundred in English.
    guard parts.count == 2, !digits.contains("."), parts[1].count != 3 else {
      diagnostics.add(ClaimWording.ambiguousNumber(String(digits)))
      return nil
    }
    return parts.joined(separator: ".")
  }

  /// A date as people write it in German, `30.11.2027` or `11/2027`, in the order of files; others as they are.
  public static func date(_ text: String) -> String {
    if let day = text.wholeMatch(of: /([0-9]{1,2})\.\s?([0-9]{1,2})\.\s?([0-9]{4})/) {
      return "\(day.3)-\(twoDigits(day.2))-\(twoDigits(day.1))"
    }
    if let month = text.wholeMatch(of: /([0-9]{1,2})[.\/]\s?([0-9]{4})/) { return "\(month.2)-\(twoDigits(month.1))" }
    return text
  }

  private static func twoDigits(_ digits: Substring) -> String { digits.count < 2 ? "0" + digits : String(digits) }

  private static func signs(_ definition: FactDefinition) -> [String] {
    guard let unit = definition.unit else { return [] }
    return [unit.rawValue, unit.symbol.de, unit.symbol.en, unit.singular.de, unit.singular.en].map { $0.lowercased() }
  }
}

extension String {
  /// The text without white space at both ends.
  package var trimmingSpaces: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
