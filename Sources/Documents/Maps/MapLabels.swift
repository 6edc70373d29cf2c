internal import Report

/// Places names beside their marks so that no name covers another name or a mark; a name that finds no room is left out.
struct MapLabels {
  /// A rectangle on the page.
  struct Box: Sendable, Hashable {
    var x: Double
    var y: Double
    var width: Double
    var height: Double

    func overlaps(_ other: Box) -> Bool {
      x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height
    }
  }

  /// A name that found room.
  struct Placed: Sendable, Hashable {
    let text: String
    /// Start of the base line.
    let x: Double
    let y: Double
  }

  let width: Double
  let height: Double
  private var taken: [Box] = []

  /// No labels on a page of a size.
  init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }

  /// Keeps names away from a mark around a point.
  mutating func keepFree(_ point: MapFrame.Point, radius: Double) {
    taken.append(Box(x: point.x - radius, y: point.y - radius, width: 2 * radius, height: 2 * radius))
  }

  /// Finds room for a name beside a mark: right, left, above, below, then at the corners.
  ///
  /// - Parameter size: of the letters, in page units.
  mutating func place(_ text: String, beside point: MapFrame.Point, radius: Double, size: Double) -> Placed? {
    let (width, height) = (Self.width(text, size), size * 1.15)
    let (gap, middle) = (radius + 2, point.y - height / 2)
    let corners = [
      (point.x + gap, middle), (point.x - gap - width, middle), (point.x - width / 2, point.y - gap - height),
      (point.x - width / 2, point.y + gap), (point.x + gap * 0.7, point.y - gap * 0.7 - height),
      (point.x + gap * 0.7, point.y + gap * 0.7), (point.x - gap * 0.7 - width, point.y - gap * 0.7 - height),
      (point.x - gap * 0.7 - width, point.y + gap * 0.7),
    ]
    return place(text, corners, size, width, height)
  }

  /// Finds room for a name around a point of its own, as districts and towns have: there, then above and below.
  mutating func place(_ text: String, around point: MapFrame.Point, size: Double) -> Placed? {
    let (width, height) = (Self.width(text, size), size * 1.15)
    let corners = [0, -1.2, 1.2, -2.4, 2.4].map { (point.x - width / 2, point.y - height / 2 + $0 * height) }
    return place(text, corners, size, width, height)
  }

  private mutating func place(
    _ text: String, _ corners: [(x: Double, y: Double)], _ size: Double, _ width: Double, _ height: Double
  ) -> Placed? {
    for corner in corners {
      let box = Box(x: corner.x, y: corner.y, width: width, height: height)
      guard isOnPage(box), !taken.contains(where: box.overlaps) else { continue }
      taken.append(box)
      return Placed(text: text, x: box.x, y: box.y + size * 0.9)
    }
    return nil
  }

  private func isOnPage(_ box: Box) -> Bool {
    box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height
  }

  /// The width of a text, on the generous side: fonts differ.
  static func width(_ text: String, _ size: Double) -> Double { Double(text.count) * size * 0.58 }
}
