internal import Decimals
internal import FEEL
internal import Facts

extension FactDefinition {
  /// A value of this fact as FEEL sees it. A class that leaves the question open becomes an unknown of the fact.
  func feelValue(_ value: FactValue) -> Value {
    switch value {
    case .number(let number): .number(number)
    case .boolean(let flag): .boolean(flag)
    case .text(let text): classNamed(text)?.isUndetermined == true ? unknown : .string(text)
    case .date(let date): calendarDate(date.earliest)
    case .list(let items): .list(items.map(feelValue))
    }
  }

  /// The values of a fact that an expression has to be tried with: every reading; a partial date by its first and last
  /// day; unknown when there is no reading, or only an aged one.
  func feelReadings(_ fact: Fact) -> [Value] {
    guard fact.isKnown, fact.status != .aged else { return [unknown] }
    let values = fact.readings.flatMap { reading -> [Value] in
      guard case .date(let date) = reading, date.earliest != date.latest else { return [feelValue(reading)] }
      return [calendarDate(date.earliest), calendarDate(date.latest)]
    }
    return values.reduce(into: []) { if !$0.contains($1) || $1.containsUnknown { $0.append($1) } }
  }

  private var unknown: Value { .null(Null(causes: [], absent: [path.description])) }

  private func calendarDate(_ date: PartialDate) -> Value {
    CalendarDate(year: date.year, month: date.month ?? 1, day: date.day ?? 1).map(Value.date) ?? unknown
  }
}
