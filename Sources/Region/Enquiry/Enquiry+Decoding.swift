internal import Decimals
public import Facts
internal import SourceText
public import YAML

extension Enquiry {
  /// Reads an enquiry file. Sections and fields are those of the dictionary; short files with a few fields are fine.
  ///
  /// nil only when the file cannot be read at all or has no id; everything else wrong is recorded in `decoding`.
  public init?(_ decoding: Decoding, dictionary: FactsDictionary, vocabulary: [String: Set<String>]) {
    var reader = EnquiryReader(decoding: decoding, dictionary: dictionary, vocabulary: vocabulary)
    guard let root = decoding.root(), let map = decoding.mapping(root, as: Self.head, and: reader.sections) else {
      return nil
    }
    let id = map.need("id").flatMap(decoding.text)
    let version = map.take("version").flatMap(decoding.integer) ?? 1
    let title = map.take("title").flatMap(reader.localizedOrText)
    let summary = map.take("summary").flatMap(reader.localizedOrText)
    let answerBy = map.take("answer_by").flatMap(reader.date)
    for section in reader.sections { map.take(section).map { reader.section(section, $0) } }
    var lists = Lists()
    lists.must = reader.paths(map, "must", orOld: "must_have")
    lists.nice = reader.paths(map, "nice", orOld: "nice_to_have")
    lists.unknown = reader.paths(map, "unknown", orOld: nil)
    lists.freeText = map.take("free_text_points").flatMap { decoding.list($0, decoding.text) } ?? []
    let siteClaims = map.take("claims").map(reader.siteClaims) ?? [:]
    let isFictional = map.take("fictional").flatMap(decoding.boolean) ?? false
    map.finish()
    guard let id else { return nil }
    self.init(
      id: id, version: version, title: title ?? LocalizedText(both: id), summary: summary, answerBy: answerBy,
      values: reader.values, lists: lists, siteClaims: siteClaims, isFictional: isFictional, file: decoding.file,
      places: reader.places)
    reader.checkLists(map, values: values, lists: lists)
  }
}

/// Reads the sections and lists of an enquiry.
private struct EnquiryReader {
  let decoding: Decoding
  let dictionary: FactsDictionary
  let vocabulary: [String: Set<String>]
  let sections: [String]
  var values: [FactPath: FactValue] = [:]
  var places: [FactPath: SourceRange] = [:]

  init(decoding: Decoding, dictionary: FactsDictionary, vocabulary: [String: Set<String>]) {
    self.decoding = decoding
    self.dictionary = dictionary
    self.vocabulary = vocabulary
    var sections: [String] = []
    for definition in dictionary.definitions(of: .enquiry) {
      guard let dot = definition.path.name.firstIndex(of: ".") else { continue }
      let section = String(definition.path.name[..<dot])
      if !sections.contains(section) { sections.append(section) }
    }
    self.sections = sections
  }

  mutating func section(_ section: String, _ node: Node) {
    guard let map = decoding.mapping(node) else { return }
    for definition in dictionary.definitions(of: .enquiry) where definition.path.name.hasPrefix(section + ".") {
      guard let value = map.take(String(definition.path.name.dropFirst(section.count + 1))) else { continue }
      places[definition.path] = value.range
      if let read = definition.read(value, decoding, vocabulary: vocabulary) { values[definition.path] = read }
    }
    map.finish()
  }

  /// Site → field → claims, for this enquiry only; sites are checked where the vocabulary lists them.
  func siteClaims(_ node: Node) -> [SiteID: [String: [Claim]]] {
    guard let map = decoding.mapping(node) else { return [:] }
    let reader = ClaimReader(decoding: decoding, dictionary: dictionary, vocabulary: vocabulary, sources: nil)
    return map.entries.reduce(into: [:]) { result, entry in
      if let sites = vocabulary["sites"], !sites.contains(entry.key) {
        decoding.report(EnquiryWording.unknownSite(entry.key, among: sites.sorted(), decoding.place(entry.keyRange)))
        return
      }
      result[SiteID(entry.key)] = reader.claims(entry.value)
    }
  }

  func localizedOrText(_ node: Node) -> LocalizedText? {
    node.scalar == nil ? decoding.localized(node) : decoding.text(node).map(LocalizedText.init(both:))
  }

  func date(_ node: Node) -> PartialDate? {
    guard let text = decoding.text(node) else { return nil }
    return PartialDate(text) ?? decoding.mismatch(node, .date)
  }

  /// A list of paths; the older name of the key is understood too.
  func paths(_ map: MappingReader, _ key: String, orOld old: String?) -> [String] {
    let node = map.take(key)
    let oldNode = old.flatMap(map.take)
    if node != nil, let old, oldNode != nil, let place = map.keyPlace(old) {
      decoding.report(EnquiryWording.twoNames(key, old, place))
    }
    guard let list = node ?? oldNode, let items = decoding.list(list) else { return [] }
    let known = dictionary.definitions(of: .enquiry).map(\.path.name).filter { $0.contains(".") }
    return items.compactMap { decoding.word($0, among: known, code: "enquiry/unknown-path") }
  }

  /// Musts need a value, and nothing is both stated and called unknown.
  func checkLists(_ map: MappingReader, values: [FactPath: FactValue], lists: Enquiry.Lists) {
    let mustPlace = map.keyPlace("must") ?? map.keyPlace("must_have")
    for name in lists.must {
      let path = FactPath(.enquiry, name)
      if values[path] == nil, places[path] == nil, let mustPlace {
        decoding.report(EnquiryWording.mustWithoutValue(name, label(path), mustPlace))
      } else if let value = values[path], value.saysNothing, let place = places[path] {
        decoding.report(EnquiryWording.mustOnZero(name, label(path), decoding.place(place)))
      }
    }
    for name in lists.unknown {
      guard let place = places[FactPath(.enquiry, name)], let listed = map.keyPlace("unknown") else { continue }
      decoding.report(EnquiryWording.filledAndUnknown(name, decoding.place(place), listed: listed))
    }
    for name in lists.nice where lists.must.contains(name) {
      guard let place = map.keyPlace("nice") ?? map.keyPlace("nice_to_have") else { continue }
      decoding.report(EnquiryWording.mustAndNice(name, place))
    }
  }

  private func label(_ path: FactPath) -> LocalizedText {
    dictionary[path]?.label ?? LocalizedText(both: path.name)
  }
}

extension FactValue {
  /// Zero, no, none or an empty list: a value that asks for nothing.
  var saysNothing: Bool {
    switch self {
    case .number(let number): number.isZero
    case .text(let text): ["no", "none", "any"].contains(text)
    case .boolean(let value): !value
    case .list(let items): items.isEmpty
    case .date: false
    }
  }
}
