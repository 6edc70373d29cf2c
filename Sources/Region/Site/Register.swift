public import Facts
public import SourceText
internal import YAML

/// All sites, ordered by id.
public struct Register: Sendable {
  public let sites: [Site]

  /// A register of sites; they are put in order.
  public init(_ sites: [Site]) {
    self.sites = sites.sorted { $0.id < $1.id }
  }

  /// Reads site files; those that cannot be read are left out and recorded, so is every second file with the same id.
  public static func read(
    _ files: [SourceFile], dictionary: FactsDictionary, vocabulary: [String: Set<String>],
    into diagnostics: inout Diagnostics
  ) -> Register {
    var first: [SiteID: SourceLocation] = [:]
    var sites: [Site] = []
    for file in files {
      let decoding = Decoding(file)
      let site = Site(decoding, dictionary: dictionary, vocabulary: vocabulary)
      diagnostics.add(decoding.diagnostics.all)
      guard let site else { continue }
      let place = SourceLocation(file, SourceRange(0, file.offset(ofLine: 2)))
      if let other = first[site.id] {
        diagnostics.add(SiteWording.duplicateID(site.id.rawValue, place, first: other))
        continue
      }
      first[site.id] = place
      if !isNamed(file.name, site.id) { diagnostics.add(SiteWording.fileName(site.id.rawValue, place)) }
      sites.append(site)
    }
    return Register(sites)
  }

  /// The site with an id; nil when there is none.
  public subscript(id: SiteID) -> Site? { sites.first { $0.id == id } }

  /// The register with further claims behind its own; sites that it does not have are left out.
  public func adding(_ claims: [SiteID: [String: [Claim]]]) -> Register {
    guard !claims.isEmpty else { return self }
    return Register(
      sites.map { site in
        guard let further = claims[site.id] else { return site }
        var site = site
        site.claims.merge(further) { $0 + $1 }
        return site
      })
  }

  /// The register with one site in the place of that with the same id.
  public func replacing(_ site: Site) -> Register { Register(sites.map { $0.id == site.id ? site : $0 }) }

  private static func isNamed(_ path: String, _ id: SiteID) -> Bool {
    path.split(separator: "/").last.map(String.init) == "\(id.rawValue).yaml"
  }
}
