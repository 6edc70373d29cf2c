internal import Region
internal import Report

/// A line or outline on a map: projected, thinned out to what can be seen, and cut to what lies on the page.
struct MapLine {
  let points: [MapFrame.Point]

  /// The line in a frame; points that move the line by less than `tolerance` page units are left out.
  init(_ places: [Coordinate], _ frame: MapFrame, tolerance: Double = 0.8) {
    points = Self.thinned(places.map(frame.point), tolerance)
  }

  /// Whether the line may be seen in the frame.
  func touches(_ frame: MapFrame) -> Bool {
    guard let left = points.map(\.x).min(), let right = points.map(\.x).max(), let top = points.map(\.y).min(),
      let bottom = points.map(\.y).max()
    else { return false }
    return right >= 0 && left <= frame.width && bottom >= 0 && top <= frame.height
  }

  /// As the `d` of a path, with whole and half units at most.
  func path(closed: Bool) -> String {
    var out = ""
    for (index, point) in points.enumerated() {
      out += (index == 0 ? "M" : "L") + Self.number(point.x) + " " + Self.number(point.y)
    }
    return out + (closed ? "Z" : "")
  }

  private static func number(_ value: Double) -> String { ((value * 2).rounded() / 2).coordinate }

  /// Douglas and Peucker's thinning: the farthest point stays if it is farther than the tolerance, and both halves likewise.
  private static func thinned(_ points: [MapFrame.Point], _ tolerance: Double) -> [MapFrame.Point] {
    guard points.count > 2 else { return points }
    var keep = [Bool](repeating: false, count: points.count)
    keep[0] = true
    keep[points.count - 1] = true
    var open = [(0, points.count - 1)]
    while let (first, last) = open.popLast() {
      guard last - first > 1 else { continue }
      var (farthest, distance) = (first, 0.0)
      for index in first + 1..<last {
        let own = Self.distance(points[index], points[first], points[last])
        if own > distance { (farthest, distance) = (index, own) }
      }
      guard distance > tolerance else { continue }
      keep[farthest] = true
      open += [(first, farthest), (farthest, last)]
    }
    return points.indices.filter { keep[$0] }.map { points[$0] }
  }

  /// From a point to the line through two others; to the point itself where they are one.
  private static func distance(_ point: MapFrame.Point, _ a: MapFrame.Point, _ b: MapFrame.Point) -> Double {
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    let length = (dx * dx + dy * dy).squareRoot()
    guard length > 0 else {
      return ((point.x - a.x) * (point.x - a.x) + (point.y - a.y) * (point.y - a.y)).squareRoot()
    }
    return abs(dx * (a.y - point.y) - dy * (a.x - point.x)) / length
  }
}
