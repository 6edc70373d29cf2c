public import Region
internal import Rulebook

/// What a change of the rulebook does to the answers to enquiries.
public struct RulebookEffect: Sendable {
  /// A state of the rulebook.
  public struct State: Sendable, Hashable {
    public let id: String
    /// SHA-256 over its files.
    public let hash: String
  }

  public let old: State
  public let new: State
  /// In the order in which they were given.
  public let enquiries: [EnquiryEffect]
  /// Sites of the register.
  public let sites: Int

  /// The effect over enquiries that were compared one by one.
  public init(_ comparison: RulebookComparison, _ enquiries: [EnquiryEffect]) {
    old = State(id: comparison.old.rulebook.id, hash: comparison.old.rulebook.hash)
    new = State(id: comparison.new.rulebook.id, hash: comparison.new.rulebook.hash)
    sites = comparison.new.register.sites.count
    self.enquiries = enquiries
  }

  /// Whether both states are the same files.
  public var isSame: Bool { old.hash == new.hash }
  /// Whether no site has another place, standing or points in any enquiry.
  public var isWithoutEffect: Bool { isSame || enquiries.allSatisfy { !$0.isChanged } }
  /// Enquiries with another first five, or another order of them.
  public var changedFirst: [EnquiryEffect] { enquiries.filter(\.changesFirst) }

  /// How often sites of a kind are among the first and offered at all, summed over the enquiries.
  public var totals: [SiteKind: Tally] {
    enquiries.reduce(into: [:]) { totals, enquiry in
      for (kind, tally) in enquiry.tallies { totals[kind, default: Tally()].add(tally) }
    }
  }
}

/// By what sites are counted together.
public enum SiteKind: Sendable, Hashable {
  /// The main district.
  case district(DistrictKey)
  /// All states of the site: one, or both.
  case states([StateKey])
  case size(SiteSize)
}

/// The size of a site by its total area.
public enum SiteSize: String, Sendable, Hashable, CaseIterable {
  /// Below 10 ha.
  case small
  /// 10 to below 50 ha.
  case medium
  /// 50 ha and more.
  case large
  /// No known area.
  case unknown
}

/// Counts before and after a change.
public struct Tally: Sendable, Hashable {
  /// Sites.
  public var sites = 0
  /// Places among the first.
  public var firstBefore = 0
  public var firstAfter = 0
  public var offeredBefore = 0
  public var offeredAfter = 0

  /// Nothing counted yet; see the properties.
  public init() {}

  mutating func add(_ other: Tally) {
    sites = max(sites, other.sites)
    firstBefore += other.firstBefore
    firstAfter += other.firstAfter
    offeredBefore += other.offeredBefore
    offeredAfter += other.offeredAfter
  }
}
