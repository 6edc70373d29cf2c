internal import Decimals
internal import Facts
internal import Rulebook
internal import SourceText

/// The rules in words, as policy staff read them in a terminal.
public struct RulesPage: Sendable {
  let selection: RuleSelection
  let text: RuleText
  private var page: TextPage

  /// A page; the language is that of the format.
  public init(_ selection: RuleSelection, _ format: FactFormat, color: Bool) {
    self.selection = selection
    text = RuleText(selection.rulebook, format)
    page = TextPage(color: color)
  }

  /// The page as text.
  public var string: String {
    var copy = self
    if selection.isWhole {
      copy.head()
      copy.weights()
    }
    copy.criteria()
    copy.knockOuts()
    if selection.isWhole { copy.uncheckable() }
    copy.presets()
    return copy.page.text
  }

  private var rulebook: Rulebook { selection.rulebook }
  private func say(_ de: String, _ en: String) -> String { text.say(de, en) }
  private func localized(_ words: LocalizedText) -> String { words[text.format.language] }

  private mutating func head() {
    page.spread(localized(rulebook.title), "\(rulebook.id) \(rulebook.hash.prefix(6))", style: .bold)
    page.line(
      say(
        "Ein Standort gilt als zu wenig dokumentiert, wenn weniger als ",
        "A site counts as undocumented when less than ")
        + "\(text.number(rulebook.undocumentedBelowPercent))\u{A0}% "
        + say("des bewerteten Gewichts bekannt sind.", "of the assessed weight is known."))
    page.line(firmness)
    page.line(say("Grundlage: ", "Basis: ") + text.basis(rulebook.basis))
    page.blank()
  }

  private var firmness: String {
    let rules = rulebook.firmness
    let (firm, close) = (text.number(rules.firmPercent), text.number(rules.closePercent))
    let weights = text.number(rules.weightsPercent)
    return say(
      "Fest ist ein Ergebnis, wenn Platz 1 in \(firm) von 100 Fällen vorn liegt; knapp, wenn es höchstens die ersten "
        + "\(rules.closePlaces) Plätze zusammen in \(close) Fällen tun; sonst offen. Gewichte weichen dabei um bis zu "
        + "\(weights)\u{A0}% ab.",
      "A result is firm if place 1 is first in \(firm) of 100 cases; close if at most the first \(rules.closePlaces) places "
        + "together are in \(close); else open. Weights vary by up to \(weights)\u{A0}%.")
  }

  private mutating func weights() {
    page.heading(say("GEWICHTE (Punkte von 100)", "WEIGHTS (points of 100)"))
    for side in Side.allCases {
      page.line("\(points(rulebook.weights.sides[side]))  \(localized(side.title))", style: .bold)
      for group in rulebook.groups where group.side == side {
        let members = rulebook.criteria.filter { $0.group == group.id }
        page.line("  \(points(members.map(\.weight).reduce(.zero, +)))  \(localized(group.title)) (\(group.id))")
        for criterion in members {
          let pending = criterion.evidence == .pending ? say(" · ohne Daten", " · no data") : ""
          page.line(
            "      \(points(criterion.weight))  \(localized(criterion.title)) (\(criterion.id))\(pending)", hanging: 12,
            style: criterion.evidence == .pending ? .dim : .plain)
        }
      }
    }
    page.blank()
  }

  private func points(_ weight: Decimal34?) -> String { text.number(weight ?? .zero).padded(left: 4) }

  private mutating func criteria() {
    var group: String?
    for criterion in selection.criteria {
      if criterion.group != group, let next = rulebook.group(criterion.group) {
        group = next.id
        page.heading(
          "\(say("KRITERIEN", "CRITERIA")): \(localized(next.title)) · \(localized(next.side.title)) (\(next.id))")
        page.blank()
      }
      entry(criterion)
    }
  }

  private mutating func entry(_ criterion: Criterion) {
    title(criterion.title, "\(criterion.id) · \(text.weight(criterion.weight))")
    row(say("Ziel", "Goal"), "\(text.goal(criterion.goal)) (\(criterion.goal))")
    row(say("Zählt, wenn", "Counts if"), text.applies(criterion.applies))
    for (index, measure) in criterion.measures.enumerated() {
      row(index == 0 ? say("Gemessen", "Measured") : say("oder", "or"), text.measure(measure.path))
      row(say("Punkte", "Points"), text.points(measure))
    }
    if criterion.alternative != nil { row("", say("Die höheren Punkte zählen.", "The higher points count.")) }
    if criterion.isProject(rulebook.dictionary) {
      row(
        "",
        say(
          "Hängt allein vom Vorhaben ab: steht im Beitrag des Vorhabens, nicht in der Rangfolge.",
          "Depends on the project alone: part of the project contribution, not of the ranking."))
    }
    row(say("Unbekannt", "Unknown"), text.missing(criterion))
    row(say("Daten", "Data"), text.evidence(criterion))
    if let standIn = criterion.standIn { row(say("Ersatz", "Stand-in"), localized(standIn)) }
    row(
      say("Noch nötig", "Still needed"),
      "\(localized(criterion.need.data)) (\(say("von: ", "from: "))\(localized(criterion.need.from)))")
    foot(criterion.because, criterion.basis, criterion.location)
    if !criterion.sources.isEmpty { row(say("Quellen", "Sources"), criterion.sources.joined(separator: "; ")) }
    page.blank()
  }

