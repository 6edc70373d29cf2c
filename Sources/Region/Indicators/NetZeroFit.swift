import Facts

extension Indicator {
  /// Net-zero technology in the Net Zero Valley: both, one of the two, or none.
  ///
  /// From the tag `net_zero` of the enquiry and ``netZeroValley``. Unknown when the enquiry has no tags.
  static let netZeroFit = Indicator("net_zero_fit", .pair) { input in
    let tags = input.enquiry("sector.tags")
    let valley = input.indicator("net_zero_valley")
    guard let words = tags.leading?.texts, valley.isKnown else {
      return .unknown(absent: tags.absent.union(valley.absent), reason: valley.reason)
    }
    let hasTag = words.contains("net_zero")
    let classes = valley.readings.compactMap(\.boolean).map { isValley in
      isValley && hasTag ? "both" : isValley || hasTag ? "one" : "none"
    }
    return .readings(
      classes.map(FactValue.text).uniqued, status: valley.status, inputs: tags.inputs + valley.inputs,
      details: valley.details)
  }
}
