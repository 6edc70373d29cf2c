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
  private var cache: [FactPath: Fact] = [:]
  /// The case of the enquiry alone, from which facts that do not depend on the site are taken.
  private let alone: CaseFacts?
  private var judged: [String: Judgement] = [:]

  /// A case; `indicator` computes an indicator by its id.
  ///
  /// - Parameter alone: the case of the same enquiry without a site, so that what it knows is not computed anew.
  public init(
    site: SiteFacts?, enquiry: Enquiry, dictionary: FactsDictionary, alone: CaseFacts? = nil,
    indicator: @escaping (String) -> Fact
  ) {
    self.alone = alone
    self.site = site
    self.enquiry = enquiry
    self.dictionary = dictionary
    self.indicator = indicator
  }

  /// The fact of a path; unknown where there is none. Computed once.
  public func fact(_ path: FactPath) -> Fact {
    if let fact = cache[path] { return fact }
    let fact = compute(path)
    cache[path] = fact
    return fact
  }

  /// The judgement of a condition that the enquiry alone decides, if it was kept.
  func judgement(of rule: RuleExpression) -> Judgement? { (alone ?? self).judged[rule.expression.text] }

  /// Keeps the judgement of a condition that the enquiry alone decides, for all sites.
  func keep(_ judgement: Judgement, of rule: RuleExpression) { judged[rule.expression.text] = judgement }

  private func compute(_ path: FactPath) -> Fact {
    switch path.root {
    case .enquiry: alone?.fact(path) ?? enquiry.fact(path.name)
    case .site: site?.fact(path.name) ?? .unknown(absent: [path])
    case .indicator: indicator(path.name)
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
