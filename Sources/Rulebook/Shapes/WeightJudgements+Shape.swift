internal import Facts
internal import SourceText
package import YAML

extension WeightJudgements {
  package static let shape = Shape(
    "judgements",
    [
      .need(
        "review_by", .date, "Tag, bis zu dem der Vorschlag zu prüfen ist", "day by which the proposal is to be reviewed"
      ),
      .may(
        "step", .number(), "kleinster Schritt der Gewichte; ohne Angabe 1", "smallest step of weights; 1 without it"),
      .may(
        "random_index", .words(of: RandomIndex.self), "Tabelle für das Konsistenzverhältnis",
        "table for the consistency ratio"),
      .need(
        "judgements", .list(.choice([ranking, swing, pairwise].map { .mapping($0) })),
        "Urteile; jede Seite oder Gruppe einmal", "judgements; each side or group once"),
    ])

  private static let level: [Shape.Key] = [
    .may(
      "groups_of", Side.words, "Seite, deren Gewicht auf ihre Gruppen verteilt wird",
      "side whose weight is shared out among its groups"),
    .may(
      "criteria_of", .name(of: "group"), "Gruppe, deren Gewicht auf ihre Kriterien verteilt wird",
      "group whose weight is shared out among its criteria"),
  ]

  private static func method(_ word: String) -> Shape.Key {
    .need("method", .words([word]), "Verfahren: ranking, swing oder pairwise", "method: ranking, swing or pairwise")
  }

  static let ranking = Shape(
    "judgement (ranking)",
    level + [
      method("ranking"),
      .may("formula", .words(of: RankFormula.self), "wie Plätze zu Anteilen werden", "how places become shares"),
      .need(
        "order", .list(.choice([.text, .list(.text)])), "das Wichtigste zuerst; Gleiches in einer inneren Liste",
        "the most important first; equals in an inner list"),
    ])
  static let swing = Shape(
    "judgement (swing)",
    level + [
      method("swing"),
      .need(
        "points", .entries(.number(least: "0", greatest: "100")),
        "Punkte für den Sprung vom schlechtesten zum besten Wert; der höchste hat 100",
        "points for the step from worst to best; the greatest has 100"),
    ])
  static let pairwise = Shape(
    "judgement (pairwise)",
    level + [
      method("pairwise"), .need("compare", .list(.mapping(pair)), "jedes Paar einmal", "every pair once"),
    ])
  static let pair = Shape(
    "pair",
    [
      .need("more", .text, "was wichtiger ist", "what is more important"), .need("than", .text, "als was", "than what"),
      .need(
        "times", .number(least: "1", greatest: "9"),
        "wie viel wichtiger: 1 gleich, 3 etwas, 5 deutlich, 7 sehr viel, 9 äußerst viel",
        "how much more: 1 equal, 3 a little, 5 clearly, 7 very much, 9 extremely"),
    ])
}
