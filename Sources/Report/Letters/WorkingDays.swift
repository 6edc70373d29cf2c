internal import FEEL
public import Facts

/// Deadlines in working days, Monday to Friday. Public holidays are not counted out: they differ between the two Länder.
public enum WorkingDays {
  /// Days after which a letter promises news and a file is looked at again.
  public static let untilNews = 10

  /// The working day so many working days after a date; of a date without a day the last day counts.
  public static func after(_ date: PartialDate, _ count: Int = untilNews) -> PartialDate {
    let start = date.latest
    guard let day = CalendarDate(year: start.year, month: start.month ?? 12, day: start.day ?? 31) else { return start }
    var number = day.dayNumber
    var left = count
    while left > 0 {
      number += 1
      if let next = CalendarDate(dayNumber: number), next.weekday <= 5 { left -= 1 }
    }
    guard let end = CalendarDate(dayNumber: number) else { return start }
    return PartialDate(year: end.year, month: end.month, day: end.day) ?? start
  }
}
