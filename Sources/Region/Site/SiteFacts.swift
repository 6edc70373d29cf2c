public import Facts
internal import SourceText

/// The facts of one site at one date.
public struct SiteFacts: Sendable {
  public let site: Site
  public let asOf: PartialDate
  private var facts: [String: Fact]
  /// Claims that are newer than the date, by field, and therefore left out.
  public let leftOut: [String: [Claim]]

  /// Resolves all claims of a site once.
  public init(_ site: Site, dictionary: FactsDictionary, asOf: PartialDate) {
    self.site = site
    self.asOf = asOf
    var facts = Self.head(site)
    for (field, claims) in site.claims {
      let age = dictionary[FactPath(.site, field)]?.maxAgeYears
      facts[field] = Claims.fact(field, claims, asOf: asOf, maxAgeYears: age)
    }
    self.facts = facts
    leftOut = site.claims.mapValues { Claims.newer($0, than: asOf) }.filter { !$0.value.isEmpty }
  }

  init(_ site: Site, facts: [String: Fact], asOf: PartialDate) {
    self.site = site
    self.asOf = asOf
    self.facts = facts
    leftOut = [:]
  }

  /// The fact of a field; unknown when there is no claim.
  public func fact(_ field: String) -> Fact {
    facts[field] ?? .unknown(absent: [FactPath(.site, field)])
  }

  /// The same site with other facts in some fields: what if they were known, or changed?
  public func setting(_ changes: [String: Fact]) -> SiteFacts {
    var copy = self
    copy.facts.merge(changes) { _, new in new }
    return copy
  }

  /// Names of the fields that come from the head of the file and not from claims.
  public static let headFields = [
    "id", "name", "operator", "municipality", "district", "state", "site_type", "status",
  ]

  /// A site in two districts has both until it is clear on which side a plot lies.
  static func head(_ site: Site) -> [String: Fact] {
    let texts: [(String, [String])] = [
      ("id", [site.id.rawValue]), ("name", [site.name]), ("operator", [site.operatorName]),
      ("municipality", site.municipalities), ("district", site.districts.map(\.rawValue)),
      ("state", site.states.map(\.rawValue)), ("site_type", [site.siteType]), ("status", [site.status]),
    ]
    return Dictionary(
      uniqueKeysWithValues: texts.map { ($0, $1.filter { !$0.isEmpty }) }.filter { !$1.isEmpty }.map { field, values in
        let inputs = values.map { FactInput(path: "site.\(field)", value: .text($0), source: registerSource) }
        return (field, .readings(values.map(FactValue.text), status: .known, inputs: inputs))
      })
  }

  /// The source named for what the compiler of the register set.
  static let registerSource = "register"
}
