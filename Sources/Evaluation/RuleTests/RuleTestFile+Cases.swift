internal import Facts
internal import Region
internal import Rulebook
internal import SourceText
internal import YAML

/// Enquiries and sites of tests: those of the project, or like them with something else.
extension RuleTestFile {
  /// An id, or `{like, set, remove, must}`; without `like` an enquiry that states nothing else.
  func enquiry(_ node: Node) -> Enquiry? {
    if node.scalar != nil { return sample(node) }
    guard let map = decoding.mapping(node, as: RuleTest.enquiryShape()) else { return nil }
    let like = map.take("like")
    var enquiry = like.map(sample) ?? Enquiry.blank("test", file: decoding.file)
    let set = map.take("set").map { values($0) } ?? [:]
    let removed = map.take("remove").flatMap { decoding.list($0, enquiryPath) } ?? []
    let must = map.take("must").flatMap { list in
      decoding.list(list) { word($0, .enquiryField, enquiryFields) }
    }
    map.finish()
    enquiry = enquiry?.removing(Set(removed))
    for (path, value) in set { enquiry = enquiry?.setting(path, to: value) }
    return must.map { enquiry?.requiring($0) } ?? enquiry
  }

  private func sample(_ node: Node) -> Enquiry? {
    guard let id = word(node, .enquiry, names.enquiries.map(\.id)) else { return nil }
    return names.enquiries.first { $0.id == id }
  }

  private var enquiryFields: [String] {
    names.rulebook.dictionary.definitions(of: .enquiry).map(\.path.name).filter { $0.contains(".") }
  }

  private func enquiryPath(_ node: Node) -> FactPath? {
    word(node, .enquiryField, enquiryFields).map { FactPath(.enquiry, $0) }
  }

  private func values(_ node: Node) -> [FactPath: FactValue] {
    read(node, .enquiry, .enquiryField, enquiryFields).mapValues(\.value)
  }

  /// `site`, or `sites` as a list of ids or as names with what they stand for.
  func candidates(_ map: MappingReader, _ asOf: PartialDate?) -> [RuleTest.Candidate] {
    let one = map.take("site")
    let several = map.take("sites")
    if one != nil, several != nil, let place = map.keyPlace("sites") {
      decoding.report(RuleTestWording.siteAndSites(place))
    }
    guard let asOf else { return [] }
    func candidate(_ label: String, _ node: Node) -> RuleTest.Candidate? {
      site(node, asOf).map { RuleTest.Candidate(label: label, site: $0) }
    }
    if let one { return candidate("site", one).map { [$0] } ?? [] }
    guard let several else { return [] }
    switch several.content {
    case .mapping(let entries): return entries.compactMap { candidate($0.key, $0.value) }
    default:
      return (decoding.list(several) ?? []).compactMap { item in decoding.text(item).flatMap { candidate($0, item) } }
    }
  }

  private func site(_ node: Node, _ asOf: PartialDate) -> Site? {
    if node.scalar != nil { return registered(node) }
    guard let map = decoding.mapping(node, as: RuleTest.siteShape()) else { return nil }
    var site = map.need("like").flatMap(registered)
    let set = map.take("set").map { read($0, .site, .siteField, siteFields) } ?? [:]
    let removed = map.take("remove").flatMap { list in
      decoding.list(list) { word($0, .siteField, siteFields) }
    }
    map.finish()
    for field in removed ?? [] { site = site?.setting(field, to: nil) }
    for (path, found) in set { site = site?.setting(path.name, to: found.claim(asOf, decoding.file.name)) }
    return site
  }

  private func registered(_ node: Node) -> Site? {
    guard let id = word(node, .site, names.register.sites.map(\.id.rawValue)) else { return nil }
    return names.register[SiteID(id)]
  }

  private var siteFields: [String] {
    names.rulebook.dictionary.definitions(of: .site).map(\.path.name).filter { !SiteFacts.headFields.contains($0) }
  }

  /// Values by the names of one root, each read as the dictionary says.
  private func read(
    _ node: Node, _ root: FactPath.Root, _ kind: RuleTestWording.Kind, _ known: [String]
  ) -> [FactPath: Found] {
    guard let map = decoding.mapping(node) else { return [:] }
    return map.entries.reduce(into: [:]) { found, entry in
      let path = FactPath(root, entry.key)
      guard isKnown(entry.key, kind, known, at: decoding.place(entry.keyRange)),
        let definition = names.rulebook.dictionary[path],
        let value = definition.read(entry.value, decoding, vocabulary: names.vocabulary)
      else { return }
      found[path] = Found(value: value)
    }
  }
}

/// A value that a test sets: the only claim of its field, as new as the test.
private struct Found {
  let value: FactValue

  func claim(_ asOf: PartialDate, _ source: String) -> Claim {
    Claim(value: value, asOf: asOf, source: source, publisher: .official)
  }
}
