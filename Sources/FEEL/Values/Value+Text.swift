import Decimals

extension Value: CustomStringConvertible {
  /// The value as FEEL writes it; texts within lists and contexts in quotation marks.
  public var description: String {
    if case .string(let text) = self { return Printer.quoted(text) }
    return plainText
  }

  /// The value as the function `string` gives it: texts without quotation marks.
  public var plainText: String {
    switch self {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .number(let value): value.description
    case .string(let text): text
    case .date(let date): date.description
    case .time(let time): time.description
    case .dateTime(let moment): moment.description
    case .daysAndTime(let duration): duration.description
    case .yearsAndMonths(let duration): duration.description
    case .list(let items): "[" + items.map(\.description).joined(separator: ", ") + "]"
    case .context(let context):
      "{" + zip(context.keys, context.values).map { Value.entry($0, $1) }.joined(separator: ", ") + "}"
    case .range(let range): range.description
    case .function(let function): "function(" + function.parameterNames.joined(separator: ", ") + ")"
    }
  }

  private static func entry(_ key: String, _ value: Value) -> String {
    (KnownNames.isName(key) ? key : Printer.quoted(key)) + ": " + value.description
  }
}

extension RangeValue: CustomStringConvertible {
  /// `[1..10)`, or `(< 10)` where an end is open.
  public var description: String {
    switch (lower, upper) {
    case (let lower?, let upper?):
      (lowerIncluded ? "[" : "(") + "\(lower)..\(upper)" + (upperIncluded ? "]" : ")")
    case (nil, let upper?): (upperIncluded ? "(<= " : "(< ") + "\(upper))"
    case (let lower?, nil): (lowerIncluded ? "(>= " : "(> ") + "\(lower))"
    case (nil, nil): "(null..null)"
    }
  }
}
