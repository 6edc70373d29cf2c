import Decimals
import Facts
import SourceText

extension Indicator {
  /// Estimated car minutes to the nearest institution with a core subject of one of the topics asked for.
  ///
  /// Without stated topics every institution but a museum counts. Topics to which no subject belongs leave it unknown.
  static let universityMin = Indicator("university_min", .pair) { input in
    let path = FactPath(.indicator, "university_min")
    guard let search = input.institutions, !input.reference.institutions.isEmpty else {
      return .unknown(absent: [path], reason: IndicatorWording.noReference)
    }
    let asked = (input.enquiryTexts("knowledge.topics") ?? []).uniqued
    guard !asked.isEmpty else { return University.any(search, input) }
    let topics = asked.compactMap { input.reference.topics.topics[$0] }
    guard topics.contains(where: { !$0.core.isEmpty }) else {
      let inputs = input.enquiry("knowledge.topics").inputs
      return .unknown(absent: [path], reason: IndicatorWording.noSubject, inputs: inputs)
    }
    return University.matching(topics, search, input)
      ?? .unknown(absent: [path], reason: IndicatorWording.noInstitution)
  }
}

private enum University {
  static func any(_ search: InstitutionSearch, _ input: IndicatorInput) -> Fact {
    let cautions = input.reference.topics.cautions
    let institutions = input.reference.institutions
    let candidates = institutions.indices.filter { cautions[institutions[$0].shortName]?.kind != "museum" }
    guard let nearest = Nearest(candidates, { search.trips[$0] }) else {
      return .unknown(absent: [FactPath(.indicator, "university_min")], reason: IndicatorWording.noInstitution)
    }
    let institution = institutions[nearest.place]
    return .estimate(
      nearest.trip.minutes, places: 1, inputs: inputs(institution, nearest.ownTrip, input),
      details: details(institution, institution.subjects, search))
  }

  static func matching(_ topics: [Topics.Topic], _ search: InstitutionSearch, _ input: IndicatorInput) -> Fact? {
    let fits = topics.flatMap { topic in search.fits(topic.id).filter(\.isCore).map { (topic: topic, fit: $0) } }
    guard let nearest = Nearest(fits, { search.trips[$0.fit.institution] }) else { return nil }
    let institution = input.reference.institutions[nearest.place.fit.institution]
    let own = fits.filter { $0.fit.institution == nearest.place.fit.institution }
    var details = details(institution, own.flatMap(\.fit.subjects).uniqued, search)
    details["topics"] = .joined(own.map(\.topic.label))
    for partner in search.nearestPerTopic(topics.map(\.id)) {
      details["topic.\(partner.topic.id)"] = partner.sentence
    }
    let rows = input.enquiry("knowledge.topics").inputs + inputs(institution, nearest.ownTrip, input)
    return .estimate(nearest.trip.minutes, places: 1, inputs: rows, details: details)
  }

  private static func details(
    _ institution: Institution, _ subjects: [String], _ search: InstitutionSearch
  ) -> [String: LocalizedText] {
    var details = [
      "name": LocalizedText(both: institution.name), "short_name": LocalizedText(both: institution.shortName),
      "town": LocalizedText(both: institution.town), "subject": search.label(subjects),
      "basis": IndicatorWording.estimate,
    ]
    if let caution = search.reference.topics.cautions[institution.shortName] {
      details["kind"] = LocalizedText(both: caution.kind)
    }
    return details
  }

  private static func inputs(
    _ institution: Institution, _ trip: TravelModel.Trip, _ input: IndicatorInput
  ) -> [FactInput] {
    let km = Decimal34(rounding: trip.roadKm.central, places: 1)
    return input.positionInput + [
      FactInput(
        path: "reference.universities: \(institution.shortName)", value: .number(km), asOfQuality: .undated,
        source: institution.source, note: "estimated road km")
    ]
  }
}
