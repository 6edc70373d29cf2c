public import Decimals
internal import Facts
public import Region
public import Report
public import SourceText

/// A map of the Lausitz or of one district as SVG: outlines, border, motorway exits, universities and the marks of sites.
///
/// The same inputs draw the same bytes. The numbers stand in the table beside it: the map is read out as title and
/// description only.
public struct RegionMap: Sendable {
  /// A site on the map.
  public struct Mark: Sendable, Hashable {
    /// How a mark is drawn; every kind can be told from the others without colour.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
      /// A site of the register, without an assessment.
      case site
      case ready, clarify, undocumented, excluded
    }

    public let place: Coordinate
    public let name: String
    public let kind: Kind
    /// Free area in hectares; nil: unknown, drawn as such.
    public let freeHa: Decimal34?
    /// What stands in the mark: its place in the order; nil: nothing.
    public let number: Int?
    /// Where a click leads; nil: nowhere.
    public let link: String?
    /// Shares of 100 that are drawn as bars beside the mark, fit and benefit; empty: none.
    public let bars: [Double]

    /// A site on the map. Marks that come first get their names first.
    public init(
      place: Coordinate, name: String, kind: Kind, freeHa: Decimal34?, number: Int? = nil, link: String? = nil,
      bars: [Double] = []
    ) {
      self.place = place
      self.name = name
      self.kind = kind
      self.freeHa = freeHa
      self.number = number
      self.link = link
      self.bars = bars
    }
  }

  /// Begins the ids in the drawing, so that two maps fit on a page.
  public let id: String
  public let title: String
  public let description: String
  let boundaries: Boundaries
  let exits: [TransportNode]
  let universities: [Institution]
  let marks: [Mark]
  let showsMunicipalities: Bool
  let language: Language
  let frame: MapFrame
  /// AGS of the district that is shown alone; nil: all.
  let district: String?
  /// Towns whose names are written, the largest first; empty: those of districts.
  let towns: [(name: String, place: Coordinate)]
  private var isClose: Bool { !towns.isEmpty }

  /// A map.
  ///
  /// - Parameters:
  ///   - district: official key of the district to show; nil or unknown: the whole Lausitz.
  ///   - showsMunicipalities: whether their outlines are drawn; they are most of the bytes.
  public init(
    id: String, title: String, description: String, boundaries: Boundaries, reference: ReferenceData, marks: [Mark],
    district: String? = nil, showsMunicipalities: Bool = true, width: Double = 720, language: Language
  ) {
    self.id = id
    self.title = title
    self.description = description
    self.boundaries = boundaries
    self.marks = marks
    self.showsMunicipalities = showsMunicipalities
    self.language = language
    let shown = boundaries.districts.filter { $0.isInLausitz && (district == nil || $0.ags == district) }
    self.district = shown.count == 1 ? district : nil
    let areas = shown.isEmpty ? boundaries.districts.filter(\.isInLausitz) : shown
    let extent = MapFrame.Extent(around: Array(areas.flatMap(\.rings).joined()), margin: 0.03)
    frame = MapFrame(
      extent ?? MapFrame.Extent(south: 50.8, north: 52.5, west: 13.0, east: 15.1), width: width)
    towns = []
    exits = reference.transport[.motorwayJunction] ?? []
    universities = reference.institutions.filter(\.isUniversity)
  }

  /// A map of the surroundings of a place: so many kilometres to each side, twice as far to the east and west as to the
  /// north and south.
  init(
    id: String, title: String, description: String, boundaries: Boundaries, reference: ReferenceData, marks: [Mark],
    around place: Coordinate, km: Double, width: Double, language: Language
  ) {
    self.id = id
    self.title = title
    self.description = description
    self.boundaries = boundaries
    self.marks = marks
    showsMunicipalities = true
    self.language = language
    district = nil
    towns =
      reference.municipalities.sorted { ($0.population, $1.name) > ($1.population, $0.name) }.map {
        ($0.name, $0.position.coordinate)
      } + reference.borderTowns.map { ($0.name, $0.position.coordinate) }
    let (dy, dx) = (km / 2 / Coordinate.kmPerDegreeNorth, km / place.kmPerDegreeEast)
    frame = MapFrame(
      MapFrame.Extent(
        south: place.latitude - dy, north: place.latitude + dy, west: place.longitude - dx, east: place.longitude + dx),
      width: width)
    exits = reference.transport[.motorwayJunction] ?? []
    universities = reference.institutions.filter(\.isUniversity)
  }

  /// The drawing.
  public var markup: Markup {
    Drawing.frame(
      id, title: title, description: description, width: frame.width, height: frame.height, role: role, look: "map",
      isNamed: true, [Drawing.hatching([("\(id)-hatch", "hatch")])] + ground + overlay)
  }

  /// Links inside must be reached; without any the drawing is one picture.
  private var role: String { marks.contains { $0.link != nil } ? "group" : "img" }

  // MARK: Ground

  private var ground: [Markup] {
    let lines = boundaries.borders.map { MapLine($0.points, frame) }.filter { $0.touches(frame) }
    let neighbours = outlines(boundaries.districts.filter { !$0.isInLausitz })
    let municipalities = showsMunicipalities ? outlines(boundaries.municipalities) : ""
    let districts = outlines(boundaries.districts.filter(\.isInLausitz))
    return [
      path("m-land", neighbours), path("m-area", districts), path("m-municipality", municipalities),
      path("m-district", districts), path("m-border", lines.map { $0.path(closed: false) }.joined()),
    ]
  }

  private func outlines(_ areas: [Boundaries.Area]) -> String {
    areas.flatMap(\.rings).map { MapLine($0, frame) }.filter { $0.touches(frame) && $0.points.count > 3 }
      .map { $0.path(closed: true) }.joined()
  }

  private func path(_ name: String, _ data: String) -> Markup { .of("path", ["class": name, "d": data]) }

  // MARK: What lies on it

  private var overlay: [Markup] {
    var labels = MapLabels(width: frame.width, height: frame.height)
    let placed = marks.map { (mark: $0, point: frame.point($0.place)) }.filter { frame.contains($0.point) }
    for (mark, point) in placed { labels.keepFree(point, radius: room(mark)) }
    let roads = exits.map { frame.point($0.position.coordinate) }.filter(frame.contains)
    let schools = universities.map { frame.point($0.position.coordinate) }.filter(frame.contains)
    if isClose { for point in roads + schools { labels.keepFree(point, radius: 5) } }
    // Where some marks have a number, the others are background.
    let isNumbered = marks.contains { $0.number != nil }
    let names = placed.filter { !isNumbered || $0.mark.number != nil }.compactMap { mark, point in
      labels.place(mark.name, beside: point, radius: room(mark), size: 11).map { text("m-name", $0) }
    }
    let districts = boundaries.districts.filter { $0.isInLausitz && !isClose }.compactMap { area in
      area.label.map(frame.point).flatMap { labels.place(area.name, around: $0, size: 13) }.map {
        text("m-district-name", $0)
      }
    }
    if isClose { labels.keepFree(MapFrame.Point(x: 60, y: frame.height - 14), radius: 70) }
    let towns = townNames(&labels)
    // Marks that come first lie on top.
    return [
      .of("g", ["aria-hidden": "true"], roads.map(exit) + schools.map(university) + districts + towns + scale),
      .of("g", [:], placed.reversed().map { draw($0.mark, $0.point) }), .of("g", ["aria-hidden": "true"], names),
    ]
  }

  /// Names of towns, as far as they find room.
  private func townNames(_ labels: inout MapLabels) -> [Markup] {
    towns.compactMap { town in
      let point = frame.point(town.place)
      guard frame.contains(point) else { return nil }
      return labels.place(town.name, around: point, size: 10).map { text("m-town-name", $0) }
    }
  }

  private func text(_ name: String, _ label: MapLabels.Placed) -> Markup {
    .of("text", ["class": name, "x": label.x.coordinate, "y": label.y.coordinate], label.text)
  }

  /// A small square: motorway exit.
  private func exit(_ point: MapFrame.Point) -> Markup {
    .of(
      "rect",
      [
        "class": "m-exit", "x": (point.x - 2.5).coordinate, "y": (point.y - 2.5).coordinate, "width": "5",
        "height": "5",
      ])
  }

  /// A triangle: university.
  private func university(_ point: MapFrame.Point) -> Markup {
    let (x, y) = (point.x, point.y)
    let corners = [(x, y - 5), (x + 5, y + 4), (x - 5, y + 4)]
    return .of(
      "path",
      [
        "class": "m-university",
        "d": "M" + corners.map { "\($0.0.coordinate) \($0.1.coordinate)" }.joined(separator: "L") + "Z",
      ])
  }

  /// The area of a mark grows with the free area; the least is still easy to hit.
  private func radius(_ mark: Mark) -> Double {
    guard let hectares = mark.freeHa?.doubleValue, hectares > 0 else { return 6 }
    return min(5 + hectares.squareRoot() * 0.9, 16)
  }

  /// The mark with its bars.
  private func room(_ mark: Mark) -> Double { radius(mark) + (mark.bars.isEmpty ? 0 : 15) }

  private func draw(_ mark: Mark, _ point: MapFrame.Point) -> Markup {
    let radius = radius(mark)
    var shape: [Markup] = [.of("title", tip(mark))]
    shape.append(
      .of(
        "circle",
        attributes: [
          ("class", "m-\(mark.kind.rawValue)" + (mark.freeHa == nil ? " m-unknown" : "")),
          ("cx", point.x.coordinate), ("cy", point.y.coordinate), ("r", radius.coordinate),
          ("fill", mark.kind == .undocumented ? "url(#\(id)-hatch)" : nil),
        ]))
    if mark.kind == .excluded {
      let (low, high) = (-radius * 0.5, radius * 0.5)
      shape.append(
        path(
          "m-cross",
          "M\((point.x + low).coordinate) \((point.y + low).coordinate)L\((point.x + high).coordinate) \((point.y + high).coordinate)"
        ))
    }
    shape += bars(mark, point, radius)
    if let number = mark.number {
      shape.append(
        .of(
          "text", ["class": "m-number", "x": point.x.coordinate, "y": (point.y + 3.5).coordinate], String(number)))
    }
    return mark.link.map { .of("a", ["href": $0], shape) } ?? .of("g", [:], shape)
  }

  /// Upright bars right of a mark, on a line: the fuller, the higher.
  private func bars(_ mark: Mark, _ point: MapFrame.Point, _ radius: Double) -> [Markup] {
    let (bottom, full, width) = (point.y + 10, 26.0, 5.0)
    return mark.bars.enumerated().flatMap { index, share -> [Markup] in
      let x = (point.x + radius + 2 + Double(index) * (width + 1)).coordinate
      let height = max(1, full * share / 100)
      return [
        .of(
          "rect",
          [
            "class": "m-room", "x": x, "y": (bottom - full).coordinate, "width": width.coordinate,
            "height": full.coordinate,
          ]),
        .of(
          "rect",
          [
            "class": index == 0 ? "m-fit" : "m-benefit", "x": x, "y": (bottom - height).coordinate,
            "width": width.coordinate, "height": height.coordinate,
          ]),
      ]
    }
  }

  private func tip(_ mark: Mark) -> String {
    let area = mark.freeHa.map { NumberFormat(language).text($0, .hectares) }
    let free =
      area.map { language == .de ? "frei: \($0)" : "free: \($0)" }
      ?? (language == .de ? "freie Fläche unbekannt" : "free area unknown")
    return (mark.number.map { "\($0). " } ?? "") + "\(mark.name), \(free)"
  }

  /// A bar of 20 km, or of 5 on the map of a district or closer.
  private var scale: [Markup] {
    let km = district == nil && !isClose ? 20.0 : 5.0
    let (x, y) = (14.0, frame.height - 14)
    let end = x + km * frame.unitsPerKm
    return [
      path("m-scale", "M\(x.coordinate) \((y - 4).coordinate)V\(y.coordinate)H\(end.coordinate)V\((y - 4).coordinate)"),
      .of("text", ["class": "m-name", "x": (end + 5).coordinate, "y": y.coordinate], "\(Int(km)) km"),
    ]
  }
}
