public import Decimals
public import Facts

/// One fact of a site that would have to be otherwise.
public struct FactChange: Sendable, Hashable {
  /// Whether the world changes or only what is known of it.
  public enum Kind: String, Sendable, Hashable {
    /// The value is missing, aged or disputed; somebody states it.
    case clarify
    /// The value is known; somebody makes it another one.
    case change
  }

  /// Which values do, beside the one that is named.
  public enum Reach: String, Sendable, Hashable {
    case exactly
    case atLeast = "at_least"
    case atMost = "at_most"
    /// Every value: it only has to be known.
    case any
  }

  /// A field of the site.
  public let path: FactPath
  /// What is known of it today.
  public let from: Fact
  /// The value that suffices with the smallest step.
  public let to: FactValue
  public let reach: Reach
  public let kind: Kind
  /// Role of the rulebook that can state or change the value.
  public let role: String
  /// How large the step is, 0…1; see ``step(from:to:)``.
  public let step: Decimal34

  /// The scale on which changes are compared, 0 (nothing but a confirmation) to 1.
  ///
  /// Numbers: the difference as a share of the greater of the two, so that doubling and halving are both 0.5. Dates: months
  /// of 120, at most 1. Classes and truth values: 1. A value that is missing today: 1.
  public static func step(from old: FactValue?, to new: FactValue) -> Decimal34 {
    if old == new { return .zero }
    switch (old, new) {
    case (.number(let a), .number(let b)):
      return (a - b).magnitude.dividing(by: max(a.magnitude, b.magnitude)).map { min($0, .one) } ?? .zero
    case (.date(let a), .date(let b)):
      let months = max(b.firstMonth - a.lastMonth, a.firstMonth - b.lastMonth, 0)
      return min(Decimal34(months).dividing(by: Decimal34(120)) ?? .one, .one)
    default: return .one
    }
  }
}

/// Changes of one site that together bring it where it should be.
public struct Counterfactual: Sendable {
  /// In the order of the facts dictionary.
  public let changes: [FactChange]
  /// The site with the changes, assessed anew.
  public let result: SiteResult
  /// Its place then, from 1; nil when it is not offered then either.
  public let rank: Int?

  /// How many facts of the world change; the others only become known.
  public var worldChanges: Int { changes.count { $0.kind == .change } }
  /// The sum of the steps.
  public var step: Decimal34 { changes.map(\.step).reduce(.zero, +) }
}
