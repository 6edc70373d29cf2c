internal import Facts
internal import Region

extension Assessment {
  /// The assessment without internal sites and without houses on them. The order of the others does not depend on them.
  public var published: Assessment {
    func isPublic(_ result: SiteResult) -> Bool { result.site.visibility == .public }
    let hidden = Set(sites.filter { !isPublic($0) }.map(\.site.id))
    guard !hidden.isEmpty else { return self }
    return Assessment(
      basis: basis, rulebook: rulebook, enquiry: enquiry, preset: preset, suggestedPreset: suggestedPreset,
      project: project, assessor: assessor, responses: responses.filter { !hidden.contains($0.key) },
      rooms: rooms.filter { house in house.room.site.map { !hidden.contains($0) } ?? true },
      ranking: ranking.filter(isPublic), excluded: excluded.filter(isPublic), uncheckable: uncheckable)
  }
}
