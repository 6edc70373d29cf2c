public import Facts
public import SourceText

/// The id of a site: kebab-case, equal to the name of its file.
public struct SiteID: Sendable, Hashable, Comparable, CustomStringConvertible {
  public let rawValue: String

  /// An id; any text is taken, the register reports ids that do not fit.
  public init(_ rawValue: String) { self.rawValue = rawValue }

  /// The text of the id.
  public var description: String { rawValue }

  /// By the text of the id.
  public static func < (a: SiteID, b: SiteID) -> Bool { a.rawValue < b.rawValue }
}

/// A commercial site: who and where it is, and what sources say about it.
public struct Site: Sendable {
  /// A point, WGS 84.
  public struct Location: Sendable, Hashable {
    public let latitude: Double
    public let longitude: Double
    /// Rounded by the compiler to about 1 km; false when a source gives the point.
    public let isApproximate: Bool
    /// Where it stands: the register, or the name of a table.
    public let source: String

    /// A point in degrees.
    public init(latitude: Double, longitude: Double, isApproximate: Bool, source: String = "register") {
      self.latitude = latitude
      self.longitude = longitude
      self.isApproximate = isApproximate
      self.source = source
    }
  }

  public let id: SiteID
  public let name: String
  /// Organisation to ask; never a person. Empty for a row of a table that does not name it, and so are the next four.
  public let operatorName: String
  /// All municipalities, that of the larger part first.
  public let municipalities: [String]
  /// All districts, that of the larger part first.
  public let districts: [DistrictKey]
  public let siteType: String
  public let status: String
  /// nil when a row of a table does not say where it lies.
  public let location: Location?
  public let url: String?
  public internal(set) var notes: String?
  /// Internal sites are for officers: nothing that others get offers or names them.
  public let visibility: FactDefinition.Visibility
  /// By field, in the order of the file.
  public var claims: [String: [Claim]]
  public let file: SourceFile
  /// Where the values of the head stand in the file, by key.
  let headRanges: [String: SourceRange]

  /// The place of a value of the head; the start of the file when it is absent.
  public func place(ofHead key: String) -> SourceLocation {
    SourceLocation(file, headRanges[key] ?? SourceRange(0, file.offset(ofLine: 2)))
  }

  /// The place of a claim of this site.
  public func place(of claim: Claim) -> SourceLocation {
    SourceLocation(file, claim.range ?? SourceRange(0, file.offset(ofLine: 2)))
  }

  /// The same site with one claim in the place of all claims about a field; without a claim the field is unknown.
  public func setting(_ field: String, to claim: Claim?) -> Site {
    var copy = self
    copy.claims[field] = claim.map { [$0] }
    return copy
  }

  /// The municipality of the site or of its larger part.
  public var municipality: String? { municipalities.first }
  /// The district of the site or of its larger part.
  public var district: DistrictKey? { districts.first }
  /// The Land of the site or of its larger part.
  public var state: StateKey? { district?.state }
  /// All Länder, the main one first, each once.
  public var states: [StateKey] { districts.map(\.state).reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
}

/// One statement about one field of a site.
public struct Claim: Sendable, Hashable {
  /// Who published it, from the most to the least authoritative.
  public enum Publisher: String, Sendable, Hashable, CaseIterable, Comparable {
    case official
    case `operator`
    case press

    /// The more authoritative comes first.
    public static func < (a: Publisher, b: Publisher) -> Bool {
      let order = allCases
      return (order.firstIndex(of: a) ?? 0) < (order.firstIndex(of: b) ?? 0)
    }
  }

  public let value: FactValue
  /// The date that the source speaks of.
  public let asOf: PartialDate
  public let asOfQuality: AsOfQuality
  /// A claim about a part is a lower bound of the whole and never leads.
  public let scope: FactInput.Scope
  /// Web address, or the name of an organisation.
  public let source: String
  public let publisher: Publisher
  public let note: String?
  /// Where its value stands in the file of the site; nil for a claim that does not come from a file.
  public let range: SourceRange?

  /// A claim; see the properties.
  public init(
    value: FactValue, asOf: PartialDate, asOfQuality: AsOfQuality = .dated, scope: FactInput.Scope = .whole,
    source: String, publisher: Publisher, note: String? = nil, range: SourceRange? = nil
  ) {
    self.value = value
    self.asOf = asOf
    self.asOfQuality = asOfQuality
    self.scope = scope
    self.source = source
    self.publisher = publisher
    self.note = note
    self.range = range
  }

  /// The same statement with its value at another place of a file, or at none.
  public func moved(to range: SourceRange?) -> Claim {
    Claim(
      value: value, asOf: asOf, asOfQuality: asOfQuality, scope: scope, source: source, publisher: publisher,
      note: note, range: range)
  }

  func input(_ field: String) -> FactInput {
    FactInput(
      path: "site.\(field)", value: value, asOf: asOf, asOfQuality: asOfQuality, source: source, scope: scope,
      note: note)
  }
}
