import DataFiles

/// Turns a collected site (one value a field, sources beside them) into a site file (claims with their sources).
///
/// Head fields keep their values. Every other field becomes one claim, dated and sourced as collected; `further_claims`
/// add to it. The list of airports becomes one field an airport. What is absent stays absent.
struct SiteConversion {
  /// Something in the collected data that the conversion has no rule for.
  enum Failure: Error, Equatable {
    case missing(String)
    case unknownField(String)
    case unknownAirport(String)
    case notANumber(field: String, String)
  }

  /// A claim before its source has an id.
  struct Claim: Equatable {
    var value: Tree
    var asOf: String
    var quality: String?
    var isPart = false
    var address: String
    var note: String?

    /// Whether the other claim says the same of the same land, from the same source and date.
    func repeats(_ other: Claim) -> Bool {
      (value, asOf, address) == (other.value, other.asOf, other.address) && isPart == other.isPart
    }
  }

  private static let head = [
    "id", "name", "operator", "municipality", "further_municipalities", "district", "further_districts", "state",
    "location", "site_type", "status", "url", "notes",
  ]

  /// Fields that become claims, in the order of the file.
  static let fields = [
    "owner", "origin", "former_use", "total_area_ha", "net_area_ha", "available_area_ha", "largest_contiguous_ha",
    "smallest_parcel_ha", "expansion_area_ha", "zoning", "plan_status", "plan_note", "grz", "gfz", "max_height_m",
    "price_min_eur_m2", "price_max_eur_m2", "price_basis", "available_from", "power_mw", "substation_kv",
    "renewable_mw", "power_note", "gas", "district_heating", "hydrogen_core_network", "hydrogen_note",
    "drinking_water", "process_water_m3_h", "water_note", "wastewater", "fibre", "rail_siding", "rail_note",
    "motorway", "motorway_junction", "motorway_km", "federal_roads", "station", "station_km", "airports", "port",
    "funding_area", "trade_tax_rate_pct", "sectors", "residents", "companies_count", "jobs_count", "restrictions",
  ]

  private static let booleans: Set = [
    "gas", "district_heating", "hydrogen_core_network", "drinking_water", "wastewater", "fibre",
  ]
  private static let numericEndings = [
    "_ha", "_m", "_m2", "_mw", "_kv", "_m3_h", "_km", "_pct", "_count", "grz", "gfz",
  ]

  /// Operators whose names the source describes in English; people read them in German answers.
  private static let germanOperators = [
    "BASF Schwarzheide GmbH / own park operating company":
      "BASF Schwarzheide GmbH",
    "LUTRA GmbH (municipal port company)":
      "LUTRA GmbH (kommunale Hafengesellschaft)",
    "private / LUTRA logistics hub":
      "private Eigentümer / LUTRA GmbH",
    "EGC Entwicklungsgesellschaft Cottbus mbH with BTU and WISTA Management":
      "EGC Entwicklungsgesellschaft Cottbus mbH mit BTU und WISTA Management",
    "Stadt Niesky (owner: Tatravagonka)":
      "Stadt Niesky (Eigentümer: Tatravagonka)",
  ]

  private let site: Tree

  init(_ site: Tree) {
    self.site = site
  }

