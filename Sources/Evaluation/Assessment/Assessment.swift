public import Decimals
public import Facts
public import Region
public import Rulebook

/// The result of (rulebook, register, reference data, enquiry, as-of date). The same inputs give the same assessment.
public struct Assessment: Sendable {
  /// What the result rests on.
  public struct Basis: Sendable, Hashable {
    /// Version of the program.
    public let engine: String
    /// The day for which the assessment holds; claims newer than this are left out.
    public let asOf: PartialDate
    public let registerHash: String
    public let referenceHash: String
    public let enquiryHash: String

    /// The identities of the inputs; hashes are SHA-256 in hexadecimal digits.
    public init(
      engine: String, asOf: PartialDate, registerHash: String, referenceHash: String, enquiryHash: String
    ) {
      self.engine = engine
      self.asOf = asOf
      self.registerHash = registerHash
      self.referenceHash = referenceHash
      self.enquiryHash = enquiryHash
    }
  }

  public let basis: Basis
  public let rulebook: Rulebook
  public let enquiry: Enquiry
  /// The weighting profile that was asked for; nil: base weights.
  public let preset: Preset?
  /// The profile whose condition holds, if it is not the one applied.
  public let suggestedPreset: Preset?
  public let project: ProjectContribution
  /// Assesses a site anew, with other facts or for another enquiry.
  public let assessor: SiteAssessor
  /// How the result of each site depends on what is not settled there, by site.
  let responses: [SiteID: SiteResponse]
  /// Houses that let rooms, best first, for an enquiry that rents; empty for one that wants land.
  public let rooms: [RoomResult]
  /// Sites that are offered, best first.
  public let ranking: [SiteResult]
  /// Sites that a knock-out excludes: fewest exclusions first, then smallest gap, then id.
  public let excluded: [SiteResult]
  /// Musts that cannot be decided, said once for the whole result.
  public let uncheckable: [Uncheckable]

  /// Points of 100 that no site can earn or lose today, because a criterion has no source yet.
  public var notAssessedPoints: Decimal34 {
    rulebook.criteria.filter { $0.evidence == .pending }.map(\.weight).reduce(.zero, +)
  }

  /// Offered and excluded sites together.
  public var sites: [SiteResult] { ranking + excluded }

  /// The result of a site; nil when the register does not have it.
  public subscript(site: SiteID) -> SiteResult? { sites.first { $0.site.id == site } }

  /// How the result of a site depends on what is not settled there; nil when the register does not have it.
  public func response(of site: SiteID) -> SiteResponse? { responses[site] }

  /// The place of an offered site, from 1; nil when it is excluded.
  public func rank(of site: SiteID) -> Int? {
    ranking.firstIndex { $0.site.id == site }.map { $0 + 1 }
  }
}

/// A house that lets rooms, assessed like a site.
public struct RoomResult: Sendable {
  public let room: Room
  public let result: SiteResult

  /// Standing first; then, if laboratories are asked for, houses that surely have some; then as sites are ordered.
  static func comesBefore(_ a: RoomResult, _ b: RoomResult, needsLabs: Bool) -> Bool {
    if a.result.standing != b.result.standing { return a.result.standing < b.result.standing }
    if needsLabs, (a.room.hasLabs == true) != (b.room.hasLabs == true) { return a.room.hasLabs == true }
    return SiteResult.comesBefore(a.result, b.result)
  }
}

/// Criteria that depend on the project alone: the same at every site, shown once.
public struct ProjectContribution: Sendable {
  public let criteria: [CriterionResult]
  /// 0…100; nil when nothing can be said.
  public let score: Score?
}

/// A must that this register cannot decide.
public struct Uncheckable: Sendable, Hashable {
  /// Why it cannot be decided.
  public enum Cause: Sendable, Hashable {
    /// The rulebook says so.
    case listed(UncheckableMust)
    /// The knock-out exists, but its fact is known at no site.
    case unknownEverywhere(KnockOut)
    /// No rule speaks of it.
    case noRule
  }

  /// `section.field` of the enquiry.
  public let path: String
  public let cause: Cause
}
