internal import Decimals
internal import Facts
internal import Region
internal import Rulebook
internal import SourceText

/// Two cases that differ in what a criterion measures and earn the same all the same.
struct SameEverywhere {
  /// What the two are, with their points; nil when neither samples nor value function have two values.
  let words: LocalizedText?

  /// Two sites of one sample; for what depends on the project alone two samples; else two values of the function.
  init(_ criterion: Criterion, _ cases: AuditCases) {
    let points = criterion.measure.function.extent.high
    let ofSites = cases.samples.lazy.compactMap { sample in
      Self.pair(
        sample.sites.compactMap { site in
          site.criteria.first { $0.criterion.id == criterion.id }.map { (site.site.id.rawValue, $0.fact) }
        }
      ).map { (sample.enquiry.id, $0) }
    }
    let ofProject = Self.pair(
      cases.samples.compactMap { sample in
        sample.project.criteria.first { $0.criterion.id == criterion.id }.map { (sample.enquiry.id, $0.fact) }
      })
    if let (enquiry, (a, b)) = ofSites.first {
      words = AuditWording.sameEverywhere(points, a, b, enquiry: enquiry)
    } else if let (a, b) = ofProject {
      words = AuditWording.sameEverywhere(points, a, b, enquiry: nil)
    } else {
      let keys = Self.keys(criterion.measure.function)
      words = keys.count < 2 ? nil : AuditWording.sameEverywhere(points, keys[0], keys[keys.count - 1], enquiry: nil)
    }
  }

  /// The first two whose values differ, each with its value.
  private static func pair(_ all: [(name: String, fact: Fact)]) -> (String, String)? {
    let known = all.compactMap { one in one.fact.leading.map { (one.name, $0) } }
    guard let first = known.first, let second = known.first(where: { $0.1 != first.1 }) else { return nil }
    return ("\(first.0) (\(text(first.1)))", "\(second.0) (\(text(second.1)))")
  }

  private static func text(_ value: FactValue) -> String {
    value.number?.rounded(toPlaces: 2).description ?? value.text ?? "…"
  }

  private static func keys(_ function: ValueFunction) -> [String] {
    switch function {
    case .piecewiseLinear(let anchors): anchors.map(\.value.description)
    case .classes(let classes): classes.keys.sorted()
    }
  }
}
