import Facts
import SourceText

/// Whether the municipalities of a site exist, in the districts that the site names.
enum MunicipalityCheck {
  static func findings(_ site: Site, _ reference: ReferenceData) -> [Diagnostic] {
    guard !reference.municipalities.isEmpty else { return [] }
    return site.municipalities.enumerated().compactMap { index, name in
      finding(name, key: index == 0 ? "municipality" : "further_municipalities", site, reference)
    }
  }

  private static func finding(_ name: String, key: String, _ site: Site, _ reference: ReferenceData) -> Diagnostic? {
    let place = site.place(ofHead: key)
    let own = Set(site.districts.map(\.ags))
    let found = reference.municipalities.filter { $0.name == name }
    if found.isEmpty {
      let names = reference.municipalities.filter { own.contains($0.districtAGS) }.map(\.name)
      let all = reference.municipalities.map(\.name)
      let nearest = NearestName.of(name, among: names) ?? NearestName.of(name, among: all)
      return CheckWording.unknownMunicipality(name, nearest: nearest, place)
    }
    if found.contains(where: { own.contains($0.districtAGS) }) { return nil }
    let district = DistrictKey.allCases.first { key in found.contains { $0.districtAGS == key.ags } }
    return CheckWording.otherDistrict(name, district, site.districts, place)
  }
}
