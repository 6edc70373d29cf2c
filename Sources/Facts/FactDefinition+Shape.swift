internal import Decimals
internal import SourceText
public import YAML

extension FactDefinition {
  /// An entry of the facts dictionary.
  public static let shape = Shape(
    "fact",
    [
      .need(
        "id", .text, "Kennung ohne Wurzel; in Anfragen bereich.feld", "id without its root; in enquiries section.field"),
      .need("label", .localized, "Name, den Menschen lesen", "name that people read"),
      .need("type", .words(of: Kind.self), "Art des Werts", "kind of value"),
      .may("unit", .words(of: Unit.self), "Einheit einer Zahl", "unit of a number"),
      .may("range", .list(.number()), "kleinster und größter sinnvoller Wert", "least and greatest sensible value"),
      .may("classes", .entries(.mapping(classShape)), "Klassen mit ihren Namen", "classes with their names"),
      .may(
        "vocabulary", .words(vocabularies), "Wortliste, in der Texte stehen müssen",
        "word list that texts must stand in"),
      .may(
        "words", .list(.text), "Wörter, die neben den Werten erlaubt sind", "words that are allowed beside the values"),
      .may("max_age_years", .integer, "ältere Angaben gelten als veraltet", "older claims count as outdated"),
      .may("visibility", .words(of: Visibility.self), "wer den Wert sehen darf", "who may see the value"),
      .may("ask", .text, "Rolle, die den Wert kennt", "role that knows the value"),
      .may(
        "level", .words(of: Level.self), "nur Kennzahlen: wovon der Wert abhängt",
        "indicators only: on what the value depends"),
      .may("method", .localized, "nur Kennzahlen: wie gerechnet wird", "indicators only: how it is computed"),
      .may("note", .choice([.localized, .text]), "Hinweis für die Pflege", "remark for those who edit"),
    ])

  static let classShape = Shape(
    "class",
    [
      .need("de", .text, "deutscher Name", "German name"), .need("en", .text, "englischer Name", "English name"),
      .may("undetermined", .boolean, "lässt eine Frage offen", "leaves a question open"),
    ])

  /// What a value of this fact may be in a file.
  public var value: Shape.Value {
    let base: Shape.Value =
      switch kind {
      case .number, .integer: number
      case .boolean: .boolean
      case .date: .date
      case .text: text
      case .textList: .list(text)
      case .oneClass: classWords
      case .classList: .list(classWords)
      }
    return words.isEmpty ? base : .choice([base, .words(words)])
  }

  private var number: Shape.Value {
    guard let range else { return kind == .integer ? .integer : .number() }
    return .number(least: range.lowerBound.description, greatest: range.upperBound.description)
  }

  private var text: Shape.Value { vocabulary.map { .name(of: $0) } ?? .text }

  private var classWords: Shape.Value { .words(classes.map { Shape.Word($0.id, $0.label) }) }

  /// The key of this fact under a name, described by label, unit and note.
  public func key(_ name: String, _ value: Shape.Value) -> Shape.Key {
    let sign = unit?.symbol ?? LocalizedText(both: "")
    func words(_ language: Language) -> String {
      let unit = sign[language].isEmpty ? "" : " (\(sign[language]))"
      return label[language] + unit + (note.map { ". " + $0[language] } ?? "")
    }
    return Shape.Key(name: name, value: value, isRequired: false, doc: LocalizedText(de: words(.de), en: words(.en)))
  }
}
