import Decimals
import Facts
import SourceText

extension Indicator {
  /// People aged 18 to 64 who live within a number of estimated car minutes, in Germany.
  ///
  /// Named apart in `details` and inputs: Lausitz, Berlin, Dresden, others; and the population (all ages) of Polish and Czech
  /// towns, which is never added.
  static func people(within minutes: Int) -> Indicator {
    Indicator("people_\(minutes)", .site) { input in
      PeopleFact.make(
        input, id: "people_\(minutes)", within: minutes, column: "population × bev_18_65", \.workingAgePeople)
    }
  }

  /// People with a job and a vocational or academic qualification who live within 30 estimated car minutes.
  ///
  /// Population × share aged 18 to 64 × employment rate × share qualified; all occupations together.
  static let qualified30 = Indicator("qualified_30", .site) { input in
    PeopleFact.make(
      input, id: "qualified_30", within: 30,
      column: "population × bev_18_65 × beschq_insg × (bquali_unifh + bquali_mabschl)",
      \.qualifiedPeople)
  }
}

private enum PeopleFact {
  static func make(
    _ input: IndicatorInput, id: String, within limit: Int, column: String, _ people: (Municipality) -> Double?
  ) -> Fact {
    let path = FactPath(.indicator, id)
    guard let catchment = input.catchment, !input.reference.municipalities.isEmpty else {
      return .unknown(absent: [path], reason: IndicatorWording.noReference)
    }
    let (parts, lacking) = catchment.people(within: Double(limit), people)
    let inputs = input.positionInput + Catchment.Part.allCases.compactMap { row($0, parts[$0], column) }
    let total = Estimate(
      low: sum(parts, \.low), central: sum(parts, \.central), high: sum(parts, \.high))
    if let lacking {
      return .unknown(
        absent: [path], reason: IndicatorWording.missingFigures(lacking),
        bounds: Bounds(lower: Decimal34(rounding: total.low, places: 0)), inputs: inputs)
    }
    var details = Dictionary(
      uniqueKeysWithValues: Catchment.Part.allCases.map { ($0.rawValue, grouped(parts[$0]?.number.central ?? 0)) })
    details["poland"] = grouped(catchment.population(of: "PL", within: Double(limit)).number.central)
    details["czechia"] = grouped(catchment.population(of: "CZ", within: Double(limit)).number.central)
    return .estimate(total, places: 0, inputs: inputs + towns(catchment, limit), details: details)
  }

  private static func sum(_ parts: [Catchment.Part: Catchment.People], _ key: KeyPath<Estimate, Double>) -> Double {
    // In a fixed order: the last bits of a sum depend on it.
    Catchment.Part.allCases.reduce(0) { $0 + (parts[$1]?.number[keyPath: key] ?? 0) }
  }

  private static func row(_ part: Catchment.Part, _ people: Catchment.People?, _ column: String) -> FactInput? {
    guard let people, people.municipalities > 0 else { return nil }
    return FactInput(
      path: "reference.municipalities: \(part.rawValue)",
      value: .number(Decimal34(rounding: people.number.central, places: 0)), asOf: PartialDate("2021"),
      source: "Statistische Ämter des Bundes und der Länder; BBSR, Deutschlandatlas",
      note: "\(people.municipalities) municipalities; \(column)")
  }

  private static func towns(_ catchment: Catchment, _ limit: Int) -> [FactInput] {
    [("PL", "poland"), ("CZ", "czechia")].compactMap { country, name in
      let people = catchment.population(of: country, within: Double(limit))
      guard people.municipalities > 0 else { return nil }
      return FactInput(
        path: "reference.border_towns: \(name)", value: .number(Decimal34(rounding: people.number.central, places: 0)),
        asOfQuality: .undated, source: "GeoNames",
        note: "\(people.municipalities) towns; population of all ages, not added")
    }
  }

  private static func grouped(_ number: Double) -> LocalizedText { .grouped(Int(number.rounded(.toNearestOrEven))) }
}
