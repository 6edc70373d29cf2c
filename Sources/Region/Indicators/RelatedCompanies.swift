import Decimals
import Facts
import SourceText

extension Indicator {
  /// Known firms of the project's division, or of the core divisions of its clusters, surely within 45 estimated minutes.
  ///
  /// At least so many: the table names 75 firms and is no register, so the number is unknown with a lower bound; `details`
  /// has the count and the names.
  static let relatedCompanies = Indicator("related_companies", .pair) { input in
    let division = input.enquiry("sector.nace_division")
    let clusters = input.enquiryTexts("sector.state_clusters") ?? []
    let words = clusters.compactMap { input.reference.clusterWords.stateClusters[$0] }
    let divisions = Set([division.leading?.text].compactMap(\.self) + words.flatMap(\.core))
    guard !divisions.isEmpty else { return .unknown(absent: division.absent) }
    let path = FactPath(.indicator, "related_companies")
    guard let position = input.position else { return .unknown(absent: [path]) }
    let firms = input.reference.companies.filter { company in
      company.isSurelyOperating && divisions.contains(company.division)
        && TravelModel.trip(from: position, to: company.position).minutes.high <= 45
    }
    var result = Fact.unknown(
      absent: [path], reason: IndicatorWording.noRegisterOfFirms, bounds: Bounds(lower: Decimal34(firms.count)),
      inputs: division.inputs + firms.map(RelatedCompanies.row))
    result.details = ["count": .grouped(firms.count)]
    if !firms.isEmpty { result.details["names"] = LocalizedText(both: firms.map(\.name).joined(separator: "; ")) }
    return result
  }
}

private enum RelatedCompanies {
  static func row(_ company: Company) -> FactInput {
    FactInput(
      path: "reference.companies: \(company.name)", value: .text(company.division), asOfQuality: .undated,
      source: company.source, note: company.status)
  }
}
