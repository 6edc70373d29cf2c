import Decimals
import Facts
import SourceText

extension Indicator {
  /// Car minutes to the nearest motorway junction: from stated km, else by the distance model.
  static let motorwayMin = Indicator("motorway_min", .site) { input in
    Motorway.fact(input, \.minutes)
  }

  /// Road km to the nearest motorway junction: as stated, else by the distance model.
  static let motorwayKm = Indicator("motorway_km", .site) { input in
    let stated = input.site("motorway_km")
    guard stated.isKnown else { return Motorway.fact(input, \.roadKm) }
    var result = stated
    result.details = Motorway.statedDetails(input)
    return result
  }
}

/// The way to the motorway.
private enum Motorway {
  /// Minutes or km with their error.
  static func fact(_ input: IndicatorInput, _ part: KeyPath<TravelModel.Trip, Estimate>) -> Fact {
    let stated = input.site("motorway_km")
    if let trip = TravelModel.trip(statedKm: stated.doubles) {
      return .estimate(trip[keyPath: part], places: 1, inputs: stated.inputs, details: statedDetails(input))
    }
    guard let nearest = input.nearest(input.reference.transport[.motorwayJunction] ?? []) else {
      return .unknown(absent: [FactPath(.indicator, "motorway_min")], reason: IndicatorWording.noReference)
    }
    let (inputs, details) = input.described(nearest)
    if let position = input.position, let gap = input.reference.places.junctionGap(at: position.coordinate) {
      // The true nearest junction is not in the table: the nearest that is only bounds the way from above.
      let high = Decimal34(rounding: nearest.trip[keyPath: part].high, places: 1)
      return .unknown(
        absent: [FactPath(.site, "motorway_km")], reason: IndicatorWording.junctionGap(gap.motorways),
        bounds: Bounds(upper: high), inputs: inputs)
    }
    return .estimate(nearest.trip[keyPath: part], places: 1, inputs: inputs, details: details)
  }

  /// Road and junction as the site names them; the distance where it names no junction.
  static func statedDetails(_ input: IndicatorInput) -> [String: LocalizedText] {
    let road = input.site("motorway").leading?.text
    let junction = input.site("motorway_junction").leading?.text
    let km = LocalizedText.oneDecimal(input.site("motorway_km").doubles.first ?? 0)
    return [
      "basis": IndicatorWording.stated, "km": km,
      "road": road.map(LocalizedText.init(both:)) ?? IndicatorWording.unnamedRoad,
      "name": junction.map { LocalizedText(both: "AS \($0)") } ?? LocalizedText(de: "\(km.de) km", en: "\(km.en) km"),
    ]
  }
}
