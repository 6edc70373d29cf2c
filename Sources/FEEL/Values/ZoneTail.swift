/// The rule by which a zone changes its clock after the last change that its file lists: the POSIX text at the end of a
/// TZif file (RFC 8536, 3.3), such as `CET-1CEST,M3.5.0,M10.5.0/3`.
struct ZoneTail: Sendable {
  /// The day and second at which the clock is changed, by the clock before the change.
  private enum Day {
    /// `M3.5.0`: the fifth (that is, last) Sunday of March.
    case weekday(month: Int, week: Int, day: Int)
    /// `J60`: the day of the year from 1; 29 February is never counted.
    case julian(Int)
    /// `59`: the day of the year from 0, 29 February counted.
    case ordinal(Int)
  }

  private struct Rule {
    let day: Day
    let second: Int
  }

  /// Seconds east of UTC outside of summer time.
  let standard: Int
  private let summer: (offset: Int, start: Rule, end: Rule)?

  /// Reads the text; nil when it has another form.
  init?(_ text: some Sequence<UInt8>) {
    var scanner = TailScanner(bytes: Array(text))
    guard scanner.name(), let offset = scanner.time() else { return nil }
    standard = -offset
    guard !scanner.isAtEnd else {
      summer = nil
      return
    }
    guard scanner.name() else { return nil }
    var shifted = standard + 3600
    if !scanner.at(",") {
      guard let offset = scanner.time() else { return nil }
      shifted = -offset
    }
    guard let start = Self.rule(&scanner), let end = Self.rule(&scanner), scanner.isAtEnd else { return nil }
    summer = (shifted, start, end)
  }

  private static func rule(_ scanner: inout TailScanner) -> Rule? {
    guard scanner.take(","), let day = day(&scanner) else { return nil }
    guard scanner.take("/") else { return Rule(day: day, second: 7200) }
    return scanner.time().map { Rule(day: day, second: $0) }
  }

  private static func day(_ scanner: inout TailScanner) -> Day? {
    if scanner.take("M") {
      guard let month = scanner.number(), scanner.take("."), let week = scanner.number(), scanner.take("."),
        let day = scanner.number(), (1...12).contains(month), (1...5).contains(week), (0...6).contains(day)
      else { return nil }
      return .weekday(month: month, week: week, day: day)
    }
    if scanner.take("J") { return scanner.number().map { .julian($0) } }
    return scanner.number().map { .ordinal($0) }
  }

  /// The changes of a year in order: seconds since 1970 UTC, with the offset before and after.
  func changes(in year: Int) -> [(second: Int, before: Int, after: Int)] {
    guard let summer else { return [] }
    let start = dayNumber(summer.start.day, year) * ClockTime.secondsPerDay + summer.start.second - standard
    let end = dayNumber(summer.end.day, year) * ClockTime.secondsPerDay + summer.end.second - summer.offset
    return [(start, standard, summer.offset), (end, summer.offset, standard)].sorted { $0.0 < $1.0 }
  }

  private func dayNumber(_ day: Day, _ year: Int) -> Int {
    func first(of month: Int) -> Int { CalendarDate(year: year, month: month, day: 1)?.dayNumber ?? 0 }
    switch day {
    case .ordinal(let index): return first(of: 1) + index
    case .julian(let index): return first(of: 1) + index - (index < 60 || !CalendarDate.isLeap(year) ? 1 : 0)
    case .weekday(let month, let week, let wanted):
      let start = first(of: month)
      // 1970-01-01 was a Thursday; Sunday is 0.
      let weekday = ((start + 4) % 7 + 7) % 7
      var number = start + (wanted - weekday + 7) % 7 + (week - 1) * 7
      if number >= start + CalendarDate.days(inMonth: month, of: year) { number -= 7 }
      return number
    }
  }
}

/// Reads the parts of the text.
private struct TailScanner {
  let bytes: [UInt8]
  var position = 0

  var isAtEnd: Bool { position == bytes.count }

  func at(_ character: Unicode.Scalar) -> Bool {
    position < bytes.count && bytes[position] == UInt8(ascii: character)
  }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard at(character) else { return false }
    position += 1
    return true
  }

  /// An abbreviation: letters, or anything in angle brackets.
  mutating func name() -> Bool {
    let start = position
    if take("<") {
      while !isAtEnd, !at(">") { position += 1 }
      return take(">")
    }
    while position < bytes.count, (65...90).contains(bytes[position] & 0xDF) { position += 1 }
    return position > start
  }

  mutating func number() -> Int? {
    let start = position
    while position < bytes.count, (48...57).contains(bytes[position]), position - start < 4 { position += 1 }
    return Int(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  /// `[+-]hh[:mm[:ss]]` in seconds.
  mutating func time() -> Int? {
    let negative = take("-")
    if !negative { _ = take("+") }
    guard let hours = number() else { return nil }
    var seconds = hours * 3600
    for unit in [60, 1] where take(":") {
      guard let part = number() else { return nil }
      seconds += part * unit
    }
    return negative ? -seconds : seconds
  }
}
