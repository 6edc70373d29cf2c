public import Decimals

/// The contribution of a criterion to the score by the code of a class; the weight is part of it.
public struct PointsTable: Sendable {
  /// Contribution and unknown weight of each code, as the kernel takes them.
  let entries: [Double]
  /// At least the magnitude of every contribution.
  public let magnitude: Double
  /// At least the greatest contribution.
  public let greatest: Double
  /// At least the error of a contribution against the exact one of the interpreter.
  public let errorBound: Double

  /// What a code earns.
  public struct Entry: Sendable, Hashable {
    /// Share of the score: weight × points / 100.
    public let contribution: Decimal34
    /// The weight that counts as unknown with this code: zero, or that of the criterion.
    public let unknownWeight: Decimal34

    /// A contribution, and the weight that it leaves unknown.
    public init(_ contribution: Decimal34, unknownWeight: Decimal34) {
      self.contribution = contribution
      self.unknownWeight = unknownWeight
    }
  }

  /// A table for the kernels; nil without entries or with numbers beyond ± 2⁵⁰⁰.
  ///
  /// - Parameter codes: by code; that of code 0 is for unknown rows and for codes that the table does not have.
  public init?(_ codes: [Entry]) {
    entries = codes.flatMap { [$0.contribution.doubleValue, $0.unknownWeight.doubleValue] }
    guard !entries.isEmpty, entries.allSatisfy({ $0.magnitude <= 0x1p500 }) else { return nil }
    let contributions = codes.map(\.contribution.doubleValue)
    magnitude = SumError.roundedUp(contributions.map(\.magnitude).max() ?? 0)
    errorBound = SumError.roundedUp(magnitude * SumError.unit + 0x1p-400)
    greatest = (contributions.max() ?? 0) + errorBound
  }
}
