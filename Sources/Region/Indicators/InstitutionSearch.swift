public import SourceText

/// Finds institutions whose subjects fit topics.
///
/// Museums and institutes in build-up that share a subject but are rarely the partner meant are passed over for the topics
/// that the vocabulary lists (`institution_cautions`).
public struct InstitutionSearch: Sendable {
  /// How well the subjects of an institution fit a topic.
  public enum Match: String, Sendable, Hashable, CaseIterable {
    case core, related

    /// As people read it.
    public var label: LocalizedText {
      switch self {
      case .core: LocalizedText(de: "Kernfach", en: "core subject")
      case .related: LocalizedText(de: "verwandtes Fach", en: "related subject")
      }
    }
  }

  /// An institution for a topic.
  public struct Partner: Sendable {
    public let topic: Topics.Topic
    public let institution: Institution
    public let match: Match
    /// Ids of the subjects that fit.
    public let subjects: [String]
    /// Estimated car trip from the site.
    public let trip: TravelModel.Trip
  }

  let reference: ReferenceData
  /// Trips to all institutions, in the order of the table.
  let trips: [TravelModel.Trip]

  /// A search around a place.
  public init(around position: Position, _ reference: ReferenceData) {
    self.reference = reference
    trips = reference.institutions.map { TravelModel.trip(from: position, to: $0.position) }
  }

  /// All institutions that fit a topic, the nearest first; core and related ones alike.
  ///
  /// Empty for a word that the vocabulary does not have.
  public func partners(for topic: String) -> [Partner] {
    fits(topic).map { ($0, trips[$0.institution].minutes.central) }.sorted { $0.1 < $1.1 }
      .compactMap { partner($0.0, topic) }
  }

  /// The nearest institution for each topic, core before related however far; topics without any are left out.
  ///
  /// - Parameter limit: minutes by the central estimate; nil for any distance.
  public func nearestPerTopic(_ topics: [String], within limit: Double? = nil) -> [Partner] {
    topics.compactMap { topic in
      let reached = fits(topic).filter { trips[$0.institution].minutes.central <= limit ?? .infinity }
      return (nearest(reached.filter(\.isCore)) ?? nearest(reached)).flatMap { partner($0, topic) }
    }
  }

  func fits(_ topic: String) -> [SubjectFits.Fit] { reference.subjectFits[topic] }

  /// Labels of subjects, joined.
  func label(_ subjects: [String]) -> LocalizedText {
    .joined(subjects.map { reference.topics.subjects[$0] ?? LocalizedText(both: $0) })
  }

  private func nearest(_ fits: [SubjectFits.Fit]) -> SubjectFits.Fit? {
    fits.min { trips[$0.institution].minutes.central < trips[$1.institution].minutes.central }
  }

  private func partner(_ fit: SubjectFits.Fit, _ topic: String) -> Partner? {
    guard let topic = reference.topics.topics[topic] else { return nil }
    return Partner(
      topic: topic, institution: reference.institutions[fit.institution], match: fit.isCore ? .core : .related,
      subjects: fit.subjects, trip: trips[fit.institution])
  }
}

extension InstitutionSearch.Partner {
  /// For a sentence: name, kind of match, minutes.
  var sentence: LocalizedText {
    let minutes = LocalizedText.oneDecimal(trip.minutes.central)
    return LocalizedText(
      de: "\(institution.shortName), \(match.label.de), \(minutes.de) Min.",
      en: "\(institution.shortName), \(match.label.en), \(minutes.en) min")
  }
}
