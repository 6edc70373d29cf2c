import Decimals
import Facts

extension Indicator {
  /// Readiness for building: ready, dated, not_ready.
  ///
  /// ready: plots can be had at once or since a date before the as-of date. dated: from a later date. A year that holds the
  /// as-of date gives both. not_ready: no date, and the register says planned or under development. Otherwise unknown: a
  /// binding plan alone does not say that plots can be built on.
  static let readiness = Indicator("readiness", .site) { input in
    let from = input.site("available_from")
    let status = input.site("status")
    guard from.isKnown else {
      let isUnderWay = ["planned", "under_development"].contains(status.leading?.text ?? "")
      return isUnderWay ? .known(.text("not_ready"), inputs: status.inputs) : .unknown(absent: from.absent)
    }
    let classes = from.readings.flatMap { Readiness.classes($0, input.asOf) }.uniqued
    guard !classes.isEmpty else { return .unknown(absent: [FactPath(.site, "available_from")], inputs: from.inputs) }
    return .readings(
      classes.map(FactValue.text), status: classes.count > 1 ? Fact.weaker(from.status, .estimated) : from.status,
      inputs: from.inputs)
  }
}

private enum Readiness {
  static func classes(_ value: FactValue, _ asOf: PartialDate) -> [String] {
    if value.text == "immediately" { return ["ready"] }
    guard let date = value.partialDate else { return [] }
    if date.isSurelyAfter(asOf) { return ["dated"] }
    return asOf.isSurelyAfter(date) ? ["ready"] : ["dated", "ready"]
  }
}

extension FactValue {
  /// A date; a text or a whole number that is one counts too.
  var partialDate: PartialDate? {
    switch self {
    case .date(let date): date
    case .text(let text): PartialDate(text)
    case .number(let number): number.intValue.flatMap { PartialDate(year: $0) }
    case .boolean, .list: nil
    }
  }
}
