internal import Facts
internal import SourceText
package import YAML

extension AdviceRule {
  package static let shape = Shape(
    "advice",
    [
      .id, .need("kind", kinds, "Art des Hinweises", "kind of advice"),
      .need("for", .list(.words(of: Audience.self)), "wer ihn liest", "who reads it"),
      .need("goal", .name(of: "goal"), "Ziel, dem er dient", "goal that it serves"),
      .need("when", .expression, "Bedingung", "condition"),
      .may("partners", .mapping(PartnerQuery.shape), "welche Partner der Text nennt", "which partners the text names"),
      .may(
        "change", .mapping(Change.shape), "Änderung der Anfrage, deren Wirkung berechnet wird",
        "change of the enquiry whose effect is computed"),
      .may("table", .name(of: "table"), "Tabelle, deren Werte der Text nennt", "table whose values the text names"),
      .need(
        "text", .localized, "Text mit Werten in Klammern, etwa {partner.name}",
        "text with values in braces, such as {partner.name}"),
      .may("next_step", .mapping(NextStep.shape), "was als Nächstes zu tun ist", "what to do next"),
      .sources, .basis, .note,
    ])

  private static let kinds = Shape.Value.words([
    Shape.Word("partner", LocalizedText(de: "wen man treffen sollte", en: "whom to meet")),
    Shape.Word("lever", LocalizedText(de: "was der Investor beitragen kann", en: "what the investor can add")),
    Shape.Word(
      "region_task",
      LocalizedText(
        de: "was die Region tun muss; nie für Investoren", en: "what the region must do; never for investors")),
    Shape.Word("funding", LocalizedText(de: "woher Förderung kommen kann", en: "where aid may come from")),
    Shape.Word("risk", LocalizedText(de: "worauf zu achten ist", en: "what to watch")),
  ])
}

extension AdviceRule.PartnerQuery {
  static let shape = Shape(
    "partners",
    [
      .need("kind", .list(.words(kinds)), "Arten von Partnern", "kinds of partners"),
      .need("match", .words(of: Match.self), "was übereinstimmen muss", "what must agree"),
      .may(
        "in_district", .boolean, "nur Partner, die im Kreis des Standorts arbeiten",
        "only partners that work in the district of the site"),
      .may("within_min", .integer, "höchstens so viele Autominuten entfernt", "at most so many minutes away by car"),
      .may("both_states", .boolean, "aus beiden Ländern, wo möglich", "from both Länder where possible"),
      .need("at_most", .integer, "höchstens so viele nennen (1 bis 3)", "name at most so many (1 to 3)"),
    ])
}

extension AdviceRule.Change {
  static let shape = Shape(
    "change",
    [
      .need("fact", .name(of: "fact"), "Angabe der Anfrage", "field of the enquiry"),
      .may("times", .number(), "Faktor", "factor"), .may("to", .anything, "neuer Wert", "new value"),
    ])
}

extension AdviceRule.NextStep {
  static let shape = Shape(
    "next_step",
    [
      .need("who", .name(of: "role"), "wer", "who"),
      .may("within_days", .integer, "in wie vielen Tagen", "in how many days"),
      .may(
        "by", .name(of: "fact"), "Datum der Anfrage, bis zu dem es geschehen muss",
        "date of the enquiry by which it must be done"),
    ])
}

extension DecisionTable {
  static let validity = Shape(
    "valid",
    [
      .may("from", .date, "erster Tag", "first day"), .may("to", .date, "letzter Tag", "last day"),
    ])

  package static let shape = Shape(
    "table",
    [
      .id, .title,
      .need("hit_policy", policies, "wie viele Zeilen passen dürfen", "how many rows may match"),
      .may("valid", .mapping(validity), "wann die Tabelle gilt", "when the table holds"),
      .need(
        "inputs", .entries(.name(of: "fact")), "Spalte → Fakt, nach dem sie fragt", "column → fact that it asks for"),
      .need(
        "rows", .list(.entries(.anything)), "Zeilen: Bedingungen der Spalten, dann Ergebnisse",
        "rows: conditions of the columns, then results"),
      .may("otherwise", .entries(.anything), "Ergebnisse, wenn keine Zeile passt", "results when no row matches"),
      .sources, .basis, .note,
    ])

  private static let policies = Shape.Value.words([
    Shape.Word(
      "unique",
      LocalizedText(de: "genau eine; Lücken und Doppel sind Fehler", en: "exactly one; gaps and overlaps are errors")),
    Shape.Word("first", LocalizedText(de: "die erste, die passt", en: "the first that matches")),
  ])
}
