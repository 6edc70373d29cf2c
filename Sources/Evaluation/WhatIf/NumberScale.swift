internal import Decimals
internal import Facts

/// The values that a number or a month can take, counted in whole steps.
struct NumberScale {
  /// Decimals of a step; nil for months.
  let places: Int?
  let unit: Unit?
  let low: Int
  let high: Int
  /// The value today, rounded down and up; nil when there is none.
  let today: (down: Int, up: Int)?

  /// Numbers in steps of the finest decimals that are shown, within the sensible range of the dictionary.
  ///
  /// Without a range: from zero to ten times the greatest number that is known or asked for, at least 1000. What claims
  /// about parts bound an unknown number to holds.
  init(_ definition: FactDefinition, _ fact: Fact, _ trials: SiteTrials) {
    unit = definition.unit
    let places = definition.kind == .integer ? 0 : Unit.places(of: .zero, definition.unit)
    self.places = places
    let numbers =
      fact.readings.compactMap(\.number) + trials.base.knockOuts.flatMap(\.requirement.required).compactMap(\.number)
    let greatest = max(numbers.map(\.magnitude).max() ?? .zero, .hundred)
    let least = max(definition.range?.lowerBound ?? .zero, fact.bounds.lower ?? .zero)
    let most = definition.range?.upperBound ?? Decimal34(10) * greatest
    today = fact.leading?.number.map { (Self.index($0, places, .floor), Self.index($0, places, .ceiling)) }
    low = min(Self.index(least, places, .ceiling), today?.down ?? .max)
    high = max(Self.index(most, places, .floor), low, today?.up ?? .min)
  }

  /// Months from an as-of date on, for twenty years.
  init(months fact: Fact, from asOf: PartialDate) {
    (places, unit) = (nil, nil)
    let today: Int? =
      switch fact.leading {
      case .date(let date): date.firstMonth
      case .text: asOf.lastMonth
      default: nil
      }
    self.today = today.map { ($0, $0) }
    low = asOf.lastMonth
    high = max(low + 240, today ?? low)
  }

  /// The value of a step.
  func value(_ index: Int) -> FactValue {
    guard let places else {
      return PartialDate(year: index / 12, month: index % 12 + 1).map(FactValue.date) ?? .text("")
    }
    return .number(number(index, places))
  }

  /// The steps next to a number, on both sides; for months none.
  func indices(around number: Decimal34) -> [Int] {
    guard let places else { return [] }
    let (down, up) = (Self.index(number, places, .floor), Self.index(number, places, .ceiling))
    return [down - 1, down, up, up + 1]
  }

  /// The next step upwards (or downwards) that is a value as it is shown.
  func shown(_ index: Int, upwards: Bool) -> Int {
    guard let places else { return index }
    let number = number(index, places)
    let rule: RoundingRule = upwards ? .ceiling : .floor
    return Self.index(number.rounded(toPlaces: Unit.places(of: number, unit), rule), places, rule)
  }

  private func number(_ index: Int, _ places: Int) -> Decimal34 {
    Decimal34(index).dividing(by: Self.power(places)) ?? .zero
  }

  private static func index(_ number: Decimal34, _ places: Int, _ rule: RoundingRule) -> Int {
    (number * power(places)).rounded(toPlaces: 0, rule).intValue ?? 0
  }

  private static func power(_ places: Int) -> Decimal34 {
    (0..<places).reduce(.one) { power, _ in Decimal34(10) * power }
  }
}
