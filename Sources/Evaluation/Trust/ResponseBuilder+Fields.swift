internal import Decimals
internal import Facts
internal import Region
internal import Rulebook

extension ResponseBuilder {
  /// Finds the fields that settle each rule, and what they can be.
  mutating func findFields() {
    for index in rules.indices where rules[index].isTraceable { rules[index].fields = waitedFor(rules[index]) }
    for field in Set(rules.flatMap(\.fields)).sorted() {
      if let found = choices(of: field) { choices[field] = found }
    }
    for field in Set(rules.flatMap(\.fields)).sorted() where choices[field] == nil { findRange(field) }
    for index in rules.indices {
      let capped = rules[index].fields.compactMap { ranges[$0] }.flatMap(\.caps).flatMap(unsettled)
      let all = Set(rules[index].fields + capped).filter { choices[$0] != nil || ranges[$0] != nil }
      rules[index].fields = all.sorted()
    }
  }

  /// Fields that a rule waits for, and those behind its facts that are aged or have several values.
  private func waitedFor(_ rule: OpenRule) -> [String] {
    let open = rule.open.filter { $0.root == .site }.map(\.name).filter(isOpen)
    let behind = rule.paths.flatMap(unsettled)
    let places = rule.paths.contains(where: dependsOnDistrict) ? [Self.district] : []
    return Set((open + behind + places).map(place)).sorted()
  }

  private static let district = "district"

  /// A Land follows from the district.
  private func place(_ field: String) -> String {
    field == "state" && result.site.districts.count > 1 ? Self.district : field
  }

  /// Whether a fact of a site in several districts depends on the one in which the plot lies.
  private func dependsOnDistrict(_ path: FactPath) -> Bool {
    guard path.root == .indicator, result.site.districts.count > 1, let first = choices(of: Self.district)?.first
    else { return false }
    return probe.facts(first.facts).fact(path).readings != base.fact(path).readings
  }

  /// Fields with several values, or aged ones, on which a fact rests.
  func unsettled(_ path: FactPath) -> [String] {
    let fields = path.root == .site ? [path.name] : base.fact(path).siteFacts(behind: path).map(\.name)
    return fields.filter { field in
      let fact = result.facts.fact(field)
      return fact.status == .aged || fact.readings.count > 1
    }
  }

  /// Whether a field is missing, aged, contradictory, or a class that leaves the question open.
  private func isOpen(_ field: String) -> Bool {
    let fact = result.facts.fact(field)
    return !fact.isKnown || fact.status == .aged || fact.readings.count > 1
      || fact.readings.contains { isUndetermined($0, field) }
  }

  private func isUndetermined(_ value: FactValue, _ field: String) -> Bool {
    let definition = dictionary[FactPath(.site, field)]
    return value.texts?.contains { definition?.classNamed($0)?.isUndetermined == true } ?? false
  }

  /// The values that a field may have, if they can be listed; the leading one first.
  func choices(of field: String) -> [FieldChoice]? {
    let fact = result.facts.fact(field)
    let isListed = fact.isKnown && fact.status != .aged
    if field == Self.district, fact.readings.count > 1 { return fact.readings.compactMap(districtChoice) }
    guard let definition = dictionary[FactPath(.site, field)] else { return nil }
    var values: [FactValue]
    switch definition.kind {
    case .boolean: values = isListed ? fact.readings : fact.readings + [.boolean(true), .boolean(false)]
    case .oneClass, .classList:
      values = fact.readings.flatMap { determined($0, definition) } + (isListed ? [] : determined(definition))
    case .number, .integer, .date: values = isListed ? fact.readings : []
    case .text, .textList: values = fact.readings
    }
    values = values.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    guard values.count > 1 else { return nil }
    return values.map { FieldChoice(value: $0, facts: [field: .known($0, inputs: inputs(field, $0))]) }
  }

  private func inputs(_ field: String, _ value: FactValue) -> [FactInput] {
    result.facts.fact(field).inputs.filter { $0.value == value }
  }

  private func districtChoice(_ value: FactValue) -> FieldChoice? {
    guard let state = value.text.flatMap(DistrictKey.init)?.state else { return nil }
    return FieldChoice(
      value: value, facts: [Self.district: .known(value), "state": .known(.text(state.rawValue))])
  }

