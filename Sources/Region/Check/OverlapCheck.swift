import SourceText

/// Sites on partly the same land: those that `places.yaml` lists, and those so near that somebody should look.
struct OverlapCheck {
  private(set) var findings: [Diagnostic] = []

  /// Sites nearer than this are worth a look: positions are rounded to about as much.
  static let nearKm = 1.0

  init(_ register: Register, _ places: Places) {
    for overlap in places.overlaps {
      let sites = overlap.sites.compactMap { register[$0] }
      guard sites.count > 1 else { continue }
      findings.append(CheckWording.overlap(sites, overlap))
    }
    let listed = places.overlaps.map { Set($0.sites) }
    let placed = register.sites.compactMap { site in site.location.map { (site: site, point: Position($0)) } }
    for (i, (a, here)) in placed.enumerated() {
      for (b, there) in placed.dropFirst(i + 1) {
        let km = here.greatCircleKm(to: there)
        guard km < Self.nearKm, !listed.contains(where: { $0.contains(a.id) && $0.contains(b.id) }) else { continue }
        findings.append(CheckWording.near(a, b, km: km))
      }
    }
  }
}
