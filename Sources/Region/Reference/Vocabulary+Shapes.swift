internal import SourceText
public import YAML

extension Shape.Key {
  static let version = may("version", .integer, "Fassung der Datei", "version of the file")
  static let remark = may("note", .text, "Bemerkung", "remark")
  static let german = need("de", .text, "deutscher Name", "German name")
  static let english = need("en", .text, "englischer Name", "English name")
  static let core = need("core", .list(.text), "was gemeint ist", "what is meant")
}

extension Shape.Value {
  /// A value, or null where it is not known.
  static func orNull(_ value: Shape.Value) -> Shape.Value { .choice([value, .null]) }
}

extension Topics {
  /// `seeds/vocabulary/topics.yaml`.
  public static let shape = Shape(
    "topics",
    [
      .version, .may("strength", .anything, "wie viel ein Fach zählt", "how much a subject counts"),
      .need("subjects", .entries(.localized), "Fächer der Hochschulen", "subjects of institutions"),
      .need("topics", .entries(.mapping(topicShape)), "Themen der Anfragen", "topics of enquiries"),
      .may(
        "institution_cautions", .entries(.mapping(cautionShape)), "Einrichtungen, die selten gemeint sind",
        "institutions that are rarely meant"),
    ])
  static let topicShape = Shape(
    "topic",
    [
      .german, .english, .core,
      .need("related", .list(.text), "verwandte Fächer; zählen halb", "related subjects; count half"), .remark,
    ])
  static let cautionShape = Shape(
    "caution",
    [
      .need("kind", .text, "was die Einrichtung ist", "what the institution is"),
      .need(
        "not_nearest_for", .list(.text), "Themen, für die sie nie die nächste ist", "topics it is never nearest for"),
      .remark,
    ])
}

extension Places {
  /// `seeds/vocabulary/places.yaml`.
  public static let shape = Shape(
    "places",
    [
      .version, .may("states", .anything, "Länder", "states"),
      .need("districts", .entries(.anything), "Landkreise mit amtlichem Schlüssel", "districts with official key"),
      .need(
        "net_zero_valley", .list(.mapping(areaShape)), "Flächen des Net Zero Valley", "areas of the Net Zero Valley"),
      .may("overlaps", .list(.mapping(overlapShape)), "Standorte auf derselben Fläche", "sites on the same land"),
      .may(
        "junction_gaps", .list(.mapping(gapShape)), "Gebiete, in denen Anschlussstellen fehlen",
        "areas that lack junctions"),
    ])
  static let areaShape = Shape(
    "valley area",
    [
      .need("name", .text, "Name in der Ausweisung", "name of the designation"),
      .may("site", .orNull(.text), "Standort des Verzeichnisses", "site of the register"),
      .may("match", .orNull(.words(of: ValleyArea.Match.self)), "wie beide zusammenpassen", "how the two fit"), .remark,
    ])
  static let overlapShape = Shape(
    "overlap",
    [
      .need("sites", .list(.text), "die Standorte", "the sites"),
      .need("certainty", .words(certainties), "wie sicher es ist", "how sure it is"), .remark,
    ])
  static let certainties = ["known", "probable"]
  static let gapShape = Shape(
    "junction gap",
    [
      .need("motorways", .list(.text), "Autobahnen", "motorways"),
      .need("lat", .number(), "geografische Breite", "latitude"),
      .need("lon", .number(), "geografische Länge", "longitude"),
      .need("within_km", .number(least: "0"), "Umkreis in km", "radius in km"), .remark,
    ])
}

extension ClusterWords {
  /// `seeds/vocabulary/clusters.yaml`.
  public static let shape = Shape(
    "cluster words",
    [
      .version,
      .need("state_clusters", .entries(.mapping(wordShape)), "Cluster der Anfragen", "clusters of enquiries"),
      .need("site_sectors", .entries(.mapping(wordShape)), "Branchen der Standorte", "sectors of sites"),
    ])
  static let wordShape = Shape(
    "cluster word",
    [
      .german, .english, .may("id", .text, "Kennung des Clusters", "id of the cluster"),
      .may("counterparts", .list(.text), "was ihm im anderen Land entspricht", "what comes closest in the other state"),
      .need("nace", .mapping(naceShape), "NACE-Abteilungen", "NACE divisions"),
      .may("clusters", .list(.text), "Cluster, zu denen das Wort gehört", "clusters that the word belongs to"),
    ])
  static let naceShape = Shape(
    "nace",
    [.core, .need("partial", .list(.text), "wovon ein Teil gemeint ist", "of which a part is meant")])
}

extension Skill {
  /// `seeds/vocabulary/skills.yaml`.
  public static let fileShape = Shape(
    "skills",
    [
      .version, .may("levels", .anything, "Anforderungsstufen", "requirement levels"),
      .need("skills", .entries(.mapping(shape)), "Berufe der Anfragen", "trades of enquiries"),
    ])
  static let shape = Shape(
    "skill",
    [
      .need("label", .localized, "Name", "name"),
      .may("kldb", .orNull(.text), "Berufsgruppe der KldB 2010", "group of KldB 2010"),
      .may("also", .list(.text), "weitere Berufsgruppen", "further groups"),
      .may("level", .text, "übliche Stufe", "usual level"),
      .may("up_to", .orNull(.text), "höchste gemeinte Stufe", "highest level"),
      .may("trade", .orNull(.localized), "Ausbildungsberuf", "vocational trade"),
      .need(
        "training", .list(.text), "Themen der Partner, die ausbilden", "topics of partners that teach it"), .remark,
    ])
}
