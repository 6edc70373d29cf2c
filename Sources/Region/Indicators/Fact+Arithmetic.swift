import Decimals
import Facts
import SourceText

extension Fact {
  /// An estimate rounded to a number of decimal places, so that the result does not depend on the last bits of a double.
  static func estimate(
    _ estimate: Estimate, places: Int, inputs: [FactInput], details: [String: LocalizedText] = [:]
  ) -> Fact {
    .estimated(
      low: Decimal34(rounding: estimate.low, places: places),
      central: Decimal34(rounding: estimate.central, places: places),
      high: Decimal34(rounding: estimate.high, places: places), inputs: inputs, details: details)
  }

  /// All numbers of the fact, and its bounds, through a function that never falls.
  func mappingNumbers(_ function: (Decimal34) -> Decimal34) -> Fact {
    var result = self
    result.readings = readings.map { $0.number.map { .number(function($0)) } ?? $0 }
    result.bounds = Bounds(lower: bounds.lower.map(function), upper: bounds.upper.map(function))
    return result
  }

  /// This number divided by another, for every combination of readings.
  ///
  /// A bound on this one bounds the quotient while it is unknown.
  /// - Parameter whenZero: why there is no quotient when the other is zero.
  func divided(by other: Fact, whenZero: LocalizedText) -> Fact {
    let inputs = inputs + other.inputs
    let divisors = other.readings.compactMap(\.number)
    if divisors.contains(where: \.isZero) { return .unknown(absent: [], reason: whenZero, inputs: inputs) }
    guard isKnown, !divisors.isEmpty else {
      return .unknown(
        absent: absent.union(other.absent), reason: reason ?? other.reason, bounds: bounds.divided(by: other.span),
        inputs: inputs)
    }
    let quotients = readings.compactMap(\.number).flatMap { number in
      divisors.compactMap { number.dividing(by: $0) }
    }
    return Fact(
      status: Self.weaker(status, other.status), readings: quotients.map(FactValue.number).uniqued,
      isRange: isRange || other.isRange, inputs: inputs,
      details: details.merging(other.details) { own, _ in own })
  }

  /// The status of a value that rests on two facts.
  static func weaker(_ a: Status, _ b: Status) -> Status {
    let order: [Status] = [.known, .estimated, .conflicting, .aged, .unknown]
    return (order.firstIndex(of: a) ?? 0) >= (order.firstIndex(of: b) ?? 0) ? a : b
  }

  /// The fact without a value: the statement is of no use here, for a reason.
  func withheld(_ path: FactPath, _ reason: LocalizedText) -> Fact {
    .unknown(absent: [path], reason: reason, inputs: inputs)
  }
}

extension Bounds {
  func divided(by span: (low: Decimal34, high: Decimal34)?) -> Bounds {
    guard let span, span.low.sign > 0 else { return Bounds() }
    return Bounds(
      lower: lower.flatMap { $0.dividing(by: span.high) }, upper: upper.flatMap { $0.dividing(by: span.low) })
  }
}

extension Sequence where Element: Hashable {
  /// Each element once, at its first place.
  var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

extension LocalizedText {
  /// A whole number with thousands separators: `40.000` in German, `40,000` in English.
  static func grouped(_ number: Int) -> LocalizedText {
    LocalizedText(de: Self.grouped(number, "."), en: Self.grouped(number, ","))
  }

  /// A number with one decimal place: `12,5` in German, `12.5` in English.
  static func oneDecimal(_ number: Double) -> LocalizedText {
    let text = "\(Decimal34(rounding: number, places: 1))"
    return LocalizedText(de: String(text.map { $0 == "." ? "," : $0 }), en: text)
  }

  /// Texts joined by a separator, in both languages.
  static func joined(_ texts: [LocalizedText], by separator: String = ", ") -> LocalizedText {
    LocalizedText(
      de: texts.map(\.de).joined(separator: separator), en: texts.map(\.en).joined(separator: separator))
  }

  private static func grouped(_ number: Int, _ separator: String) -> String {
    let digits = Array(String(number.magnitude))
    var text = number < 0 ? "-" : ""
    for (offset, digit) in digits.enumerated() {
      if offset > 0, (digits.count - offset) % 3 == 0 { text += separator }
      text.append(digit)
    }
    return text
  }
}