  /// The text of the site file.
  func written() throws -> String {
    let known = Set(Self.head + Self.fields + ["sources", "further_claims"])
    if let entry = site.entries.first(where: { !known.contains($0.key) }) { throw Failure.unknownField(entry.key) }
    let claims = try Self.fields.flatMap(claims)
    var addresses: [String] = []
    for claim in claims.flatMap(\.claims) where !addresses.contains(claim.address) { addresses.append(claim.address) }
    var lines = try Self.head.compactMap(headLine)
    lines.append(addresses.isEmpty ? "sources: {}" : "sources:")
    for (index, address) in addresses.enumerated() {
      let publisher = try Publisher.of(address).rawValue
      lines.append("  s\(index + 1): {url: \(PlainScalar.quoted(address)), publisher: \(publisher)}")
    }
    lines.append(claims.isEmpty ? "claims: {}" : "claims:")
    for (field, claims) in claims {
      lines.append("  \(field):")
      for claim in claims {
        let source = addresses.firstIndex(of: claim.address).map { $0 + 1 } ?? 0
        lines.append("  - {\(try written(claim, of: field, source: "s\(source)"))}")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func headLine(_ key: String) throws -> String? {
    guard let value = site[key] else { return nil }
    switch value {
    case .text(let text):
      let written = key == "operator" ? Self.germanOperators[text] ?? text : text
      return "\(key): \(PlainScalar.inBlock(written))"
    case .list: return "\(key): \(list(value))"
    case .map(let entries):
      return "\(key): {\(entries.map { "\($0.key): \($0.value.text ?? "")" }.joined(separator: ", "))}"
    }
  }

  /// The claims of a field; the airports give several fields.
  private func claims(_ field: String) throws -> [(field: String, claims: [Claim])] {
    guard let value = site[field] else { return [] }
    guard let source = site["sources"]?[field], let year = source["year"]?.text, let address = source["url"]?.text
    else { throw Failure.missing("sources.\(field)") }
    let leading = Claim(value: value, asOf: year, quality: source["yr_quality"]?.text, address: address)
    guard field == "airports" else { return [(field, try withFurther(leading, field))] }
    return try value.items.map { airport in
      guard let name = airport["name"]?.text, let km = airport["km"] else { throw Failure.missing("airports.km") }
      var claim = leading
      claim.value = km
      return (try airportField(name), [claim])
    }.sorted { $0.0 < $1.0 }
  }

  private func airportField(_ name: String) throws -> String {
    if name.hasPrefix("Berlin") || name == "BER" { return "airport_ber_km" }
    if name.hasPrefix("Dresden") { return "airport_drs_km" }
    throw Failure.unknownAirport(name)
  }

  /// The leading claim, then what other sources say: of the whole site first, else in the order collected. An entry that
  /// repeats the leading claim replaces it and brings its note.
  private func withFurther(_ leading: Claim, _ field: String) throws -> [Claim] {
    var first = leading
    var others: [Claim] = []
    for entry in site["further_claims"]?.items ?? [] where entry["field"]?.text == field {
      let claim = try further(entry)
      if claim.repeats(leading) { first = claim } else { others.append(claim) }
    }
    return [first] + others.filter { !$0.isPart } + others.filter(\.isPart)
  }

  private func further(_ entry: Tree) throws -> Claim {
    guard let value = entry["value"], let asOf = entry["as_of"]?.text, let address = entry["source"]?.text else {
      throw Failure.missing("further_claims")
    }
    return Claim(
      value: value, asOf: asOf, quality: entry["as_of_quality"]?.text, isPart: entry["scope"]?.text == "part",
      address: address, note: entry["scope_note"]?.text?.replacing("; the value that leads above", with: ""))
  }

  private func written(_ claim: Claim, of field: String, source: String) throws -> String {
    var parts = ["value: \(try written(claim.value, of: field))", "as_of: \(PlainScalar.quoted(claim.asOf))"]
    if let quality = claim.quality { parts.append("as_of_quality: \(quality)") }
    if claim.isPart { parts.append("scope: part") }
    parts.append("source: \(source)")
    if let note = claim.note { parts.append("note: \(PlainScalar.inFlow(note))") }
    return parts.joined(separator: ", ")
  }

  private func written(_ value: Tree, of field: String) throws -> String {
    guard let text = value.text else { return list(value) }
    if Self.numericEndings.contains(where: field.hasSuffix) {
      guard Double(text) != nil else { throw Failure.notANumber(field: field, text) }
      return text
    }
    return Self.booleans.contains(field) ? text : PlainScalar.inFlow(text)
  }

  private func list(_ value: Tree) -> String {
    "[\(value.items.map { PlainScalar.inFlow($0.text ?? "") }.joined(separator: ", "))]"
  }
}
