internal import Decimals
public import Facts

/// Which claim leads, and what the others mean.
public enum Claims {
  /// The fact that the claims about one field give at a date.
  ///
  /// Claims newer than `asOf` are left out. Among claims of the whole site the newest leads; at the same date a dated one
  /// before a page date before an undated one, then official before operator before press, then the order of the file.
  /// Other values of the whole are further readings, unless they are older than `maxAgeYears` while the leading one is
  /// not. Claims about parts bound an unknown number from below.
  ///
  /// - Parameter maxAgeYears: from the dictionary; nil when the field does not age.
  public static func fact(
    _ field: String, _ claims: [Claim], asOf: PartialDate, maxAgeYears: Int?
  ) -> Fact {
    let current = claims.filter { !$0.asOf.isSurelyAfter(asOf) }
    let whole = ranked(current.filter { $0.scope == .whole })
    let inputs = (whole + current.filter { $0.scope == .part }).map { $0.input(field) }
    guard let leading = whole.first else {
      let parts = current.compactMap(\.value.number)
      return .unknown(absent: [FactPath(.site, field)], bounds: Bounds(lower: parts.max()), inputs: inputs)
    }
    let isAged = { (claim: Claim) in maxAgeYears.map { claim.asOf.fullYears(until: asOf) >= $0 } ?? false }
    let standing = isAged(leading) ? whole : whole.filter { !isAged($0) }
    let readings = standing.map(\.value).reduce(into: [FactValue]()) { if !$0.contains($1) { $0.append($1) } }
    let status: Fact.Status = isAged(leading) ? .aged : readings.count > 1 ? .conflicting : .known
    return .readings(readings, status: status, inputs: inputs)
  }

  /// The claims that are newer than a date and therefore left out.
  public static func newer(_ claims: [Claim], than asOf: PartialDate) -> [Claim] {
    claims.filter { $0.asOf.isSurelyAfter(asOf) }
  }

  /// Claims in the order in which they lead.
  static func ranked(_ claims: [Claim]) -> [Claim] {
    claims.enumerated().sorted { a, b in
      let (x, y) = (a.element, b.element)
      if x.asOf.year != y.asOf.year { return x.asOf.year > y.asOf.year }
      // Of one year, a finer date that nobody carries does not beat a coarser one that the source carries.
      let isDated = (x.asOfQuality == .dated, y.asOfQuality == .dated)
      if isDated.0 != isDated.1 { return isDated.0 }
      if x.asOf.ordinal != y.asOf.ordinal { return x.asOf.ordinal > y.asOf.ordinal }
      if x.asOfQuality != y.asOfQuality { return rank(x.asOfQuality) < rank(y.asOfQuality) }
      if x.publisher != y.publisher { return x.publisher < y.publisher }
      return a.offset < b.offset
    }.map(\.element)
  }

  static func rank(_ quality: AsOfQuality) -> Int { AsOfQuality.allCases.firstIndex(of: quality) ?? 0 }
}
