import Decimals

extension Builtins {
  /// DMN 1.5, 10.3.4.1.
  static let conversion: [Builtin] = [
    Builtin(
      "date", .conversion, .init(.string("from")), .init(.oneOf("from", .date, .dateTime)),
      .init(.number("year"), .number("month"), .number("day"))
    ) { date($0) },
    Builtin(
      "date and time", .conversion, .init(.string("from")),
      .init(.oneOf("date", .date, .dateTime), .oneOf("time", .time))
    ) { dateTime($0) },
    Builtin(
      "time", .conversion, .init(.string("from")), .init(.oneOf("from", .time, .dateTime, .date)),
      .init(.number("hour"), .number("minute"), .number("second"), .oneOf("offset", .daysAndTime).optional)
    ) { time($0) },
    Builtin(
      "number", .conversion, .init(.string("from")),
      .init(.string("from"), .string("grouping separator").optional, .string("decimal separator").optional)
    ) {
      number($0)
    },
    Builtin("string", .conversion, .init(.any("from"))) { call in
      call.value(0).isNull
        ? call.evaluator.propagate([call.value(0)], .argumentValue("string", .notFound), call.range)
        : call.result(call.value(0).plainText)
    },
    Builtin("duration", .conversion, .init(.string("from"))) { call in
      TemporalText.duration(call.string(0)) ?? call.fail(.invalidText("duration", call.string(0)))
    },
    Builtin(
      "years and months duration", .conversion,
      .init(.oneOf("from", .date, .dateTime), .oneOf("to", .date, .dateTime))
    ) { months($0) },
  ]

  private static func date(_ call: Call) -> Value {
    switch call.value(0) {
    case .string(let text): return TemporalText.date(text).map { .date($0) } ?? call.fail(.invalidText("date", text))
    case .date: return call.value(0)
    case .dateTime(let moment): return .date(moment.date)
    default:
      guard let year = call.number(0).intValue, let month = call.number(1).intValue, let day = call.number(2).intValue,
        abs(max(year, -.max)) <= CalendarDate.greatestYear, let date = CalendarDate(year: year, month: month, day: day)
      else { return call.fail(.noSuchDate) }
      return .date(date)
    }
  }

  private static func dateTime(_ call: Call) -> Value {
    switch (call.value(0), call.value(1)) {
    case (.string(let text), _):
      if let moment = TemporalText.dateTime(text) { return .dateTime(moment) }
      if let date = TemporalText.date(text) { return .dateTime(DateTime(date, .midnight())) }
      return call.fail(.invalidText("date and time", text))
    case (.date(let date), .time(let time)): return .dateTime(DateTime(date, time))
    case (.dateTime(let moment), .time(let time)): return .dateTime(DateTime(moment.date, time))
    default: return call.fail(.noSuchDate)
    }
  }

  private static func time(_ call: Call) -> Value {
    switch call.value(0) {
    case .string(let text): return TemporalText.time(text).map { .time($0) } ?? call.fail(.invalidText("time", text))
    case .time: return call.value(0)
    case .dateTime(let moment): return .time(moment.time)
    case .date: return .time(.midnight(zone: .offset(0)))
    default: return timeOfParts(call)
    }
  }

  private static func timeOfParts(_ call: Call) -> Value {
    let whole = call.number(2).rounded(toPlaces: 0, .floor)
    let rest = (call.number(2) - whole) * Decimal34(1_000_000_000)
    var zone: Zone?
    if case .daysAndTime(let offset) = call.value(3) {
      guard abs(offset.seconds) <= 18 * 3600, offset.nanoseconds == 0 else { return call.fail(.noSuchZone) }
      zone = .offset(offset.seconds)
    }
    guard let hour = call.number(0).intValue, let minute = call.number(1).intValue, let second = whole.intValue,
      let nanosecond = rest.rounded(toPlaces: 0, .down).intValue,
      let time = ClockTime(hour: hour, minute: minute, second: second, nanosecond: nanosecond, zone: zone)
    else { return call.fail(.noSuchTime) }
    return .time(time)
  }

  /// Grouping is a space, a comma or a point; the decimal separator a comma or a point; not the same.
  private static func number(_ call: Call) -> Value {
    let grouping = call.string(1)
    let point = call.has(2) ? call.string(2) : "."
    guard ["", " ", ",", "."].contains(grouping), [",", "."].contains(point), grouping != point else {
      return call.fail(.badSeparator)
    }
    var text = call.string(0)
    if !grouping.isEmpty { text = text.filter { String($0) != grouping } }
    if point == "," {
      guard !text.contains(".") else { return call.fail(.invalidText("number", call.string(0))) }
      text = String(text.map { $0 == "," ? "." : $0 })
    }
    return Decimal34(text).map { .number($0) } ?? call.fail(.invalidText("number", call.string(0)))
  }

  /// Whole months from one day to another; incomplete months do not count.
  private static func months(_ call: Call) -> Value {
    func moment(_ value: Value) -> DateTime? {
      switch value {
      case .date(let date): DateTime(date, .midnight())
      case .dateTime(let moment): moment
      default: nil
      }
    }
    guard let from = moment(call.value(0)), let to = moment(call.value(1)) else { return call.fail(.noSuchDate) }
    let (start, end, sign) = from.sinceEpoch <= to.sinceEpoch ? (from, to, 1) : (to, from, -1)
    var months = (end.date.year - start.date.year) * 12 + end.date.month - start.date.month
    let (a, b) = (start.time.sinceMidnight, end.time.sinceMidnight)
    if end.date.day < start.date.day || (end.date.day == start.date.day && b < a) { months -= 1 }
    return .yearsAndMonths(YearMonthDuration(months: sign * max(months, 0)))
  }
}
