public import Region
public import SourceText

extension Workspace {
  /// Outlines for maps; nil, with the reasons recorded, when they cannot be read.
  public func boundaries(into diagnostics: inout Diagnostics) -> Boundaries? {
    let folder = folders.seeds + "/reference/"
    guard let districts = Files.read(folder + "boundaries.geojson", into: &diagnostics),
      let municipalities = Files.read(folder + "municipality_boundaries.geojson", into: &diagnostics)
    else { return nil }
    return Boundaries.read(districts: districts, municipalities: municipalities, into: &diagnostics)
  }
}
