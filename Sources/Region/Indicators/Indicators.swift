/// All indicators by name.
public enum Indicators {
  /// In the order of docs/reference/indicators.md: of the site, of site and enquiry, of the enquiry alone.
  public static let all: [Indicator] = ofSite + ofPair + ofEnquiry

  /// The indicator of a name below `indicator.`; nil when there is none.
  public static func named(_ id: String) -> Indicator? { byID[id] }

  private static let byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })

  private static let ofSite: [Indicator] = [
    .motorwayMin, .motorwayKm, .airportMin, .stationMin, .terminalMin, .railAccess, .freeAreaHa,
    .people(within: 30), .people(within: 45), .people(within: 60), .qualified30, .unemploymentRatePct,
    .brownfieldClass, .servicesMin, .netZeroValley, .readiness, .waterFreeM3Day, .askingPriceEURM2,
    .transitionPressurePct,
  ]

  private static let ofPair: [Indicator] = [
    .universityMin, .subjectMatch, .skilledRatio, .areaRatio, .monthsLate, .heatGasH2, .aidRatePct, .netZeroFit,
    .relatedCompanies, .clusterMatch, .powerRatio, .waterRatio, .trainingMin, .wageRatio, .labRatio, .relatedLQ,
    .supplierCount, .shannonDelta, .topEmployerPct, .networkMembers, .labourTightnessRatio,
  ]

  private static let ofEnquiry: [Indicator] = [
    .waterPerJob, .jobsPerHa, .apprenticesPct, .neededPlotHa, .ligniteMatch,
  ]
}
