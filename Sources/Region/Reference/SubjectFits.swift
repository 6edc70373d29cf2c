/// Which institutions fit which topics, by their subjects alone: the same for every site.
struct SubjectFits: Sendable {
  /// An institution that fits a topic.
  struct Fit: Sendable {
    /// Position in the table of institutions.
    let institution: Int
    let isCore: Bool
    /// Ids of the subjects that fit.
    let subjects: [String]
  }

  private var byTopic: [String: [Fit]] = [:]

  init() {}

  /// Compares all topics with all institutions; those that a caution keeps from a topic do not fit it.
  init(_ topics: Topics, _ institutions: [Institution]) {
    byTopic = topics.topics.mapValues { topic in
      institutions.indices.compactMap { Self.fit(topic, $0, institutions[$0], topics) }
    }
  }

  /// In the order of the table; empty for an unknown topic.
  subscript(topic: String) -> [Fit] { byTopic[topic] ?? [] }

  private static func fit(_ topic: Topics.Topic, _ index: Int, _ institution: Institution, _ topics: Topics) -> Fit? {
    let core = topic.core.filter(institution.subjects.contains)
    let fitting = core.isEmpty ? topic.related.filter(institution.subjects.contains) : core
    let isCautioned = topics.cautions[institution.shortName]?.notNearestFor.contains(topic.id) ?? false
    return fitting.isEmpty || isCautioned ? nil : Fit(institution: index, isCore: !core.isEmpty, subjects: fitting)
  }
}
