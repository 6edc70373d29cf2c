internal import Decimals
internal import Facts

extension Room {
  /// The house as a place that the rules can assess like a site; nil without a district.
  ///
  /// A house without laboratories has 0 m² of laboratory space. That it has some says nothing about how much is free, so the
  /// space stays unknown. Nothing else is known of it but where it is.
  func asSite(_ reference: ReferenceData) -> Site? {
    guard !districts.isEmpty else { return nil }
    var claims: [String: [Claim]] = [:]
    if hasLabs == false {
      claims["lab_m2"] = [
        Claim(
          value: .number(.zero), asOf: asOf, asOfQuality: .undated, source: source ?? "rooms.yaml", publisher: .press)
      ]
    }
    return Site(
      id: SiteID(id.replacing("_", with: "-")), name: name, operatorName: name,
      municipalities: [municipality(reference)], districts: districts, siteType: "technology_centre",
      status: "existing",
      location: Site.Location(
        latitude: position.coordinate.latitude, longitude: position.coordinate.longitude, isApproximate: true),
      url: url, notes: nil, visibility: .public, claims: claims, file: file,
      headRanges: [:])
  }

  /// The municipality of the town: its name, without a quarter in brackets where no municipality has that name.
  private func municipality(_ reference: ReferenceData) -> String {
    if reference.municipality(named: town, in: districts) != nil { return town }
    return String(town.prefix { $0 != "(" }).trimmingBlanks
  }
}

extension String {
  /// The text without blanks at its end.
  fileprivate var trimmingBlanks: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}

extension ReferenceData {
  /// The houses that let rooms and may be named, as places, in the order of the file.
  public var placesToRent: [(room: Room, site: Site)] {
    rooms.filter { $0.status != .ended }.compactMap { room in room.asSite(self).map { (room, $0) } }
  }
}
