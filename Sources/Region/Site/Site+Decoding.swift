public import Facts
internal import SourceText
public import YAML

extension Site {
  /// Reads a site file; nil when its head cannot be read. Everything wrong is recorded in `decoding`.
  ///
  /// - Parameters:
  ///   - dictionary: decides type, unit and range of every claim; an unknown field is an error with the nearest name.
  ///   - vocabulary: words of each word list.
  public init?(_ decoding: Decoding, dictionary: FactsDictionary, vocabulary: [String: Set<String>]) {
    guard let root = decoding.root(), let map = decoding.mapping(root, as: Self.head) else { return nil }
    let id = map.need("id").flatMap(decoding.text)
    let name = map.need("name").flatMap(decoding.text)
    let operatorName = map.need("operator").flatMap(decoding.text)
    let municipality = map.need("municipality").flatMap(decoding.text)
    let furtherMunicipalities = map.take("further_municipalities").flatMap { decoding.list($0, decoding.text) } ?? []
    let district = map.need("district").flatMap { decoding.word($0, as: DistrictKey.self) }
    let furtherDistricts =
      map.take("further_districts").flatMap { list in
        decoding.list(list) { decoding.word($0, as: DistrictKey.self) }
      } ?? []
    let stateNode = map.need("state")
    let state = stateNode.flatMap { decoding.word($0, as: StateKey.self) }
    let location = map.need("location").flatMap { Location($0, decoding) }
    let siteType = Self.headClass("site_type", map, decoding, dictionary)
    let status = Self.headClass("status", map, decoding, dictionary)
    url = map.take("url").flatMap(decoding.text)
    notes = map.take("notes").flatMap(decoding.text)
    visibility = map.take("visibility").flatMap { decoding.word($0, as: FactDefinition.Visibility.self) } ?? .public
    let sources = map.take("sources").map { ClaimSource.all($0, decoding) } ?? [:]
    let reader = ClaimReader(decoding: decoding, dictionary: dictionary, vocabulary: vocabulary, sources: sources)
    claims = map.take("claims").map(reader.claims) ?? [:]
    file = decoding.file
    headRanges = Dictionary(map.entries.map { ($0.key, $0.value.range) }, uniquingKeysWith: { first, _ in first })
    map.finish()
    if let district, let state, let stateNode, district.state != state {
      decoding.report(SiteWording.stateOfDistrict(district, state, decoding.place(stateNode)))
    }
    guard let id, let name, let operatorName, let municipality, let district, state != nil, let location, let siteType,
      let status
    else { return nil }
    self.id = SiteID(id)
    self.name = name
    self.operatorName = operatorName
    municipalities = [municipality] + furtherMunicipalities
    districts = [district] + furtherDistricts
    self.location = location
    self.siteType = siteType
    self.status = status
  }

  private static func headClass(
    _ field: String, _ map: MappingReader, _ decoding: Decoding, _ dictionary: FactsDictionary
  ) -> String? {
    guard let node = map.need(field) else { return nil }
    guard let definition = dictionary[FactPath(.site, field)] else { return decoding.text(node) }
    return definition.read(node, decoding)?.text
  }
}

extension Site.Location {
  /// The area in which a coordinate is believable, with a margin around the Lausitz.
  static let region = (latitude: 50.7...52.6, longitude: 13.0...15.2)

  init?(_ node: Node, _ decoding: Decoding) {
    guard let map = decoding.mapping(node, as: Self.shape) else { return nil }
    let latitude = map.need("lat").flatMap(decoding.number).flatMap(Double.init)
    let longitude = map.need("lon").flatMap(decoding.number).flatMap(Double.init)
    let quality = map.need("quality").flatMap { decoding.word($0, among: ["approximate", "sourced"]) }
    map.finish()
    guard let latitude, let longitude, let quality else { return nil }
    guard abs(latitude) <= 90, abs(longitude) <= 180 else {
      decoding.report(SiteWording.noCoordinate(decoding.place(node)))
      return nil
    }
    if !Self.region.latitude.contains(latitude) || !Self.region.longitude.contains(longitude) {
      decoding.report(SiteWording.outsideRegion(decoding.place(node)))
    }
    self.init(latitude: latitude, longitude: longitude, isApproximate: quality == "approximate")
  }
}

/// Where claims come from.
struct ClaimSource {
  let url: String
  let publisher: Claim.Publisher

  static func all(_ node: Node, _ decoding: Decoding) -> [String: ClaimSource] {
    guard let map = decoding.mapping(node) else { return [:] }
    return map.entries.reduce(into: [:]) { result, entry in
      guard let source = decoding.mapping(entry.value, as: Self.shape) else { return }
      let url = source.need("url").flatMap(decoding.text)
      let publisher = source.need("publisher").flatMap { decoding.word($0, as: Claim.Publisher.self) }
      source.finish()
      if let url, let publisher { result[entry.key] = ClaimSource(url: url, publisher: publisher) }
    }
  }
}

/// Reads the claims of a site file, or those of an enquiry.
struct ClaimReader {
  let decoding: Decoding
  let dictionary: FactsDictionary
  let vocabulary: [String: Set<String>]
  /// By id; nil in an enquiry, where each claim names its source and publisher itself.
  let sources: [String: ClaimSource]?

  func claims(_ node: Node) -> [String: [Claim]] {
    guard let map = decoding.mapping(node) else { return [:] }
    let fields = dictionary.definitions(of: .site).map(\.path.name).filter { !SiteFacts.headFields.contains($0) }
    return map.entries.reduce(into: [:]) { result, entry in
      guard let definition = dictionary[FactPath(.site, entry.key)], fields.contains(entry.key) else {
        let place = decoding.place(entry.keyRange)
        decoding.report(SiteWording.unknownField(entry.key, nearest: NearestName.of(entry.key, among: fields), place))
        return
      }
      result[entry.key] = decoding.list(entry.value) { claim($0, definition) } ?? []
    }
  }

  private func claim(_ node: Node, _ definition: FactDefinition) -> Claim? {
    guard let map = decoding.mapping(node, as: sources == nil ? Claim.enquiryShape : Claim.shape) else { return nil }
    let valueNode = map.need("value")
    let value = valueNode.flatMap { definition.read($0, decoding, vocabulary: vocabulary) }
    let asOf = map.need("as_of").flatMap(date)
    let quality = map.take("as_of_quality").map { decoding.word($0, as: AsOfQuality.self) } ?? .dated
    let scope = map.take("scope").map { decoding.word($0, as: FactInput.Scope.self) } ?? .whole
    let source = map.need("source").flatMap { self.source($0, map) }
    let note = map.take("note").flatMap(decoding.text)
    map.finish()
    guard let value, let asOf, let quality, let scope, let source else { return nil }
    return Claim(
      value: value, asOf: asOf, asOfQuality: quality, scope: scope, source: source.url, publisher: source.publisher,
      note: note, range: sources == nil ? nil : valueNode?.range)
  }

  private func date(_ node: Node) -> PartialDate? {
    guard let text = decoding.text(node) else { return nil }
    return PartialDate(text) ?? decoding.mismatch(node, .date)
  }

  private func source(_ node: Node, _ map: MappingReader) -> ClaimSource? {
    guard let sources else {
      let publisher = map.need("publisher").flatMap { decoding.word($0, as: Claim.Publisher.self) }
      guard let url = decoding.text(node), let publisher else { return nil }
      return ClaimSource(url: url, publisher: publisher)
    }
    guard let id = decoding.word(node, among: sources.keys.sorted(), code: "sites/unknown-source") else { return nil }
    return sources[id]
  }
}
