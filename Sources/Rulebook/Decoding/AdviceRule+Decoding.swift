internal import Decimals
internal import Facts
internal import SourceText
internal import YAML

extension AdviceRule {
  init?(_ node: Node, _ decoding: Decoding, dictionary: FactsDictionary) {
    guard let map = decoding.mapping(node, as: Self.shape) else { return nil }
    let id = map.need("id").flatMap(decoding.text)
    let kind = map.need("kind").flatMap { decoding.word($0, as: Kind.self) }
    let audiences = map.need("for").flatMap { node in decoding.list(node) { decoding.word($0, as: Audience.self) } }
    let goal = map.need("goal").flatMap(decoding.text)
    let when = map.need("when").flatMap(decoding.expression)
    partners = map.take("partners").flatMap { PartnerQuery($0, decoding) }
    change = map.take("change").flatMap { Change($0, decoding, dictionary) }
    table = map.take("table").flatMap(decoding.text)
    let text = map.need("text").flatMap(decoding.localized)
    nextStep = map.take("next_step").flatMap { NextStep($0, decoding) }
    sources = map.take("sources").flatMap { decoding.list($0, decoding.text) } ?? []
    let basis = map.need("basis").flatMap { Basis($0, decoding) }
    _ = map.take("note")
    location = decoding.place(node)
    map.finish()
    guard let id, let kind, let audiences, let goal, let when, let text, let basis else { return nil }
    self.id = id
    self.kind = kind
    self.audiences = audiences
    self.goal = goal
    self.when = when
    self.text = text
    self.basis = basis
  }
}

extension AdviceRule.PartnerQuery {
  /// Kinds that a rule can ask for: those of partners.yaml and the two of universities.csv.
  static let kinds = [
    "network", "transfer", "digital_centre", "training", "founder_support", "chamber", "agency", "research_programme",
    "university", "institute",
  ]

  init?(_ node: Node, _ decoding: Decoding) {
    guard let map = decoding.mapping(node, as: Self.shape) else { return nil }
    kinds = map.need("kind").flatMap { list in decoding.list(list) { decoding.word($0, among: Self.kinds) } } ?? []
    let match = map.need("match").flatMap { decoding.word($0, as: Match.self) }
    topic = map.take("topic").flatMap(decoding.text)
    withinMinutes = map.take("within_min").flatMap(decoding.integer)
    inDistrict = map.take("in_district").flatMap(decoding.boolean) ?? false
    bothStates = map.take("both_states").flatMap(decoding.boolean) ?? false
    let atMost = map.need("at_most").flatMap(decoding.integer)
    map.finish()
    guard let match, let atMost else { return nil }
    if !(1...3).contains(atMost) { decoding.report(RuleWording.tooManyPartners(decoding.place(node))) }
    self.match = match
    self.atMost = atMost
  }
}

extension AdviceRule.Change {
  init?(_ node: Node, _ decoding: Decoding, _ dictionary: FactsDictionary) {
    guard let map = decoding.mapping(node, as: Self.shape) else { return nil }
    let path = map.need("fact").flatMap(decoding.factPath)
    let times = map.take("times").flatMap(decoding.decimal)
    let toNode = map.take("to")
    map.finish()
    guard let path, let definition = dictionary[path], path.root == .enquiry else {
      decoding.report(RuleWording.changeNeedsEnquiry(decoding.place(node)))
      return nil
    }
    fact = path
    if let times {
      target = .times(times)
    } else if let toNode, let value = definition.read(toNode, decoding) {
      target = .to(value)
    } else {
      return nil
    }
  }
}

extension AdviceRule.NextStep {
  init?(_ node: Node, _ decoding: Decoding) {
    guard let map = decoding.mapping(node, as: Self.shape) else { return nil }
    let who = map.need("who").flatMap(decoding.text)
    withinDays = map.take("within_days").flatMap(decoding.integer)
    by = map.take("by").flatMap(decoding.factPath)
    map.finish()
    guard let who else { return nil }
    self.who = who
  }
}
