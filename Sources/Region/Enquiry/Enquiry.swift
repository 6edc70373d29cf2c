internal import Decimals
public import Facts
public import SourceText

/// An investor's profile and requirements. What is not stated is absent: never zero, never no.
public struct Enquiry: Sendable {
  public let id: String
  /// Raised when the investor changes the request.
  public let version: Int
  public let title: LocalizedText
  public let summary: LocalizedText?
  public let answerBy: PartialDate?
  /// Stated values, by path.
  public let values: [FactPath: FactValue]
  /// Paths (`section.field`) whose values are musts: they may exclude a site.
  public let must: [String]
  /// Paths that are merely welcome.
  public let nice: [String]
  /// Paths that the investor says are not known.
  public let unknown: [String]
  /// Wishes that match no field, for the adviser.
  public let freeText: [String]
  /// What sites were said to have for this enquiry only, by site and field; beside the claims of the register.
  public let siteClaims: [SiteID: [String: [Claim]]]
  public let isFictional: Bool
  public let file: SourceFile
  private let places: [FactPath: SourceRange]

  init(
    id: String, version: Int, title: LocalizedText, summary: LocalizedText?, answerBy: PartialDate?,
    values: [FactPath: FactValue], lists: Lists, siteClaims: [SiteID: [String: [Claim]]], isFictional: Bool,
    file: SourceFile, places: [FactPath: SourceRange]
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.summary = summary
    self.answerBy = answerBy
    self.values = values
    must = lists.must
    nice = lists.nice
    unknown = lists.unknown
    freeText = lists.freeText
    self.siteClaims = siteClaims
    self.isFictional = isFictional
    self.file = file
    self.places = places
  }

  /// The lists of paths of an enquiry file.
  struct Lists {
    var must: [String] = []
    var nice: [String] = []
    var unknown: [String] = []
    var freeText: [String] = []
  }

  /// The fact of a name below `enquiry.`, such as `site.area_ha` or `must`; unknown when it is not stated.
  ///
  /// `must` and `nice` are always known: an enquiry that lists none has none.
  public func fact(_ name: String) -> Fact {
    let path = FactPath(.enquiry, name)
    switch name {
    case "must": return .known(.list(must.map(FactValue.text)))
    case "nice": return .known(.list(nice.map(FactValue.text)))
    default:
      guard let value = values[path] else { return .unknown(absent: [path]) }
      return .known(value, inputs: [FactInput(path: path.description, value: value, source: "enquiry \(id)")])
    }
  }

  /// Where a value stands in the file; nil when it is not stated.
  public func place(_ path: FactPath) -> SourceLocation? {
    places[path].map { SourceLocation(file, $0) }
  }

  /// Whether rooms are wanted and not land: rent is stated, or the plot needed is 0 ha.
  public var rentsRooms: Bool {
    if values[FactPath(.enquiry, "site.tenure")] == .text("rent") { return true }
    return values[FactPath(.enquiry, "site.area_ha")]?.number?.isZero ?? false
  }

  /// Whether laboratory space is asked for.
  public var needsLabs: Bool { values[FactPath(.enquiry, "building.lab_m2")]?.number.map { !$0.isZero } ?? false }

  /// The same enquiry with one value changed: to see what a change would do.
  public func setting(_ path: FactPath, to value: FactValue) -> Enquiry {
    with(values: values.merging([path: value]) { _, new in new }, must: must, nice: nice)
  }

  /// The same enquiry with other values and lists.
  func with(values: [FactPath: FactValue], must: [String], nice: [String]) -> Enquiry {
    Enquiry(
      id: id, version: version, title: title, summary: summary, answerBy: answerBy, values: values,
      lists: Lists(must: must, nice: nice, unknown: unknown, freeText: freeText), siteClaims: siteClaims,
      isFictional: isFictional, file: file, places: places)
  }

  /// How strongly a stated value is meant: Muss, Soll or Kann.
  public enum Strength: String, Sendable, Hashable {
    case must, should, nice
  }

  /// The strength of a path; stated values that are in neither list are shoulds.
  public func strength(_ path: String) -> Strength {
    must.contains(path) ? .must : nice.contains(path) ? .nice : .should
  }
}
