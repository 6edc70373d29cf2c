public import Facts

extension Site {
  /// The site as everybody may see it: without claims of internal fields and without the remarks of the compiler, which can
  /// speak of anything. nil when the site is internal.
  public func published(by dictionary: FactsDictionary) -> Site? {
    guard visibility == .public else { return nil }
    var site = self
    site.notes = nil
    site.claims = claims.filter { dictionary[FactPath(.site, $0.key)]?.visibility == .public }
    return site
  }
}

extension Register {
  /// The register as everybody may see it.
  public func published(by dictionary: FactsDictionary) -> Register {
    Register(sites.compactMap { $0.published(by: dictionary) })
  }

  /// Sites that are for officers only.
  public var internalSites: Set<SiteID> { Set(sites.filter { $0.visibility == .internal }.map(\.id)) }
}

extension ReferenceData {
  /// The same data without what names one of these sites.
  public func leavingOut(_ sites: Set<SiteID>) -> ReferenceData {
    guard !sites.isEmpty else { return self }
    var copy = self
    copy.places.overlaps.removeAll { !sites.isDisjoint(with: $0.sites) }
    copy.places.valleyAreas.removeAll { $0.site.map(sites.contains) ?? false }
    copy.rooms.removeAll { $0.site.map(sites.contains) ?? false }
    return copy
  }
}
