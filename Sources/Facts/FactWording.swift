internal import Decimals
internal import SourceText

/// What the facts dictionary and the reading of values say.
enum FactWording {
  static func duplicate(_ path: String, _ place: SourceLocation, first: SourceLocation) -> Diagnostic {
    Diagnostic(
      "facts/duplicate",
      LocalizedText(de: "„\(path)“ ist schon beschrieben.", en: "“\(path)” is described already."), at: place,
      notes: [Diagnostic.Note(LocalizedText(de: "Zuerst hier.", en: "First here."), at: first)], actor: .policy)
  }

  static func noClasses(_ id: String, _ place: SourceLocation) -> Diagnostic {
    Diagnostic(
      "facts/no-classes",
      LocalizedText(
        de: "„\(id)“ hat den Typ class, aber keine Klassen.", en: "“\(id)” is of type class but has no classes."),
      at: place, hint: LocalizedText(de: "„classes: …“ ergänzen", en: "add “classes: …”"), actor: .policy)
  }

  static func noLevel(_ id: String, _ place: SourceLocation) -> Diagnostic {
    Diagnostic(
      "facts/no-level",
      LocalizedText(
        de: "Bei der Kennzahl „\(id)“ fehlt „level“ (site, pair oder enquiry).",
        en: "The indicator “\(id)” lacks “level” (site, pair or enquiry)."), at: place, actor: .policy)
  }

  static func changeOutsideSites(_ id: String, _ place: SourceLocation) -> Diagnostic {
    Diagnostic(
      "facts/change-outside-sites",
      LocalizedText(
        de: "„change“ gibt es nur bei Angaben zum Standort, nicht bei „\(id)“.",
        en: "“change” belongs to fields of sites only, not to “\(id)”."), at: place,
      hint: LocalizedText(
        de: "streichen; Werte der Anfrage kann der Investor ändern, Kennzahlen ändern sich mit dem, woraus sie folgen",
        en: "remove it; the investor can change values of the enquiry, indicators change with what they follow from"),
      actor: .policy)
  }

  static func badRange(_ place: SourceLocation) -> Diagnostic {
    Diagnostic(
      "facts/bad-range",
      LocalizedText(
        de: "„range“ besteht aus zwei Zahlen, die kleinere zuerst.", en: "“range” is two numbers, the smaller first."),
      at: place, actor: .policy)
  }

  static func outOfRange(
    _ literal: String, _ definition: FactDefinition, _ range: ClosedRange<Decimal34>, _ place: SourceLocation
  ) -> Diagnostic {
    let unit = definition.unit.map { " " + $0.rawValue } ?? ""
    let limits = "\(range.lowerBound)…\(range.upperBound)\(unit)"
    return Diagnostic(
      "facts/out-of-range",
      LocalizedText(
        de: "\(literal) liegt für „\(definition.label.de)“ außerhalb des Sinnvollen (\(limits)).",
        en: "\(literal) is outside what makes sense for “\(definition.label.en)” (\(limits))."), at: place,
      hint: LocalizedText(de: "Wert und Einheit prüfen", en: "check value and unit"))
  }
}