  private mutating func knockOuts() {
    guard !selection.knockOuts.isEmpty else { return }
    page.heading(say("AUSSCHLUSSKRITERIEN", "KNOCK-OUTS"))
    page.blank()
    for knockOut in selection.knockOuts {
      title(knockOut.title, knockOut.id)
      row(say("Gefragt, wenn", "Asked if"), text.applies(knockOut.applies))
      row(say("Verlangt", "Requires"), text.words.text(knockOut.require.expression))
      if !knockOut.notMoreThan.isEmpty {
        row(
          say("Obergrenzen", "Bounds"),
          knockOut.notMoreThan.map(text.format.label).joined(separator: ", ")
            + say(" (solange die Angabe fehlt)", " (while the value is missing)"))
      }
      row(
        say("Offen", "While open"),
        knockOut.isDecisive
          ? say("zu klären; entscheidet mit über die Reihenfolge", "to clarify; helps to decide the order")
          : say("zu klären; ohne Einfluss auf die Reihenfolge", "to clarify; without effect on the order"))
      if let ask = knockOut.ask { row(say("Fragen bei", "Ask"), text.role(ask)) }
      if !knockOut.decides.isEmpty {
        let labels = knockOut.decides.map { text.format.label(FactPath(.enquiry, $0)) }
        row(say("Beantwortet", "Answers"), labels.joined(separator: ", "))
      }
      if let criterion = knockOut.criterion.flatMap(rulebook.criterion) {
        row(say("Kriterium", "Criterion"), "\(localized(criterion.title)) (\(criterion.id))")
      }
      foot(knockOut.because, knockOut.basis, knockOut.location)
      page.blank()
    }
  }

  private mutating func uncheckable() {
    guard !rulebook.uncheckable.isEmpty else { return }
    page.heading(say("ALS MUSS NICHT PRÜFBAR", "MUSTS THAT CANNOT BE CHECKED"))
    for must in rulebook.uncheckable {
      let ask = must.ask.map { say("; fragen: ", "; ask: ") + text.role($0) } ?? ""
      page.line(
        "  \(text.format.label(FactPath(.enquiry, must.path))) (\(must.path)): \(localized(must.why))\(ask)", hanging: 4
      )
    }
    page.blank()
  }

  private mutating func presets() {
    guard !selection.presets.isEmpty else { return }
    page.heading(
      say(
        "GEWICHTUNGSPROFILE (vorgeschlagen, nie still angewandt)",
        "WEIGHTING PROFILES (suggested, never applied silently)"))
    page.blank()
    for preset in selection.presets {
      title(preset.title, preset.id)
      row(say("Vorschlag, wenn", "Suggested if"), text.words.text(preset.suggestWhen.expression))
      let factors = preset.factors.sorted { $0.key < $1.key }.map { "\(factorName($0.key)) × \(text.number($0.value))" }
      row(say("Gewichte", "Weights"), factors.joined(separator: " · "))
      row(say("Vorrang", "Priority"), String(preset.priority))
      foot(preset.because, preset.basis, preset.location)
      page.blank()
    }
  }

  /// The criterion if one has the id, else the group.
  private func factorName(_ id: String) -> String {
    let title = rulebook.criterion(id)?.title ?? rulebook.group(id)?.title
    return title.map(localized) ?? id
  }

  private mutating func title(_ title: LocalizedText, _ right: String) {
    page.spread(localized(title), right, style: .bold)
  }

  private mutating func row(_ label: String, _ words: String) {
    page.labelled("  " + label, words, margin: 18)
  }

  private mutating func foot(_ because: LocalizedText, _ basis: Basis, _ place: SourceLocation) {
    row(say("Warum", "Why"), localized(because))
    row(say("Grundlage", "Basis"), text.basis(basis))
    row(say("Steht in", "Stands in"), "\(place.file.name):\(place.position.line)")
  }
}
