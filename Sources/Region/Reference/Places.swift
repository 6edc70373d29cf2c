public import SourceText
import YAML

/// Valley sites and overlapping sites (`seeds/vocabulary/places.yaml`).
public struct Places: Sendable, Hashable {
  /// An area of the Net Zero Valley Lausitz.
  public struct ValleyArea: Sendable, Hashable {
    /// How an area and a site of the register fit.
    public enum Match: String, Sendable, Hashable, CaseIterable {
      case same
      /// Names overlap; the outlines need confirming.
      case partly
      /// The valley names only an extension of the site.
      case `extension`
    }

    /// The name of the designation.
    public let name: String
    /// The site of the register; nil when it has none.
    public let site: SiteID?
    public let match: Match?
    public let note: String?
  }

  /// Two sites on partly the same land: their areas are never added.
  public struct Overlap: Sendable, Hashable {
    public let sites: [SiteID]
    /// known or probable.
    public let certainty: String
    public let note: String?
  }

  /// An area in which the table of junctions is known to lack some, so that the nearest in the table may not be nearest.
  public struct JunctionGap: Sendable, Hashable {
    public let motorways: [String]
    public let centre: Coordinate
    public let withinKm: Double
  }

  public internal(set) var junctionGaps: [JunctionGap] = []
  public internal(set) var valleyAreas: [ValleyArea] = []
  public internal(set) var overlaps: [Overlap] = []
  private var places: [SiteID: SourceLocation] = [:]

  /// No places.
  public init() {}

  /// The gap in which a point lies; nil when the table of junctions is complete there.
  func junctionGap(at point: Coordinate) -> JunctionGap? {
    let place = Position(point, errorKm: 0)
    return junctionGaps.first { place.greatCircleKm(to: Position($0.centre, errorKm: 0)) <= $0.withinKm }
  }

  /// The area of the Net Zero Valley that names a site; nil when none does.
  public func valleyArea(of site: SiteID) -> ValleyArea? { valleyAreas.first { $0.site == site } }

  /// Warnings for sites that the register does not have.
  public func check(against sites: Set<SiteID>) -> [Diagnostic] {
    let named = valleyAreas.compactMap(\.site) + overlaps.flatMap(\.sites)
    var seen: Set<SiteID> = []
    return named.filter { !sites.contains($0) && seen.insert($0).inserted }.compactMap { id in
      guard let place = places[id] else { return nil }
      let nearest = NearestName.of(id.rawValue, among: sites.map(\.rawValue).sorted())
      return ReferenceWording.unknownName(id.rawValue, .site, nearest: nearest, place, severity: .warning)
    }
  }
}

extension Places {
  static func read(_ decoding: Decoding) -> Places {
    var result = Places()
    guard let root = decoding.root(), let map = decoding.mapping(root, as: shape) else { return result }
    for key in ["version", "states"] { _ = map.take(key) }
    if let districts = map.need("districts") { checkDistricts(districts, decoding) }
    let reader = PlacesReader(decoding)
    result.valleyAreas = map.need("net_zero_valley").flatMap { decoding.list($0, reader.area) } ?? []
    result.overlaps = map.take("overlaps").flatMap { decoding.list($0, reader.overlap) } ?? []
    result.junctionGaps = map.take("junction_gaps").flatMap { decoding.list($0, reader.gap) } ?? []
    result.places = reader.places
    map.finish()
    return result
  }

  /// Districts are known to the program; the file must say the same.
  private static func checkDistricts(_ node: Node, _ decoding: Decoding) {
    _ = decoding.entries(node) { key, value -> String? in
      let known = DistrictKey.allCases.map(\.rawValue)
      guard let district = DistrictKey(rawValue: key) else {
        let nearest = NearestName.of(key, among: known)
        decoding.report(ReferenceWording.unknownName(key, .district, nearest: nearest, decoding.place(value)))
        return nil
      }
      guard let node = decoding.mapping(value)?.need("ags"), let ags = decoding.text(node) else { return nil }
      if ags != district.ags {
        let place = decoding.place(node)
        decoding.report(ReferenceWording.unknownName(ags, .district, nearest: district.ags, place))
      }
      return ags
    }
  }
}

/// Reads areas and overlaps and remembers where sites are named.
private final class PlacesReader {
  let decoding: Decoding
  private(set) var places: [SiteID: SourceLocation] = [:]

  init(_ decoding: Decoding) {
    self.decoding = decoding
  }

  func area(_ node: Node) -> Places.ValleyArea? {
    guard let map = decoding.mapping(node, as: Places.areaShape) else { return nil }
    let name = map.need("name").flatMap(decoding.text)
    let site = map.take("site").flatMap(site)
    let match = map.take("match").flatMap { decoding.word($0, as: Places.ValleyArea.Match.self) }
    let note = map.take("note").flatMap(decoding.text)
    map.finish()
    return name.map { Places.ValleyArea(name: $0, site: site, match: match, note: note) }
  }

  func overlap(_ node: Node) -> Places.Overlap? {
    guard let map = decoding.mapping(node, as: Places.overlapShape) else { return nil }
    let sites = map.need("sites").flatMap { decoding.list($0, site) }
    let certainty = map.need("certainty").flatMap { decoding.word($0, among: Places.certainties) }
    let note = map.take("note").flatMap(decoding.text)
    map.finish()
    guard let sites, let certainty else { return nil }
    return Places.Overlap(sites: sites, certainty: certainty, note: note)
  }

  func gap(_ node: Node) -> Places.JunctionGap? {
    guard let map = decoding.mapping(node, as: Places.gapShape) else { return nil }
    let motorways = map.need("motorways").flatMap { decoding.list($0, decoding.text) }
    let latitude = map.need("lat").flatMap(decoding.number).flatMap(Double.init)
    let longitude = map.need("lon").flatMap(decoding.number).flatMap(Double.init)
    let withinKm = map.need("within_km").flatMap(decoding.number).flatMap(Double.init)
    _ = map.take("note")
    map.finish()
    guard let motorways, let latitude, let longitude, let withinKm else { return nil }
    let centre = Coordinate(latitude: latitude, longitude: longitude)
    return Places.JunctionGap(motorways: motorways, centre: centre, withinKm: withinKm)
  }

  private func site(_ node: Node) -> SiteID? {
    guard let id = decoding.text(node).map({ SiteID($0) }) else { return nil }
    if places[id] == nil { places[id] = decoding.place(node) }
    return id
  }
}
