public import Decimals
public import Region

/// What decides the order of two sites: standing, then open decisive knock-outs, then score, then id. The better is less.
public struct SiteOrder: Sendable, Hashable, Comparable {
  public var standing: Standing
  public var openDecisive: Int
  public var score: Decimal34
  public let id: SiteID

  /// Whether it goes before another.
  public static func < (a: SiteOrder, b: SiteOrder) -> Bool {
    if a.standing != b.standing { return a.standing < b.standing }
    if a.openDecisive != b.openDecisive { return a.openDecisive < b.openDecisive }
    if a.score != b.score { return a.score > b.score }
    return a.id < b.id
  }
}
