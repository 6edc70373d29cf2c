import Advisory
import DataFiles
import Facts
import Foundation
import Region
import SourceText
import Testing

@testable import Report

/// The real register and reference data, read once.
enum RealMap {
  static let workspace: Workspace = {
    var diagnostics = Diagnostics()
    let folder = DataFolder.package.path
    let folders = Folders(rules: "\(folder)/rules/lausitz", sites: "\(folder)/sites", seeds: "\(folder)/seeds")
    guard let workspace = Workspace.open(folders, into: &diagnostics) else { fatalError("\(diagnostics)") }
    return workspace
  }()

  static let boundaries: Boundaries = {
    var diagnostics = Diagnostics()
    func file(_ name: String) -> SourceFile {
      Files.read(DataFolder.seeds.appending(path: "reference/\(name)").path, into: &diagnostics)
        ?? SourceFile(name: name, text: "")
    }
    guard
      let boundaries = Boundaries.read(
        districts: file("boundaries.geojson"), municipalities: file("municipality_boundaries.geojson"),
        into: &diagnostics)
    else { fatalError("\(diagnostics)") }
    return boundaries
  }()

  static func map(_ marks: [RegionMap.Mark], district: String? = nil) -> RegionMap {
    RegionMap(
      id: "karte", title: "Karte der Lausitz", description: "Die Zahlen stehen in der Tabelle.",
      boundaries: boundaries, reference: workspace.reference, marks: marks, district: district, language: .de)
  }

  static let marks: [RegionMap.Mark] = workspace.register.sites.enumerated().compactMap { index, site in
    guard let place = site.location.map({ Coordinate(latitude: $0.latitude, longitude: $0.longitude) }) else { return nil }
    let kinds = RegionMap.Mark.Kind.allCases
    return RegionMap.Mark(
      place: place, name: site.name, kind: kinds[index % kinds.count], freeHa: nil, number: index < 5 ? index + 1 : nil,
      link: "/standorte/\(site.id.rawValue)")
  }
}

@Suite struct `The map of the region` {
  @Test func `draws`() throws {
    let css = ":root{--map-outside:#eef3f6;--map-land:#f4f2ec;--map-area:#fff;--map-line:#c9c5b8;--map-district:#6b6f76;--map-road:#555;--map-knowledge:#7a3fa0;--accent:#0b5ca8;--accent-soft:#cfe3f5;--surface:#fff;--muted:#6b6f76;--text:#111;--focus:#f80;--line:#ccc} body{font-family:sans-serif;width:720px}" + MapStyle.css
    for (name, district) in [("all", nil), ("gr", "14626")] as [(String, String?)] {
      let page = HTMLPage(language: "de", title: "Karte", css: css, body: [RealMap.map(RealMap.marks, district: district).markup])
      try page.text.write(toFile: "/tmp/map-\(name).html", atomically: true, encoding: .utf8)
    }
  }
}
