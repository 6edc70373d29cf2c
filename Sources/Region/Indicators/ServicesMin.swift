import Decimals
import Facts
import SourceText

extension Indicator {
  /// The longer of the car minutes to primary school and family doctor in the municipality; a stand-in without child care.
  ///
  /// From a road model of the Deutschlandatlas, so no error of the distance model. Several municipalities: several readings.
  static let servicesMin = Indicator("services_min", .site) { input in
    let path = FactPath(.indicator, "services_min")
    guard let site = input.site?.site else { return .unknown(absent: [path]) }
    var values: [FactValue] = []
    var inputs: [FactInput] = []
    for name in site.municipalities {
      let municipality = input.reference.municipality(named: name, in: site.districts)
      guard let atlas = municipality?.atlas, let school = atlas.primarySchoolMinutes,
        let doctor = atlas.familyDoctorMinutes
      else { return .unknown(absent: [path], reason: IndicatorWording.unknownMunicipality(name)) }
      values.append(.number(Decimal34(rounding: max(school, doctor), places: 1)))
      inputs.append(ServicesMin.input("p_grunds", name, school))
      inputs.append(ServicesMin.input("p_harzt", name, doctor))
    }
    return .readings(
      values.uniqued, status: .known, inputs: inputs,
      details: ["name": LocalizedText(both: site.municipalities.joined(separator: " / "))])
  }
}

private enum ServicesMin {
  static func input(_ column: String, _ name: String, _ minutes: Double) -> FactInput {
    FactInput(
      path: "reference.municipality_atlas.\(column): \(name)",
      value: .number(Decimal34(rounding: minutes, places: 2)), asOf: PartialDate("2022"),
      source: "BBSR, Deutschlandatlas")
  }
}
