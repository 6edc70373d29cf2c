import Advisory
import Decimals
import Evaluation
import Region
import SourceText
import Testing

@testable import Documents
@testable import Report

@Suite struct `The map of the region` {
  private static func map(_ marks: [RegionMap.Mark], district: String? = nil) -> String {
    RegionMap(
      id: "karte", title: "Karte", description: "Die Zahlen stehen in der Liste.", boundaries: RealPages.boundaries,
      reference: RealPages.workspace.reference, marks: marks, district: district, language: .de
    ).markup.rendered
  }

  private static let cottbus = Coordinate(latitude: 51.76, longitude: 14.33)

  private static func mark(
    _ kind: RegionMap.Mark.Kind, freeHa: Decimal34? = nil, name: String = "Ort"
  ) -> RegionMap.Mark {
    RegionMap.Mark(place: cottbus, name: name, kind: kind, freeHa: freeHa, number: 1, link: "/standorte/x")
  }

  @Test func `has the seven districts, the municipalities and the border`() {
    let boundaries = RealPages.boundaries
    #expect(boundaries.districts.count { $0.isInLausitz } == 7)
    #expect(boundaries.municipalities.count == 235)
    #expect(boundaries.borders.map(\.name).sorted() == ["DE-CZ", "DE-PL"])
    #expect(Self.map([]) == Self.map([]))
  }

  @Test func `tells every kind of site from the others without colour`() {
    let drawings = RegionMap.Mark.Kind.allCases.map { Self.map([Self.mark($0)]) }
    #expect(Set(drawings).count == drawings.count)
    #expect(Self.map([Self.mark(.excluded)]).contains("m-cross"))
    #expect(Self.map([Self.mark(.undocumented)]).contains("url(#karte-hatch)"))
  }

  @Test func `does not draw an unknown area as a small one`() {
    #expect(Self.map([Self.mark(.site)]).contains("m-unknown"))
    #expect(!Self.map([Self.mark(.site, freeHa: Decimal34(1))]).contains("m-unknown"))
    #expect(Self.map([Self.mark(.site)]).contains("freie Fläche unbekannt"))
  }

  @Test func `shows what others wrote as text`() {
    let drawing = Self.map([Self.mark(.site, name: "<script>alert(1)</script>\"'&")])
    #expect(!drawing.contains("<script>") && drawing.contains("&lt;script&gt;"))
  }

  @Test func `has no name over another name or a mark`() {
    for seed in UInt64(1)...20 {
      var state = seed
      func next() -> Double {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Double(state >> 40) / Double(1 << 24)
      }
      var labels = MapLabels(width: 400, height: 300)
      let points = (0..<60).map { _ in MapFrame.Point(x: next() * 400, y: next() * 300) }
      for point in points { labels.keepFree(point, radius: 6) }
      let placed = points.compactMap { labels.place("Gewerbegebiet", beside: $0, radius: 6, size: 11) }
      let boxes = placed.map {
        MapLabels.Box(x: $0.x, y: $0.y - 11 * 0.9, width: MapLabels.width("Gewerbegebiet", 11), height: 11 * 1.15)
      }
      #expect(!boxes.isEmpty)
      for (index, box) in boxes.enumerated() {
        #expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= 400 && box.y + box.height <= 300, "seed \(seed)")
        #expect(!boxes.dropFirst(index + 1).contains(where: box.overlaps), "seed \(seed)")
        #expect(
          !points.contains { box.overlaps(MapLabels.Box(x: $0.x - 6, y: $0.y - 6, width: 12, height: 12)) },
          "seed \(seed)")
      }
    }
  }

  @Test func `thins lines without moving their ends`() {
    let frame = MapFrame(MapFrame.Extent(south: 51, north: 52, west: 14, east: 15), width: 500)
    let places = (0...100).map { index in
      Coordinate(latitude: 51.5 + (index % 2 == 0 ? 0 : 0.0001), longitude: 14 + Double(index) / 100)
    }
    let line = MapLine(places, frame)
    #expect(line.points.count == 2)
    #expect(line.points.first == frame.point(places[0]) && line.points.last == frame.point(places[100]))
  }

  @Test func `has the distances of the sphere along its middle`() {
    let frame = MapFrame(MapFrame.Extent(south: 51, north: 52, west: 14, east: 15), width: 500)
    let (a, b) = (Coordinate(latitude: 51.5, longitude: 14.1), Coordinate(latitude: 51.5, longitude: 14.9))
    let km = Position(a, errorKm: 0).greatCircleKm(to: Position(b, errorKm: 0))
    #expect(abs((frame.point(b).x - frame.point(a).x) / frame.unitsPerKm - km) < 0.1)
  }

  @Test func `says what is wrong with outlines that are none`() {
    var diagnostics = Diagnostics()
    let broken = SourceFile(name: "x.geojson", text: #"{"type": "FeatureCollection", "features": 7}"#)
    #expect(Boundaries.read(districts: broken, municipalities: broken, into: &diagnostics) == nil)
    #expect(diagnostics.hasErrors)
  }
}
