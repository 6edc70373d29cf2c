import Advisory
import Decimals
import Documents
import Evaluation
import Facts
import Foundation
import Region
import Report
import Rulebook
import SourceText

/// Leads every figure of a report back to what it claims to come from: claims of the register, indicators computed anew, the
/// enquiry, rules, reference tables. What it cannot lead back is a finding.
final class FigureTracer {
  let world: ReportWorld
  let assessment: Assessment?
  /// The site of which the report speaks where it names none.
  let site: String?
  let language: Language
  let id: String
  private var known: [String: [Double]?] = [:]

  init(world: ReportWorld, assessment: Assessment?, site: String?, language: Language, id: String) {
    self.world = world
    self.assessment = assessment
    self.site = site
    self.language = language
    self.id = id
  }

  /// Figures that lead nowhere, in words.
  func findings(in html: String) -> [String] {
    MarkedText.all(in: html).flatMap { text -> [String] in
      guard text.text.contains(where: { $0.isASCII && $0.isNumber }) else { return [] }
      guard let reference = text.reference else {
        return isHead(text) ? [] : ["no reference: \(text.text)"]
      }
      return untraced(text.text, reference)
    }
  }

  /// The title of the window and what is read out of maps.
  private func isHead(_ text: MarkedText) -> Bool { text.elements == ["html", "head", "title"] }

  private func untraced(_ text: String, _ reference: String) -> [String] {
    let allowed = reference == "name" ? named(text) : known[reference] ?? values(of: reference)
    known[reference] = allowed
    guard let allowed else { return ["unknown reference \(reference): \(text)"] }
    // A date or an id in a text can be written in any way; the number counts.
    let german = language == .de
    let tokens = Numbers.tokens(text, german: german)
    let missing = tokens.filter { token in
      !allowed.contains(where: token.matches) && !parts(of: token).allSatisfy { part in allowed.contains(part) }
    }
    return missing.map { "\($0) in “\(text)” does not follow from \(reference)" }
  }

  /// The whole numbers in a token: `22.11` of a date is 22 and 11.
  private func parts(of token: Numbers.Token) -> [Double] {
    token.description.matches(of: /\d+/).compactMap { Double($0.output) }
  }

  // MARK: What a reference allows

  private func values(of reference: String) -> [Double]? {
    if let slash = reference.firstIndex(of: "/"), !reference.hasPrefix("reference") {
      let other = String(reference[..<slash])
      guard world.workspace.register[SiteID(other)] != nil else { return nil }
      return FigureTracer(world: world, assessment: assessment, site: other, language: language, id: id)
        .values(of: String(reference[reference.index(after: slash)...]))
    }
    let parts = reference.split(separator: ":", maxSplits: 1).map(String.init)
    switch parts[0] {
    case "demand": return demanded(parts.last ?? "")
    case "advice": return advised(parts.last ?? "")
    case "reference": return referenced(parts.last ?? "")
    case "score": return scores(parts.last ?? "")
    case "structure": return structure
    default: return FactPath(reference).flatMap(fact)
    }
  }

  private func fact(_ path: FactPath) -> [Double]? {
    guard let definition = world.workspace.rulebook.dictionary[path] else { return nil }
    let ownWords =
      definition.classes.flatMap { [$0.label.de, $0.label.en] } + [definition.label.de, definition.label.en]
    let method = [definition.method?.de, definition.method?.en].compactMap(\.self)
    let texts = (ownWords + method + reasons(path)).flatMap(Numbers.values)
    switch path.root {
    case .enquiry: return texts + (assessment?.enquiry.values[path].map(values) ?? [])
    case .site: return texts + claims(path.name) + (siteFacts.map { values($0.fact(path.name)) } ?? [])
    case .indicator: return texts + (computed(path.name).map(values) ?? [])
    }
  }

  private var siteFacts: SiteFacts? {
    site.map { id in
      let own = assessment?[SiteID(id)]?.site ?? world.site(id)
      return SiteFacts(own, dictionary: world.workspace.rulebook.dictionary, asOf: ReportWorld.asOf)
    }
  }

  private func claims(_ field: String) -> [Double] {
    let all = site.flatMap { world.workspace.register[SiteID($0)] }?.claims[field] ?? []
    return all.flatMap { values($0.value) + values($0.asOf) + Numbers.values($0.note ?? "") }
  }

  private func computed(_ name: String) -> Fact? {
    siteFacts.map {
      IndicatorInput(
        site: $0, enquiry: assessment?.enquiry, reference: world.workspace.reference, asOf: ReportWorld.asOf
      ).indicator(name)
    }
  }

