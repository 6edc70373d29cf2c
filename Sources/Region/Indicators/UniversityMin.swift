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
    let known = asked.compactMap { search.topics.topics[$0] }
    guard known.contains(where: { !$0.core.isEmpty }) else {
      return .unknown(
        absent: [path], reason: IndicatorWording.noSubject, inputs: input.enquiry("knowledge.topics").inputs)
    }
    return University.matching(asked, search, input) ?? .unknown(absent: [path], reason: IndicatorWording.noInstitution)
  }
}

private enum University {
  static func any(_ search: InstitutionSearch, _ input: IndicatorInput) -> Fact {
    let candidates = search.institutions.filter { search.topics.cautions[$0.institution.shortName]?.kind != "museum" }
    guard let nearest = Nearest(candidates.map { (place: $0.institution, trip: $0.trip) }) else {
      return .unknown(absent: [FactPath(.indicator, "university_min")], reason: IndicatorWording.noInstitution)
    }
    let details = details(nearest.place, nearest.place.subjects, search)
    return .estimate(nearest.trip.minutes, places: 1, inputs: inputs(nearest, input), details: details)
  }

  static func matching(_ asked: [String], _ search: InstitutionSearch, _ input: IndicatorInput) -> Fact? {
    let partners = asked.flatMap(search.partners).filter { $0.match == .core }
    guard let nearest = Nearest(partners.map { (place: $0, trip: $0.trip) }) else { return nil }
    let name = nearest.place.institution.name
    let fitting = partners.filter { $0.institution.name == name }
    var details = details(nearest.place.institution, fitting.flatMap(\.subjects).uniqued, search)
    details["topics"] = .joined(fitting.map(\.topic.label))
    for partner in search.nearestPerTopic(asked) {
      details["topic.\(partner.topic.id)"] = partner.sentence
    }
    let place = Nearest(fitting.map { (place: $0.institution, trip: nearest.ownTrip) })
    var rows = input.enquiry("knowledge.topics").inputs
    if let place { rows += inputs(place, input) }
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
    if let caution = search.topics.cautions[institution.shortName] {
      details["kind"] = LocalizedText(both: caution.kind)
    }
    return details
  }

  private static func inputs(_ nearest: Nearest<Institution>, _ input: IndicatorInput) -> [FactInput] {
    let km = Decimal34(rounding: nearest.ownTrip.roadKm.central, places: 1)
    return input.positionInput + [
      FactInput(
        path: "reference.universities: \(nearest.place.shortName)", value: .number(km), asOfQuality: .undated,
        source: nearest.place.source, note: "estimated road km")
    ]
  }
}
