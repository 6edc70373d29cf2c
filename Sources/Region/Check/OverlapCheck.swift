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
    let points = register.sites.map { Position($0.location) }
    for (i, a) in register.sites.enumerated() {
      for (j, b) in register.sites.enumerated().dropFirst(i + 1) {
        let km = points[i].greatCircleKm(to: points[j])
        guard km < Self.nearKm, !listed.contains(where: { $0.contains(a.id) && $0.contains(b.id) }) else { continue }
        findings.append(CheckWording.near(a, b, km: km))
      }
    }
  }
}
