import SourceText

/// A municipality (Gemeinde) of the Lausitz or of a district around it, at its official point.
public struct Municipality: Sendable {
  /// The eight-digit official key (AGS).
  public let ags: String
  /// The official German name without additions.
  public let name: String
  /// The official Sorbian name; nil where there is none.
  public let sorbianName: String?
  /// `dsb` Lower Sorbian, `hsb` Upper Sorbian.
  public let sorbianLanguage: String?
  public let districtAGS: String
  public let isInLausitz: Bool
  /// The official point, taken as 1 km exact for a whole municipality.
  public let position: Position
  /// 31.12.2021, on the basis of the census of 2011.
  public let population: Int
  /// From the municipality atlas; all nil when it has no row.
  public internal(set) var atlas = Atlas()
  /// People aged 18 to 64: population × the share of the district; nil when the share is not known.
  public internal(set) var workingAgePeople: Double?
  /// Of them, people in employment with a vocational or academic qualification: × employment rate of the municipality ×
  /// share of qualified employees of the district; nil when a factor is not known.
  public internal(set) var qualifiedPeople: Double?

  /// What the Deutschlandatlas says of a municipality.
  public struct Atlas: Sendable, Hashable {
    /// Employees subject to social insurance by residence, percent of the people of working age.
    public var employmentRatePercent: Double?
    /// Car minutes to the nearest primary school.
    public var primarySchoolMinutes: Double?
    /// Car minutes to the nearest family doctor.
    public var familyDoctorMinutes: Double?
  }

  /// The error of municipality points when they stand for their people.
  static let pointErrorKm = 1.0
}

extension Municipality {
  static func read(_ reading: TableReading) -> [Municipality] {
    guard
      let c = reading.columns(
        "ags", "name", "sorbian_name", "sorbian_lang", "district_ags", "lausitz", "lat", "lon", "population")
    else { return [] }
    return reading.rows { row in
      guard let ags = reading.needKey(row, c[0]), let name = reading.need(row, c[1]),
        let district = reading.need(row, c[4]), let coordinate = reading.coordinate(row, c[6], c[7]),
        let population = reading.needNumber(row, c[8], in: 0...100_000_000)
      else { return nil }
      return Municipality(
        ags: ags, name: name, sorbianName: row.text(c[2]), sorbianLanguage: row.text(c[3]), districtAGS: district,
        isInLausitz: row.text(c[5]) == "1", position: Position(coordinate, errorKm: pointErrorKm),
        population: Int(population))
    }
  }

  /// Fills in what follows from the atlas rows of the municipality and of its district.
  mutating func derivePeople(_ district: District?) {
    guard let district, let workingAge = district.workingAgePercent else { return }
    let people = Double(population) * workingAge / 100
    workingAgePeople = people
    guard let employed = atlas.employmentRatePercent, let qualified = district.qualifiedPercent else { return }
    // Two small municipalities have rates above 100 in the source (Kasel-Golzig, Steinreich): no more than all can work.
    qualifiedPeople = people * min(employed, 100) / 100 * qualified / 100
  }

  /// Adds the rows of the municipality atlas; a key without a municipality is recorded.
  static func addAtlas(_ reading: TableReading, to municipalities: inout [Municipality], index: [String: Int]) {
    guard let c = reading.columns("ags", "name", "beschq_insg", "p_grunds", "p_harzt") else { return }
    for number in 0..<reading.table.rowCount {
      let row = reading.table[number]
      guard let ags = reading.need(row, c[0]) else { continue }
      guard let position = index[ags] else {
        let nearest = NearestName.of(row.text(c[1]) ?? "", among: municipalities.map(\.name))
        reading.report(ReferenceWording.unknownName(ags, .municipality, nearest: nearest, reading.place(row, c[0])))
        continue
      }
      municipalities[position].atlas = Atlas(
        employmentRatePercent: reading.number(row, c[2], in: 0...1_000),
        primarySchoolMinutes: reading.number(row, c[3], in: 0...600),
        familyDoctorMinutes: reading.number(row, c[4], in: 0...600))
    }
  }
}
