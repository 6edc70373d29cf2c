import Facts

/// Indicators that the strategy asks for and that no data support yet: unknown for every site, with the reason.
///
/// They keep their names, so that a rulebook can name them with `evidence: pending` and nothing but this file changes when a
/// source is found. What is needed and from whom stands in docs/reference/indicators.md.
extension Indicator {
  /// Expected lignite job losses within 45 minutes, percent of the employed.
  static let transitionPressurePct = withoutData("transition_pressure_pct", .site)
  /// Car minutes to a vocational school with a matching trade.
  static let trainingMin = withoutData("training_min", .pair)
  /// Median wage of the occupation group in the district, divided by the national one.
  static let wageRatio = withoutData("wage_ratio", .pair)
  /// Rentable laboratory space within 20 minutes divided by the space asked for.
  static let labRatio = withoutData("lab_ratio", .pair)
  /// Location quotient of related divisions within 45 minutes.
  static let relatedLQ = withoutData("related_lq", .pair)
  /// Firms in supplier divisions within 30 minutes.
  static let supplierCount = withoutData("supplier_count", .pair)
  /// Change of the Shannon index of employment in the district.
  static let shannonDelta = withoutData("shannon_delta", .pair)
  /// Jobs of the project in percent of all jobs in the municipality after settlement.
  static let topEmployerPct = withoutData("top_employer_pct", .pair)
  /// Members of matching networks within 60 minutes in both Länder.
  static let networkMembers = withoutData("network_members", .pair)
  /// Registered unemployed for each vacancy of the occupation group.
  static let labourTightnessRatio = withoutData("labour_tightness_ratio", .pair)
  /// Share of the required occupations found among lignite staff.
  static let ligniteMatch = withoutData("lignite_match", .enquiry)

  private static func withoutData(_ id: String, _ level: FactDefinition.Level) -> Indicator {
    Indicator(id, level) { _ in
      .unknown(absent: [FactPath(.indicator, id)], reason: IndicatorWording.noData)
    }
  }
}
