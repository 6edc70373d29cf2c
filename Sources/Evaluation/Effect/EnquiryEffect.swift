public import Decimals
public import Region
public import SourceText

/// What a change of the rulebook does to the answer to one enquiry.
public struct EnquiryEffect: Sendable {
  /// Places that count as first.
  public static let first = 5

  public let id: String
  public let title: LocalizedText
  /// Sites among the first before or after, in the new order; those no longer offered last.
  public let moves: [SiteMove]
  /// Sites that were offered and no longer are.
  public let newlyExcluded: [SiteMove]
  /// Sites that were not offered and now are.
  public let newlyOffered: [SiteMove]
  /// Offered sites with a better place than before.
  public let risen: Int
  /// Offered sites with a worse place than before.
  public let fallen: Int
  /// Sites with other points.
  public let otherPoints: Int
  let tallies: [SiteKind: Tally]

  /// Whether any site has another place, standing or points.
  public var isChanged: Bool {
    risen + fallen + otherPoints + newlyExcluded.count + newlyOffered.count > 0
      || moves.contains { $0.before.standing != $0.after.standing }
  }

  /// Whether the first places go to other sites, or in another order.
  public var changesFirst: Bool { before.map(\.site) != after.map(\.site) }
  /// Whether another site is first.
  public var changesWinner: Bool { before.first?.site != after.first?.site }

  /// The first before, in their order.
  public var before: [SiteMove] { Self.first(moves, \.before) }
  /// The first after, in their order.
  public var after: [SiteMove] { Self.first(moves, \.after) }

  private static func first(_ moves: [SiteMove], _ place: KeyPath<SiteMove, SitePlace>) -> [SiteMove] {
    moves.filter { ($0[keyPath: place].rank ?? .max) <= first }
      .sorted { ($0[keyPath: place].rank ?? .max) < ($1[keyPath: place].rank ?? .max) }
  }
}

/// Where a site stands.
public struct SitePlace: Sendable, Hashable {
  /// From 1; nil when it is not offered.
  public let rank: Int?
  public let standing: Standing
  /// The score.
  public let points: Decimal34
}

/// A site before and after a change, and the rules that moved it.
public struct SiteMove: Sendable, Hashable {
  public let site: SiteID
  public let name: String
  public let before: SitePlace
  public let after: SitePlace
  /// The most telling first; empty when the place is the same.
  public let causes: [MoveCause]

  /// Places gained; negative: lost; nil when the site was or is not offered.
  public var gain: Int? {
    guard let old = before.rank, let new = after.rank else { return nil }
    return old - new
  }
}

/// A rule by which a site changes places with others.
public struct MoveCause: Sendable, Hashable {
  /// What kind of rule.
  public enum Rule: Sendable, Hashable {
    case criterion(String)
    case knockOut(String)
    /// How much must be known of a site for it to be compared.
    case documentation

    /// For a stable order.
    var key: String {
      switch self {
      case .criterion(let id): "c \(id)"
      case .knockOut(let id): "k \(id)"
      case .documentation: "d"
      }
    }
  }

  public let rule: Rule
  /// The title of the rule; nil for ``Rule/documentation``.
  public let title: LocalizedText?
  /// Sites with which it changed places by this rule.
  public let passes: Int
  /// For a criterion: by how many points its share of the site's score changed.
  public let points: Decimal34?
  /// For a criterion: the same of the sites with which it changed places, in the mean.
  public let othersPoints: Decimal34?
}
