public import Facts
public import SourceText

extension Site {
  /// A site that a row of a table describes: its head from the facts of the row, without claims of its own.
  ///
  /// - Parameters:
  ///   - facts: what the row says, by field; a head field that is missing stays empty, a missing name becomes the id.
  ///   - location: nil when the row does not say where it lies.
  ///   - table: the file, for messages.
  public init(id: String, facts: [String: Fact], location: Location?, table: SourceFile) {
    func texts(_ field: String) -> [String] { facts[field]?.readings.flatMap { $0.texts ?? [] } ?? [] }
    self.id = SiteID(id)
    name = texts("name").first ?? id
    operatorName = texts("operator").first ?? ""
    municipalities = texts("municipality")
    districts = texts("district").compactMap(DistrictKey.init)
    siteType = texts("site_type").first ?? ""
    status = texts("status").first ?? ""
    self.location = location
    url = nil
    notes = nil
    visibility = .public
    claims = [:]
    file = table
    headRanges = [:]
  }
}

extension SiteFacts {
  /// The facts of a site that a row of a table describes; unknown where the row says nothing.
  ///
  /// A Land follows from the district where the row does not name it.
  public init(_ site: Site, row facts: [String: Fact], asOf: PartialDate) {
    self.init(site, facts: Self.head(site).merging(facts) { _, new in new }, asOf: asOf)
  }
}
