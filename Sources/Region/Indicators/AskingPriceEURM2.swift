import Facts

extension Indicator {
  /// Lowest price asked, bid for or paid, in EUR/m². A land reference value is no offer: unknown.
  static let askingPriceEURM2 = Indicator("asking_price_eur_m2", .site) { input in
    let price = input.site("price_min_eur_m2")
    let basis = input.site("price_basis")
    guard price.isKnown else { return price }
    guard basis.isKnown else { return .unknown(absent: basis.absent, inputs: price.inputs) }
    let offers: Set<FactValue> = [.text("asking"), .text("minimum_bid"), .text("sale")]
    guard basis.readings.allSatisfy(offers.contains) else {
      return price.withheld(FactPath(.site, "price_min_eur_m2"), IndicatorWording.landReferenceValue)
    }
    var result = price
    result.inputs += basis.inputs
    return result
  }
}
