public import Decimals
public import SourceText

/// From when a first place counts as firm or close, and how far weights are varied to find out.
public struct FirmnessRules: Sendable, Hashable {
  /// Firm: the first place stays first in at least this share (percent) of the cases.
  public let firmPercent: Decimal34
  /// Close: the first places together stay first in at least this share (percent) of the cases …
  public let closePercent: Decimal34
  /// … and are at most so many.
  public let closePlaces: Int
  /// Each weight is varied by up to this share (percent) of itself.
  public let weightsPercent: Decimal34
  public let basis: Basis
  public let location: SourceLocation
}
