internal import Decimals
internal import Documents
internal import Region
internal import Report
internal import Rulebook
internal import SourceText

/// Weights to try out, as they stand in an address: `w.side.investor=50`, `w.energy=20`. What is not named is as usual.
struct TrialQuery: Sendable {
  static let parameter = Parameter(WeightTrialForm.prefix + "*", .line(maxLength: 12), "Weight to try out.")

  /// What differs from usual, to stand in links.
  let items: [URLText.Item]
  let weights: WeightTrial
  /// What is no weight, by name.
  let wrong: [String: String]

  /// Whether anything else than usual is tried out.
  let isTrial: Bool

  init(_ call: Call, _ rulebook: Rulebook, _ preset: Preset?) {
    let usual = WeightTrial(rulebook, preset)
    var weights = usual
    var wrong: [String: String] = [:]
    var items: [URLText.Item] = []
    for (name, value) in call.query.items where name.hasPrefix(WeightTrialForm.prefix) && !value.isEmpty {
      let before = weights
      defer { if weights != before { items.append((name, value)) } }
      guard let weight = Decimal34(value.replacing(",", with: ".")), weight >= .zero, weight <= Decimal34(1000) else {
        wrong[name] = value
        continue
      }
      if let side = Side(rawValue: String(name.dropFirst(WeightTrialForm.sidePrefix.count))),
        name.hasPrefix(WeightTrialForm.sidePrefix)
      {
        weights.sides[side] = weight
      } else if weights.groups[String(name.dropFirst(WeightTrialForm.prefix.count))] != nil {
        weights.groups[String(name.dropFirst(WeightTrialForm.prefix.count))] = weight
      } else {
        wrong[name] = value
      }
    }
    self.items = items
    self.weights = weights
    self.wrong = wrong
    isTrial = weights != usual && wrong.isEmpty && weights.countsSomething
  }
}
