import Decimals
import Facts
import SourceText

/// Leading claims of one site that cannot all be true.
enum ContradictionCheck {
  /// From the smallest to the greatest: none can exceed the next.
  private static let areas = [
    "smallest_parcel_ha", "largest_contiguous_ha", "available_area_ha", "net_area_ha", "total_area_ha",
  ]

  static func findings(_ site: SiteFacts, _ dictionary: FactsDictionary) -> [Diagnostic] {
    let chains = [areas, ["price_min_eur_m2", "price_max_eur_m2"]]
    let found = chains.flatMap { clashes($0, site) }.map { CheckWording.clash($0, $1, site.site, dictionary) }
    return found + full(site, dictionary)
  }

  /// Pairs of neighbours among the known fields of a chain in which the smaller exceeds the greater.
  private static func clashes(_ chain: [String], _ site: SiteFacts) -> [(Leading, Leading)] {
    let known = chain.compactMap { Leading($0, site) }
    return zip(known, known.dropFirst()).filter { $0.number > $1.number }
  }

  /// A site called full with free land.
  private static func full(_ site: SiteFacts, _ dictionary: FactsDictionary) -> [Diagnostic] {
    guard site.site.status == "full", let free = Leading("available_area_ha", site), free.number > .zero else {
      return []
    }
    return [CheckWording.fullWithLand(free, site.site)]
  }

  /// The leading claim of a field with a number.
  struct Leading {
    let field: String
    let number: Decimal34
    let claim: Claim

    init?(_ field: String, _ site: SiteFacts) {
      guard let claim = Claims.leading(site.site.claims[field] ?? [], asOf: site.asOf), let number = claim.value.number
      else { return nil }
      self.field = field
      self.number = number
      self.claim = claim
    }
  }
}
