import Decimals

/// Reads dates, times and durations in the forms of ISO 8601 that FEEL has.
enum TemporalText {
  /// The value of an `@` literal; nil when the text is none of the forms.
  static func value(of text: String) -> Value? {
    if let date = date(text) { return .date(date) }
    if let moment = dateTime(text) { return .dateTime(moment) }
    if let time = time(text) { return .time(time) }
    return duration(text)
  }

  /// `2026-11-22`.
  static func date(_ text: String) -> CalendarDate? {
    var scanner = TemporalScanner(text)
    guard let date = scanner.date(), scanner.isAtEnd else { return nil }
    return date
  }

  /// `08:30:00`, with a fraction, and with `Z`, `+01:00` or `@Europe/Berlin`.
  static func time(_ text: String) -> ClockTime? {
    var scanner = TemporalScanner(text)
    guard let time = scanner.time(), scanner.isAtEnd else { return nil }
    return time
  }

  /// `2026-11-22T08:30:00`; `24:00:00` is midnight of the next day.
  static func dateTime(_ text: String) -> DateTime? {
    var scanner = TemporalScanner(text)
    guard let date = scanner.date(), scanner.take("T") else { return nil }
    if scanner.takeMidnightOfNextDay() {
      guard let zone = scanner.zone(), scanner.isAtEnd, let next = CalendarDate(dayNumber: date.dayNumber + 1)
      else { return nil }
      return DateTime(next, .midnight(zone: zone.value))
    }
    guard let time = scanner.time(), scanner.isAtEnd else { return nil }
    return DateTime(date, time)
  }

  /// `P1Y2M` or `P1DT2H3M4.5S`.
  static func duration(_ text: String) -> Value? {
    var scanner = TemporalScanner(text)
    return scanner.duration()
  }
}

/// Reads the parts of temporal texts, byte by byte.
struct TemporalScanner {
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  var isAtEnd: Bool { position == bytes.count }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func digits() -> ArraySlice<UInt8> {
    let start = position
    while position < bytes.count, bytes[position] >= 48, bytes[position] <= 57 { position += 1 }
    return bytes[start..<position]
  }

  private func number(_ digits: ArraySlice<UInt8>) -> Int? { Int(String(decoding: digits, as: UTF8.self)) }

  private mutating func twoDigits() -> Int? {
    let found = digits()
    return found.count == 2 ? number(found) : nil
  }

  mutating func date() -> CalendarDate? {
    let negative = take("-")
    let year = digits()
    guard year.count >= 4, year.count <= 9, year.count == 4 || year.first != 48, let size = number(year), take("-"),
      let month = twoDigits(), take("-"), let day = twoDigits()
    else { return nil }
    return CalendarDate(year: negative ? -size : size, month: month, day: day)
  }

  mutating func takeMidnightOfNextDay() -> Bool {
    guard bytes[position...].starts(with: "24:00:00".utf8) else { return false }
    position += 8
    if take(".") { return digits().allSatisfy { $0 == 48 } }
    return true
  }

  mutating func time() -> ClockTime? {
    guard let hour = twoDigits(), take(":"), let minute = twoDigits(), take(":"), let second = twoDigits(),
      let nanosecond = nanoseconds(), let zone = zone()
    else { return nil }
    return ClockTime(hour: hour, minute: minute, second: second, nanosecond: nanosecond, zone: zone.value)
  }

  /// The fraction after the seconds, 0 when there is none; digits after the ninth are cut.
  private mutating func nanoseconds() -> Int? {
    guard take(".") else { return 0 }
    let found = digits()
    guard !found.isEmpty else { return nil }
    let nine = found.prefix(9) + Array(repeating: 48, count: max(0, 9 - found.count))
    return number(nine)
  }

  /// A zone that may be missing; nil when it is malformed.
  mutating func zone() -> (value: Zone?, Void)? {
    if isAtEnd { return (nil, ()) }
    if take("Z") || take("z") { return (.offset(0), ()) }
    if take("@") {
      let name = String(decoding: bytes[position...], as: UTF8.self)
      position = bytes.count
      return ZoneTable.contains(name) ? (.named(name), ()) : nil
    }
    let negative = take("-")
    guard negative || take("+"), let hours = twoDigits(), take(":"), let minutes = twoDigits() else { return nil }
    var seconds = 0
    if take(":") {
      guard let found = twoDigits() else { return nil }
      seconds = found
    }
    guard hours <= 18, minutes <= 59, seconds <= 59 else { return nil }
    let total = hours * 3600 + minutes * 60 + seconds
    guard total <= 18 * 3600 else { return nil }
    return (.offset(negative ? -total : total), ())
  }

  mutating func duration() -> Value? {
    let negative = take("-")
    guard take("P"), !isAtEnd else { return nil }
    var parts: [(Decimal34, UInt8)] = []
    guard readParts(&parts, units: [UInt8](("YMD").utf8), fractions: false) else { return nil }
    let dateParts = parts
    parts = []
    if take("T") {
      guard readParts(&parts, units: [UInt8](("HMS").utf8), fractions: true), !parts.isEmpty else { return nil }
    }
    guard isAtEnd, !(dateParts.isEmpty && parts.isEmpty) else { return nil }
    return months(dateParts, parts, negative) ?? days(dateParts, parts, negative)
  }

  /// Numbers with their units, each unit at most once and in order.
  private mutating func readParts(
    _ parts: inout [(Decimal34, UInt8)], units: [UInt8], fractions: Bool
  ) -> Bool {
    var allowed = units[...]
    while position < bytes.count, bytes[position] >= 48, bytes[position] <= 57 {
      var found = Array(digits())
      var isFraction = false
      if fractions, take(".") {
        isFraction = true
        let rest = digits()
        found += [46] + (rest.isEmpty ? [48] : rest)
      }
      guard position < bytes.count, let place = allowed.firstIndex(of: bytes[position]),
        let value = Decimal34(String(decoding: found, as: UTF8.self)),
        !isFraction || bytes[position] == UInt8(ascii: "S")
      else { return false }
      parts.append((value, bytes[position]))
      allowed = allowed[(place + 1)...]
      position += 1
    }
    return true
  }

  private func months(_ date: [(Decimal34, UInt8)], _ time: [(Decimal34, UInt8)], _ negative: Bool) -> Value? {
    guard time.isEmpty, !date.contains(where: { $0.1 == UInt8(ascii: "D") }) else { return nil }
    var total = Decimal34.zero
    for (value, unit) in date { total = total + value * Decimal34(unit == UInt8(ascii: "Y") ? 12 : 1) }
    return total.intValue.flatMap { YearMonthDuration(checked: negative ? -$0 : $0) }.map { .yearsAndMonths($0) }
  }

  private func days(_ date: [(Decimal34, UInt8)], _ time: [(Decimal34, UInt8)], _ negative: Bool) -> Value? {
    guard date.allSatisfy({ $0.1 == UInt8(ascii: "D") }) else { return nil }
    var total = Decimal34.zero
    for (value, _) in date { total = total + value * Decimal34(86_400) }
    for (value, unit) in time {
      let factor = unit == UInt8(ascii: "H") ? 3600 : unit == UInt8(ascii: "M") ? 60 : 1
      total = total + value * Decimal34(factor)
    }
    let nanoseconds = (total * Decimal34(1_000_000_000)).rounded(toPlaces: 0, .down)
    guard let count = Int128(nanoseconds.description),
      let duration = DayTimeDuration(totalNanoseconds: negative ? -count : count)
    else { return nil }
    return .daysAndTime(duration)
  }
}
