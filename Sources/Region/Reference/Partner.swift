public import Decimals
public import Facts
public import SourceText
import YAML

/// An organisation to which an investor can be introduced (`seeds/reference/partners.yaml`). Never a person.
public struct Partner: Sendable, Hashable {
  /// What an organisation is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case network, transfer, training, chamber, agency
    case digitalCentre = "digital_centre"
    case founderSupport = "founder_support"
    case researchProgramme = "research_programme"
  }

  /// Whether it may be named as it is.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    case running, planned
    /// The source is old, or funding ends about now: to be checked before it is named.
    case check
    /// Not to be named.
    case ended
  }

  public let id: String
  public let name: String
  public let kind: Kind
  public let topics: [String]
  /// What it does, in one phrase.
  public let offer: LocalizedText
  public let states: [StateKey]
  public let districts: [DistrictKey]
  public let town: String
  let position: Position
  public let url: String?
  /// Year of the source.
  public let asOf: PartialDate
  /// Last year of funding or term; nil when no end is known.
  public let runsUntil: PartialDate?
  private let recorded: Status
  /// nil when the entry rests on general knowledge.
  public let source: String?

  /// Estimated car minutes from a place, whole minutes; the error is that of the distance model.
  public func minutes(from place: Position) -> Decimal34 {
    Decimal34(rounding: TravelModel.trip(from: place, to: position).minutes.central, places: 0)
  }

  /// The status at a date: what was recorded, but to be checked from the last year of its term on.
  public func status(at date: PartialDate) -> Status {
    guard recorded == .running, let runsUntil, !runsUntil.isSurelyAfter(date), runsUntil.year <= date.year else {
      return recorded
    }
    return .check
  }
}

extension Partner {
  static func read(_ decoding: Decoding) -> [Partner] {
    guard let root = decoding.root(), let map = decoding.mapping(root, as: fileShape) else { return [] }
    let partners = map.need("partners").flatMap { decoding.list($0) { Partner($0, decoding) } } ?? []
    _ = map.take("not_to_name")
    map.finish()
    return partners
  }

  private init?(_ node: Node, _ decoding: Decoding) {
    guard let map = decoding.mapping(node, as: Self.shape) else { return nil }
    let id = map.need("id").flatMap(decoding.text)
    let name = map.need("name").flatMap(decoding.text)
    let kind = map.need("kind").flatMap { decoding.word($0, as: Kind.self) }
    topics = map.need("topics").flatMap { decoding.list($0, decoding.text) } ?? []
    let offer = map.need("offer").flatMap(decoding.localized)
    let area = Area(map, decoding)
    let position = ReferencePlace(map, decoding)
    url = map.take("url").flatMap(decoding.text)
    let asOf = map.need("as_of").flatMap(decoding.text).flatMap { PartialDate($0) }
    runsUntil = map.take("runs_until").flatMap(decoding.text).flatMap { PartialDate($0) }
    let recorded = map.need("status").flatMap { decoding.word($0, as: Status.self) }
    source = map.take("source_url").flatMap(decoding.text)
    _ = map.take("confidence")
    map.finish()
    guard let id, let name, let kind, let offer, let position, let asOf, let recorded else { return nil }
    self.id = id
    self.name = name
    self.kind = kind
    self.offer = offer
    states = area.states
    districts = area.districts
    town = position.town
    self.position = position.position
    self.asOf = asOf
    self.recorded = recorded
  }

  /// The Länder and districts that an entry names.
  private struct Area {
    let states: [StateKey]
    let districts: [DistrictKey]

    init(_ map: MappingReader, _ decoding: Decoding) {
      states =
        map.need("states").flatMap { decoding.list($0) { node in decoding.word(node, as: StateKey.self) } } ?? []
      districts =
        map.need("districts").flatMap { decoding.list($0) { node in decoding.word(node, as: DistrictKey.self) } } ?? []
    }
  }
}

/// Town and point of an entry in a reference file; the point is as exact as `position` says.
struct ReferencePlace {
  let town: String
  let position: Position

  init?(_ map: MappingReader, _ decoding: Decoding) {
    let town = map.need("town").flatMap(decoding.text)
    let latitude = map.need("lat").flatMap(decoding.number).flatMap(Double.init)
    let longitude = map.need("lon").flatMap(decoding.number).flatMap(Double.init)
    let quality = map.need("position").flatMap { decoding.word($0, among: Self.precisions) }
    guard let town, let latitude, let longitude, let quality else { return nil }
    self.town = town
    let point = Coordinate(latitude: latitude, longitude: longitude)
    position = Position(point, errorKm: quality == "street" ? 1 : 3)
  }
}
