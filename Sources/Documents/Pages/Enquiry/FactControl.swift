internal import Facts
internal import Report

/// The control that fits a fact: text, number, one of several, any of several, yes or no. Nothing chosen means not stated.
struct FactControl {
  let field: Kern.Field
  let definition: FactDefinition
  /// What is stated or was typed; a list has several.
  let texts: [String]
  let words: EnquiryFormWords

  private var text: String { texts.first ?? "" }
  private var notStated: (value: String, label: String) { ("", words.say("keine Angabe", "not stated")) }

  var markup: Markup {
    switch definition.kind {
    case .number, .integer: return Kern.input(field, value: text, mode: "decimal")
    case .date: return Kern.input(field, value: text)
    case .boolean:
      let options = [notStated, ("true", words.say("ja", "yes")), ("false", words.say("nein", "no"))]
      return Kern.radios(field, options: withUnknown(options), selected: text)
    case .text, .oneClass:
      let options = words.options(definition)
      guard !options.isEmpty else { return Kern.input(field, value: text) }
      return Kern.select(field, options: withUnknown([notStated] + options), selected: text)
    case .textList, .classList:
      let options = words.options(definition)
      guard !options.isEmpty else { return Kern.input(field, value: texts.joined(separator: ", ")) }
      return Kern.checkboxes(field, options: withUnknown(options), selected: texts)
    }
  }

  /// The options, and what was stated without being one: it is wrong, but not lost.
  private func withUnknown(_ options: [(value: String, label: String)]) -> [(value: String, label: String)] {
    options + texts.filter { text in !text.isEmpty && !options.contains { $0.value == text } }.map { ($0, "„\($0)“") }
  }
}
