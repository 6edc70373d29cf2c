#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A place on Earth in degrees (WGS 84).
public struct Coordinate: Sendable, Hashable {
  public var latitude: Double
  public var longitude: Double

  /// A place; degrees north and east.
  public init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }

  /// Length of a degree to the north in km, on the sphere that distances are computed on.
  public static let kmPerDegreeNorth = Position.earthRadiusKm * .pi / 180

  /// Length of a degree to the east in km, at this latitude.
  public var kmPerDegreeEast: Double { Self.kmPerDegreeNorth * cos(latitude * .pi / 180) }
}

/// A place with the error of its position, ready for many distances.
public struct Position: Sendable, Hashable {
  /// Mean radius of the Earth in km (IUGG).
  public static let earthRadiusKm = 6371.0088

  public let coordinate: Coordinate
  /// How far the true place may lie from the coordinate.
  public let errorKm: Double
  private let x: Double
  private let y: Double
  private let z: Double

  /// A place with its error.
  public init(_ coordinate: Coordinate, errorKm: Double) {
    self.coordinate = coordinate
    self.errorKm = errorKm
    let latitude = coordinate.latitude * .pi / 180
    let longitude = coordinate.longitude * .pi / 180
    x = cos(latitude) * cos(longitude)
    y = cos(latitude) * sin(longitude)
    z = sin(latitude)
  }

  /// Length of the great circle to another place in km, on a sphere.
  ///
  /// From the chord between the two points: exact for short distances, where the usual arc cosine is not.
  public func greatCircleKm(to other: Position) -> Double {
    let (dx, dy, dz) = (x - other.x, y - other.y, z - other.z)
    let chord = (dx * dx + dy * dy + dz * dz).squareRoot()
    return 2 * Self.earthRadiusKm * asin(min(1, chord / 2))
  }
}
