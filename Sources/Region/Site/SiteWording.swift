internal import SourceText

/// What reading and checking the register says.
enum SiteWording {
  static func unknownField(_ field: String, nearest: String?, _ place: SourceLocation) -> Diagnostic {
    Diagnostic(
      "sites/unknown-field",
      LocalizedText(
        de: "„\(field)“ ist kein Feld eines Standorts.", en: "“\(field)” is not a field of a site."), at: place,
      hint: nearest.map { LocalizedText(de: "gemeint ist vielleicht „\($0)“", en: "did you mean “\($0)”?") },
      notes: [
        Diagnostic.Note(
          LocalizedText(
            de: "Alle Felder stehen im Faktenverzeichnis facts/site.yaml.",
            en: "All fields stand in the facts dictionary facts/site.yaml."))
      ], actor: .data)
  }

  static func stateOfDistrict(_ district: DistrictKey, _ state: StateKey, _ place: SourceLocation) -> Diagnostic {
    Diagnostic(
      "sites/state-of-district",
      LocalizedText(
        de: "\(district.rawValue) liegt in \(district.state.rawValue), nicht in \(state.rawValue).",
        en: "\(district.rawValue) lies in \(district.state.rawValue), not in \(state.rawValue)."), at: place,
      actor: .data)
  }

  static func noCoordinate(_ place: SourceLocation) -> Diagnostic {
    Diagnostic(
      "sites/no-coordinate",
      LocalizedText(
        de: "Breite liegt zwischen −90 und 90, Länge zwischen −180 und 180 Grad.",
        en: "Latitude lies between −90 and 90, longitude between −180 and 180 degrees."), at: place, actor: .data)
  }

  static func outsideRegion(_ place: SourceLocation) -> Diagnostic {
    Diagnostic(
      "sites/outside-region",
      LocalizedText(
        de: "Der Punkt liegt außerhalb der Lausitz.", en: "The point lies outside the Lausitz."), severity: .warning,
      at: place, hint: LocalizedText(de: "Breite und Länge vertauscht?", en: "latitude and longitude swapped?"),
      actor: .data)
  }

  static func duplicateID(_ id: String, _ place: SourceLocation, first: SourceLocation) -> Diagnostic {
    Diagnostic(
      "sites/duplicate-id",
      LocalizedText(de: "Zwei Dateien haben die Kennung „\(id)“.", en: "Two files have the id “\(id)”."), at: place,
      notes: [Diagnostic.Note(LocalizedText(de: "Die andere Datei.", en: "The other file."), at: first)], actor: .data)
  }

  static func fileName(_ id: String, _ place: SourceLocation) -> Diagnostic {
    Diagnostic(
      "sites/file-name",
      LocalizedText(
        de: "Die Datei sollte „\(id).yaml“ heißen wie ihre Kennung.",
        en: "The file should be called “\(id).yaml” like its id."), severity: .warning, at: place, actor: .data)
  }
}
