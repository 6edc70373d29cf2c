internal import SourceText

/// What reading an enquiry says.
enum EnquiryWording {
  static func twoNames(_ key: String, _ old: String, _ place: SourceLocation) -> Diagnostic {
    Diagnostic(
      "enquiry/two-names",
      LocalizedText(
        de: "„\(old)“ ist ein anderer Name für „\(key)“; beide zugleich gehen nicht.",
        en: "“\(old)” is another name for “\(key)”; use one of them."), at: place,
      hint: LocalizedText(de: "in „\(key)“ zusammenführen", en: "merge into “\(key)”"), actor: .enquirer)
  }

  static func mustWithoutValue(_ name: String, _ label: LocalizedText, _ place: SourceLocation) -> Diagnostic {
    Diagnostic(
      "enquiry/must-without-value",
      LocalizedText(
        de: "„\(label.de)“ (\(name)) ist als Muss genannt, hat aber keinen Wert.",
        en: "“\(label.en)” (\(name)) is listed as a must but has no value."), at: place,
      hint: LocalizedText(de: "Wert angeben oder aus der Liste nehmen", en: "give a value or take it off the list"),
      actor: .enquirer)
  }

  static func mustOnZero(_ name: String, _ label: LocalizedText, _ place: SourceLocation) -> Diagnostic {
    Diagnostic(
      "enquiry/must-on-zero",
      LocalizedText(
        de: "„\(label.de)“ (\(name)) ist als Muss genannt, der Wert verlangt aber nichts.",
        en: "“\(label.en)” (\(name)) is listed as a must, but its value asks for nothing."), at: place,
      hint: LocalizedText(de: "Wert prüfen oder aus der Liste nehmen", en: "check the value or take it off the list"),
      actor: .enquirer)
  }

  static func filledAndUnknown(_ name: String, _ place: SourceLocation, listed: SourceLocation) -> Diagnostic {
    Diagnostic(
      "enquiry/filled-and-unknown",
      LocalizedText(
        de: "„\(name)“ hat einen Wert und ist zugleich als unbekannt aufgeführt.",
        en: "“\(name)” has a value and is listed as unknown too."), at: place,
      hint: LocalizedText(de: "eines von beiden streichen", en: "delete one of the two"),
      notes: [
        Diagnostic.Note(LocalizedText(de: "Liste der unbekannten Angaben.", en: "List of unknown values."), at: listed)
      ],
      actor: .enquirer)
  }

  static func unknownSite(_ id: String, among ids: [String], _ place: SourceLocation) -> Diagnostic {
    Diagnostic(
      "enquiry/unknown-site",
      LocalizedText(
        de: "Den Standort „\(id)“ gibt es im Verzeichnis nicht.", en: "The register has no site “\(id)”."), at: place,
      hint: NearestName.of(id, among: ids).map {
        LocalizedText(de: "gemeint ist vielleicht „\($0)“", en: "did you mean “\($0)”?")
      }, actor: .enquirer)
  }

  static func mustAndNice(_ name: String, _ place: SourceLocation) -> Diagnostic {
    Diagnostic(
      "enquiry/must-and-nice",
      LocalizedText(
        de: "„\(name)“ steht bei Muss und bei Kann; es zählt als Muss.",
        en: "“\(name)” stands under must and nice; it counts as a must."), severity: .warning, at: place,
      actor: .enquirer)
  }
}
