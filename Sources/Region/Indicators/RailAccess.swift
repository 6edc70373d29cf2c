import Decimals
import Facts
import SourceText

extension Indicator {
  /// Rail access: none, terminal (within 20 minutes), park, plot.
  ///
  /// Siding yes: park. Planned or possible: from terminal, else none, up to park. No: terminal or none. Nothing recorded:
  /// unknown; a terminal surely within reach is then named as the least class in `details`.
  static let railAccess = Indicator("rail_access", .site) { input in
    let siding = input.site("rail_siding")
    let terminal = input.indicator("terminal_min")
    let least = RailAccess.withoutSiding(terminal)
    var details = terminal.details
    guard siding.isKnown else {
      var unknown = Fact.unknown(absent: siding.absent, inputs: siding.inputs + terminal.inputs)
      if least == ["terminal"] { details["least_class"] = LocalizedText(both: "terminal") }
      unknown.details = details
      return unknown
    }
    let classes = siding.readings.compactMap(\.text).flatMap { RailAccess.classes($0, withoutSiding: least) }.uniqued
    let usesTerminal = siding.readings.contains { $0.text != "yes" }
    return .readings(
      classes.map(FactValue.text), status: classes.count > 1 ? Fact.weaker(siding.status, .estimated) : siding.status,
      inputs: siding.inputs + (usesTerminal ? terminal.inputs : []), details: details)
  }
}

private enum RailAccess {
  static let limitMinutes = Decimal34(20)

  /// The classes that a site without a siding may have, the likelier one first.
  static func withoutSiding(_ terminal: Fact) -> [String] {
    guard let span = terminal.span, let central = terminal.leading?.number else { return ["none"] }
    if span.high <= limitMinutes { return ["terminal"] }
    if span.low > limitMinutes { return ["none"] }
    return central <= limitMinutes ? ["terminal", "none"] : ["none", "terminal"]
  }

  /// What a recorded siding means. `yes` counts as a siding in the park: no record says that it lies on the plot.
  static func classes(_ siding: String, withoutSiding least: [String]) -> [String] {
    switch siding {
    case "yes": ["park"]
    case "planned", "possible": least + ["park"]
    default: least
    }
  }
}
