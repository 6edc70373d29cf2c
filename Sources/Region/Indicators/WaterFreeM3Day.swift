import Decimals
import Facts

extension Indicator {
  /// Industrial water in m³ a day: stated capacity in m³ an hour × 24.
  static let waterFreeM3Day = Indicator("water_free_m3_day", .site) { input in
    let hours = Decimal34(24)
    return input.site("process_water_m3_h").mappingNumbers { $0.multiplying(hours) ?? $0 }
  }
}
