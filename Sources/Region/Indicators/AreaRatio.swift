import Decimals
import Facts

extension Indicator {
  /// Largest contiguous free land divided by the area that the project needs.
  ///
  /// While the largest plot is unknown, the free, the net and the total area bound the ratio from above (where claims
  /// disagree, the greatest of each), and claims about parts from below. An aged area bounds nothing: it may be wrong.
  static let areaRatio = Indicator("area_ratio", .pair) { input in
    var plot = input.site("largest_contiguous_ha")
    if !plot.isKnown { AreaRatio.bound(&plot, input) }
    return plot.divided(by: input.enquiry("site.area_ha"), whenZero: IndicatorWording.rentsRooms)
  }
}

private enum AreaRatio {
  static func bound(_ plot: inout Fact, _ input: IndicatorInput) {
    let areas = [input.indicator("free_area_ha"), input.site("net_area_ha"), input.site("total_area_ha")]
    for area in areas {
      guard area.status != .aged, let high = area.span?.high else { continue }
      plot.bounds.upper = plot.bounds.upper.map { min($0, high) } ?? high
      plot.inputs += area.inputs
    }
    // A part cannot exceed the whole; where claims say so, the lower bound gives way.
    if let lower = plot.bounds.lower, let upper = plot.bounds.upper, lower > upper { plot.bounds.lower = nil }
  }
}
