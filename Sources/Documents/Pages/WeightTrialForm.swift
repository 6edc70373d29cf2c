internal import Decimals
internal import Facts
public import Report
public import Rulebook
internal import SourceText

/// The form with which weights are tried out: what counts now as numbers, by side and group. It sends itself with GET, so that a
/// trial has an address.
public struct WeightTrialForm: Sendable {
  /// Where it leads.
  public struct Links: Sendable {
    /// Without a query.
    public let action: String
    /// The result with the weights of the rulebook.
    public let reset: String
    /// What else the address has to keep.
    public let kept: [(name: String, value: String)]

    /// See the properties.
    public init(action: String, reset: String, kept: [(name: String, value: String)]) {
      self.action = action
      self.reset = reset
      self.kept = kept
    }
  }

  /// Before the name of a group, and before that of a side.
  public static let prefix = "w."
  public static let sidePrefix = "w.side."

  let rulebook: Rulebook
  let weights: WeightTrial
  /// What was typed and is no weight, by name.
  let wrong: [String: String]
  let isTrial: Bool
  let links: Links
  let format: FactFormat

  /// A form with the weights that count.
  public init(
    _ rulebook: Rulebook, _ weights: WeightTrial, wrong: [String: String], isTrial: Bool, links: Links,
    format: FactFormat
  ) {
    self.rulebook = rulebook
    self.weights = weights
    self.wrong = wrong
    self.isTrial = isTrial
    self.links = links
    self.format = format
  }

  private func say(_ de: String, _ en: String) -> String { format.say(de: de, en: en) }

  /// What marks a result as a trial.
  ///
  /// - Parameter address: of the trial; nil: there is none, and nothing is said.
  public static func notice(_ address: String?, reset: String, _ format: FactFormat) -> [Markup] {
    func say(_ de: String, _ en: String) -> String { format.say(de: de, en: en) }
    guard let address else { return [] }
    return [
      Kern.alert(
        .warning, say("Probe – nicht die Gewichte des Regelwerks", "Trial – not the weights of the rulebook"),
        [
          .of(
            "p", [:],
            [
              .text(
                say(
                  "Plätze und Punkte gelten nur für die Gewichte, die im Formular stehen. ",
                  "Places and points hold for the weights in the form only. ")),
              Kern.link(say("Link zum Weitergeben", "Link to send on"), to: address), .text(" · "),
              Kern.link(say("Zurück zum Regelwerk", "Back to the rulebook"), to: reset),
            ])
        ])
    ]
  }

  /// The form, folded up unless weights are being tried out.
  public var markup: Markup {
    let sides = Side.allCases.filter { weights.sides[$0] != nil }
    let form = Markup.of(
      "form", ["method": "get", "action": links.action, "data-live": "#ergebnis"],
      links.kept.map { Kern.hidden($0.name, $0.value) }
        + [
          Kern.body(
            say(
              "Es zählt nur das Verhältnis der Zahlen; 0 nimmt etwas heraus. Am Regelwerk ändert sich nichts.",
              "Only the proportions count; 0 takes something out. The rulebook stays as it is."), muted: true)
        ] + sides.map(side)
        + [
          .of(
            "div", ["class": "lo-actions"],
            [
              Kern.button(say("Ausprobieren", "Try out")),
              Kern.action(say("Zurück zum Regelwerk", "Back to the rulebook"), to: links.reset, primary: false),
            ])
        ])
    return Kern.accordion(
      say("Gewichte ausprobieren", "Try out weights"), isOpen: isTrial || !wrong.isEmpty, [form])
  }

  private func side(_ side: Side) -> Markup {
    let groups = rulebook.groups.filter { $0.side == side && weights.groups[$0.id] != nil }
    let own = input(
      Self.sidePrefix + side.rawValue, say("Ganze Seite", "Whole side"), weights.sides[side] ?? .zero)
    return .of(
      "fieldset", ["class": "kern-fieldset"],
      [
        .of("legend", ["class": "kern-label"], side.title[format.language]),
        .of(
          "div", ["class": "lo-weights"],
          [own]
            + groups.map { input(Self.prefix + $0.id, $0.title[format.language], weights.groups[$0.id] ?? .zero) }),
      ])
  }

  private func input(_ name: String, _ label: String, _ weight: Decimal34) -> Markup {
    let error = wrong[name].map { _ in say("Eine Zahl ab 0, zum Beispiel 12,5", "A number from 0, such as 12.5") }
    return Kern.input(
      Kern.Field(name, label: label, error: error), value: wrong[name] ?? format.numbers.text(weight, places: 2),
      mode: "decimal")
  }
}
