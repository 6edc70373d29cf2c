public import Facts
public import Region
internal import Rulebook

/// All facts of one case: one site and one enquiry at one date. Without a site: the project alone.
public final class CaseFacts {
  public let site: SiteFacts?
  public let enquiry: Enquiry
  let dictionary: FactsDictionary
  private let indicator: (String) -> Fact
  private let indicatorFields: () -> Set<String>
  private var cache: [FactPath: Fact] = [:]

  /// A case; `indicator` computes an indicator by its id, `indicatorFields` names the fields that indicators asked for.
  public init(
    site: SiteFacts?, enquiry: Enquiry, dictionary: FactsDictionary, indicator: @escaping (String) -> Fact,
    indicatorFields: @escaping () -> Set<String> = { [] }
  ) {
    self.site = site
    self.enquiry = enquiry
    self.dictionary = dictionary
    self.indicator = indicator
    self.indicatorFields = indicatorFields
  }

  /// The fact of a path; unknown where there is none. Computed once.
  public func fact(_ path: FactPath) -> Fact {
    if let fact = cache[path] { return fact }
    let fact = compute(path)
    cache[path] = fact
    return fact
  }

  /// Fields of the site that were asked for, directly or by indicators.
  var fieldsRead: Set<String> {
    indicatorFields().union(cache.keys.filter { $0.root == .site }.map(\.name))
  }

  /// Facts that take the place of what the case gives, before they are first asked for.
  func fix(_ facts: [FactPath: Fact]) { cache.merge(facts) { _, new in new } }

  private func compute(_ path: FactPath) -> Fact {
    switch path.root {
    case .enquiry: enquiry.fact(path.name)
    case .site: site?.fact(path.name) ?? .unknown(absent: [path])
    case .indicator: indicator(path.name)
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
