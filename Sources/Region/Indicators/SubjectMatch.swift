import Decimals
import Facts
import SourceText

extension Indicator {
  /// Share of the topics asked for that institutions within 45 estimated minutes cover: a core subject counts 1, a related
  /// one 0.5.
  ///
  /// Words to which no subject belongs are left out. Low and high: institutions that are surely, or possibly, within reach.
  static let subjectMatch = Indicator("subject_match", .pair) { input in
    let asked = input.enquiry("knowledge.topics")
    guard let words = asked.leading?.texts else { return .unknown(absent: asked.absent) }
    guard !words.isEmpty else { return .unknown(absent: [], reason: IndicatorWording.noTopics, inputs: asked.inputs) }
    guard let search = input.institutions, !input.reference.institutions.isEmpty else {
      return .unknown(absent: [FactPath(.indicator, "subject_match")], reason: IndicatorWording.noReference)
    }
    let topics = words.uniqued.compactMap { input.reference.topics.topics[$0] }.filter { !$0.hasNoSubject }
    guard !topics.isEmpty else { return .unknown(absent: [], reason: IndicatorWording.noSubject, inputs: asked.inputs) }
    let covers = topics.map { SubjectMatch.cover(search, $0.id) }
    let share = { (key: KeyPath<Estimate, Double>) in covers.reduce(0) { $0 + $1[keyPath: key] } / Double(topics.count)
    }
    return .estimate(
      Estimate(low: share(\.low), central: share(\.central), high: share(\.high)), places: 4,
      inputs: asked.inputs + input.positionInput, details: SubjectMatch.details(topics, search))
  }
}

private enum SubjectMatch {
  static let limitMinutes = 45.0

  /// The best match within reach: 1 core, 0.5 related, 0 none.
  static func cover(_ search: InstitutionSearch, _ topic: String) -> Estimate {
    var best = Estimate(low: 0, central: 0, high: 0)
    for fit in search.fits(topic) {
      let share = fit.isCore ? 1 : 0.5
      let minutes = search.trips[fit.institution].minutes
      if minutes.high <= limitMinutes { best.low = max(best.low, share) }
      if minutes.central <= limitMinutes { best.central = max(best.central, share) }
      if minutes.low <= limitMinutes { best.high = max(best.high, share) }
    }
    return best
  }

  /// For each topic the institution that covers it; `missing` names the topics without one.
  static func details(_ topics: [Topics.Topic], _ search: InstitutionSearch) -> [String: LocalizedText] {
    var details: [String: LocalizedText] = ["topics": .joined(topics.map(\.label))]
    let partners = search.nearestPerTopic(topics.map(\.id), within: limitMinutes)
    for partner in partners { details["topic.\(partner.topic.id)"] = partner.sentence }
    let missing = topics.filter { topic in !partners.contains { $0.topic.id == topic.id } }
    if !missing.isEmpty { details["missing"] = .joined(missing.map(\.label)) }
    return details
  }
}