  /// Each class that answers the question; a list of one.
  private func determined(_ definition: FactDefinition) -> [FactValue] {
    let classes = definition.classes.filter { !$0.isUndetermined }.map { FactValue.text($0.id) }
    return definition.kind == .oneClass ? classes : classes.map { .list([$0]) }
  }

  /// A value, with each class in it that leaves the question open replaced by each one that answers it.
  private func determined(_ value: FactValue, _ definition: FactDefinition) -> [FactValue] {
    let texts = value.texts ?? []
    let clear = texts.filter { definition.classNamed($0)?.isUndetermined != true }
    guard clear.count < texts.count else { return [value] }
    guard definition.kind == .classList else { return determined(definition) }
    return determined(definition).map { added in
      let all = clear + (added.texts ?? []).filter { !clear.contains($0) }
      return .list(all.map(FactValue.text))
    }
  }

  /// The range of a missing or aged number or date; rules to which it cannot be traced no longer wait for it.
  private mutating func findRange(_ field: String) {
    guard let definition = dictionary[FactPath(.site, field)], definition.kind.isNumeric || definition.kind == .date
    else { return }
    let fact = result.facts.fact(field)
    var anchors: [Decimal34] = []
    var limits: [Decimal34] = []
    var bounds = fact.bounds
    for index in rules.indices where rules[index].fields.contains(field) {
      var isTraced = false
      for path in rules[index].paths {
        let isDirect = path == FactPath(.site, field) && definition.kind != .date
        let link = isDirect ? nil : link(field, path, rules[index], isMonth: definition.kind == .date)
        guard isDirect || link != nil else { continue }
        isTraced = true
        anchors += rules[index].anchors(path).map { link?.inverse($0) ?? $0 }
        limits += rules[index].limits(path).map { link?.inverse($0) ?? $0 }
        if let link, !fact.isKnown { bounds = bounds.intersection(link.inverse(base.fact(path).bounds)) }
      }
      if !isTraced { rules[index].fields.removeAll { $0 == field } }
    }
    let old = fact.readings.compactMap { value in value.number ?? value.month }
    guard let range = NumberRange(anchors: anchors + old, limits: limits, sensible: definition.range) else { return }
    ranges[field] = FieldRange(
      field: field, isMonth: definition.kind == .date, range: fact.isKnown ? range : range.narrowed(by: bounds),
      breaks: anchors + limits, caps: fact.isKnown ? [] : caps(field))
  }

  /// Facts that bound a missing field from above in a knock-out.
  private func caps(_ field: String) -> [FactPath] {
    result.knockOuts.first { $0.requirement.fact == FactPath(.site, field) }?.knockOut.notMoreThan ?? []
  }

  private func link(_ field: String, _ path: FactPath, _ rule: OpenRule, isMonth: Bool) -> AffineLink? {
    guard path.root == .indicator else { return nil }
    var others: [String: Fact] = [:]
    for other in rule.fields { others.merge(choices[other]?.first?.facts ?? [:]) { old, _ in old } }
    let trial = FieldRange(
      field: field, isMonth: isMonth, range: NumberRange(low: .zero, high: .one), breaks: [], caps: [])
    let start = isMonth ? Decimal34(result.facts.asOf.firstMonth) : .zero
    let places = (isMonth ? [0, 12, 30] : [1, 2, 5]).map { start + Decimal34($0) }
    return AffineLink(places) { place in
      let fact = probe.facts(others.merging([field: trial.fact(place)]) { _, new in new }).fact(path)
      return fact.readings.count == 1 ? fact.leading?.number : nil
    }
  }
}

extension NumberRange {
  init(low: Decimal34, high: Decimal34) {
    self.low = low
    self.high = high
  }
}

extension Bounds {
  /// Both bounds at once.
  func intersection(_ other: Bounds) -> Bounds {
    Bounds(
      lower: [lower, other.lower].compactMap(\.self).max(), upper: [upper, other.upper].compactMap(\.self).min())
  }
}

extension FactValue {
  /// A date in months since year 0.
  var month: Decimal34? {
    if case .date(let date) = self { Decimal34(date.firstMonth) } else { nil }
  }
}
