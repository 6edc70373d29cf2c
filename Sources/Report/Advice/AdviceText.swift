internal import Decimals
public import Evaluation
internal import Facts
internal import Region
internal import Rulebook
internal import SourceText

/// Hints in words: one line for each partner or answer, with what to do next.
public struct AdviceText: Sendable {
  let format: FactFormat
  let roles: [String: LocalizedText]
  /// The day of the answer: no step is due before it.
  let asOf: PartialDate

  /// A writer of the hints of an assessment, in the language of the format.
  public init(_ format: FactFormat, _ assessment: Assessment) {
    self.format = format
    roles = assessment.rulebook.roles
    asOf = assessment.basis.asOf
  }

  /// The sentences of a hint: one for each partner, or for each answer of a table, else one.
  ///
  /// - Parameter hidden: names in braces that must not be said; the clause that names one is left out.
  public func lines(_ advice: Advice, leavingOut hidden: Set<String> = []) -> [String] {
    let template = Template.without(hidden, in: advice.rule.text[format.language])
    guard !template.isEmpty else { return [] }
    if !advice.partners.isEmpty {
      return advice.partners.map { fill(template, advice, partner: $0) + remark($0) }
    }
    if !advice.answers.isEmpty {
      return advice.answers.map { answer in
        // A value that the table does not know leaves out the clause that would name it.
        let unknown = answer.outputs.filter { $0.value == .unknown }.keys
        return fill(Template.without(Set(unknown), in: template), advice, answer: answer)
      }.filter { !$0.isEmpty }.unique
    }
    return [fill(template, advice) + claimed(advice)]
  }

  /// Who does what by when; nil when the rule names no next step. A date that is past on the day of the answer is not
  /// named: then the number of days counts.
  public func nextStep(_ advice: Advice) -> String? {
    guard let step = advice.rule.nextStep else { return nil }
    let who = roles[step.who]?[format.language] ?? step.who
    if let by = step.by, let date = advice.facts[by]?.leading, isStillAhead(date) {
      return who + format.say(de: ", bis ", en: ", by ") + format.value(date, by)
    }
    if let days = step.withinDays {
      return who + format.say(de: ", binnen \(days) Tagen", en: ", within \(days) days")
    }
    return who
  }

  private func isStillAhead(_ value: FactValue) -> Bool {
    guard case .date(let date) = value else { return false }
    return date.latest.ordinal > asOf.latest.ordinal
  }

  /// The hint as JSON.
  public func json(_ advice: Advice) -> JSON {
    .object([
      "id": .string(advice.rule.id), "kind": .string(advice.rule.kind.rawValue),
      "for": .array(advice.rule.audiences.map { .string($0.rawValue) }), "goal": .string(advice.rule.goal),
      "text": .string(lines(advice).joined(separator: " ")),
      "partners": .array(advice.partners.map(partner)),
      "effect": advice.effect.map(effect) ?? .null,
      "next_step": nextStep(advice).map(JSON.string) ?? .null,
      "claims": .array(advice.claims.map(claim)),
      "sources": .array(advice.sources.map(JSON.string)),
      "assumption": .boolean(advice.rule.basis.isAssumption),
    ])
  }

  private func partner(_ partner: PartnerMatch) -> JSON {
    .object([
      "id": .string(partner.id), "name": .string(partner.name), "kind": .string(partner.kind),
      "town": .string(partner.town), "minutes": .optional(partner.minutes),
      "reason": .string(partner.reason[format.language]), "status": .string(partner.status.rawValue),
      "source": .optional(partner.source),
    ])
  }

  private func claim(_ claim: FactInput) -> JSON {
    .object([
      "path": .string(claim.path), "as_of": .optional(claim.asOf?.description),
      "as_of_quality": .string(claim.asOfQuality.rawValue), "source": .string(claim.source),
    ])
  }

  private func effect(_ effect: LeverEffect) -> JSON {
    .object([
      "path": .string(effect.fact.description), "from": .value(effect.from), "to": .value(effect.to),
      "points": .number(effect.points),
    ])
  }

