public import Facts
public import Region
internal import FEEL
internal import Rulebook

/// All facts of one case: one site and one enquiry at one date. Without a site: the project alone.
public final class CaseFacts {
  public let site: SiteFacts?
  public let enquiry: Enquiry
  let dictionary: FactsDictionary
  private let indicator: (String) -> Fact
  private let fieldsOf: (String) -> Set<String>
  private var cache: [FactPath: Fact] = [:]
  /// The same case before some fields of its site were changed, and these fields.
  private var before: (facts: CaseFacts, changed: Set<String>)?
  /// The fields of the site that were looked at since this was last set; nil: not recorded.
  var recorded: Set<String>?
  /// The case of the enquiry alone, from which facts that do not depend on the site are taken.
  private let alone: CaseFacts?
  private var judged: [String: Judgement] = [:]

  /// A case; `indicator` computes an indicator by its id, `fieldsOf` says which fields of the site it was computed from.
  ///
  /// - Parameter alone: the case of the same enquiry without a site, so that what it knows is not computed anew.
  public init(
    site: SiteFacts?, enquiry: Enquiry, dictionary: FactsDictionary, alone: CaseFacts? = nil,
    indicator: @escaping (String) -> Fact, fieldsOf: @escaping (String) -> Set<String> = { _ in [] }
  ) {
    self.alone = alone
    self.site = site
    self.enquiry = enquiry
    self.dictionary = dictionary
    self.indicator = indicator
    self.fieldsOf = fieldsOf
  }

  /// Takes indicators that do not read any of the changed fields from the case as it was before.
  func reuse(_ facts: CaseFacts, changed: Set<String>) { before = (facts, changed) }

  /// The fact of a path; unknown where there is none. Computed once.
  public func fact(_ path: FactPath) -> Fact {
    let fact = cache[path] ?? compute(path)
    cache[path] = fact
    if recorded != nil { recorded?.formUnion(fields(behind: path)) }
    return fact
  }

  /// Fields of the site that were asked for, directly or by indicators.
  var fieldsRead: Set<String> {
    cache.keys.reduce(into: []) { $0.formUnion(fields(behind: $1)) }
  }

  /// Facts that take the place of what the case gives, before they are first asked for.
  func fix(_ facts: [FactPath: Fact]) { cache.merge(facts) { _, new in new } }

  /// The judgement of a condition that the enquiry alone decides, if it was kept.
  func judgement(of rule: RuleExpression) -> Judgement? { (alone ?? self).judged[rule.expression.text] }

  /// Keeps the judgement of a condition that the enquiry alone decides, for all sites.
  func keep(_ judgement: Judgement, of rule: RuleExpression) { judged[rule.expression.text] = judgement }

  private func compute(_ path: FactPath) -> Fact {
    switch path.root {
    case .enquiry: return alone?.fact(path) ?? enquiry.fact(path.name)
    case .site: return site?.fact(path.name) ?? .unknown(absent: [path])
    case .indicator:
      if let before {
        let fact = before.facts.fact(path)
        if before.facts.fields(behind: path).isDisjoint(with: before.changed) { return fact }
      }
      return indicator(path.name)
    }
  }

  /// The fields of the site that a fact was computed from.
  private func fields(behind path: FactPath) -> Set<String> {
    switch path.root {
    case .enquiry: []
    case .site: [path.name]
    case .indicator: fieldsOf(path.name).union(before?.facts.fields(behind: path) ?? [])
    }
  }
}

extension Fact {
  /// The fields of the site that this fact rests on; itself when it rests on none.
  func siteFacts(behind path: FactPath) -> Set<FactPath> {
    let fields = inputs.lazy.map(\.path).filter { $0.hasPrefix("site.") && $0 != "site.location" }
      .compactMap { FactPath($0) }
    return path.root == .indicator && !fields.isEmpty ? Set(fields) : [path]
  }
}
