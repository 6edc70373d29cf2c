import Decimals
import Facts
import SourceText

extension Indicator {
  /// Supply with the energy carriers that the project needs: none, dated (by about 2032), now. The least of them counts.
  ///
  /// Gas and heat recorded at the site: now; on the hydrogen core network: dated. Recorded no: none. Not recorded: unknown.
  /// Carriers that the enquiry does not state are not asked for; hydrogen `later` is a wish, no need.
  static let heatGasH2 = Indicator("heat_gas_h2", .pair) { input in
    let needs = EnergyCarrier.all.map { ($0, $0.isNeeded(input)) }
    let stated = needs.filter { $0.1 != nil }
    guard !stated.isEmpty else { return .unknown(absent: Set(EnergyCarrier.all.map(\.need))) }
    let needed = stated.filter { $0.1 == true }.map(\.0)
    guard !needed.isEmpty else { return .unknown(absent: [], reason: IndicatorWording.noCarrier) }
    return EnergyCarrier.least(needed.map { ($0, input.site($0.supply.name)) })
  }
}

/// Gas, heat or hydrogen: what the enquiry says of it and what the site has.
private struct EnergyCarrier {
  let need: FactPath
  let supply: FactPath
  let label: LocalizedText
  /// The class of a recorded yes.
  let whenYes: String

  static let all = [
    EnergyCarrier(
      need: FactPath(.enquiry, "utilities.gas_mw"), supply: FactPath(.site, "gas"),
      label: LocalizedText(de: "Gas", en: "gas"), whenYes: "now"),
    EnergyCarrier(
      need: FactPath(.enquiry, "utilities.heat_mw"), supply: FactPath(.site, "district_heating"),
      label: LocalizedText(de: "Wärme", en: "heat"), whenYes: "now"),
    EnergyCarrier(
      need: FactPath(.enquiry, "utilities.hydrogen"), supply: FactPath(.site, "hydrogen_core_network"),
      label: LocalizedText(de: "Wasserstoff", en: "hydrogen"), whenYes: "dated"),
  ]

  /// nil when the enquiry is silent.
  func isNeeded(_ input: IndicatorInput) -> Bool? {
    switch input.enquiry(need.name).leading {
    case .number(let number): number.sign > 0
    case .text(let text): text.hasPrefix("required_by_")
    default: nil
    }
  }

  /// The least class of the needed carriers; a recorded no decides, otherwise one that is not recorded leaves it unknown.
  static func least(_ needed: [(carrier: EnergyCarrier, fact: Fact)]) -> Fact {
    let inputs = needed.flatMap(\.fact.inputs)
    let details = ["needed": LocalizedText.joined(needed.map(\.carrier.label))]
    let status = needed.map(\.fact.status).filter { $0 != .unknown }.reduce(.known, Fact.weaker)
    if needed.contains(where: { $0.fact.readings == [.boolean(false)] }) {
      return .readings([.text("none")], status: status, inputs: inputs, details: details)
    }
    let absent = needed.filter { !$0.fact.isKnown }.map(\.carrier.supply)
    guard absent.isEmpty else { return .unknown(absent: Set(absent), inputs: inputs) }
    let leading = least(needed.map { $0.carrier.classOf($0.fact.leading) })
    let worst = least(needed.map { item in least(item.fact.readings.map(item.carrier.classOf)) })
    return .readings([.text(leading), .text(worst)].uniqued, status: status, inputs: inputs, details: details)
  }

  private func classOf(_ value: FactValue?) -> String { value?.boolean == true ? whenYes : "none" }

  private static func least(_ classes: [String]) -> String {
    ["none", "dated"].first(where: classes.contains) ?? "now"
  }
}
