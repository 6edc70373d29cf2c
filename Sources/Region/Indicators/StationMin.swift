import Facts
import SourceText

extension Indicator {
  /// Car minutes to the nearest passenger station: from stated km, else by the distance model.
  static let stationMin = Indicator("station_min", .site) { input in
    let stated = input.site("station_km")
    if let trip = TravelModel.trip(statedKm: stated.doubles) {
      let name = input.site("station").leading?.text
      var details = ["basis": IndicatorWording.stated]
      if let km = stated.doubles.first { details["km"] = .oneDecimal(km) }
      details["name"] = name.map(LocalizedText.init(both:)) ?? LocalizedText(de: "Bahnhof", en: "station")
      return .estimate(trip.minutes, places: 1, inputs: stated.inputs, details: details)
    }
    guard let nearest = input.nearest(input.reference.transport[.railStation] ?? []) else {
      return .unknown(absent: [FactPath(.indicator, "station_min")], reason: IndicatorWording.noReference)
    }
    let (inputs, details) = input.described(nearest)
    return .estimate(nearest.trip.minutes, places: 1, inputs: inputs, details: details)
  }
}
