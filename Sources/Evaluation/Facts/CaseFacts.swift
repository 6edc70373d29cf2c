public import Facts
public import Region
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
  var fieldsRead: Set<String>?

  /// A case; `indicator` computes an indicator by its id, `fieldsOf` says which fields of the site it was computed from.
  public init(
    site: SiteFacts?, enquiry: Enquiry, dictionary: FactsDictionary, indicator: @escaping (String) -> Fact,
    fieldsOf: @escaping (String) -> Set<String> = { _ in [] }
  ) {
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
    if fieldsRead != nil { fieldsRead?.formUnion(fields(behind: path)) }
    return fact
  }

  private func compute(_ path: FactPath) -> Fact {
    switch path.root {
    case .enquiry: return enquiry.fact(path.name)
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
    let fields = inputs.compactMap { FactPath($0.path) }.filter { $0.root == .site && $0.name != "location" }
    return path.root == .indicator && !fields.isEmpty ? Set(fields) : [path]
  }
}
