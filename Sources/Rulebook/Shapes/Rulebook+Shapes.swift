internal import Facts
internal import SourceText
package import YAML

extension Shape.Key {
  /// The id that other files name.
  static let id = need(
    "id", .text, "Kennung; bleibt, wie sie ist, weil andere Dateien sie nennen", "id; stays, since other files name it")
  static let title = need("title", .localized, "Name, den Menschen lesen", "name that people read")
  static let because = need(
    "because", .localized, "warum es die Regel gibt, in einem Satz", "why the rule exists, in a sentence")
  static let basis = need(
    "basis", Basis.shape, "Grundlage: Annahme mit Prüftermin oder Beschluss",
    "footing: an assumption with its review date, or a decision")
  static let sources = may(
    "sources", .list(.text), "Quellen: Titel mit Jahr oder Adresse", "sources: title with year, or address")
  static let note = may(
    "note", .anything, "Bemerkung für die Pflege; wird nicht ausgegeben", "remark for those who edit; not shown")
}

extension Basis {
  static let statuses = Shape.Value.words([
    Shape.Word("assumption", .init(de: "Annahme, bis jemand beschließt", en: "assumption until somebody decides")),
    Shape.Word("decided", .init(de: "beschlossen", en: "decided")),
  ])
  static let assumption = Shape(
    "basis (assumption)",
    [
      .need("status", statuses, "Annahme oder Beschluss", "assumption or decision"),
      .may(
        "review_by", .date, "Tag, bis zu dem die Annahme zu prüfen ist", "day by which the assumption is to be reviewed"
      ),
    ])
  static let decision = Shape(
    "basis (decided)",
    [
      .need("status", statuses, "Annahme oder Beschluss", "assumption or decision"),
      .need("by", .text, "wer beschlossen hat (Gremium, keine Person)", "who decided (a body, no person)"),
      .need("on", .date, "Tag des Beschlusses", "day of the decision"),
      .need("ref", .text, "Fundstelle, etwa TOP der Niederschrift", "reference, such as the item of the minutes"),
    ])
  /// Either of the two.
  static let shape = Shape.Value.choice([.mapping(assumption), .mapping(decision)])
}

extension RulebookHead {
  package static let shape = Shape(
    "rulebook",
    [
      .id, .title,
      .need(
        "undocumented_below_percent", .number(least: "0", greatest: "100"),
        "Anteil des bewerteten Gewichts, unter dem ein Standort als wenig dokumentiert gilt",
        "share of the assessed weight below which a site counts as undocumented"),
      .need(
        "firmness", .mapping(FirmnessRules.shape), "wann die ersten Plätze als fest gelten",
        "when the first places count as firm"),
      .may(
        "source_max_age_years", .integer, "Jahre, nach denen eine Quelle als veraltet gilt",
        "years after which a source counts as outdated"),
      .basis, .note,
    ])
}

extension Goal {
  package static let shape = Shape(
    "goal",
    [
      .id, .title, .may("why", .localized, "warum es das Ziel gibt", "why the goal exists"), .sources, .note,
    ])
}

extension Group {
  package static let shape = Shape(
    "group",
    [
      .id, .need("side", Side.words, "Seite der Bewertung", "side of the score"),
      .need("mark", .text, "ein Buchstabe für den Balken; jeder nur einmal", "one letter for bars; each only once"),
      .title,
    ])
}

extension Side {
  static let words = Shape.Value.words(allCases.map { Shape.Word($0.rawValue, $0.title) })
}

extension Weights {
  private static let sidesShape = Shape(
    "sides",
    Side.allCases.map {
      .need($0.rawValue, .number(least: "0", greatest: "100"), "Gewicht: \($0.title.de)", "weight: \($0.title.en)")
    })
  private static let groups = Shape.Value.entries(.entries(.number(least: "0"), keys: "criterion"), keys: "group")

  package static let shape = Shape(
    "weights",
    [
      .need(
        "sides", .mapping(sidesShape), "Gewicht der beiden Seiten, zusammen 100",
        "weight of the two sides, together 100"),
      .may("basis", Basis.shape, "Grundlage aller Gewichte zusammen", "footing of all weights together"),
      .may("method", .localized, "wie die Gewichte zustande kamen", "how the weights came about"),
      .need(
        "investor", groups, "Gruppe → Kriterium → Punkte von 100: Eignung für das Vorhaben",
        "group → criterion → points of 100: investor fit"),
      .need(
        "region", groups, "Gruppe → Kriterium → Punkte von 100: Nutzen für die Region",
        "group → criterion → points of 100: regional benefit"),
    ])
  static let sides = sidesShape
}

extension Preset {
  package static let shape = Shape(
    "preset",
    [
      .id, .title,
      .need(
        "suggest_when", .expression, "Bedingung, unter der das Profil vorgeschlagen wird",
        "condition under which the profile is suggested"),
      .need(
        "priority", .integer, "passen mehrere, gilt die kleinste Zahl",
        "of several that fit, the smallest number counts"),
      .need(
        "multiply", .entries(.number(least: "0"), keys: "factor"), "Faktor je Kriterium oder Gruppe; 0 schaltet ab",
        "factor by criterion or group; 0 switches off"),
      .because, .basis,
    ])
}

extension Rulebook {
  /// `rulebook.yaml`.
  package static var headShape: Shape { RulebookHead.shape }
  /// `knock-outs.yaml`.
  package static var knockOutsShape: Shape { KnockOutFile.shape }
}

extension FirmnessRules {
  static let shape = Shape(
    "firmness",
    [
      .need(
        "firm_percent", .number(least: "50", greatest: "100"), "Anteil der Fälle, ab dem ein Platz fest ist",
        "share of cases from which a place is firm"),
      .need(
        "close_percent", .number(least: "50", greatest: "100"), "Anteil der Fälle, ab dem er knapp ist",
        "share of cases from which it is close"),
      .need(
        "close_places", .integer, "wie viele Plätze als nah beieinander gelten (2 bis 10)",
        "how many places count as close together (2 to 10)"),
      .need(
        "weights_percent", .number(least: "0", greatest: "90"), "um wie viel Prozent die Gewichte schwanken dürfen",
        "by how many percent the weights may vary"),
      .basis,
    ])
}
