package import Facts
internal import Region
internal import SourceText

/// One claim or reference row behind a number, as a line.
package struct ExplainSources {
  let format: FactFormat

  package init(format: FactFormat) { self.format = format }

  private func say(_ de: String, _ en: String) -> String { format.say(de: de, en: en) }

  package func text(_ input: FactInput) -> String {
    let path = FactPath(input.path)
    var parts = [
      ReferenceInputs.label(input.path)?[format.language] ?? path.map(format.label) ?? input.path,
      format.value(input.value, path),
    ]
    if let asOf = input.asOf { parts.append(asOf.text(format.language) + quality(input)) }
    if input.scope == .part { parts.append(say("nur ein Teil", "a part only")) }
    parts.append(source(input))
    return parts.joined(separator: " · ")
  }

  private func source(_ input: FactInput) -> String {
    if input.source == "register" { return say("Standortverzeichnis", "site register") }
    return input.source.hasPrefix("enquiry ") ? say("Anfrage", "enquiry") : input.source
  }

  private func quality(_ input: FactInput) -> String {
    switch input.asOfQuality {
    case .dated: ""
    case .pageDate: say(" (Datum der Seite)", " (date of the page)")
    case .undated: say(" (Seite ohne Datum)", " (page without a date)")
    }
  }
}
