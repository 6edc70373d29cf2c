public import SourceText

extension ReferenceData {
  /// What the words of vocabularies mean, by the names that the facts dictionary uses. Skills have no labels here.
  public var labels: [String: [String: LocalizedText]] {
    [
      "topics": topics.topics.mapValues(\.label),
      "state_clusters": clusterWords.stateClusters.mapValues(\.label),
      "site_sectors": clusterWords.siteSectors.mapValues(\.label),
      "nace": divisions.mapValues { LocalizedText(de: "\($0.code) \($0.title.de)", en: "\($0.code) \($0.title.en)") },
      "states": Dictionary(uniqueKeysWithValues: StateKey.allCases.map { ($0.rawValue, $0.name) }),
    ]
  }
}
