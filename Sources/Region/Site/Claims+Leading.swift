public import Facts

extension Claims {
  /// Why the leading claim goes before the next one of another value.
  public enum Precedence: Sendable, Hashable {
    /// Its date is later.
    case newer
    /// Of the same date, but the source carries it, or at least the page does.
    case betterDated
    /// Of the same date, but from a more authoritative publisher.
    case publisher
    /// Nothing tells the two apart but the order of the file.
    case fileOrder
  }

  /// The claims of a field that count at a date: of the whole site in the order in which they lead, then of parts.
  public static func standing(_ claims: [Claim], asOf: PartialDate) -> [Claim] {
    let current = claims.filter { !$0.asOf.isSurelyAfter(asOf) }
    return ranked(current.filter { $0.scope == .whole }) + current.filter { $0.scope == .part }
  }

  /// The leading claim, if any claim of the whole site counts at a date.
  public static func leading(_ claims: [Claim], asOf: PartialDate) -> Claim? {
    standing(claims, asOf: asOf).first { $0.scope == .whole }
  }

  /// Why the leading claim leads; nil when no claim of the whole site says otherwise.
  public static func precedence(_ claims: [Claim], asOf: PartialDate) -> Precedence? {
    let whole = standing(claims, asOf: asOf).filter { $0.scope == .whole }
    guard let first = whole.first, let other = whole.first(where: { $0.value != first.value }) else { return nil }
    if first.asOf.ordinal != other.asOf.ordinal { return .newer }
    if first.asOfQuality != other.asOfQuality { return .betterDated }
    return first.publisher != other.publisher ? .publisher : .fileOrder
  }
}
