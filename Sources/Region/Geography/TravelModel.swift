/// Car distance and time without a road network, by the model that was fitted to 31 published pairs of places.
///
/// Great circle × 1.20 gives road km (mean error of the sample 11 %, ninety per cent within 17 %; reported as ±20 %).
/// Minutes: 14.5 + 0.62 per km from 20 km on (nine stated times, mean error 5.9 min, worst 10.3), and 45 km/h below, which is
/// an assumption chosen to meet that line. Car in free traffic; nothing is known of trucks. Not good enough to tell apart
/// two sites that differ by less than a fifth. Method and limits: docs/explanation/distance-model.md.
public enum TravelModel {
  /// Road km for each km of the great circle.
  public static let detourFactor = 1.20
  /// The share by which road km may be wrong.
  public static let relativeError = 0.20
  /// The error of minutes computed from a stated road distance.
  public static let statedTimeErrorMinutes = 8.0
  /// Below this distance the mean speed is assumed.
  public static let fittedFromKm = 20.0

  /// Distance and time of a trip.
  public struct Trip: Sendable, Hashable {
    public var roadKm: Estimate
    public var minutes: Estimate

    /// A trip from its parts.
    public init(roadKm: Estimate, minutes: Estimate) {
      self.roadKm = roadKm
      self.minutes = minutes
    }
  }

  /// Road km from the length of the great circle.
  public static func roadKm(greatCircleKm: Double) -> Double { detourFactor * greatCircleKm }

  /// Car minutes for a road distance in km; never falls as the distance grows.
  public static func minutes(roadKm: Double) -> Double {
    roadKm < fittedFromKm ? roadKm / 45 * 60 : 14.5 + 0.62 * roadKm
  }

  /// A trip between two places: ±20 % and, on top, the position errors of both ends.
  ///
  /// The great circle is first shortened or lengthened by both position errors, then the road distance by a fifth.
  public static func trip(from start: Position, to end: Position) -> Trip {
    let direct = start.greatCircleKm(to: end)
    let error = start.errorKm + end.errorKm
    let km = Estimate(
      low: roadKm(greatCircleKm: max(0, direct - error)) * (1 - relativeError),
      central: roadKm(greatCircleKm: direct),
      high: roadKm(greatCircleKm: direct + error) * (1 + relativeError))
    return Trip(roadKm: km, minutes: km.mapped(minutes))
  }

  /// Minutes for road distances that a source states, the leading one first.
  ///
  /// The distance is taken as it is; the error is that of the time model, ±8 minutes, but at most half of the estimate: on a
  /// few kilometres a mean speed between 30 and 90 km/h is assumed. Several statements widen the range.
  /// - Returns: nil when there is no statement.
  public static func trip(statedKm: [Double]) -> Trip? {
    guard let leading = statedKm.first, let least = statedKm.min(), let greatest = statedKm.max() else { return nil }
    let low = minutes(roadKm: least)
    let high = minutes(roadKm: greatest)
    return Trip(
      roadKm: Estimate(low: least, central: leading, high: greatest),
      minutes: Estimate(
        low: low - timeError(low), central: minutes(roadKm: leading), high: high + timeError(high)))
  }

  private static func timeError(_ minutes: Double) -> Double { min(statedTimeErrorMinutes, minutes / 2) }
}
