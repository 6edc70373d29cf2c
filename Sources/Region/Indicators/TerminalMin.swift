import Facts

extension Indicator {
  /// Car minutes to the nearest intermodal terminal that a page confirms; planned and unconfirmed ones do not count.
  static let terminalMin = Indicator("terminal_min", .site) { input in
    let terminals = (input.reference.transport[.intermodalTerminal] ?? []).filter(\.isConfirmed)
    guard let nearest = input.nearest(terminals) else {
      return .unknown(absent: [FactPath(.indicator, "terminal_min")], reason: IndicatorWording.noReference)
    }
    let (inputs, details) = input.described(nearest)
    return .estimate(nearest.trip.minutes, places: 1, inputs: inputs, details: details)
  }
}
