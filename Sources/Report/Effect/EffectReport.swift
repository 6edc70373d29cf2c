public import Evaluation
public import Facts
internal import Region
public import SourceText
internal import Decimals

/// The effect of a change of the rulebook, for people who decide on it: as text, as data, and as a page for the board.
public struct EffectReport: Sendable {
  let effect: RulebookEffect
  let asOf: PartialDate
  let language: Language
  let numbers: NumberFormat

  /// A report in a language.
  public init(_ effect: RulebookEffect, asOf: PartialDate, language: Language) {
    self.effect = effect
    self.asOf = asOf
    self.language = language
    numbers = NumberFormat(language)
  }

  func say(_ de: String, _ en: String) -> String { language == .de ? de : en }

  /// `lausitz 5d27ee`.
  func name(_ state: RulebookEffect.State) -> String { "\(state.id) \(state.hash.prefix(6))" }

  var title: String { say("Wirkung der Regeländerung", "Effect of the change of rules") }

  /// What was compared, in a line.
  var basis: String {
    let count = effect.enquiries.count
    return say(
      "\(name(effect.old)) → \(name(effect.new)) · \(counted(count, "Anfrage", "Anfragen")) · \(effect.sites) Standorte · Stichtag \(asOf.text(.de))",
      "\(name(effect.old)) → \(name(effect.new)) · \(counted(count, "enquiry", "enquiries")) · \(effect.sites) sites · as of \(asOf.text(.en))"
    )
  }

  /// The result in one sentence, when there is none to show.
  var noEffect: String? {
    if effect.isSame {
      return say(
        "Ohne Wirkung: Beide Stände des Regelwerks sind gleich.", "No effect: both states of the rulebook are the same."
      )
    }
    guard effect.isWithoutEffect else { return nil }
    return say(
      "Ohne Wirkung: Kein Standort hat in einer der Anfragen einen anderen Platz oder andere Punkte.",
      "No effect: no site has another place or other points in any of the enquiries.")
  }

  /// What changes over all enquiries, a sentence each.
  var summary: [String] {
    let all = effect.enquiries
    let first = effect.changedFirst.count
    let winner = all.count { $0.changesWinner }
    let excluded = all.reduce(0) { $0 + $1.newlyExcluded.count }
    let offered = all.reduce(0) { $0 + $1.newlyOffered.count }
    let untouched = all.count { !$0.isChanged }
    return [
      say(
        "In \(first) von \(counted(all.count, "Anfrage", "Anfragen")) ändern sich die ersten fünf, in \(winner) der erste Platz.",
        "The first five change in \(first) of \(counted(all.count, "enquiry", "enquiries")), the first place in \(winner)."
      ),
      say(
        "Neu ausgeschlossen: \(excluded), neu angeboten: \(offered) (je Anfrage und Standort).",
        "Newly excluded: \(excluded), newly offered: \(offered) (per enquiry and site)."),
      say(
        "Ganz unberührt: \(counted(untouched, "Anfrage", "Anfragen")).",
        "Not touched at all: \(counted(untouched, "enquiry", "enquiries"))."),
    ]
  }

  func counted(_ count: Int, _ one: String, _ many: String) -> String { "\(count) \(count == 1 ? one : many)" }

  /// Points with one decimal, also where it is zero, so that columns compare.
  func points(_ number: Decimal34) -> String {
    let text = numbers.text(number, places: 1)
    let point = language == .de ? "," : "."
    return text.contains(point) ? text : text + point + "0"
  }

  /// A place in a word: its number, or why there is none.
  func rank(_ place: SitePlace) -> String { place.rank.map(String.init) ?? say("nicht angeboten", "not offered") }

  /// `▲ 3`, `▼ 2`, `=`: never colour alone.
  func arrow(_ move: SiteMove) -> String {
    switch (move.before.rank, move.after.rank) {
    case (nil, nil): "–"
    case (nil, _): say("neu", "new")
    case (_, nil): say("fällt weg", "dropped")
    case (let old?, let new?): old == new ? "=" : old > new ? "▲ \(old - new)" : "▼ \(new - old)"
    }
  }

  /// The rules that moved a site, the most telling first: `Autobahn (+4,1 Punkte, Überholte +1,1)`.
  func causes(_ move: SiteMove) -> String {
    move.causes.map { cause($0, isRise: (move.gain ?? 0) > 0) }.joined(separator: "; ")
  }

  private func cause(_ cause: MoveCause, isRise: Bool) -> String {
    let name = cause.title?[language] ?? say("Anteil bekannter Angaben", "share of known data")
    guard let own = cause.points, let others = cause.othersPoints else { return name }
    let passed = isRise ? say("Überholte", "those passed") : say("Überholende", "those that passed")
    return "\(name) (\(signed(own)) \(say("Punkte", "points")), \(passed) \(signed(others)))"
  }

  private func signed(_ points: Decimal34) -> String {
    (points.rounded(toPlaces: 1) > .zero ? "+" : "") + numbers.text(points, places: 1)
  }

  /// The sums of a part, in a fixed order, each with its name.
  func totals(_ part: TotalPart) -> [(name: String, tally: Tally)] {
    let totals = effect.totals
    switch part {
    case .district:
      return DistrictKey.allCases.compactMap { key in totals[.district(key)].map { (key.name, $0) } }
    case .state:
      let found = totals.compactMap { kind, tally -> (String, Tally)? in
        guard case .states(let states) = kind else { return nil }
        return (states.map { $0.name[language] }.joined(separator: say(" und ", " and ")), tally)
      }
      return found.sorted { $0.0 < $1.0 }.map { (name: $0.0, tally: $0.1) }
    case .size: return SiteSize.allCases.compactMap { size in totals[.size(size)].map { (name(size), $0) } }
    }
  }

  /// By what the sums are made.
  enum TotalPart: CaseIterable { case district, state, size }

  func name(_ part: TotalPart) -> String {
    switch part {
    case .district: say("Landkreis", "District")
    case .state: say("Land", "State")
    case .size: say("Gesamtfläche", "Total area")
    }
  }

  private func name(_ size: SiteSize) -> String {
    switch size {
    case .small: say("unter 10 ha", "below 10 ha")
    case .medium: say("10 bis unter 50 ha", "10 to below 50 ha")
    case .large: say("ab 50 ha", "50 ha and more")
    case .unknown: say("unbekannt", "unknown")
    }
  }
}
