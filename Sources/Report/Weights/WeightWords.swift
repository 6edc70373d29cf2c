internal import Decimals
internal import Facts
public import Rulebook
public import SourceText

/// Judgements and their consistency in plain words.
struct WeightWords {
  let rulebook: Rulebook
  let language: Language

  func say(_ de: String, _ en: String) -> String { language == .de ? de : en }

  /// What a judgement shares out.
  func level(_ level: WeightJudgements.Level) -> String {
    switch level {
    case .groups(let side): say("Gruppen der Seite „\(side.title.de)“", "Groups of the side “\(side.title.en)”")
    case .criteria(let group):
      say(
        "Kriterien der Gruppe „\(rulebook.group(group)?.title.de ?? group)“",
        "Criteria of the group “\(rulebook.group(group)?.title.en ?? group)”")
    }
  }

  /// How the judgement was made.
  func method(_ method: WeightJudgements.Method, _ table: RandomIndex) -> String {
    switch method {
    case .ranking(_, .centroid): say("Rangfolge (rank-order centroid)", "ranking (rank-order centroid)")
    case .ranking(_, .sum): say("Rangfolge (rank sum)", "ranking (rank sum)")
    case .ranking(_, .reciprocal): say("Rangfolge (rank reciprocal)", "ranking (rank reciprocal)")
    case .swing:
      say("Punkte für den Sprung vom schlechtesten zum besten Wert (swing)", "points from worst to best (swing)")
    case .pairwise:
      say(
        "Vergleiche in Paaren (AHP, Zufallsindex \(table.rawValue))",
        "comparisons in pairs (AHP, random index \(table.rawValue))")
    }
  }

  /// The title of a criterion or a group.
  func title(_ id: String, _ level: WeightJudgements.Level) -> String {
    switch level {
    case .groups: rulebook.group(id)?.title[language] ?? id
    case .criteria: rulebook.criterion(id)?.title[language] ?? id
    }
  }

  /// What the consistency ratio says.
  func consistency(_ ratio: Double) -> String {
    let value = number(ratio)
    if ratio < 0.005 {
      return say(
        "Die Urteile stimmen überein (Konsistenzverhältnis \(value)).",
        "The judgements agree (consistency ratio \(value)).")
    }
    return ratio <= 0.1
      ? say(
        "Die Urteile passen zusammen (Konsistenzverhältnis \(value); bis 0,10 gelten sie als stimmig).",
        "The judgements fit together (consistency ratio \(value); up to 0.10 they count as consistent).")
      : say(
        "Die Urteile widersprechen sich (Konsistenzverhältnis \(value); stimmig wären sie bis 0,10).",
        "The judgements contradict each other (consistency ratio \(value); they would be consistent up to 0.10).")
  }

  /// The judgement to reconsider, and what would fit the others better.
  func revision(
    _ revision: PairwiseMatrix.Revision, _ matrix: PairwiseMatrix, _ names: [String], _ table: RandomIndex,
    _ level: WeightJudgements.Level
  ) -> String {
    let now = comparison(matrix[revision.first, revision.second], revision, names, level)
    let better = comparison(revision.ratio, revision, names, level)
    let ratio = revision.consistencyIndex / max(table[names.count] ?? 1, .leastNonzeroMagnitude)
    return say(
      "Am ehesten zu überdenken: \(now). Zu den anderen Urteilen passt besser: \(better) (dann \(number(ratio))).",
      "First to reconsider: \(now). The other judgements suggest: \(better) (then \(number(ratio))).")
  }

  private func comparison(
    _ ratio: Double, _ revision: PairwiseMatrix.Revision, _ names: [String], _ level: WeightJudgements.Level
  ) -> String {
    let (first, second) = (title(names[revision.first], level), title(names[revision.second], level))
    if abs(ratio - 1) < 1e-9 {
      return say("„\(first)“ so wichtig wie „\(second)“", "“\(first)” as important as “\(second)”")
    }
    let (more, than, times) = ratio > 1 ? (first, second, ratio) : (second, first, 1 / ratio)
    let factor = number(times)
    return say(
      "„\(more)“ \(factor)-mal so wichtig wie „\(than)“", "“\(more)” \(factor) times as important as “\(than)”")
  }

  /// At most two decimals.
  func number(_ value: Double) -> String {
    NumberFormat(language).text(Decimal34(value) ?? .zero, places: 2)
  }

  /// A share as percent.
  func percent(_ share: Decimal34) -> String {
    NumberFormat(language).text(.hundred * share, places: 1) + "\u{A0}%"
  }
}

extension WeightProposal {
  /// How the proposal came about, in both languages, for the file itself.
  public var methodInWords: LocalizedText {
    func words(_ language: Language) -> String {
      let words = WeightWords(rulebook: rulebook, language: language)
      return judgements.judgements.map {
        "\(words.level($0.level)): \(words.method($0.method, judgements.randomIndex))"
      }
      .joined(separator: "; ")
    }
    return LocalizedText(de: words(.de), en: words(.en))
  }
}
