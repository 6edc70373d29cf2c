public import Decimals
public import Facts
internal import Region
internal import Rulebook

/// A field of a site that a result waits for: missing, outdated, contradictory, or known but leaving the question open.
public struct OpenField: Sendable, Hashable {
  public let path: FactPath
  /// What is known of it.
  public let fact: Fact
  /// Whether a decisive knock-out waits for it.
  public let isDecisive: Bool
  /// Points of 100 that it can move.
  public let stake: Decimal34
  /// Knock-outs and criteria that wait for it, knock-outs first.
  public let decides: [String]
}

extension SiteResult {
  /// Fields of the site that can still change this result, in the order of the dictionary: those that knock-outs of the
  /// enquiry wait for, and those that can move the points of a scored criterion.
  public func openFields(_ dictionary: FactsDictionary) -> [OpenField] {
    var decides: [FactPath: [String]] = [:]
    var decisive: Set<FactPath> = []
    var stakes: [FactPath: Decimal34] = [:]
    for result in knockOuts where result.verdict == .unknown {
      for path in OpenFields.of(result.open, result.actual, facts) {
        decides[path, default: []].append(result.knockOut.id)
        if result.knockOut.isDecisive { decisive.insert(path) }
      }
    }
    for result in criteria where result.status.isScored && !result.open.isEmpty {
      let stake = result.highContribution - result.lowContribution
      guard stake > .zero else { continue }
      for path in OpenFields.of(result.open, result.fact, facts) {
        decides[path, default: []].append(result.criterion.id)
        stakes[path] = (stakes[path] ?? .zero) + stake
      }
    }
    return dictionary.definitions(of: .site).map(\.path).filter { decides[$0] != nil }.map { path in
      OpenField(
        path: path, fact: facts.fact(path.name), isDecisive: decisive.contains(path), stake: stakes[path] ?? .zero,
        decides: decides[path] ?? [])
    }
  }
}
