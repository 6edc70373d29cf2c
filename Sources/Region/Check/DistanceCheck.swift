import Decimals
import Facts
import SourceText

/// Stated distances that are shorter than the straight line.
///
/// A road is never shorter than the great circle. What lies below it by more than the position errors of both ends and the
/// rounding of the figure is surely impossible: a warning. What lies below it, but within these errors, is a note.
/// A figure is compared with the place that the same source names, else with the nearest of its kind.
enum DistanceCheck {
  static func findings(_ site: SiteFacts, _ reference: ReferenceData) -> [Diagnostic] {
    let start = Position(site.site.location)
    return fields.flatMap { field in
      let claims = Claims.standing(site.site.claims[field.id] ?? [], asOf: site.asOf)
      return claims.compactMap { claim in finding(claim, field.targets(claim, site.site, reference), start, site.site) }
    }
  }

  private static func finding(
    _ claim: Claim, _ targets: [TransportNode], _ start: Position, _ site: Site
  ) -> Diagnostic? {
    guard let stated = claim.value.number else { return nil }
    let km = stated.doubleValue
    let ways = targets.map { (node: $0, direct: start.greatCircleKm(to: $0.position)) }
    guard let nearest = ways.min(by: { $0.direct < $1.direct }), km < nearest.direct else { return nil }
    let rounding = stated == stated.rounded(toPlaces: 0) ? 0.5 : 0.05
    let isPossible = ways.contains { km + rounding >= $0.direct - $0.node.position.errorKm - start.errorKm }
    let error = start.errorKm + nearest.node.position.errorKm
    return CheckWording.distance(
      stated, to: nearest.node, direct: nearest.direct, error: error, isPossible: isPossible, site.place(of: claim))
  }

  /// A field with a distance, and the nodes that it can mean.
  private struct Field: Sendable {
    let id: String
    let targets: @Sendable (Claim, Site, ReferenceData) -> [TransportNode]
  }

  private static let fields = [
    Field(id: "motorway_km") { junctions($0, $1, $2) }, Field(id: "station_km") { stations($0, $1, $2) },
    Field(id: "airport_ber_km") { airport("BER", $2) }, Field(id: "airport_drs_km") { airport("DRS", $2) },
  ]

  private static func junctions(_ claim: Claim, _ site: Site, _ reference: ReferenceData) -> [TransportNode] {
    let all = reference.transport[.motorwayJunction] ?? []
    let names = words("motorway_junction", site, of: claim)
    let roads = words("motorway", site, of: claim)
    let onRoad = roads.isEmpty ? all : all.filter { node in node.road.map(roads.contains) ?? false }
    let named = onRoad.filter { names.contains($0.name) }
    return named.isEmpty ? (onRoad.isEmpty ? all : onRoad) : named
  }

  private static func stations(_ claim: Claim, _ site: Site, _ reference: ReferenceData) -> [TransportNode] {
    let all = reference.transport[.railStation] ?? []
    let names = words("station", site, of: claim)
    let named = all.filter { names.contains($0.name) }
    return named.isEmpty ? all : named
  }

  private static func airport(_ code: String, _ reference: ReferenceData) -> [TransportNode] {
    (reference.transport[.airport] ?? []).filter { $0.code?.hasPrefix(code) ?? false }
  }

  /// What the source of a claim says in another field.
  private static func words(_ field: String, _ site: Site, of claim: Claim) -> [String] {
    (site.claims[field] ?? []).filter { $0.source == claim.source }.flatMap { $0.value.texts ?? [] }
  }
}
