public import Facts
public import SourceText

/// Who has moved which state of a rulebook how far: the content of `status.yaml`.
///
/// It stands beside the rules and does not count for their hash, so that approving a state does not change it.
public struct RulebookLife: Sendable, Hashable {
  /// How far a state is. Each is reached from the one before, never by leaving one out.
  public enum Status: String, Sendable, Hashable, CaseIterable, Comparable {
    /// Submitted by its authors, or not recorded at all.
    case draft
    /// Checked by somebody else; nobody has decided on it.
    case reviewed
    /// Decided.
    case approved
    case inForce = "in_force"
    /// No longer in force.
    case retired

    /// The next; nil after the last.
    public var next: Status? {
      let all = Self.allCases
      return all.firstIndex(of: self).flatMap { $0 + 1 < all.count ? all[$0 + 1] : nil }
    }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// In the order in which they are reached.
    public static func < (a: Status, b: Status) -> Bool { a.rank < b.rank }
  }

  /// One step of one state.
  public struct Record: Sendable, Hashable {
    public let status: Status
    /// Hash of the rulebook, 64 hexadecimal digits.
    public let hash: String
    /// Role, by its id in ``RulebookLife/roles``; never a person.
    public let by: String
    public let on: PartialDate
    /// Where the decision is written down; nil for steps that need none.
    public let reference: String?
    /// First and last day on which the state is in force; nil where it is open.
    public let validFrom: PartialDate?
    public let validTo: PartialDate?
    public let note: LocalizedText?
    /// nil for a record that is not in a file yet.
    public let location: SourceLocation?

    /// A step; see the properties.
    public init(
      _ status: Status, hash: String, by: String, on: PartialDate, reference: String? = nil,
      validFrom: PartialDate? = nil, validTo: PartialDate? = nil, note: LocalizedText? = nil,
      location: SourceLocation? = nil
    ) {
      self.status = status
      self.hash = hash
      self.by = by
      self.on = on
      self.reference = reference
      self.validFrom = validFrom
      self.validTo = validTo
      self.note = note
      self.location = location
    }
  }

  /// Who can take a step: id → name of an office or body.
  public let roles: [String: LocalizedText]
  /// In the order of the file, which is that of time.
  public let records: [Record]

  /// A life without any record.
  public static let none = RulebookLife(roles: [:], records: [])

  init(roles: [String: LocalizedText], records: [Record]) {
    self.roles = roles
    self.records = records
  }

  /// The steps of one state, in order.
  public func records(of hash: String) -> [Record] { records.filter { $0.hash == hash } }

  /// The last step of a state; nil when it is not recorded.
  public func last(of hash: String) -> Record? { records.last { $0.hash == hash } }

  /// How far a state is; one that is not recorded is a draft.
  public func status(of hash: String) -> Status { last(of: hash)?.status ?? .draft }

  /// The name of a role.
  public func name(of role: String) -> LocalizedText { roles[role] ?? LocalizedText(both: role) }
}

extension Rulebook {
  /// How far this state of the rulebook is.
  public var status: RulebookLife.Status { life.status(of: hash) }
}
