public import Facts
internal import SourceText
public import YAML

extension Site {
  /// A site file; what `claims` holds is left to the facts dictionary.
  static let head = Shape(
    "site",
    [
      .need("id", .text, "Kennung, wie der Dateiname", "id, as the name of the file"),
      .need("name", .text, "amtlicher oder üblicher Name", "official or usual name"),
      .need(
        "operator", .text, "Betreiber oder Vermarkter (Stelle, keine Person)", "operator or marketing body (no person)"),
      .need("municipality", .text, "Gemeinde", "municipality"),
      .may(
        "further_municipalities", .list(.text), "weitere Gemeinden, in denen der Standort liegt",
        "further municipalities"),
      .need("district", .words(of: DistrictKey.self), "Landkreis oder kreisfreie Stadt", "district"),
      .may("further_districts", .list(.words(of: DistrictKey.self)), "weitere Kreise", "further districts"),
      .need("state", .words(of: StateKey.self), "Land", "Land"),
      .need("location", .mapping(Location.shape), "Lage", "position"),
      .need("site_type", .text, "Art des Standorts", "kind of site"),
      .need("status", .text, "Stand der Entwicklung", "state of development"),
      .may(
        "visibility", .words(of: FactDefinition.Visibility.self),
        "wer vom Standort erfahren darf; ohne Angabe: alle", "who may learn of the site; when absent: everybody"),
      .may("url", .text, "eigene Seite", "own page"), .may("notes", .text, "Anmerkungen", "notes"),
      .may(
        "sources", .entries(.mapping(ClaimSource.shape)), "Quellen: Kürzel → Adresse und Herausgeber",
        "sources: short name → address and publisher"),
      .may(
        "claims", .entries(.anything), "Angaben: Feld → Liste, jede mit Wert, Stand und Quelle",
        "claims: field → list, each with value, date and source"),
    ])

  /// A site file with every field of the dictionary.
  public static func shape(_ dictionary: FactsDictionary) -> Shape {
    let heads = dictionary.definitions(of: .site).filter { SiteFacts.headFields.contains($0.path.name) }
    return heads.reduce(head) { $0.replacing($1.path.name, by: $1.value) }
      .replacing("claims", by: .mapping(Claim.fields(dictionary, shape: Claim.shape)))
  }
}

extension Site.Location {
  static let shape = Shape(
    "location",
    [
      .need("lat", .number(least: "-90", greatest: "90"), "Breite in Grad", "latitude in degrees"),
      .need("lon", .number(least: "-180", greatest: "180"), "Länge in Grad", "longitude in degrees"),
      .need(
        "quality", .words(["approximate", "sourced"]), "approximate: auf etwa 1 km; sourced: aus einer Quelle",
        "approximate: to about 1 km; sourced: from a source"),
    ])
}

extension ClaimSource {
  static let shape = Shape(
    "source",
    [
      .need("url", .text, "Adresse oder Fundstelle", "address or reference"),
      .need(
        "publisher", .words(of: Claim.Publisher.self), "wer sie herausgibt; entscheidet bei Widerspruch mit",
        "who publishes it; counts when claims disagree"),
    ])
}

extension Claim {
  /// A claim of a site file, whose source stands in the file.
  static let shape = Shape(
    "claim",
    [
      .need("value", .anything, "Wert", "value"),
      .need("as_of", .date, "Stand: Jahr, Monat oder Tag", "date: year, month or day"),
      .may("as_of_quality", .words(of: AsOfQuality.self), "wie sicher der Stand ist", "how sure the date is"),
      .may("scope", .words(of: FactInput.Scope.self), "ganzer Standort oder ein Teil", "whole site or a part"),
      .need("source", .text, "Kürzel einer Quelle dieser Datei", "short name of a source of this file"),
      .may("note", .text, "Anmerkung", "remark"),
    ])

  /// A claim of an enquiry, which names address and publisher itself.
  static let enquiryShape = Shape("claim (enquiry)", shape.keys)
    .adding(
      [
        .need("publisher", .words(of: Publisher.self), "wer die Angabe macht", "who makes the claim")
      ], after: "source")

  /// Field → list of claims, for every field of the dictionary that is claimed.
  static func fields(_ dictionary: FactsDictionary, shape: Shape) -> Shape {
    let fields = dictionary.definitions(of: .site).filter { !SiteFacts.headFields.contains($0.path.name) }
    return Shape(
      "claims",
      fields.map { field in
        field.key(field.path.name, .list(.mapping(shape.replacing("value", by: field.value))))
      })
  }
}
