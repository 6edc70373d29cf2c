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
    return FactControl(field: kern, definition: definition, texts: entries[field.name], words: words).markup
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
