import DataFiles
import Testing

@Suite struct `Places` {
  let places: Tree

  init() throws {
    places = try DataFolder.seed("vocabulary/places.yaml")
  }

  /// District key → AGS.
  private var keys: [String: String] {
    Dictionary(uniqueKeysWithValues: (places["districts"]?.entries ?? []).map { ($0.key, $0.value["ags"]?.text ?? "") })
  }

  @Test func `district keys lead to the districts of the Lausitz`() throws {
    let rows = try DataFolder.table("districts").rows.filter { $0["lausitz"] == "1" }
    #expect(Set(keys.values) == Set(rows.compactMap { $0["district_ags"] }))
    for (key, district) in (places["districts"]?.entries ?? []).map({ ($0.key, $0.value) }) {
      let row = try #require(rows.first { $0["district_ags"] == district["ags"]?.text }, "\(key)")
      #expect(row["name"] == district["reference_name"]?.text)
      #expect(row["state"] == places["states"]?[district["state"]?.text ?? ""]?["name"]?.text)
    }
  }

  @Test(arguments: DataFolder.siteIDs) func `a site lies in a municipality of its districts`(_ id: String) throws {
    let site = try DataFolder.site(id)
    let own = [site["district"]?.text ?? ""] + (site["further_districts"]?.texts ?? [])
    let table = try DataFolder.table("municipalities")
    let municipalities = [site["municipality"]?.text ?? ""] + (site["further_municipalities"]?.texts ?? [])
    for name in municipalities where !Self.acrossTheBoundary.contains([id, name]) {
      let found = table.rows.filter { row in row["name"] == name && own.contains { keys[$0] == row["district_ags"] } }
      #expect(found.count == 1, "\(name)")
    }
    #expect(places["districts"]?[own[0]]?["state"] == site["state"])
    let latitude = try #require(Double(site["location"]?["lat"]?.text ?? ""))
    let longitude = try #require(Double(site["location"]?["lon"]?.text ?? ""))
    #expect((50.7...52.6).contains(latitude))
    #expect((13...15.1).contains(longitude))
  }

  /// Further municipalities of another district that the collected data do not list with the site.
  private static let acrossTheBoundary = [["tip-cottbus", "Kolkwitz"]]

  @Test func `sites that are named exist`() throws {
    let named =
      places.mappings(with: "match").compactMap { $0["site"]?.text }
      + (places["overlaps"]?.items ?? []).flatMap { $0["sites"]?.texts ?? [] }
      + (try DataFolder.seed("reference/rooms.yaml")["rooms"]?.items ?? []).compactMap { $0["site"]?.text }
    #expect(Set(named).subtracting(DataFolder.siteIDs) == ["null"])
    #expect(places["net_zero_valley"]?.items.count == 11)
  }

  @Test(arguments: ["partners", "rooms"]) func `organisations lie in the region or near it`(_ name: String) throws {
    let organisations = try DataFolder.seed("reference/\(name).yaml")[name]?.items ?? []
    #expect(Set(organisations.compactMap { $0["id"]?.text }).count == organisations.count)
    for organisation in organisations {
      #expect(Set(organisation["districts"]?.texts ?? ["?"]).subtracting(keys.keys) == [])
      #expect((50.5...53).contains(try #require(Double(organisation["lat"]?.text ?? ""))))
      #expect((12...15.2).contains(try #require(Double(organisation["lon"]?.text ?? ""))))
    }
  }
}
