internal import Region

/// Where a site should come by a change.
enum ChangeGoal {
  /// Offered, and before another; nil: offered is enough.
  case before(SiteOrder?)
  /// Behind another, or not offered any more.
  case behind(SiteOrder)

  /// Whether a site is there.
  func isReached(by order: SiteOrder) -> Bool {
    switch self {
    case .before(let bar): order.standing != .excluded && (bar.map { order < $0 } ?? true)
    case .behind(let bar): order.standing == .excluded || bar < order
    }
  }
}