  /// Sentences of criteria that measure a fact may bear numbers of their own.
  private func reasons(_ path: FactPath) -> [String] {
    let criteria = world.workspace.rulebook.criteria.filter { $0.measures.map(\.path).contains(path) }
    return criteria.flatMap { criterion -> [String] in
      let texts = [criterion.title, criterion.reasons?.positive, criterion.reasons?.negative].compactMap(\.self)
      return texts.flatMap { [$0.de, $0.en] }
    }
  }

  // MARK: Values

  private func values(_ fact: Fact) -> [Double] {
    let bounds = [fact.bounds.lower, fact.bounds.upper].compactMap { $0?.doubleValue }
    let inputs = fact.inputs.flatMap { input in
      values(input.value) + (input.asOf.map(values) ?? []) + Numbers.values(input.path)
        + Numbers.values(FigureTracer.label(input.path))
    }
    let details = fact.details.values.flatMap { Numbers.values($0.de) + Numbers.values($0.en) }
    let reason = [fact.reason?.de, fact.reason?.en].compactMap(\.self).flatMap(Numbers.values)
    return fact.readings.flatMap(values) + bounds + inputs + details + reason
  }

  private static func label(_ path: String) -> String {
    ReferenceInputs.label(path).map { $0.de + " " + $0.en } ?? path
  }

  private func values(_ value: FactValue) -> [Double] {
    switch value {
    case .number(let number): [number.doubleValue, 100 * number.doubleValue]
    case .text(let text): Numbers.values(text)
    case .date(let date): values(date)
    case .list(let items): items.flatMap(values)
    case .boolean: []
    }
  }

  private func values(_ date: PartialDate) -> [Double] {
    [Double(date.year)] + [date.month, date.day].compactMap { $0.map(Double.init) }
  }

  // MARK: Rules

  /// What a knock-out demands, what is there, and the difference.
  private func demanded(_ id: String) -> [Double]? {
    let results = (assessment?.sites ?? []).filter { site == nil || $0.site.id.rawValue == site }.flatMap(\.knockOuts)
    let own = ["musts", "open"].contains(id) ? results : results.filter { $0.knockOut.id == id }
    guard !own.isEmpty else { return nil }
    let ranks = id == "open" ? (1...200).map(Double.init) : []
    return ranks + own.flatMap { values($0) }
  }

  private func values(_ result: KnockOutResult) -> [Double] {
    var found = result.requirement.required.flatMap { values($0) } + values(result.actual)
    if let gap = result.gap { found.append(gap.doubleValue) }
    for path in [result.requirement.fact, result.decidedBy].compactMap(\.self) + result.open {
      found += fact(path) ?? []
    }
    return found + Numbers.values(result.knockOut.title.de) + Numbers.values(result.knockOut.title.en)
  }

  private func advised(_ id: String) -> [Double]? {
    guard let rule = world.workspace.rulebook.advice.first(where: { $0.id == id }) else { return nil }
    let results = (assessment?.sites ?? []).filter { site == nil || $0.site.id.rawValue == site }
    let given = ((assessment?.advice ?? []) + results.flatMap { assessment?.advice(at: $0) ?? [] })
      .filter { $0.rule.id == id }
    var own = Numbers.values(rule.text.de) + Numbers.values(rule.text.en)
    if let days = rule.nextStep?.withinDays { own.append(Double(days)) }
    if let by = rule.nextStep?.by { own += fact(by) ?? [] }
    // Numbers of the sites in a shortlist.
    own += (1...12).map(Double.init)
    for advice in given { own += values(advice) }
    return own
  }

  private func values(_ advice: Advice) -> [Double] {
    let partners = advice.partners.flatMap { partner -> [Double] in
      Numbers.values(partner.name + " " + partner.reason.de + " " + partner.offer.de + " " + partner.offer.en)
        + (partner.minutes.map { [$0.doubleValue, 5] } ?? [])
    }
    let answers = advice.answers.flatMap { answer -> [Double] in
      let dates = [answer.table.asOf, answer.table.validTo].compactMap(\.self).flatMap { values($0) }
      let outputs = answer.outputs.values.flatMap { output -> [Double] in
        switch output {
        case .number(let number): [number.doubleValue]
        case .text(let text): Numbers.values(text.de) + Numbers.values(text.en)
        case .unknown: []
        }
      }
      return dates + outputs + Numbers.values(answer.table.title.de)
    }
    let claims = advice.claims.flatMap { claim -> [Double] in
      (claim.asOf.map { values($0) } ?? []) + Numbers.values(claim.source)
    }
    let effect: [Double] = advice.effect.map { values($0.from) + values($0.to) + [$0.points.doubleValue] } ?? []
    let facts: [Double] = advice.facts.values.flatMap { values($0) }
    return [partners, answers, claims, effect, facts].flatMap { $0 }
  }

