public import SourceText
import YAML

/// Topics of enquiries and the subjects of institutions that fit them (`seeds/vocabulary/topics.yaml`).
public struct Topics: Sendable, Hashable {
  /// A word of enquiries.
  public struct Topic: Sendable, Hashable {
    public let id: String
    public let label: LocalizedText
    /// Subjects that fit; only these make an institution a matching one.
    public let core: [String]
    /// Subjects that come near; they count half in the subject match.
    public let related: [String]

    /// Whether no subject fits the word at all: it is left out of the subject match.
    public var hasNoSubject: Bool { core.isEmpty && related.isEmpty }
  }

  /// An institution that shares a subject but is rarely the partner meant.
  public struct Caution: Sendable, Hashable {
    /// museum, university clinic, in build-up, …
    public let kind: String
    /// Topics for which it is never named as the nearest.
    public let notNearestFor: [String]
  }

  public internal(set) var topics: [String: Topic] = [:]
  /// Labels of subjects.
  public internal(set) var subjects: [String: LocalizedText] = [:]
  /// By short name of the institution.
  public internal(set) var cautions: [String: Caution] = [:]

  /// An empty vocabulary.
  public init() {}
}

extension Topics {
  static func read(_ decoding: Decoding) -> Topics {
    var result = Topics()
    guard let root = decoding.root(), let map = decoding.mapping(root, as: shape) else { return result }
    _ = map.take("version")
    _ = map.take("strength")
    result.subjects = map.need("subjects").map { decoding.entries($0, decoding.localized) } ?? [:]
    result.topics = map.need("topics").map { readTopics($0, decoding, subjects: Set(result.subjects.keys)) } ?? [:]
    let known = Set(result.topics.keys)
    result.cautions = map.take("institution_cautions").map { readCautions($0, decoding, topics: known) } ?? [:]
    map.finish()
    return result
  }

  private static func readTopics(_ node: Node, _ decoding: Decoding, subjects: Set<String>) -> [String: Topic] {
    decoding.entries(node) { id, value in
      guard let map = decoding.mapping(value, as: topicShape) else { return nil }
      let de = map.need("de").flatMap(decoding.text)
      let en = map.need("en").flatMap(decoding.text)
      let core = map.need("core").flatMap { decoding.words($0, among: subjects, .subject) } ?? []
      let related = map.need("related").flatMap { decoding.words($0, among: subjects, .subject) } ?? []
      _ = map.take("note")
      map.finish()
      guard let de, let en else { return nil }
      return Topic(id: id, label: LocalizedText(de: de, en: en), core: core, related: related)
    }
  }

  private static func readCautions(_ node: Node, _ decoding: Decoding, topics: Set<String>) -> [String: Caution] {
    decoding.entries(node) { _, value in
      guard let map = decoding.mapping(value, as: cautionShape) else { return nil }
      let kind = map.need("kind").flatMap(decoding.text)
      let list = map.need("not_nearest_for").flatMap { decoding.words($0, among: topics, .topic) }
      _ = map.take("note")
      map.finish()
      guard let kind else { return nil }
      return Caution(kind: kind, notNearestFor: list ?? [])
    }
  }
}

extension Decoding {
  /// The entries of a mapping whose keys are ids; entries that cannot be read are left out.
  func entries<T>(_ node: Node, _ read: (String, Node) -> T?) -> [String: T] {
    guard case .mapping(let entries) = node.content else { return mismatch(node, .mapping) ?? [:] }
    return entries.reduce(into: [:]) { result, entry in result[entry.key] = read(entry.key, entry.value) }
  }

  /// The entries of a mapping, read by their values alone.
  func entries<T>(_ node: Node, _ read: (Node) -> T?) -> [String: T] {
    entries(node) { _, value in read(value) }
  }

  /// A list of words that must be known; unknown ones are recorded with the nearest and kept out.
  func words(_ node: Node, among known: Set<String>, _ what: ReferenceWording.Reference) -> [String]? {
    list(node) { item -> String? in
      guard let text = self.text(item) else { return nil }
      if known.contains(text) { return text }
      let nearest = NearestName.of(text, among: known.sorted())
      report(ReferenceWording.unknownName(text, what, nearest: nearest, place(item)))
      return nil
    }
  }
}
