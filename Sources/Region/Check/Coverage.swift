public import Facts

/// How much of the register is known, field by field.
public struct Coverage: Sendable {
  /// How many sites say something about one field.
  public struct Field: Sendable {
    public let path: FactPath
    /// Sites with a value, aged and contradictory ones included.
    public internal(set) var known = 0
    /// Of them, sites whose leading claim is older than the dictionary allows.
    public internal(set) var aged = 0
    /// Of them, sites whose claims disagree.
    public internal(set) var conflicting = 0
    /// Sites with a value, by main district; districts without one are absent.
    public internal(set) var byDistrict: [DistrictKey: Int] = [:]

    /// Sites with a value whose main district lies in a Land.
    public func known(in state: StateKey) -> Int {
      byDistrict.filter { $0.key.state == state }.values.reduce(0, +)
    }
  }

  /// Every field that a claim can be about, in the order of the dictionary.
  public let fields: [Field]
  /// The number of sites.
  public let sites: Int
  /// Sites by main district, so that each counts once.
  public let sitesByDistrict: [DistrictKey: Int]

  /// The sites of a Land.
  public func sites(in state: StateKey) -> Int {
    sitesByDistrict.filter { $0.key.state == state }.values.reduce(0, +)
  }

  /// Counts a register at a date.
  public init(_ sites: [SiteFacts], dictionary: FactsDictionary) {
    self.sites = sites.count
    sitesByDistrict = Dictionary(sites.compactMap(\.site.district).map { ($0, 1) }, uniquingKeysWith: +)
    let paths = dictionary.definitions(of: .site).map(\.path).filter { !SiteFacts.headFields.contains($0.name) }
    fields = paths.map { path in
      var field = Field(path: path)
      for site in sites { field.count(site.fact(path.name), site.site.district) }
      return field
    }
  }
}

extension Coverage.Field {
  fileprivate mutating func count(_ fact: Fact, _ district: DistrictKey?) {
    guard fact.isKnown else { return }
    known += 1
    if let district { byDistrict[district, default: 0] += 1 }
    switch fact.status {
    case .aged: aged += 1
    case .conflicting: conflicting += 1
    case .known, .estimated, .unknown: break
    }
  }
}
