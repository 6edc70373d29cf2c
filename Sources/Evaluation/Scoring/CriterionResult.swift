public import Decimals
public import Facts
public import Rulebook

/// A criterion applied to one site, or to the project alone.
public struct CriterionResult: Sendable, Hashable {
  /// What the points rest on.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    case known, estimated, conflicting, aged
    /// Applies, but the value is missing: keeps its weight.
    case unknown
    /// The enquiry does not ask for it, or is silent about it.
    case notAsked = "not_asked"
    /// Makes no sense for this case.
    case notApplicable = "not_applicable"
    /// No source yet for any site.
    case pending

    /// Whether the criterion takes part in the score.
    public var isScored: Bool {
      switch self {
      case .known, .estimated, .conflicting, .aged, .unknown: true
      case .notAsked, .notApplicable, .pending: false
      }
    }
  }

  public let criterion: Criterion
  public let status: Status
  /// Points of 100 after profile and sharing; zero when not scored.
  public internal(set) var weight: Decimal34
  /// nil when not scored.
  public let points: ValueFunction.Points?
  /// The measured fact; unknown when not scored.
  public let fact: Fact
  /// The measure that gave the points: the alternative where it gave more.
  public let measure: FactPath
  /// Facts without which the points stay open.
  public let open: Set<FactPath>
  /// Values that the investor could still state.
  public let tellUs: Set<FactPath>

  /// Share of the score: weight × points / 100.
  public var contribution: Decimal34 { share(points?.value) }
  /// The least share of the score.
  public var lowContribution: Decimal34 { share(points?.low) }
  /// The greatest share of the score.
  public var highContribution: Decimal34 { share(points?.high) }

  private func share(_ points: Decimal34?) -> Decimal34 {
    guard let points else { return .zero }
    return (weight * points).dividing(by: .hundred) ?? .zero
  }
}
