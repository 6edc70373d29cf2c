import Facts

extension Indicator {
  /// The smallest contiguous plot that the project accepts; if not stated, the area that it needs.
  static let neededPlotHa = Indicator("needed_plot_ha", .enquiry) { input in
    let least = input.enquiry("site.plot_min_ha")
    if least.isKnown { return least }
    let area = input.enquiry("site.area_ha")
    return area.isKnown ? area : .unknown(absent: least.absent.union(area.absent))
  }
}
