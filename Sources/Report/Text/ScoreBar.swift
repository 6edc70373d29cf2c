internal import Decimals
public import Evaluation
public import Rulebook

/// A bar of a score, one letter per group: capitals for what is known, small letters for what is assumed, dots up to 100.
public struct ScoreBar: Sendable {
  /// Letters per 100 points.
  public static let width = 50

  /// The bar; every group ends at the rounded sum of the groups before it, so that the length is the score.
  public static func text(_ result: SiteResult, _ rulebook: Rulebook) -> String {
    var bar = ""
    var sum = Decimal34.zero
    for group in rulebook.groups {
      let results = result.criteria.filter { $0.criterion.group == group.id }
      let open = results.filter { $0.status == .unknown }.map(\.contribution).reduce(.zero, +)
      let known = results.map(\.contribution).reduce(.zero, +) - open
      sum = sum + known
      bar = fill(bar, to: sum, with: group.mark.uppercased())
      sum = sum + open
      bar = fill(bar, to: sum, with: group.mark.lowercased())
    }
    return fill(bar, to: .hundred, with: "·")
  }

  /// The groups that occur in bars, with their letters.
  public static func legend(_ results: [SiteResult], _ rulebook: Rulebook) -> [Group] {
    rulebook.groups.filter { group in
      results.contains { $0.criteria.contains { $0.criterion.group == group.id && $0.weight > .zero } }
    }
  }

  private static func fill(_ bar: String, to sum: Decimal34, with letter: String) -> String {
    let end = (sum * Decimal34(width)).dividing(by: .hundred)?.rounded(toPlaces: 0).intValue ?? 0
    return bar + String(repeating: letter, count: max(0, end - bar.count))
  }
}
