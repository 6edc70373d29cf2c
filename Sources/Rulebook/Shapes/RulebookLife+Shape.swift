internal import SourceText
package import YAML

extension RulebookLife {
  /// `status.yaml`.
  package static let shape = Shape(
    "status",
    [
      .need(
        "roles", .entries(.localized), "Stellen und Gremien, die Schritte gehen; nie Personen",
        "offices and bodies that take steps; never persons"),
      .need(
        "records", .list(.mapping(Record.shape)), "Schritte, der jüngste zuletzt; „lotse rules approve“ schreibt sie",
        "steps, the newest last; “lotse rules approve” writes them"),
    ])
}

extension RulebookLife.Record {
  static let shape = Shape(
    "record",
    [
      .need(
        "status", .words(RulebookLife.Status.allCases.map { Shape.Word($0.rawValue, $0.word) }),
        "wie weit der Stand damit ist; Schritt für Schritt", "how far the state is by this step; step by step"),
      .need(
        "hash", .text, "Prüfsumme des Regelwerks, 64 Zeichen, in Anführungszeichen",
        "hash of the rulebook, 64 characters, in quotes"),
      .need("by", .text, "Rolle, die den Schritt geht, aus roles", "role that takes the step, from roles"),
      .need("on", .date, "Tag des Schritts", "day of the step"),
      .may(
        "ref", .text, "Fundstelle des Beschlusses; nötig für approved und in_force",
        "reference of the decision; needed for approved and in_force"),
      .may("valid_from", .date, "erster Tag der Geltung", "first day in force"),
      .may("valid_to", .date, "letzter Tag der Geltung", "last day in force"),
      .may("note", .localized, "Bemerkung", "remark"),
    ])
}
