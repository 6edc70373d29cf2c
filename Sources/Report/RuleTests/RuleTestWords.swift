internal import Decimals
internal import Evaluation
internal import Rulebook
internal import SourceText

/// The words of expectations and of what came.
enum RuleTestWords {
  /// nil: not asked.
  static func verdict(_ verdict: Verdict?, _ format: FactFormat) -> String {
    switch verdict {
    case .met: format.say(de: "erfüllt", en: "met")
    case .notMet: format.say(de: "nicht erfüllt", en: "not met")
    case .unknown: format.say(de: "zu klären", en: "to clarify")
    case nil: format.say(de: "nicht gefragt", en: "not asked")
    }
  }

  static func standing(_ standing: Standing, _ format: FactFormat) -> String {
    switch standing {
    case .ready: format.say(de: "bereit", en: "ready")
    case .clarify: format.say(de: "zu klären", en: "to clarify")
    case .undocumented: format.say(de: "zu wenig dokumentiert", en: "undocumented")
    case .excluded: format.say(de: "ausgeschieden", en: "excluded")
    }
  }

  static func points(_ points: RuleTest.Points, _ format: FactFormat) -> String {
    switch points {
    case .within(let range): self.range(range, format) + format.say(de: " Punkte", en: " points")
    case .unknown: format.say(de: "unbekannt", en: "unknown")
    case .notAsked: format.say(de: "nicht gefragt", en: "not asked")
    case .pending: format.say(de: "ohne Daten", en: "without data")
    }
  }

  static func points(_ result: CriterionResult, _ format: FactFormat) -> String {
    switch result.status {
    case .notAsked, .notApplicable: return format.say(de: "nicht gefragt", en: "not asked")
    case .pending: return format.say(de: "ohne Daten", en: "without data")
    case .known, .estimated, .conflicting, .aged, .unknown:
      guard let points = result.points else { return "–" }
      let text = number(points.value, places: 2, format) + format.say(de: " Punkte", en: " points")
      return result.status == .unknown ? text + format.say(de: ", angenommen", en: ", assumed") : text
    }
  }

  static func number(_ value: Decimal34, places: Int, _ format: FactFormat) -> String {
    format.numbers.text(value, places: places)
  }

  static func range(_ range: RuleTest.Range, _ format: FactFormat) -> String {
    let (low, high) = (
      number(range.low, places: range.places, format), number(range.high, places: range.places, format)
    )
    return low == high ? low : low + format.say(de: " bis ", en: " to ") + high
  }
}
