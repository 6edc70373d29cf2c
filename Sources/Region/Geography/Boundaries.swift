internal import Decimals
public import SourceText
internal import YAML

/// Outlines of districts and municipalities and the lines of the national border: simplified, for maps only, never to decide
/// where something lies.
public struct Boundaries: Sendable, Hashable {
  /// A district or a municipality.
  public struct Area: Sendable, Hashable {
    /// Official key (AGS).
    public let ags: String
    public let name: String
    /// Official Sorbian name; nil where there is none.
    public let sorbianName: String?
    public let isInLausitz: Bool
    /// The outline, and the outlines of holes.
    public let rings: [[Coordinate]]
    /// A place well inside, for the name; nil when the file has none.
    public let label: Coordinate?
  }

  /// A part of the national border.
  public struct Border: Sendable, Hashable {
    /// `DE-PL`, `DE-CZ`.
    public let name: String
    public let points: [Coordinate]
  }

  /// Districts of the Lausitz and around it, in the order of the file.
  public let districts: [Area]
  /// Municipalities of the Lausitz, in the order of the file.
  public let municipalities: [Area]
  public let borders: [Border]

  /// Reads GeoJSON (RFC 7946) of polygons and lines; nil, with the reasons recorded, when a file has an error.
  ///
  /// JSON is read as the YAML that it also is. Unknown properties are left aside; features of other levels too.
  public static func read(
    districts: SourceFile, municipalities: SourceFile, into diagnostics: inout Diagnostics
  ) -> Boundaries? {
    var features: [Feature] = []
    for file in [districts, municipalities] {
      let decoding = Decoding(file)
      features += decoding.root().flatMap { decoding.features($0) } ?? []
      diagnostics.add(decoding.diagnostics.all)
    }
    guard !diagnostics.hasErrors else { return nil }
    return Boundaries(
      districts: features.compactMap { $0.area(level: "district") },
      municipalities: features.compactMap { $0.area(level: "municipality") },
      borders: features.filter { $0.level == "border" }.map { Border(name: $0.name, points: $0.lines.first ?? []) })
  }
}

/// A feature of one of the two files.
private struct Feature {
  let level: String
  let name: String
  let ags: String?
  let sorbianName: String?
  let isInLausitz: Bool
  let lines: [[Coordinate]]
  let label: Coordinate?

  /// The area, if the feature is one of this level. The file of municipalities holds those of the Lausitz only.
  func area(level wanted: String) -> Boundaries.Area? {
    guard level == wanted, let ags else { return nil }
    return Boundaries.Area(
      ags: ags, name: name, sorbianName: sorbianName, isInLausitz: isInLausitz || level == "municipality", rings: lines,
      label: label)
  }
}

extension Decoding {
  fileprivate func features(_ root: Node) -> [Feature]? {
    guard let map = mapping(root) else { return nil }
    return map.take("features").flatMap { list($0, feature) }
  }

  private func feature(_ node: Node) -> Feature? {
    guard let map = mapping(node), let properties = map.take("properties").flatMap(mapping),
      let level = properties.take("level").flatMap(text), let name = properties.take("name").flatMap(text),
      let geometry = map.take("geometry").flatMap(mapping), let kind = geometry.take("type").flatMap(text),
      let coordinates = geometry.take("coordinates")
    else { return nil }
    let lines = kind == "LineString" ? line(coordinates).map { [$0] } : list(coordinates, line)
    let latitude = properties.take("label_lat").flatMap(degrees)
    let longitude = properties.take("label_lon").flatMap(degrees)
    return Feature(
      level: level, name: name, ags: properties.take("ags").flatMap(text),
      sorbianName: properties.take("sorbian_name").flatMap { $0.isNull ? nil : text($0) },
      isInLausitz: properties.take("lausitz").flatMap(boolean) ?? false, lines: lines ?? [],
      label: latitude.flatMap { latitude in
        longitude.map { Coordinate(latitude: latitude, longitude: $0) }
      })
  }

  private func line(_ node: Node) -> [Coordinate]? { list(node, point) }

  private func point(_ node: Node) -> Coordinate? {
    guard let parts = list(node, degrees), parts.count >= 2 else { return nil }
    return Coordinate(latitude: parts[1], longitude: parts[0])
  }

  private func degrees(_ node: Node) -> Double? { number(node).flatMap { Double($0) } }
}
