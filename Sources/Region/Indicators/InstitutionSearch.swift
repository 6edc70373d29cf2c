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

  let topics: Topics
  let institutions: [(institution: Institution, trip: TravelModel.Trip)]

  /// A search around a place.
  public init(around position: Position, _ reference: ReferenceData) {
    topics = reference.topics
    institutions = reference.institutions.map { ($0, TravelModel.trip(from: position, to: $0.position)) }
  }

  /// All institutions that fit a topic, the nearest first; core and related ones alike.
  ///
  /// Empty for a word that the vocabulary does not have.
  public func partners(for topic: String) -> [Partner] {
    guard let topic = topics.topics[topic] else { return [] }
    return institutions.compactMap { institution, trip in
      let subjects = institution.subjects
      let core = topic.core.filter(subjects.contains)
      let fitting = core.isEmpty ? topic.related.filter(subjects.contains) : core
      guard !fitting.isEmpty, !isCautioned(institution, for: topic.id) else { return nil }
      return Partner(
        topic: topic, institution: institution, match: core.isEmpty ? .related : .core, subjects: fitting, trip: trip)
    }.sorted { ($0.trip.minutes.central, $0.institution.name) < ($1.trip.minutes.central, $1.institution.name) }
  }

  /// The nearest institution for each topic, core before related however far; topics without any are left out.
  public func nearestPerTopic(_ ids: [String]) -> [Partner] {
    ids.compactMap { id in
      let partners = partners(for: id)
      return partners.first { $0.match == .core } ?? partners.first
    }
  }

  /// Whether the institution is never named as the nearest for a topic.
  func isCautioned(_ institution: Institution, for topic: String) -> Bool {
    topics.cautions[institution.shortName]?.notNearestFor.contains(topic) ?? false
  }

  /// Labels of subjects, joined.
  func label(_ subjects: [String]) -> LocalizedText {
    .joined(subjects.map { topics.subjects[$0] ?? LocalizedText(both: $0) })
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
