import Decimals
import Facts
import SourceText

/// Stated distances that are shorter than the straight line.
///
/// A road is never shorter than the great circle. What lies below it by more than the position errors of both ends and the
/// rounding of the figure is surely impossible: a warning. What lies below it, but within these errors, is a note.
/// A figure is compared with the place that the same source names, else with the nearest of its kind. The table of stations
/// is not complete, so that only a station it has can make a figure impossible.
enum DistanceCheck {
  static func findings(_ site: SiteFacts, _ reference: ReferenceData) -> [Diagnostic] {
    guard let start = site.site.location.map({ Position($0) }) else { return [] }
    return fields.flatMap { field in
      let claims = Claims.standing(site.site.claims[field.id] ?? [], asOf: site.asOf)
      return claims.compactMap { finding($0, field.target($0, site.site, reference), start, site.site) }
    }
  }

  /// Where a figure leads.
  private enum Target {
    /// One of these nodes, and no other.
    case among([TransportNode])
    /// Some node of the kind; the table may lack the one that is meant.
    case perhaps([TransportNode])
    /// A place that the table does not have.
    case unlisted(String)
    case none
  }

  private static func finding(_ claim: Claim, _ target: Target, _ start: Position, _ site: Site) -> Diagnostic? {
    guard let stated = claim.value.number else { return nil }
    let place = site.place(of: claim)
    switch target {
    case .none: return nil
    case .unlisted(let name): return CheckWording.unlisted(name, stated, place)
    case .among(let nodes): return short(stated, nodes, start, isComplete: true, place)
    case .perhaps(let nodes): return short(stated, nodes, start, isComplete: false, place)
    }
  }

  private static func short(
    _ stated: Decimal34, _ nodes: [TransportNode], _ start: Position, isComplete: Bool, _ place: SourceLocation
  ) -> Diagnostic? {
    let km = stated.doubleValue
    let ways = nodes.map { (node: $0, direct: start.greatCircleKm(to: $0.position)) }
    guard let nearest = ways.min(by: { $0.direct < $1.direct }), km < nearest.direct else { return nil }
    let rounding = stated == stated.rounded(toPlaces: 0) ? 0.5 : 0.05
    let isPossible = ways.contains { km + rounding >= $0.direct - $0.node.position.errorKm - start.errorKm }
    if !isPossible, !isComplete { return nil }
    let error = start.errorKm + nearest.node.position.errorKm
    return CheckWording.distance(
      stated, to: nearest.node, direct: nearest.direct, error: error, isPossible: isPossible, place)
  }

  /// A field with a distance, and where its figures lead.
  private struct Field: Sendable {
    let id: String
    let target: @Sendable (Claim, Site, ReferenceData) -> Target
  }

  private static let fields = [
    Field(id: "motorway_km") { junction($0, $1, $2) }, Field(id: "station_km") { station($0, $1, $2) },
    Field(id: "airport_ber_km") { airport("BER", $2) }, Field(id: "airport_drs_km") { airport("DRS", $2) },
  ]

  private static func junction(_ claim: Claim, _ site: Site, _ reference: ReferenceData) -> Target {
    let all = reference.transport[.motorwayJunction] ?? []
    let roads = words("motorway", site, of: claim)
    let onRoad = all.filter { node in node.road.map(roads.contains) ?? false }
    let names = words("motorway_junction", site, of: claim)
    let named = all.filter { isNamed($0, names) }
    if !named.isEmpty { return .among(named) }
    let gap = site.location.flatMap { reference.places.junctionGap(at: Position($0).coordinate) }
    let isGap = !names.isEmpty || gap != nil
    let nodes = onRoad.isEmpty ? all : onRoad
    return isGap ? .perhaps(nodes) : .among(nodes)
  }

  private static func station(_ claim: Claim, _ site: Site, _ reference: ReferenceData) -> Target {
    let all = reference.transport[.railStation] ?? []
    guard !all.isEmpty else { return .none }
    let names = words("station", site, of: claim)
    let named = all.filter { isNamed($0, names) }
    guard named.isEmpty else { return .among(named) }
    return names.first.map(Target.unlisted) ?? .perhaps(all)
  }

  private static func airport(_ code: String, _ reference: ReferenceData) -> Target {
    .among((reference.transport[.airport] ?? []).filter { $0.code?.hasPrefix(code) ?? false })
  }

  /// Whether a source means a node: `Jänschwalde-Ost` is `Jänschwalde Ost`, `Wildau (S-Bahn)` is `Wildau`.
  private static func isNamed(_ node: TransportNode, _ names: [String]) -> Bool {
    let folded = { (text: String) in text.lowercased().replacing("-", with: " ") }
    let own = folded(node.name)
    return names.map(folded).contains { $0 == own || $0.hasPrefix(own + " (") }
  }

  /// What the source of a claim says in another field.
  private static func words(_ field: String, _ site: Site, of claim: Claim) -> [String] {
    (site.claims[field] ?? []).filter { $0.source == claim.source }.flatMap { $0.value.texts ?? [] }
  }
}
