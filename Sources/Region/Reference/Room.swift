public import Decimals
public import Facts
public import SourceText
import YAML

/// A house that lets rooms to small firms (`seeds/reference/rooms.yaml`).
public struct Room: Sendable, Hashable {
  /// What a house is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case founderCentre = "founder_centre"
    case technologyCentre = "technology_centre"
    case coWorking = "co_working"
    case labAndPilot = "lab_and_pilot"
    case officeHouse = "office_house"
  }

  public let id: String
  public let name: String
  public let kind: Kind
  public let state: StateKey
  public let districts: [DistrictKey]
  public let town: String
  let position: Position
  /// The site of the register on which it lies; nil when on none, or not known.
  public let site: SiteID?
  /// Floor area of the house as the source gives it, m²; nil when unknown.
  public let totalAreaM2: Decimal34?
  /// Smallest unit to let, m²; nil when unknown.
  public let smallestUnitM2: Decimal34?
  /// Whether it has laboratories; nil when unknown.
  public let hasLabs: Bool?
  public let offer: LocalizedText
  public let url: String?
  public let asOf: PartialDate
  /// Year of a planned or uncertain opening; nil when open.
  public let opens: PartialDate?
  public let status: Partner.Status
  public let source: String?
  let file: SourceFile

  /// Estimated car minutes from a place, whole minutes; the error is that of the distance model.
  public func minutes(from place: Position) -> Decimal34 {
    Decimal34(rounding: TravelModel.trip(from: place, to: position).minutes.central, places: 0)
  }
}

extension Room {
  static func read(_ decoding: Decoding) -> [Room] {
    guard let root = decoding.root(), let map = decoding.mapping(root, as: fileShape) else { return [] }
    let rooms = map.need("rooms").flatMap { decoding.list($0) { Room($0, decoding) } } ?? []
    map.finish()
    return rooms
  }

  private init?(_ node: Node, _ decoding: Decoding) {
    guard let map = decoding.mapping(node, as: Self.shape) else { return nil }
    let id = map.need("id").flatMap(decoding.text)
    let name = map.need("name").flatMap(decoding.text)
    let kind = map.need("kind").flatMap { decoding.word($0, as: Kind.self) }
    let state = map.need("state").flatMap { decoding.word($0, as: StateKey.self) }
    districts =
      map.need("districts").flatMap { decoding.list($0) { node in decoding.word(node, as: DistrictKey.self) } } ?? []
    let place = ReferencePlace(map, decoding)
    site = map.take("site").flatMap(decoding.text).map { SiteID($0) }
    totalAreaM2 = map.take("total_area_m2").flatMap(decoding.number).flatMap { Decimal34($0) }
    smallestUnitM2 = map.take("smallest_unit_m2").flatMap(decoding.number).flatMap { Decimal34($0) }
    let labs = map.need("labs").flatMap { decoding.word($0, among: Self.labWords) }
    hasLabs = labs == "yes" ? true : labs == "no" ? false : nil
    let offer = map.need("offer").flatMap(decoding.localized)
    url = map.take("url").flatMap(decoding.text)
    let asOf = map.need("as_of").flatMap(decoding.text).flatMap { PartialDate($0) }
    opens = map.take("opens").flatMap(decoding.text).flatMap { PartialDate($0) }
    let status = map.need("status").flatMap { decoding.word($0, as: Partner.Status.self) }
    _ = map.take("more_sources")
    source = map.take("source_url").flatMap(decoding.text)
    _ = map.take("confidence")
    map.finish()
    guard let id, let name, let kind, let state, let place, let offer, let asOf, let status else { return nil }
    self.id = id
    self.name = name
    self.kind = kind
    self.state = state
    town = place.town
    position = place.position
    self.offer = offer
    self.asOf = asOf
    self.status = status
    file = decoding.file
  }
}