  /// Of when the claims are that show a risk, and where they stand: ` (Angabe von 2022, standort-sachsen.de)`.
  private func claimed(_ advice: Advice) -> String {
    guard !advice.claims.isEmpty else { return "" }
    let stated = advice.claims.map { claim in
      let when = claim.asOf.map { date in
        let isAbout = claim.asOfQuality == .undated
        return format.say(de: isAbout ? "um " : "von ", en: isAbout ? "about " : "") + date.text(format.language)
      }
      return [when, WebAddress.host(of: claim.source)].compactMap(\.self).joined(separator: ", ")
    }
    return format.say(de: " (Angabe ", en: " (stated ") + stated.unique.joined(separator: "; ") + ")"
  }

  /// What must be said when a partner is named that is not surely running.
  private func remark(_ partner: PartnerMatch) -> String {
    switch partner.status {
    case .running: ""
    case .planned: format.say(de: " (geplant)", en: " (planned)")
    case .check, .ended:
      format.say(de: " (ob noch aktiv, ist zu prüfen)", en: " (whether still active is to be checked)")
    }
  }

  private func fill(
    _ template: String, _ advice: Advice, partner: PartnerMatch? = nil, answer: TableAnswer? = nil
  ) -> String {
    Template.fill(template) { name in
      if let partner, let text = value(name, of: partner) { return text }
      if let effect = advice.effect, let text = value(name, of: effect) { return text }
      if let answer, let text = value(name, of: answer) { return text }
      guard let path = FactPath(name), let fact = advice.facts[path] else { return "" }
      return format.short(fact, path)
    }
  }

  private func value(_ name: String, of partner: PartnerMatch) -> String? {
    switch name {
    case "partner.name": partner.name
    case "partner.offer": partner.offer[format.language]
    case "partner.town": partner.town
    case "partner.reason": partner.reason[format.language]
    case "partner.minutes": partner.minutes.map(way) ?? "–"
    default: nil
    }
  }

  /// An estimated way; below five minutes the estimate says no more than that it is near.
  private func way(_ minutes: Decimal34) -> String {
    guard minutes >= Decimal34(5) else { return format.say(de: "unter 5 Min.", en: "under 5 min") }
    return format.say(de: "rund ", en: "about ") + format.numbers.text(minutes, places: 0)
      + format.say(de: " Min.", en: " min")
  }

  private func value(_ name: String, of effect: LeverEffect) -> String? {
    switch name {
    case "from": plain(effect.from, effect.fact)
    case "to": plain(effect.to, effect.fact)
    case "effect": "+" + format.numbers.text(effect.points, places: 1)
    default: nil
    }
  }

  /// People are counted in the sentence itself: `12 statt 6 Ausbildungsplätze`.
  private func plain(_ value: FactValue, _ path: FactPath) -> String {
    if let number = value.number, format.dictionary[path]?.unit == .people {
      return format.numbers.text(number, places: 0)
    }
    return format.value(value, path)
  }

  private func value(_ name: String, of answer: TableAnswer) -> String? {
    switch name {
    case "table.title": answer.table.title[format.language]
    case "table.as_of": answer.table.asOf?.text(format.language) ?? "–"
    case "table.valid_to": answer.table.validTo?.text(format.language) ?? "–"
    case let name where answer.inputs[name] != nil:
      answer.table.inputs.first { $0.name == name }.flatMap { input in
        answer.inputs[name].map { value in
          if let key = value.text.flatMap(DistrictKey.init), input.fact.name == "district" { return key.name }
          return format.value(value, input.fact)
        }
      }
    default:
      answer.outputs[name].map { output in
        switch output {
        case .number(let number): format.numbers.text(number, places: 1)
        case .text(let text): text[format.language]
        case .unknown: format.say(de: "nicht bekannt", en: "not known")
        }
      }
    }
  }
}

extension Sequence where Element: Hashable {
  /// The elements in order, each once.
  var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

extension Template {
  /// The sentence with each name in braces replaced by what `value` gives for it.
  static func fill(_ template: String, _ value: (String) -> String) -> String {
    var result = ""
    var rest = Substring(template)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open] + value(String(rest[rest.index(after: open)..<close]))
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
