internal import Facts
public import Region
public import Report
internal import SourceText

/// Words of the form about an enquiry: names of its steps, labels of what can be chosen.
public struct EnquiryFormWords: Sendable {
  let format: FactFormat
  let reference: ReferenceData

  /// Words in the language of the format.
  public init(_ format: FactFormat, _ reference: ReferenceData) {
    self.format = format
    self.reference = reference
  }

  func say(_ de: String, _ en: String) -> String { format.say(de: de, en: en) }

  /// The name of a step; a section that the rulebook has added stands for itself.
  public func title(_ section: String) -> String {
    switch section {
    case EnquirySection.head: say("Vorhaben", "Project")
    case "sector": say("Branche", "Sector")
    case "company": say("Unternehmen", "Company")
    case "site": say("Grundstück", "Land")
    case "building": say("Gebäude", "Buildings")
    case "utilities": say("Energie, Wasser, Daten", "Energy, water, data")
    case "transport": say("Verkehr", "Transport")
    case "workforce": say("Beschäftigte", "Workforce")
    case "knowledge": say("Wissen", "Knowledge")
    case "environment": say("Umwelt", "Environment")
    case "investment": say("Investition", "Investment")
    case "timeline": say("Termine", "Dates")
    case "preferences": say("Wünsche zum Ort", "Wishes as to place")
    case "confidentiality": say("Vertraulichkeit", "Confidentiality")
    default: section
    }
  }

  /// Sections that describe and ask nothing of a site: their fields have no strength.
  static func asks(_ section: String) -> Bool {
    ![EnquirySection.head, "sector", "company", "investment", "confidentiality"].contains(section)
  }

  /// The label of a field, with its unit.
  func label(_ field: EnquiryField) -> String {
    switch field {
    case .head(.id): return say("Codename", "Code name")
    case .head(.title): return say("Titel", "Title")
    case .head(.summary): return say("Das Vorhaben in einem Satz", "The project in a sentence")
    case .head(.answerBy): return say("Antwort bis", "Answer by")
    case .fact(let definition):
      return label(definition)
    }
  }

  /// The label of a fact, with its unit.
  func label(_ definition: FactDefinition) -> String {
    let unit = definition.unit == .people ? "" : definition.unit?.symbol[format.language] ?? ""
    return definition.label[format.language] + (unit.isEmpty ? "" : " (\(unit))")
  }

  /// What is expected, where the label does not say it.
  func hint(_ field: EnquiryField) -> String? {
    switch field {
    case .head(.id):
      return say(
        "Statt des Unternehmensnamens, zum Beispiel projekt-seerose. Bleibt gleich.",
        "Instead of the company's name, for example project-lily. Stays the same.")
    case .head(.title): return say("Ohne Namen des Unternehmens", "Without the company's name")
    case .head(.summary): return nil
    case .head(.answerBy): return say("Ein Tag: 30.11.2027 oder 2027-11-30", "A day: 2027-11-30")
    case .fact(let definition):
      let parts = [form(definition), definition.note?[format.language]].compactMap(\.self)
      return parts.isEmpty ? nil : parts.joined(separator: ". ")
    }
  }

  func form(_ definition: FactDefinition) -> String? {
    switch definition.kind {
    case .number, .integer:
      // Without separators, as it can be typed.
      return definition.range.map { "\($0.lowerBound)" + say(" bis ", " to ") + "\($0.upperBound)" }
    case .date:
      return say("Jahr, Monat oder Tag: 2027, 11/2027, 30.11.2027", "Year, month or day: 2027, 2027-11, 2027-11-30")
    case .textList where definition.vocabulary == nil: return say("Mehrere mit Komma", "Several with commas")
    default: return nil
    }
  }

  /// What can be chosen, in the order of the labels; classes in that of the dictionary.
  func options(_ definition: FactDefinition) -> [(value: String, label: String)] {
    if definition.kind.isClass { return definition.classes.map { ($0.id, $0.label[format.language]) } }
    guard let list = definition.vocabulary else { return [] }
    let words = labels(list).map { (value: $0.key, label: $0.value[format.language]) }
    return words.sorted { ($0.label.lowercased(), $0.value) < ($1.label.lowercased(), $1.value) }
  }

  private func labels(_ list: String) -> [String: LocalizedText] {
    switch list {
    case "skills": return reference.skills.mapValues(\.label)
    case "districts":
      return Dictionary(uniqueKeysWithValues: DistrictKey.allCases.map { ($0.rawValue, LocalizedText(both: $0.name)) })
    default:
      let words = reference.vocabulary[list] ?? []
      let known = reference.labels[list] ?? [:]
      return known.merging(words.map { ($0, LocalizedText(both: $0)) }) { first, _ in first }
    }
  }
}
