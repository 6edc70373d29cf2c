internal import Facts
internal import SourceText

/// An enquiry file to fill in, made from the facts dictionary. It is itself a valid enquiry that states nothing.
public struct EnquiryTemplate: Sendable {
  /// Which fields are offered.
  public enum Extent: Sendable {
    /// The fields that help most.
    case short
    case full
  }

  let extent: Extent
  let format: FactFormat
  /// The words of each vocabulary.
  let vocabulary: [String: Set<String>]

  /// A template in the language of the format.
  public init(_ extent: Extent, _ format: FactFormat, vocabulary: [String: Set<String>]) {
    self.extent = extent
    self.format = format
    self.vocabulary = vocabulary
  }

  /// Fields of the short form, in the order of the dictionary.
  static let shortFields = [
    "sector.nace_division", "company.size_class", "site.area_ha", "site.plot_min_ha", "site.zoning_required",
    "site.max_price_eur_m2", "workforce.jobs_total", "workforce.skills", "knowledge.topics",
    "knowledge.max_university_min", "timeline.build_ready_by",
  ]

  /// The file.
  public var text: String {
    let parts = [head] + sections.map(section) + [lists]
    return parts.joined(separator: "\n")
  }

  private func say(_ de: String, _ en: String) -> String { format.say(de: de, en: en) }

  private var head: String {
    let more = say(
      "Alle Felder: lotse enquiry new --full. Beschreibung: docs/reference/enquiry.md",
      "All fields: lotse enquiry new --full. Description: docs/reference/enquiry.md")
    let notes = [
      say(
        "Anfrage. Bekanntes eintragen; was nicht bekannt ist, bleibt null. 0 und nein sind Antworten, keine Lücken.",
        "Enquiry. Fill in what is known; what is not known stays null. 0 and no are answers, not gaps."),
      say(
        "Keine Namen und Kontaktdaten von Personen eintragen.", "Enter no names or contact data of persons."),
      say(
        "Prüfen: lotse enquiry check DATEI. Bewerten: lotse recommend DATEI.",
        "Check: lotse enquiry check FILE. Assess: lotse recommend FILE."), more,
    ]
    return comment(notes, indent: "")
      + "id: \(say("neue-anfrage", "new-enquiry"))  # \(say("Kennung, bleibt gleich", "id, stays the same"))\n"
      + "title: null  # \(say("Titel, eine Zeile", "title, one line"))\n"
      + "answer_by: null  # \(say("Antwort bis", "answer by")): \(say("JJJJ-MM-TT", "YYYY-MM-DD"))\n"
  }

  private var sections: [(name: String, fields: [FactDefinition])] {
    var result: [(name: String, fields: [FactDefinition])] = []
    for definition in format.dictionary.definitions(of: .enquiry) {
      let name = definition.path.name
      guard let dot = name.firstIndex(of: "."), extent == .full || Self.shortFields.contains(name) else { continue }
      let section = String(name[..<dot])
      if result.last?.name == section {
        result[result.count - 1].fields.append(definition)
      } else {
        result.append((section, [definition]))
      }
    }
    return result
  }

  private func section(_ name: String, _ fields: [FactDefinition]) -> String {
    "\(name):\n" + fields.map { field($0, section: name) }.joined()
  }

  /// The field with a comment behind it where it fits, else above it.
  private func field(_ definition: FactDefinition, section: String) -> String {
    let key = "  \(definition.path.name.dropFirst(section.count + 1)): null"
    let words = label(definition)
    let line = key + "  # " + words.joined(separator: ". ")
    if line.count <= 100 { return line + "\n" }
    return comment(words, indent: "  ") + key + "\n"
  }

  private func label(_ definition: FactDefinition) -> [String] {
    var parts = [definition.label[format.language] + form(definition)]
    if !definition.classes.isEmpty {
      let classes = definition.classes.map { "\(literal($0.id)) (\($0.label[format.language]))" }
      parts.append(say("Möglich: ", "One of: ") + classes.joined(separator: ", "))
    }
    if let name = definition.vocabulary { parts.append(contentsOf: words(name)) }
    if let note = definition.note { parts.append(note[format.language].trimmingPeriod) }
    return parts
  }

  /// What kind of value is expected, where the label does not say it.
  private func form(_ definition: FactDefinition) -> String {
    switch definition.kind {
    case .number, .integer:
      let symbol = definition.unit?.symbol[format.language] ?? ""
      return symbol.isEmpty ? "" : " (\(symbol))"
    case .boolean: return say(" (true oder false)", " (true or false)")
    case .date: return say(" (JJJJ, JJJJ-MM oder JJJJ-MM-TT)", " (YYYY, YYYY-MM or YYYY-MM-DD)")
    case .textList, .classList: return say(" (Liste: [a, b])", " (list: [a, b])")
    case .text, .oneClass: return ""
    }
  }

  private func words(_ name: String) -> [String] {
    let words = (vocabulary[name] ?? []).sorted()
    if name == "nace" {
      return [say("Liste: seeds/reference/nace_divisions.csv", "List: seeds/reference/nace_divisions.csv")]
    }
    return words.isEmpty ? [] : [say("Möglich: ", "Any of: ") + words.map(literal).joined(separator: ", ")]
  }

  /// A word as it must be written in YAML to stay a text for every reader.
  private func literal(_ word: String) -> String {
    word.first?.isNumber == true || ["yes", "no", "on", "off"].contains(word) ? "\"\(word)\"" : word
  }

  private var lists: String {
    comment(
      [
        say(
          "Muss: Felder, ohne die ein Standort nicht in Frage kommt, z. B. [site.plot_min_ha, knowledge.max_university_min]",
          "Musts: fields without which a site is out of the question, e.g. [site.plot_min_ha, knowledge.max_university_min]"
        ),
        say(
          "Kann: Felder, die nur willkommen sind. Alles andere zählt als Soll",
          "Nice to have: fields that are merely welcome. All else is a should"),
      ], indent: "") + "must: []\nnice: []\n"
  }

  /// Sentences as comment lines of at most 100 characters.
  private func comment(_ sentences: [String], indent: String) -> String {
    let page = TextPage(width: 98 - indent.count)
    return sentences.flatMap { page.wrap($0.hasSuffix(".") ? $0 : $0 + ".", hanging: 2) }
      .map { "\(indent)# \($0)\n" }.joined()
  }
}

extension String {
  fileprivate var trimmingPeriod: String { hasSuffix(".") ? String(dropLast()) : self }
}
