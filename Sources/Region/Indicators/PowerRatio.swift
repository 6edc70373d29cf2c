import Facts

extension Indicator {
  /// Connectable power of the site divided by the power that the project needs at the start.
  static let powerRatio = Indicator("power_ratio", .pair) { input in
    input.site("power_mw").divided(by: input.enquiry("utilities.power_mw"), whenZero: IndicatorWording.noPower)
  }
}
