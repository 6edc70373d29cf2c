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

  /// The place of the site with its error; nil without a site.
  private(set) lazy var position: Position? = site.map { Position($0.site.location) }
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
    if let result = results[id] { return result }
    let result = Indicators.named(id)?.compute(self) ?? .unknown(absent: [FactPath(.indicator, id)])
    results[id] = result
    return result
  }

  /// What lies around the site, to be shared with other enquiries.
  public var surroundings: SiteSurroundings { SiteSurroundings(institutions: institutions) }

  /// The fact of a field of the site; unknown without a site.
  func site(_ field: String) -> Fact { site?.fact(field) ?? .unknown(absent: [FactPath(.site, field)]) }

  /// The fact of a field of the enquiry, `section.field`; unknown without an enquiry.
  func enquiry(_ field: String) -> Fact { enquiry?.fact(field) ?? .unknown(absent: [FactPath(.enquiry, field)]) }

  /// The texts of a list in the enquiry; nil when it is not stated.
  func enquiryTexts(_ field: String) -> [String]? { enquiry(field).leading?.texts }

  /// The position as an input of a result.
  var positionInput: [FactInput] {
    guard let position else { return [] }
    let text = "\(position.coordinate.latitude), \(position.coordinate.longitude)"
    let note = position.errorKm >= Position.approximateErrorKm ? "position within about 1 km" : nil
    return [FactInput(path: "site.location", value: .text(text), source: "register", note: note)]
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
