internal import Facts
internal import Region
internal import Report

/// One field of the form, with how it is meant beside it.
struct EnquiryFieldMarkup {
  let field: EnquiryField
  let entries: EnquiryEntries
  let error: String?
  let words: EnquiryFormWords
  /// Whether a strength can be chosen.
  let hasMark: Bool

  private func say(_ de: String, _ en: String) -> String { words.say(de, en) }

  var markup: Markup {
    guard hasMark else { return control }
    return .of("div", ["class": "lo-question"], [control, mark])
  }

  private var kern: Kern.Field {
    Kern.Field(field.name, label: words.label(field), hint: words.hint(field), error: error)
  }

  private var control: Markup {
    guard case .fact(let definition) = field else {
      return Kern.input(kern, value: entries.text(field.name))
    }
    switch definition.kind {
    case .number, .integer: return Kern.input(kern, value: entries.text(field.name), mode: "decimal")
    case .boolean: return truth
    case .date: return Kern.input(kern, value: entries.text(field.name))
    case .text, .oneClass: return one(definition)
    case .textList, .classList: return several(definition)
    }
  }

  private var truth: Markup {
    let text = entries.text(field.name)
    let options = [
      ("", say("keine Angabe", "not stated")), ("true", say("ja", "yes")), ("false", say("nein", "no")),
    ]
    return Kern.radios(kern, options: withUnknown([text], options), selected: text)
  }

  private func one(_ definition: FactDefinition) -> Markup {
    let text = entries.text(field.name)
    let options = words.options(definition)
    guard !options.isEmpty else { return Kern.input(kern, value: text) }
    return Kern.select(
      kern, options: withUnknown([text], [("", say("keine Angabe", "not stated"))] + options), selected: text)
  }

  private func several(_ definition: FactDefinition) -> Markup {
    let chosen = entries[field.name]
    let options = words.options(definition)
    guard !options.isEmpty else { return Kern.input(kern, value: chosen.joined(separator: ", ")) }
    return Kern.checkboxes(kern, options: withUnknown(chosen, options), selected: chosen)
  }

  /// The options, and what was stated without being one: it is wrong, but not lost.
  private func withUnknown(
    _ stated: [String], _ options: [(value: String, label: String)]
  ) -> [(value: String, label: String)] {
    options + stated.filter { text in !text.isEmpty && !options.contains { $0.value == text } }.map { ($0, "„\($0)“") }
  }

  private var mark: Markup {
    let name = EnquiryMark.name(of: field.name)
    let select = Kern.select(
      Kern.Field(name, label: say("Wie wichtig?", "How important?")),
      options: [
        ("", say("Soll", "should")), (EnquiryMark.must.rawValue, say("Muss", "must")),
        (EnquiryMark.nice.rawValue, say("Kann", "nice to have")),
        (EnquiryMark.unknown.rawValue, say("weiß der Investor noch nicht", "investor does not know yet")),
      ], selected: entries.text(name))
    return .of("div", ["class": "lo-mark", "role": "group", "aria-label": words.label(field)], [select])
  }
}
