internal import Facts
internal import SourceText
package import YAML

extension Criterion {
  private static let points = Shape.Value.entries(
    .choice([.number(least: "0", greatest: "100"), .list(.number(least: "0", greatest: "100"))]))

  package static let shape = Shape(
    "criterion",
    [
      .id, .title, .need("goal", .name(of: "goal"), "Ziel, dem das Kriterium dient", "goal that the criterion serves"),
      .may(
        "applies", .expression, "Bedingung, unter der das Kriterium zählt; ohne Angabe immer",
        "condition under which the criterion counts; always without it"),
      .need(
        "measure", .name(of: "fact"), "Angabe oder Kennzahl, die gemessen wird", "field or indicator that is measured"),
      .may(
        "unit", .words(of: Unit.self), "Einheit der Messung, wie im Faktenverzeichnis",
        "unit of the measure, as in the facts dictionary"),
      .need(
        "points", points, "Messwert: Punkte (0 bis 100), aufsteigend und dazwischen gleitend; oder Klasse: Punkte",
        "value: points (0 to 100), ascending, linear between; or class: points"),
      .may(
        "or_measure", .name(of: "fact"), "zweite Messung; die höheren Punkte zählen",
        "second measure; the higher points count"),
      .may("or_points", points, "Punkte der zweiten Messung", "points of the second measure"),
      .need(
        "missing", .mapping(Assumption.shape), "was gilt, solange der Wert fehlt",
        "what counts while the value is missing"),
      .need("evidence", evidenceWords, "ob es Daten gibt; von Hand gesetzt", "whether data exist; set by hand"),
      .may("stand_in", .localized, "wofür die Messung ein Ersatz ist", "what the measure stands in for"),
      .need(
        "needs", .mapping(Need.shape), "welche Daten eine bessere Antwort gäben",
        "which data would give a better answer"),
      .may(
        "reasons", .mapping(Reasons.shape), "Sätze für und gegen einen Standort, mit {value}",
        "sentences for and against a site, with {value}"),
      .because, .basis, .sources, .note,
    ])

  private static let evidenceWords = Shape.Value.words([
    Shape.Word("available", LocalizedText(de: "für alle Standorte bekannt", en: "known for all sites")),
    Shape.Word("partial", LocalizedText(de: "für einen Teil bekannt", en: "known for some")),
    Shape.Word(
      "pending",
      LocalizedText(
        de: "noch keine Quelle: zählt nicht mit, bleibt sichtbar", en: "no source yet: does not count, stays visible")),
  ])
}

extension Criterion.Assumption {
  static let shape = Shape(
    "missing",
    [
      .need(
        "policy", .words(["widen"]), "das Gewicht bleibt, die Spanne wird weiter", "the weight stays, the span widens"),
      .need(
        "assume", .choice([.words(["middle"]), .number(least: "0", greatest: "100")]),
        "Punkte, die gezählt werden; middle: die Mitte", "points that are counted; middle: the middle"),
    ])
}

extension Criterion.Need {
  static let shape = Shape(
    "needs",
    [
      .need("data", .localized, "welche Daten", "which data"), .need("from", .localized, "von wem", "from whom"),
    ])
}

extension Criterion.Reasons {
  static let shape = Shape(
    "reasons",
    [
      .need("for", .localized, "Satz, der für den Standort spricht", "sentence in favour of the site"),
      .need("against", .localized, "Satz, der dagegen spricht", "sentence against it"),
    ])
}

extension KnockOutFile {
  package static let shape = Shape(
    "knock-outs",
    [
      .need("knock_outs", .list(.mapping(KnockOut.shape)), "Ausschlusskriterien", "knock-outs"),
      .may(
        "uncheckable", .list(.mapping(UncheckableMust.shape)), "Muss-Angaben, die kein Register entscheiden kann",
        "musts that no register can decide"),
    ])
}

extension KnockOut {
  static let shape = Shape(
    "knock-out",
    [
      .id, .title,
      .may(
        "applies", .expression, "Bedingung, unter der gefragt wird; ohne Angabe immer",
        "condition under which it is asked; always without it"),
      .need("require", .expression, "was der Standort erfüllen muss", "what the site must meet"),
      .may(
        "not_more_than", .list(.name(of: "fact")), "Obergrenzen, solange die Angabe fehlt",
        "bounds from above while the value is missing"),
      .need(
        "decisive", .boolean, "ob Offenes über die Reihenfolge mitentscheidet",
        "whether an open one helps to decide the order"),
      .need(
        "decides", .list(.name(of: "must")), "Muss-Angaben der Anfrage, die das Kriterium beantwortet",
        "musts of the enquiry that it answers"),
      .may("ask", .name(of: "role"), "wer die Angabe machen kann", "who can supply the value"),
      .may("criterion", .name(of: "criterion"), "Kriterium, das dasselbe misst", "criterion that measures the same"),
      .because, .basis, .note,
    ])
}

extension UncheckableMust {
  static let shape = Shape(
    "uncheckable",
    [
      .need("path", .name(of: "must"), "Angabe der Anfrage", "field of the enquiry"),
      .need("why", .localized, "warum sie nicht geprüft werden kann", "why it cannot be checked"),
      .may("ask", .name(of: "role"), "wer helfen kann", "who can help"),
    ])
}
