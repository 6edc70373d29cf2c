internal import Decimals
internal import Facts
internal import Region
internal import Rulebook
internal import SourceText

/// Finds organisations to meet. Ended ones are never named; those to be checked come last and say so.
struct PartnerSearch {
  let reference: ReferenceData
  let asOf: PartialDate

  /// The partners that a rule asks for: running before unverified ones, those for both Länder first where the rule asks
  /// for it, then those that share more words, then (by district alone) the smaller area, the nearer, the name; at most as many as the rule says.
  func partners(for query: AdviceRule.PartnerQuery, _ enquiry: Enquiry, at site: Site?) -> [PartnerMatch] {
    let words = query.match == .skills ? Self.skills(of: enquiry) : Self.words(of: enquiry)
    let position = site?.location.map { Position($0) }
    var found = reference.partners.compactMap { match($0, query, words, position, site) }
    if let position { found += institutions(query, words, position) }
    let ordered = found.sorted { a, b in
      if (a.status == .running) != (b.status == .running) { return a.status == .running }
      if query.bothStates, (a.states.count > 1) != (b.states.count > 1) { return a.states.count > 1 }
      if a.topics.count != b.topics.count { return a.topics.count > b.topics.count }
      // Where nothing but the district counts, the office of the district comes before one of a whole Land.
      if query.match == .none, query.inDistrict, a.districts.count != b.districts.count {
        return a.districts.count < b.districts.count
      }
      if a.minutes != b.minutes { return (a.minutes ?? .hundred) < (b.minutes ?? .hundred) }
      return a.name < b.name
    }
    return query.bothStates ? fromBothStates(ordered, query.atMost) : Array(ordered.prefix(query.atMost))
  }

  /// The topics asked for, then the tags of the project, each once.
  static func words(of enquiry: Enquiry) -> [String] {
    let lists = ["knowledge.topics", "sector.tags"].map { enquiry.fact($0).leading?.texts ?? [] }
    return lists.flatMap(\.self).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The trades that the project looks for.
  static func skills(of enquiry: Enquiry) -> [String] { enquiry.fact("workforce.skills").leading?.texts ?? [] }

  private func match(
    _ partner: Partner, _ query: AdviceRule.PartnerQuery, _ words: [String], _ position: Position?, _ site: Site?
  ) -> PartnerMatch? {
    let status = partner.status(at: asOf)
    guard query.kinds.contains(partner.kind.rawValue), status != .ended else { return nil }
    let shared = words.filter { isServed($0, by: partner, query.match) }
    if query.match != .none, shared.isEmpty { return nil }
    if let topic = query.topic, !partner.topics.contains(topic) { return nil }
    if query.inDistrict, let site, !site.districts.contains(where: partner.districts.contains) { return nil }
    let minutes = position.map { partner.minutes(from: $0) }
    if let limit = query.withinMinutes, let minutes, minutes > Decimal34(limit) { return nil }
    return PartnerMatch(
      id: partner.id, name: partner.name, kind: partner.kind.rawValue, offer: partner.offer, town: partner.town,
      minutes: minutes, topics: shared, reason: labels(shared, query.match), states: partner.states,
      districts: partner.districts, status: status, source: partner.source)
  }

  /// Institutions with a core subject for a word of the enquiry, each once with all its words.
  private func institutions(
    _ query: AdviceRule.PartnerQuery, _ words: [String], _ position: Position
  ) -> [PartnerMatch] {
    let wanted = Set(query.kinds).intersection(["university", "institute"])
    guard !wanted.isEmpty else { return [] }
    let search = InstitutionSearch(around: position, reference)
    var matches: [String: PartnerMatch] = [:]
    for word in words {
      for partner in search.partners(for: word) where partner.match == .core {
        let institution = partner.institution
        let kind = institution.isUniversity ? "university" : "institute"
        let minutes = Decimal34(partner.trip.minutes.central)?.rounded(toPlaces: 0) ?? .zero
        guard wanted.contains(kind), query.withinMinutes.map({ minutes <= Decimal34($0) }) ?? true else { continue }
        let topics = (matches[institution.name]?.topics ?? []) + [word]
        matches[institution.name] = PartnerMatch(
          id: institution.shortName, name: institution.name, kind: kind, offer: labels(topics, .topics),
          town: institution.town,
          minutes: minutes, topics: topics, reason: labels(topics, .topics), states: [], districts: [],
          status: .running, source: institution.source)
      }
    }
    return matches.values.sorted { $0.name < $1.name }
  }

  /// A trade is served where one of the words that teach it is.
  private func isServed(_ word: String, by partner: Partner, _ match: AdviceRule.PartnerQuery.Match) -> Bool {
    guard match == .skills else { return partner.topics.contains(word) }
    return reference.skills[word]?.training.contains(where: partner.topics.contains) ?? false
  }

  private func labels(_ words: [String], _ match: AdviceRule.PartnerQuery.Match) -> LocalizedText {
    let labels = words.map { word in
      let known = match == .skills ? reference.skills[word]?.label : reference.topics.topics[word]?.label
      return known ?? LocalizedText(both: word)
    }
    return LocalizedText(de: labels.map(\.de).joined(separator: ", "), en: labels.map(\.en).joined(separator: ", "))
  }

  /// The first of each Land before the second of one.
  private func fromBothStates(_ ordered: [PartnerMatch], _ count: Int) -> [PartnerMatch] {
    var chosen: [PartnerMatch] = []
    for state in StateKey.allCases where !chosen.contains(where: { $0.states.contains(state) }) {
      if let first = ordered.first(where: { $0.states.contains(state) && !chosen.contains($0) }) {
        chosen.append(first)
      }
    }
    chosen += ordered.filter { !chosen.contains($0) }
    return Array(chosen.prefix(count))
  }
}
