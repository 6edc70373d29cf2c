import Facts
import SourceText

extension Indicator {
  /// Kind of land: greenfield, extension, existing_park, conversion, brownfield.
  ///
  /// From the origin; mixed land is anything from greenfield to brownfield. Where the origin is missing the status stands in:
  /// existing or full is existing_park, expansion is extension; planned and under development stay unknown.
  static let brownfieldClass = Indicator("brownfield_class", .site) { input in
    let origin = input.site("origin")
    if origin.isKnown { return BrownfieldClass.fromOrigin(origin) }
    let status = input.site("status")
    guard let text = status.leading?.text, let standIn = BrownfieldClass.standIns[text] else {
      return .unknown(absent: origin.absent)
    }
    return .readings(
      [.text(standIn)], status: .estimated, inputs: status.inputs,
      details: ["basis": LocalizedText(de: "nach dem Status des Standorts", en: "by the status of the site")])
  }
}

private enum BrownfieldClass {
  static let standIns = ["existing": "existing_park", "full": "existing_park", "expansion": "extension"]
  static let classes: [String: [String]] = [
    "brownfield": ["brownfield"], "post_mining": ["brownfield"], "conversion": ["conversion"],
    "greenfield": ["greenfield"], "mixed": ["greenfield", "brownfield"],
  ]

  static func fromOrigin(_ origin: Fact) -> Fact {
    let found = origin.readings.compactMap(\.text).flatMap { classes[$0] ?? [] }.uniqued
    guard !found.isEmpty else { return .unknown(absent: [FactPath(.site, "origin")], inputs: origin.inputs) }
    return .readings(
      found.map(FactValue.text), status: found.count > 1 ? Fact.weaker(origin.status, .estimated) : origin.status,
      inputs: origin.inputs)
  }
}
