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
    let topics = words.uniqued.compactMap { search.topics.topics[$0] }.filter { !$0.hasNoSubject }
    guard !topics.isEmpty else { return .unknown(absent: [], reason: IndicatorWording.noSubject, inputs: asked.inputs) }
    let covers = topics.map { SubjectMatch.cover(search.partners(for: $0.id)) }
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
  static func cover(_ partners: [InstitutionSearch.Partner]) -> Estimate {
    let best = { (minutes: KeyPath<Estimate, Double>) -> Double in
      let reached = partners.filter { $0.trip.minutes[keyPath: minutes] <= limitMinutes }
      return reached.map { $0.match == .core ? 1 : 0.5 }.max() ?? 0
    }
    return Estimate(low: best(\.high), central: best(\.central), high: best(\.low))
  }

  /// For each topic the institution that covers it; `missing` names the topics without one.
  static func details(_ topics: [Topics.Topic], _ search: InstitutionSearch) -> [String: LocalizedText] {
    var details: [String: LocalizedText] = ["topics": .joined(topics.map(\.label))]
    var missing: [LocalizedText] = []
    for topic in topics {
      let reached = search.partners(for: topic.id).filter { $0.trip.minutes.central <= limitMinutes }
      if let partner = reached.first(where: { $0.match == .core }) ?? reached.first {
        details["topic.\(topic.id)"] = partner.sentence
      } else {
        missing.append(topic.label)
      }
    }
    if !missing.isEmpty { details["missing"] = .joined(missing) }
    return details
  }
}
