internal import Decimals
internal import Evaluation
internal import Rulebook
internal import Facts
internal import SourceText

/// Why one site stands before another: standing, open musts, and the criteria whose contribution differs.
struct SiteComparisonWords {
  let lines: [String]

  /// - Parameter names: what the two are called.
  init(_ first: SiteResult, _ second: SiteResult, names: (first: String, second: String), _ format: FactFormat) {
    let say = { (de: String, en: String) in format.say(de: de, en: en) }
    func both(_ label: String, _ a: String, _ b: String) -> String {
      a == b
        ? "\(label): \(say("beide", "both")) \(a)" : "\(label): \(names.first) \(a) · \(names.second) \(b)"
    }
    func number(_ value: Decimal34) -> String { RuleTestWords.number(value, places: 2, format) }
    let head = [
      both(
        say("Stand", "Standing"), RuleTestWords.standing(first.standing, format),
        RuleTestWords.standing(second.standing, format)),
      both(
        say("offene entscheidende Muss-Punkte", "open decisive musts"), "\(first.openDecisive)",
        "\(second.openDecisive)"),
      both(say("Punkte", "Points"), number(first.score.value), number(second.score.value)),
    ]
    let others = Dictionary(second.criteria.map { ($0.criterion.id, $0) }, uniquingKeysWith: { first, _ in first })
    let rows = first.criteria.compactMap { a -> (difference: Decimal34, text: String)? in
      guard let b = others[a.criterion.id], a.contribution != b.contribution else { return nil }
      let difference = a.contribution - b.contribution
      return (
        difference,
        "\(a.criterion.title[format.language]) (\(a.criterion.id)): \(names.first) \(RuleTestWords.points(a, format)) · "
          + "\(names.second) \(RuleTestWords.points(b, format)) · \(say("Unterschied", "difference")) "
          + (difference > .zero ? "+" : "") + number(difference)
      )
    }
    lines = head + rows.sorted { $0.difference.magnitude > $1.difference.magnitude }.map(\.text)
  }
}
