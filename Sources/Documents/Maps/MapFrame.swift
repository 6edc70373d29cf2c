internal import Region
internal import Report

/// Leads from places on Earth to places on a page: an equirectangular projection, true to scale at the middle latitude, good
/// enough for 200 km.
struct MapFrame: Sendable, Hashable {
  /// A rectangle of degrees.
  struct Extent: Sendable, Hashable {
    var south: Double
    var north: Double
    var west: Double
    var east: Double
  }

  /// A place on the page.
  struct Point: Sendable, Hashable {
    var x: Double
    var y: Double
  }

  let extent: Extent
  let width: Double
  let height: Double
  /// Page units per kilometre.
  let unitsPerKm: Double

  /// A frame of a width that shows an extent; the height follows.
  init(_ extent: Extent, width: Double) {
    self.extent = extent
    self.width = width
    let middle = Coordinate(latitude: (extent.south + extent.north) / 2, longitude: extent.west)
    unitsPerKm = width / ((extent.east - extent.west) * middle.kmPerDegreeEast)
    height = ((extent.north - extent.south) * Coordinate.kmPerDegreeNorth * unitsPerKm).rounded()
  }

  /// The place of a coordinate; it may lie outside.
  func point(_ place: Coordinate) -> Point {
    Point(
      x: (place.longitude - extent.west) / (extent.east - extent.west) * width,
      y: (extent.north - place.latitude) / (extent.north - extent.south) * height)
  }

  /// Whether a place lies on the page.
  func contains(_ point: Point) -> Bool { point.x >= 0 && point.x <= width && point.y >= 0 && point.y <= height }
}

extension MapFrame.Extent {
  /// The least extent that holds all places, with a margin (share of its size); nil without places.
  init?(around places: [Coordinate], margin: Double) {
    guard let south = places.map(\.latitude).min(), let north = places.map(\.latitude).max(),
      let west = places.map(\.longitude).min(), let east = places.map(\.longitude).max()
    else { return nil }
    let (dy, dx) = ((north - south) * margin, (east - west) * margin)
    self.init(south: south - dy, north: north + dy, west: west - dx, east: east + dx)
  }
}
