public import Facts

/// What indicators are computed from: the facts of one site, one enquiry, reference data, and the as-of date.
///
/// Results are kept, so that several criteria can use one indicator, and indicators each other. Not `Sendable`: make one for
/// each pair of site and enquiry, in the task that uses it.
public final class IndicatorInput {
  /// nil when only indicators of the enquiry are wanted.
  public let site: SiteFacts?
  /// nil when only indicators of the site are wanted.
  public let enquiry: Enquiry?
  public let reference: ReferenceData
  public let asOf: PartialDate
  private var results: [String: Fact]
  /// The fields of the site that each indicator was computed from, through other indicators too.
  private var fields: [String: Set<String>] = [:]
  /// The fields read so far by each indicator that is being computed, the outermost first.
  private var reading: [Set<String>] = []

  /// The place of the site with its error; nil without a site, or when nobody says where it lies.
  private(set) lazy var position: Position? = site?.site.location.map { Position($0) }
  /// The people around the site; nil without a site.
  private(set) lazy var catchment: Catchment? = position.map { Catchment(around: $0, reference) }

  /// The institutions around the site; nil without a site.
  private(set) lazy var institutions: InstitutionSearch? =
    around?.institutions ?? position.map { InstitutionSearch(around: $0, reference) }
  private let around: SiteSurroundings?

  /// An input.
  ///
  /// - Parameters:
  ///   - known: indicators of the site alone that were computed before.
  ///   - around: what lies around the site, computed before.
  public init(
    site: SiteFacts?, enquiry: Enquiry?, reference: ReferenceData, asOf: PartialDate, known: [String: Fact] = [:],
    around: SiteSurroundings? = nil
  ) {
    results = known
    self.around = around
    self.site = site
    self.enquiry = enquiry
    self.reference = reference
    self.asOf = asOf
  }

  /// The fact of an indicator, computed once; unknown when there is no indicator of that name.
  public func indicator(_ id: String) -> Fact {
    if let result = results[id] {
      note(fields(of: id))
      return result
    }
    reading.append([])
    let result = Indicators.named(id)?.compute(self) ?? .unknown(absent: [FactPath(.indicator, id)])
    results[id] = result
    fields[id] = reading.removeLast()
    note(fields(of: id))
    return result
  }

  /// The fields of the site that an indicator was computed from; empty until it was asked for.
  ///
  /// A change of any other field leaves the indicator as it is.
  public func fields(of id: String) -> Set<String> { fields[id] ?? [] }

  private func note(_ fields: Set<String>) {
    if !reading.isEmpty, !fields.isEmpty { reading[reading.count - 1].formUnion(fields) }
  }

  /// What lies around the site, to be shared with other enquiries.
  public var surroundings: SiteSurroundings { SiteSurroundings(institutions: institutions) }

  /// The fact of a field of the site; unknown without a site.
  func site(_ field: String) -> Fact {
    if !reading.isEmpty { reading[reading.count - 1].insert(field) }
    return site?.fact(field) ?? .unknown(absent: [FactPath(.site, field)])
  }

  /// The districts that the site may lie in, the main one first; empty without a site.
  var districts: [DistrictKey] { site("district").readings.compactMap { $0.text.flatMap(DistrictKey.init) } }

  /// The fact of a field of the enquiry, `section.field`; unknown without an enquiry.
  func enquiry(_ field: String) -> Fact { enquiry?.fact(field) ?? .unknown(absent: [FactPath(.enquiry, field)]) }

  /// The texts of a list in the enquiry; nil when it is not stated.
  func enquiryTexts(_ field: String) -> [String]? { enquiry(field).leading?.texts }

  /// The position as an input of a result.
  var positionInput: [FactInput] {
    guard let position else { return [] }
    let text = "\(position.coordinate.latitude), \(position.coordinate.longitude)"
    let source = site?.site.location?.source ?? SiteFacts.registerSource
    let note = position.errorKm >= Position.approximateErrorKm ? "position within about 1 km" : nil
    return [FactInput(path: "site.location", value: .text(text), source: source, note: note)]
  }
}

extension Position {
  /// The error of a place that the compiler of the register rounded.
  static let approximateErrorKm = 1.0

  /// The place of a site, with the error of its rounding.
  public init(_ location: Site.Location) {
    self.init(
      Coordinate(latitude: location.latitude, longitude: location.longitude),
      errorKm: location.isApproximate ? Self.approximateErrorKm : TransportNode.officialErrorKm)
  }
}

/// What indicators of site and enquiry need of the surroundings of a site, the same for every enquiry.
public struct SiteSurroundings: Sendable {
  let institutions: InstitutionSearch?
}
