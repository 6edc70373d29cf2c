public import Decimals
public import Facts
public import SourceText

/// Writes facts in words: value, unit, class labels, how sure, and of when.
public struct FactFormat: Sendable {
  public let dictionary: FactsDictionary
  public let language: Language
  package let numbers: NumberFormat
  /// What words of vocabularies mean, by name of the vocabulary; words without an entry stand for themselves.
  let words: [String: [String: LocalizedText]]

  /// A format for the facts of a dictionary in a language.
  public init(
    _ dictionary: FactsDictionary, _ language: Language, words: [String: [String: LocalizedText]] = [:]
  ) {
    self.dictionary = dictionary
    self.language = language
    self.words = words
    numbers = NumberFormat(language)
  }

  /// The label of a fact; its path when the dictionary does not have it.
  public func label(_ path: FactPath) -> String {
    dictionary[path]?.label[language] ?? path.description
  }

  /// A value with its unit or the label of its class.
  public func value(_ value: FactValue, _ path: FactPath?) -> String {
    let definition = path.flatMap { dictionary[$0] }
    switch value {
    case .number(let number): return numbers.text(number, definition?.unit)
    case .boolean(let flag): return say(de: flag ? "ja" : "nein", en: flag ? "yes" : "no")
    case .date(let date): return date.text(language)
    case .text(let text):
      if text == "immediately" { return say(de: "sofort", en: "immediately") }
      let word = definition?.vocabulary.flatMap { words[$0]?[text] }
      return definition?.classNamed(text)?.label[language] ?? word?[language] ?? text
    case .list(let items): return items.map { self.value($0, path) }.joined(separator: ", ")
    }
  }

  /// A fact in short, for tables: `7 ha`, `32 Min. (24–40)`, `75–80 ha`, `unbekannt`.
  public func short(_ fact: Fact, _ path: FactPath) -> String {
    guard let leading = fact.leading else { return unknown(fact, path) }
    let text = value(leading, path)
    guard fact.readings.count > 1 else { return text }
    if let span = fact.span { return "\(text) (\(range(span.low, span.high, path)))" }
    return fact.readings.map { value($0, path) }.joined(separator: say(de: " oder ", en: " or "))
  }

  /// A fact for a sentence: the value, then whether it is an estimate or disputed, and of when.
  public func sentence(_ fact: Fact, _ path: FactPath) -> String {
    guard let leading = fact.leading else { return unknown(fact, path) }
    let text = fact.readings.count > 1 && fact.span == nil ? short(fact, path) : value(leading, path)
    var remarks: [String] = []
    let span = fact.readings.count > 1 ? fact.span : nil
    switch fact.status {
    case .estimated:
      let spread = span.map { ", " + range($0.low, $0.high, path) } ?? ""
      remarks.append(say(de: "Schätzung", en: "estimate") + spread)
    case .conflicting:
      let spread = span.map { " " + range($0.low, $0.high, path) } ?? ""
      remarks.append(say(de: "widersprüchlich", en: "contradictory") + spread)
    case .known, .aged, .unknown: break
    }
    if let date = date(of: fact) { remarks.append(date) }
    if fact.status == .aged { remarks.append(say(de: "veraltet", en: "outdated")) }
    return remarks.isEmpty ? text : "\(text) (\(remarks.joined(separator: "; ")))"
  }

  /// The date of the leading claim: `2022`, or `um 2022` where the source carries no date.
  public func date(of fact: Fact) -> String? {
    guard let input = fact.inputs.first, let date = input.asOf else { return nil }
    let text = date.text(language)
    return input.asOfQuality == .undated ? say(de: "um ", en: "about ") + text : text
  }

  /// Two numbers with one unit.
  public func range(_ low: Decimal34, _ high: Decimal34, _ path: FactPath) -> String {
    let unit = dictionary[path]?.unit
    if unit == .share { return "\(numbers.text(low, .share))–\(numbers.text(high, .share))" }
    return
      "\(numbers.text(low, places: numbers.places(low, unit)))–\(numbers.text(high, places: numbers.places(high, unit)))"
  }

  private func unknown(_ fact: Fact, _ path: FactPath) -> String {
    let unit = dictionary[path]?.unit
    let none = say(de: "keine Angabe", en: "no data")
    switch (fact.bounds.lower, fact.bounds.upper) {
    case (let low?, let high?) where low < high:
      return none + say(de: " (zwischen ", en: " (between ") + range(low, high, path) + ")"
    case (_, let high?): return none + say(de: " (höchstens ", en: " (at most ") + numbers.text(high, unit) + ")"
    case (let low?, nil): return none + say(de: " (mindestens ", en: " (at least ") + numbers.text(low, unit) + ")"
    case (nil, nil): return none
    }
  }

  package func say(de: String, en: String) -> String { language == .de ? de : en }
}
