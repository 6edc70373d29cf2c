internal import Evaluation
internal import Region
internal import SourceText

/// How far the order may be trusted, in words for somebody who knows no places and no shares.
extension InvestorMail {
  /// One sentence; nil with another order than that of the assessment, or when nothing was computed. It speaks of the
  /// sites of this mail alone: others are counted nowhere and never named.
  package var firmnessText: String? {
    guard let firmness, shortlist.deviation == nil, let first = shortlist.sites.first else { return nil }
    let isOnly = shortlist.sites.count == 1
    switch firmness.level {
    case .firm:
      return say(
        "Die Reihenfolge ist an der Spitze fest: \(first.site.name) bleibt nach allem, was sich heute prüfen lässt, die erste Wahl.",
        "The top of the list is firm: by all that can be checked today, \(first.site.name) remains the first choice.")
    case .close: return isOnly ? undecided : close(firmness.places ?? 2)
    case .open where firmness.cause == .knockOuts:
      return say(
        "Die Reihenfolge ist noch offen: Welcher Standort am Ende vorn liegt, hängt von Anforderungen ab, die noch zu klären sind.",
        "The order is still open: which site comes out first depends on requirements that are yet to be confirmed.")
    case .open: return undecided
    }
  }

  private var undecided: String {
    say(
      "Die Reihenfolge ist noch offen: Solange Angaben fehlen, liegen mehrere Standorte fast gleichauf.",
      "The order is still open: while information is missing, several sites are almost level.")
  }

  private func close(_ places: Int) -> String {
    let shown = shortlist.sites.count
    guard places <= shown else { return undecided }
    return places == 2
      ? say(
        "An der Spitze ist es knapp: Die Standorte 1 und 2 lassen sich nach heutigem Stand nicht voneinander trennen.",
        "It is close at the top: sites 1 and 2 cannot be told apart as things stand.")
      : say(
        "An der Spitze ist es knapp: Die Standorte 1 bis \(places) lassen sich nach heutigem Stand nicht voneinander trennen.",
        "It is close at the top: sites 1 to \(places) cannot be told apart as things stand.")
  }
}
