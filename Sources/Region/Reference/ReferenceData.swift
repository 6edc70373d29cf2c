/// All reference data that indicators read: tables of `seeds/reference`, word lists of `seeds/vocabulary`. Immutable.
public struct ReferenceData: Sendable {
  public internal(set) var municipalities: [Municipality] = []
  /// By official key.
  public internal(set) var districts: [String: District] = [:]
  public internal(set) var institutions: [Institution] = []
  /// By kind, each in the order of the file.
  public internal(set) var transport: [TransportNode.Kind: [TransportNode]] = [:]
  public internal(set) var companies: [Company] = []
  /// Organisations to meet, in the order of the file.
  public internal(set) var partners: [Partner] = []
  /// Houses that let rooms, in the order of the file.
  public internal(set) var rooms: [Room] = []
  public internal(set) var aidRates: [AidRate] = []
  public internal(set) var borderTowns: [BorderTown] = []
  /// By code.
  public internal(set) var divisions: [String: NACEDivision] = [:]
  public internal(set) var topics = Topics()
  public internal(set) var places = Places()
  public internal(set) var clusterWords = ClusterWords()
  /// Words of `enquiry.workforce.skills`.
  public internal(set) var skills: [String: Skill] = [:]
  var municipalityIndex: [String: Int] = [:]
  var subjectFits = SubjectFits()

  /// No data: every indicator that needs some is unknown.
  public init() {}

  /// The tables that indicators need, by file name below `seeds/reference`.
  public static let tableNames = [
    "municipalities.csv", "municipality_atlas.csv", "district_atlas.csv", "universities.csv", "transport.csv",
    "companies.csv", "aid_rates.csv", "border_towns.csv", "nace_divisions.csv", "partners.yaml", "rooms.yaml",
  ]

  /// The word lists, by file name below `seeds/vocabulary`.
  public static let vocabularyNames = ["topics.yaml", "places.yaml", "clusters.yaml", "skills.yaml"]

  /// The municipality with a name in one of the districts, else in the Lausitz; nil when there is none.
  ///
  /// Names are compared as they stand in municipalities.csv, without the Sorbian part.
  public func municipality(named name: String, in districts: [DistrictKey]) -> Municipality? {
    let keys = Set(districts.map(\.ags))
    return municipalities.first { $0.name == name && keys.contains($0.districtAGS) }
      ?? municipalities.first { $0.name == name && $0.isInLausitz }
  }

  /// The district row of a key of the Lausitz; nil when the atlas has none.
  public func district(_ key: DistrictKey) -> District? { districts[key.ags] }

  /// The word lists by the names that the facts dictionary uses.
  public var vocabulary: [String: Set<String>] {
    [
      "topics": Set(topics.topics.keys), "skills": Set(skills.keys),
      "state_clusters": Set(clusterWords.stateClusters.keys), "site_sectors": Set(clusterWords.siteSectors.keys),
      "nace": Set(divisions.keys), "districts": Set(DistrictKey.allCases.map(\.rawValue)),
      "states": Set(StateKey.allCases.map(\.rawValue)),
    ].filter { !$0.value.isEmpty }
  }
}
