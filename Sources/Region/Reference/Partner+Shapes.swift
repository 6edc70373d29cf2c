internal import SourceText
public import YAML

extension Partner {
  /// `seeds/reference/partners.yaml`.
  public static let fileShape = Shape(
    "partners",
    [
      .need("partners", .list(.mapping(shape)), "Partner; nie Personen", "partners; never persons"),
      .may("not_to_name", .list(.anything), "nicht zu nennen, mit Grund", "not to be named, with the reason"),
    ])
  static let shape = Shape(
    "partner",
    head(Kind.self) + [
      .need("topics", .list(.text), "Themen", "topics"), offer,
      .need("states", .list(.words(of: StateKey.self)), "Länder, in denen er arbeitet", "states in which it works"),
      districts,
    ] + ReferencePlace.keys + [
      url, asOf, .may("runs_until", .orNull(.date), "letztes Jahr der Laufzeit", "last year of its term"), status,
    ] + evidence)

  static func head<Kind: CaseIterable & RawRepresentable>(_ kind: Kind.Type) -> [Shape.Key]
  where Kind.RawValue == String {
    [
      .need("id", .text, "Kennung; bleibt", "id; stays"), .need("name", .text, "amtlicher Name", "official name"),
      .need("kind", .words(of: kind), "was es ist", "what it is"),
    ]
  }
  static let offer = Shape.Key.need("offer", .localized, "was geboten wird, kurz", "what it offers, in short")
  static let districts = Shape.Key.need(
    "districts", .list(.words(of: DistrictKey.self)), "Landkreise", "districts")
  static let url = Shape.Key.may("url", .orNull(.text), "eigene Seite", "own page")
  static let asOf = Shape.Key.need("as_of", .date, "Jahr der Quelle", "year of the source")
  static let status = Shape.Key.need(
    "status", .words(of: Status.self), "ob es zu nennen ist; check: vorher prüfen",
    "whether it may be named; check: verify before")
  static let evidence: [Shape.Key] = [
    .may("source_url", .orNull(.text), "Seite, auf der der Eintrag beruht", "page that the entry rests on"),
    .may("confidence", .text, "wie sicher der Eintrag ist", "how sure the entry is"),
  ]
}

extension Room {
  /// `seeds/reference/rooms.yaml`.
  public static let fileShape = Shape(
    "rooms", [.need("rooms", .list(.mapping(shape)), "Häuser, die Räume vermieten", "houses that let rooms")])
  static let shape = Shape(
    "room",
    Partner.head(Kind.self) + [
      .need("state", .words(of: StateKey.self), "Land", "state"), Partner.districts,
    ] + ReferencePlace.keys + [
      .may("site", .orNull(.text), "Standort, auf dem das Haus liegt", "site on which the house lies"),
      .may("total_area_m2", .orNull(.number(least: "0")), "Fläche des Hauses in m²", "area of the house in m²"),
      .may("smallest_unit_m2", .orNull(.number(least: "0")), "kleinste Einheit in m²", "smallest unit in m²"),
      .need("labs", .words(labWords), "ob es Labore gibt", "whether there are laboratories"), Partner.offer,
      Partner.url,
      Partner.asOf, .may("opens", .orNull(.date), "Jahr der Eröffnung", "year of opening"), Partner.status,
      .may("more_sources", .list(.text), "weitere Quellen", "further sources"),
    ] + Partner.evidence)
  static let labWords = ["yes", "no", "unknown"]
}

extension ReferencePlace {
  static let precisions = ["street", "town"]
  /// Town and point.
  static let keys: [Shape.Key] = [
    .need("town", .text, "Ort", "town"), .need("lat", .number(), "geografische Breite", "latitude"),
    .need("lon", .number(), "geografische Länge", "longitude"),
    .need("position", .words(precisions), "wie genau der Punkt ist", "how exact the point is"),
  ]
}
