import Decimals
import Facts

extension Indicator {
  /// Fresh water that the project needs a day divided by what the site can still allocate.
  ///
  /// With nothing left to allocate there is no quotient: then a need above zero is bounded from below by 1 (not enough).
  static let waterRatio = Indicator("water_ratio", .pair) { input in
    let need = input.enquiry("utilities.water_m3_day")
    var result = need.divided(by: input.indicator("water_free_m3_day"), whenZero: IndicatorWording.noAllocation)
    if result.reason == IndicatorWording.noAllocation {
      result.absent = [FactPath(.indicator, "water_free_m3_day")]
      if let low = need.span?.low, low.sign > 0 { result.bounds.lower = .one }
    }
    return result
  }
}
