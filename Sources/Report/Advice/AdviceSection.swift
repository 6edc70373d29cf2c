internal import Evaluation
package import Rulebook
internal import SourceText

/// Hints on a page, under a heading for each kind.
package struct AdviceSection {
  let format: FactFormat
  let text: AdviceText

  init(_ format: FactFormat, _ assessment: Assessment) {
    self.format = format
    text = AdviceText(format, assessment)
  }

  /// Writes the hints by kind; who must act by when stands behind tasks and risks.
  func write(_ hints: [Advice], to page: inout TextPage) {
    for kind in AdviceRule.Kind.allCases {
      let ofKind = hints.filter { $0.rule.kind == kind }
      guard !ofKind.isEmpty else { continue }
      let title = Self.title(kind, format)
      page.heading(title.name.uppercased() + title.remark)
      for hint in ofKind {
        let showsStep = kind == .regionTask || kind == .risk
        let next = showsStep ? text.nextStep(hint).map { " → \($0)" } ?? "" : ""
        for line in text.lines(hint) { page.line("  · \(line)\(unmeasured(hint))\(next)", hanging: 4) }
      }
      if kind == .funding { sources(of: ofKind, &page) }
    }
  }

  /// A lever that is not part of the contribution of the project says so: it helps, but nothing is computed.
  private func unmeasured(_ hint: Advice) -> String {
    guard hint.rule.kind == .lever, hint.rule.change == nil else { return "" }
    return format.say(
      de: " (ohne Punkte: zählt nicht zum Beitrag des Vorhabens)",
      en: " (no points: not part of the contribution of the project)")
  }

  /// Where the hints come from; whole addresses would not fit the page.
  private func sources(of hints: [Advice], _ page: inout TextPage) {
    let hosts = hints.flatMap(\.leadingSources).map(WebAddress.host).unique
    guard !hosts.isEmpty else { return }
    let lead = format.say(de: "  Quellen (Adressen: --format json): ", en: "  Sources (addresses: --format json): ")
    page.line(lead + hosts.joined(separator: ", "), hanging: 4)
  }

  /// The name of a kind of hints, and a remark that belongs to it, with its blank before it.
  package static func title(_ kind: AdviceRule.Kind, _ format: FactFormat) -> (name: String, remark: String) {
    switch kind {
    case .partner: (format.say(de: "Partner", en: "Partners"), "")
    case .lever:
      (
        format.say(de: "Impulse des Vorhabens", en: "What the project could add"),
        format.say(de: " (Einladung, keine Bedingung)", en: " (an invitation)")
      )
    case .regionTask:
      (format.say(de: "Aufgaben der Region", en: "Tasks of the region"), format.say(de: " (intern)", en: " (internal)"))
    case .funding:
      (
        format.say(de: "Förderung", en: "Funding"),
        format.say(
          de: " (unverbindlich; verbindlich ist nur der Bescheid von ILB oder SAB)",
          en: " (not binding; only the notice of ILB or SAB is)")
      )
    case .risk: (format.say(de: "Darauf achten", en: "To watch"), "")
    }
  }
}
