import Facts
import SourceText

extension Indicator {
  /// Car minutes to BER or DRS, whichever is nearer: from stated km where there are some, else by the distance model.
  static let airportMin = Indicator("airport_min", .site) { input in
    let candidates = Airport.all.compactMap { airport in airport.trip(input).map { (airport, $0) } }
    guard let nearest = Nearest(candidates, \.1.trip) else {
      return .unknown(absent: [FactPath(.indicator, "airport_min")], reason: IndicatorWording.noReference)
    }
    let (airport, way) = nearest.place
    return .estimate(
      nearest.trip.minutes, places: 1, inputs: candidates.flatMap(\.1.inputs).uniqued,
      details: [
        "name": airport.name, "km": .oneDecimal(nearest.ownTrip.roadKm.central),
        "basis": way.isStated ? IndicatorWording.stated : IndicatorWording.estimate,
      ])
  }
}

/// One of the two airports with scheduled flights that serve the Lausitz.
private struct Airport {
  let code: String
  /// The site field with the stated distance.
  let field: String
  let name: LocalizedText

  static let all = [
    Airport(
      code: "BER", field: "airport_ber_km", name: LocalizedText(both: "Berlin Brandenburg (BER)")),
    Airport(
      code: "DRS", field: "airport_drs_km", name: LocalizedText(both: "Dresden")),
  ]

  /// The trip from the site, with what it rests on; nil when neither a statement nor the airport's position is known.
  func trip(_ input: IndicatorInput) -> (trip: TravelModel.Trip, inputs: [FactInput], isStated: Bool)? {
    let stated = input.site(field)
    if let trip = TravelModel.trip(statedKm: stated.doubles) { return (trip, stated.inputs, true) }
    let nodes = (input.reference.transport[.airport] ?? []).filter { $0.code?.hasPrefix(code) ?? false }
    guard let nearest = input.nearest(nodes) else { return nil }
    return (nearest.trip, input.described(nearest).inputs, false)
  }
}
