public import SourceText
import YAML

extension ReferenceData {
  /// Reads the files that are given; a needed file that is absent is a warning, and what rests on it is unknown.
  ///
  /// - Parameters:
  ///   - tables: files of `seeds/reference`; recognised by the last part of their names, others are ignored.
  ///   - vocabulary: files of `seeds/vocabulary`.
  /// - Complexity: O(*bytes*).
  public static func read(
    tables: [SourceFile], vocabulary: [SourceFile], into diagnostics: inout Diagnostics
  ) -> ReferenceData {
    var reader = ReferenceReader(tables: tables, vocabulary: vocabulary)
    let data = reader.read()
    diagnostics.add(reader.diagnostics.all)
    return data
  }
}

/// Reads table after table; later ones refer to earlier ones.
private struct ReferenceReader {
  let tables: [String: SourceFile]
  let vocabulary: [String: SourceFile]
  var diagnostics = Diagnostics()

  init(tables: [SourceFile], vocabulary: [SourceFile]) {
    self.tables = Self.byName(tables)
    self.vocabulary = Self.byName(vocabulary)
  }

  mutating func read() -> ReferenceData {
    var data = ReferenceData()
    data.divisions = Self.keyed(table("nace_divisions.csv", NACEDivision.read), by: \.code)
    data.topics = words("topics.yaml", Topics.read) ?? Topics()
    data.places = words("places.yaml", Places.read) ?? Places()
    let codes = Set(data.divisions.keys)
    data.clusterWords = words("clusters.yaml") { ClusterWords.read($0, divisions: codes) } ?? ClusterWords()
    data.skills = words("skills.yaml", Skill.read) ?? [:]
    readMunicipalities(into: &data)
    let topics = data.topics
    data.institutions = table("universities.csv") { reading in
      Institution.checkSubjects(reading, topics)
      return Institution.read(reading)
    }
    data.subjectFits = SubjectFits(topics, data.institutions)
    data.transport = Dictionary(grouping: table("transport.csv", TransportNode.read), by: \.kind)
    let index = data.municipalityIndex
    data.companies = table("companies.csv") { Company.read($0, municipalities: index) }
    data.aidRates = table("aid_rates.csv", AidRate.read)
    data.borderTowns = table("border_towns.csv", BorderTown.read)
    data.partners = decoded("partners.yaml", from: tables, Partner.read) ?? []
    data.rooms = decoded("rooms.yaml", from: tables, Room.read) ?? []
    return data
  }

  private mutating func readMunicipalities(into data: inout ReferenceData) {
    data.districts = Self.keyed(table("district_atlas.csv", District.read), by: \.ags)
    var municipalities = table("municipalities.csv", Municipality.read)
    let index = Dictionary(municipalities.enumerated().map { ($1.ags, $0) }, uniquingKeysWith: { first, _ in first })
    table("municipality_atlas.csv") { reading -> [Municipality] in
      Municipality.addAtlas(reading, to: &municipalities, index: index)
      return []
    }
    for position in municipalities.indices {
      municipalities[position].derivePeople(data.districts[municipalities[position].districtAGS])
    }
    data.municipalities = municipalities
    data.municipalityIndex = index
  }

  @discardableResult
  private mutating func table<T>(_ name: String, _ read: (TableReading) -> [T]) -> [T] {
    guard let file = tables[name] else {
      diagnostics.add(ReferenceWording.missingTable(name))
      return []
    }
    let reading = TableReading(file)
    let rows = read(reading)
    diagnostics.add(reading.diagnostics.all)
    return rows
  }

  private mutating func words<T>(_ name: String, _ read: (Decoding) -> T) -> T? {
    decoded(name, from: vocabulary, read)
  }

  private mutating func decoded<T>(
    _ name: String, from files: [String: SourceFile], _ read: (Decoding) -> T
  ) -> T? {
    guard let file = files[name] else {
      diagnostics.add(ReferenceWording.missingTable(name))
      return nil
    }
    let decoding = Decoding(file)
    let result = read(decoding)
    diagnostics.add(decoding.diagnostics.all)
    return result
  }

  private static func byName(_ files: [SourceFile]) -> [String: SourceFile] {
    Dictionary(
      files.map { ($0.name.split(separator: "/").last.map(String.init) ?? $0.name, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  private static func keyed<T>(_ rows: [T], by key: (T) -> String) -> [String: T] {
    Dictionary(rows.map { (key($0), $0) }, uniquingKeysWith: { first, _ in first })
  }
}
