public import Facts
public import SourceText

/// What taking down a claim says when it is refused.
public enum ClaimWording {
  static func unit(_ sign: String, _ definition: FactDefinition) -> Diagnostic {
    let expected = definition.unit?.symbol ?? LocalizedText(both: "")
    let none = LocalizedText(de: "ohne Einheit schreiben", en: "write it without a unit")
    return Diagnostic(
      "claim/unit",
      LocalizedText(
        de: "„\(sign)“ ist nicht die Einheit von „\(definition.label.de)“.",
        en: "“\(sign)” is not the unit of “\(definition.label.en)”."),
      hint: expected.de.isEmpty
        ? none : LocalizedText(de: "erwartet wird \(expected.de)", en: "expected is \(expected.en)"))
  }

  static func ambiguousNumber(_ digits: String) -> Diagnostic {
    Diagnostic(
      "claim/ambiguous-number",
      LocalizedText(de: "„\(digits)“ lässt sich auf zwei Arten lesen.", en: "“\(digits)” can be read in two ways."),
      hint: LocalizedText(
        de: "ohne Tausendertrenner schreiben; genau drei Nachkommastellen mit einer Null dahinter",
        en: "write it without thousands separators; exactly three decimals with a zero behind them"))
  }

  /// A field that the register does not have; names the nearest.
  public static func unknownField(_ field: String, among fields: [String]) -> Diagnostic {
    let nearest = NearestName.of(field, among: fields) ?? fields.first { $0.hasPrefix(field) }
    return Diagnostic(
      "claim/unknown-field",
      LocalizedText(de: "„\(field)“ ist kein Feld eines Standorts.", en: "“\(field)” is not a field of a site."),
      hint: nearest.map { LocalizedText(de: "gemeint ist vielleicht „\($0)“", en: "did you mean “\($0)”?") }
        ?? LocalizedText(
          de: "alle Felder: lotse sites show, Faktenverzeichnis facts/site.yaml",
          en: "all fields: lotse sites show, facts dictionary facts/site.yaml"))
  }

  /// A field of the head of a site file.
  public static func headField(_ definition: FactDefinition) -> Diagnostic {
    Diagnostic(
      "claim/head-field",
      LocalizedText(
        de: "„\(definition.label.de)“ ist keine Angabe mit Datum und Quelle; das setzt, wer das Verzeichnis führt.",
        en: "“\(definition.label.en)” is no claim with date and source; the keeper of the register sets it."),
      hint: LocalizedText(de: "im Kopf der Standortdatei ändern", en: "change it in the head of the site file"))
  }

  /// A mail address or a telephone number where an organisation belongs.
  public static func personalData(_ found: String, _ part: LocalizedText) -> Diagnostic {
    Diagnostic(
      "claim/personal-data",
      LocalizedText(
        de: "\(part.de) enthält eine Mailadresse oder Telefonnummer (\(found)).",
        en: "The \(part.en) holds a mail address or a telephone number (\(found))."),
      hint: LocalizedText(
        de: "die Organisation nennen, etwa „Stadt Forst (Lausitz), Auskunft“",
        en: "name the organisation, such as “Stadt Forst (Lausitz), by telephone”"))
  }

  /// A source without letters.
  public static let noSource = Diagnostic(
    "claim/no-source", LocalizedText(de: "Die Quelle fehlt.", en: "The source is missing."),
    hint: LocalizedText(
      de: "Organisation oder Webadresse mit --source nennen", en: "name an organisation or a web address with --source")
  )

  /// A date that is still to come.
  public static func future(_ date: PartialDate, today: PartialDate) -> Diagnostic {
    Diagnostic(
      "claim/future-date",
      LocalizedText(
        de: "Der Stand \(date) liegt in der Zukunft.", en: "The date \(date) lies in the future."),
      hint: LocalizedText(
        de: "Stand der Angabe nennen, höchstens \(today); wann etwas fertig wird, ist ein Wert",
        en: "give the date of the figure, at most \(today); when something will be ready is a value"))
  }

  /// The same statement is there already.
  public static let duplicate = Diagnostic(
    "claim/duplicate",
    LocalizedText(
      de: "Diese Angabe mit Wert, Stand und Quelle gibt es schon.",
      en: "This claim with value, date and source is there already."),
    hint: LocalizedText(de: "es ist nichts zu tun", en: "there is nothing to do"))

  /// The text of the file does not let itself be added to.
  public static func notEditable(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      "claim/not-editable",
      LocalizedText(
        de: "In „\(file.name)“ lässt sich die Angabe nicht einfügen, ohne anderes zu ändern.",
        en: "The claim cannot be put into “\(file.name)” without changing anything else."),
      hint: LocalizedText(
        de: "von Hand eintragen; der Aufbau steht in docs/reference/site-files.md",
        en: "enter it by hand; docs/reference/site-files.md has the layout"))
  }
}
