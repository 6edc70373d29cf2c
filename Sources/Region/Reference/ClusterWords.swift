public import SourceText
import YAML

/// Cluster words of enquiries and sector words of sites with their NACE divisions (`seeds/vocabulary/clusters.yaml`).
public struct ClusterWords: Sendable, Hashable {
  /// A word, the divisions it means, and the ids of clusters it belongs to.
  public struct Word: Sendable, Hashable {
    public let id: String
    public let label: LocalizedText
    /// Divisions meant by the word.
    public let core: [String]
    /// Divisions of which a part is meant.
    public let partial: [String]
    /// Ids of clusters and fields of the Länder.
    public let clusters: [String]
  }

  /// Words of `enquiry.sector.state_clusters`.
  public internal(set) var stateClusters: [String: Word] = [:]
  /// Words of `site.sectors`.
  public internal(set) var siteSectors: [String: Word] = [:]

  /// No words.
  public init() {}
}

extension ClusterWords {
  static func read(_ decoding: Decoding, divisions: Set<String>) -> ClusterWords {
    var result = ClusterWords()
    guard let root = decoding.root(), let map = decoding.mapping(root, as: shape) else { return result }
    _ = map.take("version")
    result.stateClusters = map.need("state_clusters").map { words($0, decoding, divisions) } ?? [:]
    result.siteSectors = map.need("site_sectors").map { words($0, decoding, divisions) } ?? [:]
    map.finish()
    return result
  }

  private static func words(_ node: Node, _ decoding: Decoding, _ divisions: Set<String>) -> [String: Word] {
    decoding.entries(node) { id, value in
      guard let map = decoding.mapping(value, as: wordShape) else { return nil }
      let de = map.need("de").flatMap(decoding.text)
      let en = map.need("en").flatMap(decoding.text)
      let own = map.take("id").flatMap(decoding.text).map { [$0] } ?? []
      let texts = { (key: String) in map.take(key).flatMap { decoding.list($0, decoding.text) } ?? [] }
      let clusters = own + texts("counterparts") + texts("clusters")
      let nace = map.need("nace").flatMap { decoding.mapping($0, as: naceShape) }
      let list = { (key: String) in nace?.need(key).flatMap { codes($0, decoding, divisions) } ?? [] }
      let (core, partial) = (list("core"), list("partial"))
      nace?.finish()
      map.finish()
      guard let de, let en else { return nil }
      return Word(id: id, label: LocalizedText(de: de, en: en), core: core, partial: partial, clusters: clusters)
    }
  }

  /// Division codes; unknown ones are recorded when the table of divisions is there.
  private static func codes(_ node: Node, _ decoding: Decoding, _ divisions: Set<String>) -> [String]? {
    divisions.isEmpty ? decoding.list(node, decoding.text) : decoding.words(node, among: divisions, .division)
  }
}
