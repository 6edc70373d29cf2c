internal import Decimals
internal import Facts
internal import Rulebook
internal import SourceText

extension AuditWording {
  static func constantPoints(_ criterion: Criterion, example: LocalizedText?) -> Diagnostic {
    let points = criterion.measure.function.extent.high
    return warning(
      "rulebook/constant-points", criterion.location,
      de: "„\(criterion.id)“ gibt für jeden Wert dieselben \(points) Punkte und unterscheidet nichts.",
      en: "“\(criterion.id)” gives the same \(points) points for every value and tells nothing apart.",
      hint: LocalizedText(de: "Stützstellen oder Klassen abstufen", en: "grade the break points or classes"), example)
  }

  static func doesNotSeparate(_ criterion: Criterion, _ points: Decimal34, sites: Int, enquiry: String) -> Diagnostic {
    warning(
      "rulebook/does-not-separate", criterion.location,
      de: "„\(criterion.id)“ unterscheidet die Standorte nicht: In jeder Beispielanfrage bekommen alle dasselbe.",
      en: "“\(criterion.id)” does not tell the sites apart: in every sample enquiry all earn the same.",
      hint: LocalizedText(
        de: "Stützstellen auf die Werte des Verzeichnisses abstimmen oder das Gewicht anders vergeben",
        en: "fit the break points to the values of the register, or give the weight to another"),
      LocalizedText(
        de: "Beispiel: Anfrage \(enquiry), an allen \(sites) Standorten \(points) Punkte",
        en: "For example enquiry \(enquiry): \(points) points at all \(sites) sites"))
  }

  static func countedTwice(
    _ criterion: Criterion, _ other: Criterion, facts: [FactPath], example: LocalizedText?
  ) -> Diagnostic {
    let names = facts.map(\.description).joined(separator: ", ")
    return warning(
      "rulebook/counted-twice", criterion.location,
      de: "„\(criterion.id)“ zählt noch einmal, was schon „\(other.id)“ zählt: \(names).",
      en: "“\(criterion.id)” counts once more what “\(other.id)” counts already: \(names).",
      hint: LocalizedText(
        de: "eines der beiden streichen; ist es gewollt: overlaps: [\(other.id)]",
        en: "drop one of the two; if it is wanted: overlaps: [\(other.id)]"), example)
  }

  static func decidesAlone(_ criterion: Criterion, _ own: Decimal34, others: Decimal34, enquiry: String) -> Diagnostic {
    let (mine, rest) = (own.rounded(toPlaces: 1), others.rounded(toPlaces: 1))
    return warning(
      "rulebook/decides-alone", criterion.location,
      de: "„\(criterion.id)“ entscheidet allein: Es trennt die Standorte weiter als alle anderen Kriterien zusammen.",
      en: "“\(criterion.id)” decides alone: it sets sites further apart than all other criteria together.",
      hint: LocalizedText(
        de: "Gewicht senken oder Punkte weniger steil abstufen", en: "lower the weight or grade the points less steeply"
      ),
      LocalizedText(
        de:
          "Beispiel: Anfrage \(enquiry), bis zu \(german(mine)) Punkte Abstand, alle anderen zusammen \(german(rest))",
        en: "For example enquiry \(enquiry): up to \(mine) points apart, all others together \(rest)"))
  }

  static func agedOnly(_ criterion: Criterion, site: String, claim: FactInput) -> Diagnostic {
    warning(
      "rulebook/aged-only", criterion.location,
      de: "Für „\(criterion.id)“ sind alle bekannten Angaben älter, als das Faktenverzeichnis zulässt.",
      en: "For “\(criterion.id)” all known claims are older than the facts dictionary allows.",
      hint: LocalizedText(
        de: "Angaben erneuern, oder bis dahin evidence: pending",
        en: "renew the claims, or evidence: pending until then"),
      LocalizedText(
        de: "Beispiel: Standort \(site), \(claim.path), Angabe von \(claim.asOf?.description ?? "unbekannt")",
        en: "For example site \(site), \(claim.path), claim of \(claim.asOf?.description ?? "an unknown date")"))
  }

  /// Two sites of an enquiry, two enquiries, or two values, that earn the same.
  static func sameEverywhere(_ points: Decimal34, _ a: String, _ b: String, enquiry: String?) -> LocalizedText {
    LocalizedText(
      de: "Beispiel: \(enquiry.map { "Anfrage \($0), " } ?? "")\(a) und \(b), beide \(points) Punkte",
      en: "For example \(enquiry.map { "enquiry \($0), " } ?? "")\(a) and \(b), both \(points) points")
  }

  /// A case of the samples.
  static func caseOf(_ enquiry: String, _ site: String) -> LocalizedText {
    LocalizedText(
      de: "Beispiel: Anfrage \(enquiry), Standort \(site)", en: "For example enquiry \(enquiry), site \(site)")
  }
}
