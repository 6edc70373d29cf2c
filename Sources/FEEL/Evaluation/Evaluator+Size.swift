import SourceText

/// Keeps values from growing beyond what can be walked through.
///
/// A value may hold another many times without being stored many times: twenty lists of two lists each are a million
/// elements. Whatever wraps values in a list or context is therefore measured as if it were written out.
extension Evaluator {
  /// Levels of lists and contexts within each other.
  static let greatestNesting = 400

  /// Counts the work of looking through values: less than a step for each element and code unit, but never nothing.
  func spend(lookingThrough values: [Value]) -> Bool {
    var work = 0
    for value in values {
      switch value {
      case .list(let items): work += items.count / 8
      case .context(let context): work += context.count / 8
      case .string(let text): work += text.utf8.count / 16
      case .null, .boolean, .number, .date, .time, .dateTime, .daysAndTime, .yearsAndMonths, .range, .function: break
      }
    }
    return work == 0 || spend(work)
  }

  /// Counts the work of a power, an exponential or a logarithm to 34 digits.
  func spendOnDigits() -> Bool { spend(100) }

  /// A text, or null when it is too long; what is written counts as work.
  func bounded(_ text: String, _ range: SourceRange) -> Value {
    let size = text.utf8.count
    guard size <= limits.textSize else { return fail(.limit(.textSize), range) }
    return size < 16 || spend(size / 16) ? .string(text) : fail(.limit(.steps), range)
  }

  /// The value, or null when it is nested too deeply or has too many parts.
  func bounded(_ value: Value, _ range: SourceRange) -> Value {
    if case .list(let items) = value, items.count <= 16, !items.contains(where: \.holdsValues) { return value }
    let limit = limits.listSize
    var left = limit
    guard value.fits(levels: Self.greatestNesting, parts: &left) else {
      return fail(left < 0 ? .limit(.listSize) : .limit(.depth), range)
    }
    return spend(limit - left) ? value : fail(.limit(.steps), range)
  }
}

extension Value {
  /// Whether the value is made of others.
  fileprivate var holdsValues: Bool {
    switch self {
    case .list, .context, .range: true
    case .null, .boolean, .number, .string, .date, .time, .dateTime, .daysAndTime, .yearsAndMonths, .function: false
    }
  }

  /// Whether the value has at most so many levels and parts; takes the parts from the budget.
  fileprivate func fits(levels: Int, parts: inout Int) -> Bool {
    let items: [Value]
    switch self {
    case .list(let elements): items = elements
    case .context(let context): items = context.values
    case .range(let range): items = [range.lower, range.upper].compactMap { $0 }
    case .null, .boolean, .number, .string, .date, .time, .dateTime, .daysAndTime, .yearsAndMonths, .function:
      return true
    }
    parts -= items.count
    guard levels > 0, parts >= 0 else { return false }
    for item in items {
      guard item.fits(levels: levels - 1, parts: &parts) else { return false }
    }
    return true
  }
}