  private func scores(_ id: String) -> [Double]? {
    if id == "project" { return assessment?.project.score.map { values($0) } ?? [] }
    return assessment?[SiteID(id)].map { result in
      values(result.score) + result.sides.values.flatMap { values($0) }
    }
  }

  private func values(_ score: Score) -> [Double] { [score.value, score.low, score.high].map(\.doubleValue) }

  // MARK: Tables, names, the report itself

  private func referenced(_ table: String) -> [Double]? {
    let reference = world.workspace.reference
    let here = site.flatMap { world.site($0).location }.map { Position($0) }
    switch table {
    case "universities":
      return here.map { here in
        reference.institutions.map { TravelModel.trip(from: here, to: $0.position) }.flatMap { trip in
          [trip.minutes, trip.roadKm].flatMap { [$0.low, $0.central, $0.high] }
        }
      }
    case "companies": return here.map { here in reference.companies.map { here.greatCircleKm(to: $0.position) } }
    case "aid_rates":
      return reference.aidRates.flatMap { rate in
        [rate.ratePercent] + [rate.validFrom, rate.validTo].compactMap(\.self).flatMap(values)
      }
    case "rooms":
      return reference.rooms.flatMap { room in
        Numbers.values(room.name + " " + room.offer.de + " " + room.offer.en) + values(room.asOf)
          + (room.totalAreaM2.map { [$0.doubleValue] } ?? []) + (room.smallestUnitM2.map { [$0.doubleValue] } ?? [])
      }
    case "travel_model": return [TravelModel.detourFactor]
    // The bar of the scale, numbers of the marks, names and free areas of sites.
    case "boundaries":
      return [5, 20] + (1...12).map(Double.init) + claims("available_area_ha") + Numbers.values(names)
    default: return nil
    }
  }

  /// Names that bear digits: all that may be printed as a name.
  private lazy var names: String = {
    let reference = world.workspace.reference
    let sites = world.workspace.register.sites.map { "\($0.name) \($0.url ?? "")" }
    let enquiry = assessment.map { "\($0.enquiry.id) \($0.enquiry.title.de) \($0.enquiry.title.en)" } ?? ""
    let divisions = reference.divisions.values.flatMap { [$0.title.de, $0.title.en, $0.code] }
    let others = reference.institutions.map(\.name) + reference.companies.map(\.name)
    return [sites, [enquiry], others, divisions].flatMap { $0 }.joined(separator: " ")
  }()

  /// A name: one of those, or a source of a claim, of an indicator, of a hint.
  private func named(_ text: String) -> [Double] {
    if names.contains(text) || text.hasPrefix("http") { return Numbers.values(text) }
    return Numbers.values(names) + sources.filter { $0.contains(text) }.flatMap(Numbers.values)
  }

  private lazy var sources: [String] = {
    let indicators = world.workspace.rulebook.dictionary.definitions(of: .indicator).compactMap {
      computed($0.path.name)
    }
    let claims = world.workspace.register.sites.flatMap { $0.claims.values.joined() }.map(\.source)
    return claims + indicators.flatMap { $0.inputs.map(\.source) }
  }()

  /// Counts up to the size of the register, dates of the report and of claims, its name, hashes, the version.
  private lazy var structure: [Double] = {
    let counts = (0...200).map(Double.init)
    let dates = [ReportWorld.asOf, WorkingDays.after(ReportWorld.asOf)].flatMap(values)
    let years = (1990...ReportWorld.asOf.year).map(Double.init)
    let words = [id, Engine.version, site ?? "", assessment?.enquiry.id ?? ""]
    let basis = world.basis
    let hashes = [basis.rulebookHash, basis.registerHash, basis.referenceHash, assessment?.basis.enquiryHash ?? ""]
    let life = world.workspace.rulebook.life.records.map(\.on)
    let texts: [Double] = (words + hashes).flatMap { Numbers.values($0) }
    return [counts, dates, years, texts, life.flatMap { values($0) }].flatMap { $0 }
  }()
}
