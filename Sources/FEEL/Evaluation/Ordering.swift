import Decimals

/// The order of values that have one: numbers, texts, temporal values.
enum Ordering {
  /// Whether values of this kind have an order.
  static func isOrdered(_ value: Value) -> Bool {
    switch value.kind {
    case .number, .string, .date, .time, .dateTime, .daysAndTime, .yearsAndMonths: true
    case .null, .boolean, .list, .context, .range, .function: false
    }
  }

  /// −1, 0 or 1; nil when the two have no common order.
  static func compare(_ a: Value, _ b: Value) -> Int? {
    switch (a, b) {
    case (.number(let a), .number(let b)): order(a, b)
    case (.string(let a), .string(let b)): order(texts: a, b)
    case (.date(let a), .date(let b)): order(a, b)
    case (.time(let a), .time(let b)): order(a.sinceMidnight, b.sinceMidnight)
    case (.dateTime(let a), .dateTime(let b)): order(a.sinceEpoch, b.sinceEpoch)
    case (.daysAndTime(let a), .daysAndTime(let b)): order(a, b)
    case (.yearsAndMonths(let a), .yearsAndMonths(let b)): order(a, b)
    default: nil
    }
  }

  private static func order<T: Comparable>(_ a: T, _ b: T) -> Int { a == b ? 0 : a < b ? -1 : 1 }

  /// By code point, which is the order of the UTF-8 bytes.
  static func order(texts a: String, _ b: String) -> Int {
    if CodePoints.equal(a, b) { return 0 }
    return a.utf8.lexicographicallyPrecedes(b.utf8) ? -1 : 1
  }
}
