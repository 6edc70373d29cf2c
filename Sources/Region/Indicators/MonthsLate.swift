import Decimals
import Facts

extension Indicator {
  /// Months by which the site is ready to build on after the wanted month; 0 or less: in time.
  ///
  /// At once counts as 0. A year alone is a range from January to December. Of a claim about past availability the date
  /// counts as it stands.
  static let monthsLate = Indicator("months_late", .pair) { input in
    let from = input.site("available_from")
    let wanted = input.enquiry("timeline.build_ready_by")
    let inputs = from.inputs + wanted.inputs
    guard from.isKnown, let by = wanted.leading?.partialDate else {
      return .unknown(absent: from.absent.union(wanted.absent), inputs: inputs)
    }
    let ranges = from.readings.compactMap { MonthsLate.range($0, by) }
    guard let leading = ranges.first, let low = ranges.map(\.lowerBound).min(),
      let high = ranges.map(\.upperBound).max()
    else { return .unknown(absent: [FactPath(.site, "available_from")], inputs: inputs) }
    if low == high { return .readings([.number(Decimal34(low))], status: from.status, inputs: inputs) }
    let middle = Decimal34(rounding: Double(leading.lowerBound + leading.upperBound) / 2, places: 1)
    var result = Fact.estimated(low: Decimal34(low), central: middle, high: Decimal34(high), inputs: inputs)
    result.status = Fact.weaker(from.status, .estimated)
    return result
  }
}

private enum MonthsLate {
  static func range(_ from: FactValue, _ by: PartialDate) -> ClosedRange<Int>? {
    if from.text == "immediately" { return 0...0 }
    guard let date = from.partialDate else { return nil }
    return (date.firstMonth - by.lastMonth)...(date.lastMonth - by.firstMonth)
  }
}
