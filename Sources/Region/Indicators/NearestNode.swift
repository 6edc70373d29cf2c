import Decimals
import Facts
import SourceText

/// The nearest of several places, with the error of all of them: the true nearest may be another one.
struct Nearest<Place> {
  var place: Place
  /// Of the nearest by the central estimate.
  var ownTrip: TravelModel.Trip
  /// Least and greatest over all places: however the errors fall, the nearest lies between.
  var trip: TravelModel.Trip

  /// The nearest by central minutes, the first of equals; nil when there are none.
  init?(_ places: [Place], _ tripTo: (Place) -> TravelModel.Trip) {
    guard let first = places.first else { return nil }
    ownTrip = tripTo(first)
    trip = ownTrip
    var nearest = 0
    for index in places.indices.dropFirst() {
      let other = tripTo(places[index])
      if other.minutes.central < ownTrip.minutes.central {
        nearest = index
        ownTrip = other
      }
      trip = TravelModel.Trip(roadKm: trip.roadKm.least(other.roadKm), minutes: trip.minutes.least(other.minutes))
    }
    place = places[nearest]
  }
}

extension IndicatorInput {
  /// The nearest of the nodes by the distance model; nil without a site or without nodes.
  func nearest(_ nodes: [TransportNode]) -> Nearest<TransportNode>? {
    guard let position else { return nil }
    return Nearest(nodes) { TravelModel.trip(from: position, to: $0.position) }
  }

  /// Inputs and named values of an estimated trip to a node.
  func described(_ nearest: Nearest<TransportNode>) -> (inputs: [FactInput], details: [String: LocalizedText]) {
    let node = nearest.place
    let km = nearest.ownTrip.roadKm.central
    let input = FactInput(
      path: "reference.transport: \(node.title)", value: .number(Decimal34(rounding: km, places: 1)),
      asOf: node.statusYear.flatMap { PartialDate(year: $0) }, asOfQuality: node.statusYear == nil ? .undated : .dated,
      source: node.source, note: "estimated road km")
    var details = ["name": LocalizedText(both: node.title), "km": .oneDecimal(km), "basis": IndicatorWording.estimate]
    if let road = node.road { details["road"] = LocalizedText(both: road) }
    return (positionInput + [input], details)
  }
}

extension Fact {
  /// All numbers of a fact as doubles, the leading one first.
  var doubles: [Double] { readings.compactMap { $0.number?.doubleValue } }
}
