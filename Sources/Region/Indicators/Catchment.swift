/// Estimated car minutes from a site to every municipality and border town.
struct Catchment {
  /// Parts that are always shown apart.
  enum Part: String, CaseIterable {
    case lausitz, berlin, dresden, other

    init(_ municipality: Municipality) {
      switch municipality.districtAGS {
      case District.berlin: self = .berlin
      case District.dresden: self = .dresden
      default: self = municipality.isInLausitz ? .lausitz : .other
      }
    }
  }

  /// People within reach: of one part, or in all.
  struct People {
    /// Certainly, by the central estimate, and possibly within the limit.
    var number = Estimate(low: 0, central: 0, high: 0)
    /// Municipalities by the central estimate.
    var municipalities = 0

    mutating func add(_ people: Double, at minutes: Estimate, within limit: Double) {
      if minutes.high <= limit { number.low += people }
      if minutes.low <= limit { number.high += people }
      guard minutes.central <= limit else { return }
      number.central += people
      municipalities += 1
    }
  }

  private let reference: ReferenceData
  private let minutes: [Estimate]
  private let townMinutes: [Estimate]

  init(around position: Position, _ reference: ReferenceData) {
    self.reference = reference
    minutes = reference.municipalities.map { TravelModel.trip(from: position, to: $0.position).minutes }
    townMinutes = reference.borderTowns.map { TravelModel.trip(from: position, to: $0.position).minutes }
  }

  /// People within a limit of minutes, a municipality counted whole at its point, by part in the order of `Part`.
  ///
  /// `lacking` is the first municipality that may be within the limit and has no figure.
  func people(within limit: Double, _ number: (Municipality) -> Double?) -> (parts: [Part: People], lacking: String?) {
    var parts: [Part: People] = [:]
    var lacking: String?
    for (municipality, minutes) in zip(reference.municipalities, minutes) where minutes.low <= limit {
      guard let people = number(municipality) else {
        lacking = lacking ?? municipality.name
        continue
      }
      parts[Part(municipality), default: People()].add(people, at: minutes, within: limit)
    }
    return (parts, lacking)
  }

  /// Population of the towns of a country within a limit: all ages, not comparable with people of working age.
  func population(of country: String, within limit: Double) -> People {
    var result = People()
    for (town, minutes) in zip(reference.borderTowns, townMinutes) where town.country == country {
      result.add(Double(town.population), at: minutes, within: limit)
    }
    return result
  }
}
