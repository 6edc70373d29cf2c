public import Decimals
public import SourceText

/// What is known of one attribute: nothing, one value, or several that may each be true.
///
/// A fact is unknown when it has no readings. The first reading leads: it is the value that is shown and counted; the
/// others are what else may be true (further claims, the ends of an estimate, the months of a year).
public struct Fact: Sendable, Hashable {
  /// How well it is known, as printed in every answer.
  public enum Status: String, Sendable, Hashable {
    /// One value from a claim.
    case known
    /// Computed with an error; the true value lies between the least and the greatest reading.
    case estimated
    /// Claims that disagree.
    case conflicting
    /// Older than the dictionary allows.
    case aged
    case unknown
  }

  public var status: Status
  /// Values that may be true, the leading one first; empty when unknown.
  public var readings: [FactValue]
  /// Whether every number between the least and the greatest reading is possible too.
  public var isRange: Bool
  /// When the number is unknown, what it can at most and at least be, if something bounds it.
  public var bounds: Bounds
  /// The claims and reference rows that it rests on; for a bound, those that give the bound.
  public var inputs: [FactInput]
  /// When unknown: the facts whose absence makes it so. An indicator names what it lacks, a field itself.
  public var absent: Set<FactPath>
  /// When unknown: why, in words; nil when there is simply no claim.
  public var reason: LocalizedText?
  /// Named values for sentences, such as the institution that is nearest: `name`, `subject`, `road`.
  public var details: [String: LocalizedText]

  /// A fact from its parts; the static functions below are what is normally used.
  public init(
    status: Status, readings: [FactValue], isRange: Bool = false, bounds: Bounds = Bounds(), inputs: [FactInput] = [],
    absent: Set<FactPath> = [], reason: LocalizedText? = nil, details: [String: LocalizedText] = [:]
  ) {
    self.status = status
    self.readings = readings
    self.isRange = isRange
    self.bounds = bounds
    self.inputs = inputs
    self.absent = absent
    self.reason = reason
    self.details = details
  }

  /// One value, not in doubt.
  public static func known(
    _ value: FactValue, inputs: [FactInput] = [], details: [String: LocalizedText] = [:]
  ) -> Fact {
    Fact(status: .known, readings: [value], inputs: inputs, details: details)
  }

  /// A number with its error: `low` ≤ `central` ≤ `high`.
  public static func estimated(
    low: Decimal34, central: Decimal34, high: Decimal34, inputs: [FactInput], details: [String: LocalizedText] = [:]
  ) -> Fact {
    let readings = [central, low, high].map(FactValue.number)
    return Fact(
      status: .estimated, readings: low == high ? [readings[0]] : readings, isRange: true, inputs: inputs,
      details: details)
  }

  /// Several values that may each be true, the leading one first.
  public static func readings(
    _ values: [FactValue], status: Status, inputs: [FactInput] = [], details: [String: LocalizedText] = [:]
  ) -> Fact {
    Fact(status: status, readings: values, inputs: inputs, details: details)
  }

  /// Nothing known, because of the absence of other facts, or for a reason in words.
  public static func unknown(
    absent: Set<FactPath>, reason: LocalizedText? = nil, bounds: Bounds = Bounds(), inputs: [FactInput] = []
  ) -> Fact {
    Fact(status: .unknown, readings: [], bounds: bounds, inputs: inputs, absent: absent, reason: reason)
  }

  /// Whether there is a value.
  public var isKnown: Bool { !readings.isEmpty }

  /// The value that is shown and counted; nil when unknown.
  public var leading: FactValue? { readings.first }

  /// The least and the greatest number among the readings; nil when unknown or not a number.
  public var span: (low: Decimal34, high: Decimal34)? {
    let numbers = readings.compactMap(\.number)
    guard let low = numbers.min(), let high = numbers.max() else { return nil }
    return (low, high)
  }
}

/// What an unknown number can at least and at most be. Both ends belong to it; nil means no bound.
public struct Bounds: Sendable, Hashable {
  public var lower: Decimal34?
  public var upper: Decimal34?

  /// Bounds; nil on a side that is open.
  public init(lower: Decimal34? = nil, upper: Decimal34? = nil) {
    self.lower = lower
    self.upper = upper
  }
}

/// One statement that a number rests on: a claim of the register, a row of the reference data, a value of the enquiry.
public struct FactInput: Sendable, Hashable {
  /// Whether a statement speaks of the whole site or of a part.
  public enum Scope: String, Sendable, Hashable, CaseIterable {
    case whole, part
  }

  /// Name of the fact, such as `site.available_area_ha`, or of the reference table and column.
  public var path: String
  public var value: FactValue
  /// The date that the source speaks of.
  public var asOf: PartialDate?
  /// Whether the source carries that date, or only its page, or neither (then it is a bound set by the compiler).
  public var asOfQuality: AsOfQuality
  /// A web address, or the name of a table or an organisation.
  public var source: String
  public var scope: Scope
  public var note: String?

  /// A statement; see the properties.
  public init(
    path: String, value: FactValue, asOf: PartialDate? = nil, asOfQuality: AsOfQuality = .dated, source: String,
    scope: Scope = .whole, note: String? = nil
  ) {
    self.path = path
    self.value = value
    self.asOf = asOf
    self.asOfQuality = asOfQuality
    self.source = source
    self.scope = scope
    self.note = note
  }
}

/// How sure the date of a claim is.
public enum AsOfQuality: String, Sendable, Hashable, CaseIterable {
  /// The source carries the date.
  case dated
  /// Only the page, not the figure, is dated.
  case pageDate = "page_date"
  /// No date on the page; the year is a bound set by the compiler.
  case undated
}
