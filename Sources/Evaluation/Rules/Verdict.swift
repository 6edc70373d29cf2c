public import Facts

/// What a condition comes to when every value that may be true is tried.
public enum Verdict: String, Sendable, Hashable {
  /// True whatever the open values are.
  case met
  /// False whatever the open values are.
  case notMet = "not_met"
  /// It depends on values that are missing, estimated, conflicting or aged.
  case unknown
}

/// A verdict with the facts that keep it open.
public struct Judgement: Sendable, Hashable {
  public let verdict: Verdict
  /// When unknown: facts that are missing, aged, or have several readings on which the verdict depends.
  public let open: Set<FactPath>

  /// Whether the verdict is open because of the enquiry alone: the investor did not say.
  public var isSilentEnquiry: Bool {
    verdict == .unknown && !open.isEmpty && open.allSatisfy { $0.root == .enquiry }
  }
}
