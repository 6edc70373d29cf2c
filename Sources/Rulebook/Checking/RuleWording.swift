internal import Decimals
internal import Facts
internal import SourceText

/// What reading and checking a rulebook says.
enum RuleWording {
  static func missingFile(_ name: String) -> Diagnostic {
    say(
      "rulebook/missing-file", de: "Im Regelwerk fehlt die Datei \(name).", en: "The rulebook lacks the file \(name).")
  }

  static func strangeFile(_ name: String, nearest: String?, _ place: SourceLocation) -> Diagnostic {
    say(
      "rulebook/strange-file", .warning,
      de: "Die Datei \(name) gehört zu keinem Teil des Regelwerks und wird nicht gelesen.",
      en: "The file \(name) is no part of a rulebook and is not read.", place, hint: meant(nearest))
  }

  static func firmnessOutside(
    _ number: Decimal34, _ range: ClosedRange<Decimal34>, _ place: SourceLocation
  ) -> Diagnostic {
    say(
      "rulebook/firmness-outside",
      de: "\(number) liegt außerhalb von \(range.lowerBound) bis \(range.upperBound).",
      en: "\(number) is not between \(range.lowerBound) and \(range.upperBound).", place)
  }

  static func twice(_ id: String, _ place: SourceLocation, first: SourceLocation) -> Diagnostic {
    Diagnostic(
      "rulebook/twice", LocalizedText(de: "„\(id)“ gibt es zweimal.", en: "“\(id)” exists twice."), at: place,
      notes: [Diagnostic.Note(LocalizedText(de: "Zuerst hier.", en: "First here."), at: first)], actor: .policy)
  }

  static func unknown(_ what: String, _ id: String, nearest: String?, _ place: SourceLocation) -> Diagnostic {
    let kinds = [
      "group": LocalizedText(de: "Die Gruppe", en: "The group"), "goal": LocalizedText(de: "Das Ziel", en: "The goal"),
      "criterion": LocalizedText(de: "Das Kriterium", en: "The criterion"),
      "role": LocalizedText(de: "Die Rolle", en: "The role"),
      "must": LocalizedText(de: "Die Angabe der Anfrage", en: "The field of enquiries"),
      "factor": LocalizedText(de: "Das Kriterium oder die Gruppe", en: "The criterion or group"),
    ]
    let kind = kinds[what] ?? LocalizedText(both: what)
    return say(
      "rulebook/unknown-\(what)", de: "\(kind.de) „\(id)“ gibt es nicht.", en: "\(kind.en) “\(id)” does not exist.",
      place, hint: meant(nearest))
  }

  static func unknownFact(_ path: String, nearest: String?, _ place: SourceLocation) -> Diagnostic {
    say(
      "rulebook/unknown-fact", de: "„\(path)“ steht nicht im Faktenverzeichnis.",
      en: "“\(path)” is not in the facts dictionary.", place, hint: meant(nearest))
  }

  static func notAPath(_ text: String, _ place: SourceLocation) -> Diagnostic {
    say(
      "rulebook/not-a-fact-name",
      de: "„\(text)“ ist kein Faktenname; er beginnt mit site., enquiry. oder indicator.",
      en: "“\(text)” is no name of a fact; it begins with site., enquiry. or indicator.", place)
  }

  static func criterionWithoutWeight(_ id: String, nearest: String?, _ place: SourceLocation) -> Diagnostic {
    say(
      "rulebook/criterion-without-weight", de: "Das Kriterium „\(id)“ hat in weights.yaml kein Gewicht.",
      en: "The criterion “\(id)” has no weight in weights.yaml.", place, hint: meant(nearest))
  }

  static func weightWithoutCriterion(_ id: String, nearest: String?, _ place: SourceLocation) -> Diagnostic {
    say(
      "rulebook/weight-without-criterion", de: "Für das Gewicht „\(id)“ gibt es kein Kriterium.",
      en: "There is no criterion for the weight “\(id)”.", place, hint: meant(nearest))
  }

  static func negative(_ place: SourceLocation) -> Diagnostic {
    say(
      "rulebook/negative-weight", de: "Ein Gewicht kann nicht negativ sein.", en: "A weight cannot be negative.", place)
  }

  static func sidesMiss(_ total: Decimal34, _ place: SourceLocation) -> Diagnostic {
    say(
      "rulebook/weights-miss-100", de: "Die Gewichte der beiden Seiten ergeben \(total) statt 100.",
      en: "The weights of the two sides add up to \(total) instead of 100.", place)
  }

  static func sideMisses(_ side: Side, _ sum: Decimal34, _ want: Decimal34, _ place: SourceLocation) -> Diagnostic {
    say(
      "rulebook/weights-miss-side",
      de: "Die Gewichte der Seite „\(side.rawValue)“ ergeben \(sum) statt \(want).",
      en: "The weights of the side “\(side.rawValue)” add up to \(sum) instead of \(want).", place,
      hint: LocalizedText(de: "ein Gewicht um \(want - sum) ändern", en: "change a weight by \(want - sum)"))
  }

  static func groupOnOtherSide(_ group: Group, _ place: SourceLocation) -> Diagnostic {
    say(
      "rulebook/group-on-other-side",
      de: "Die Gruppe „\(group.id)“ gehört laut groups.yaml zur Seite „\(group.side.rawValue)“.",
      en: "By groups.yaml the group “\(group.id)” belongs to the side “\(group.side.rawValue)”.", place)
  }

  static func goalWithoutEffect(_ goal: Goal, idle: [String]) -> Diagnostic {
    let names = idle.joined(separator: ", ")
    return say(
      "rulebook/goal-without-effect", .warning,
      de: "Auf das Ziel „\(goal.id)“ wirkt kein Kriterium und kein Hinweis"
        + (idle.isEmpty ? "." : "; ohne Daten oder Gewicht: \(names)."),
      en: "No criterion and no advice serves the goal “\(goal.id)”"
        + (idle.isEmpty ? "." : "; without data or weight: \(names)."), goal.location,
      hint: LocalizedText(
        de: "ein Kriterium oder einen Hinweis zuordnen, oder das Ziel streichen",
        en: "assign a criterion or a hint, or strike the goal"))
  }

  static func anchorOutside(
    _ key: String, _ definition: FactDefinition, _ range: (low: Decimal34, high: Decimal34?), _ place: SourceLocation
  ) -> Diagnostic {
    let unit = definition.unit?.symbol.de ?? ""
    let limits = range.high.map { "\(range.low)…\($0)" } ?? "≥ \(range.low)"
    let words = unit.isEmpty ? limits : "\(limits) \(unit)"
    return say(
      "rulebook/anchor-outside-range", .warning,
      de: "Die Stützstelle \(key) liegt außerhalb dessen, was \(definition.path) annehmen kann (\(words)).",
      en: "The break point \(key) is outside what \(definition.path) can be (\(words)).", place,
      hint: LocalizedText(de: "Wert und Einheit prüfen", en: "check value and unit"))
  }

  static func projectAsksSite(_ criterion: Criterion, _ path: FactPath) -> Diagnostic {
    say(
      "rulebook/project-asks-site",
      de: "„\(criterion.id)“ misst nur das Vorhaben; „applies“ darf dann nicht von \(path) abhängen.",
      en: "“\(criterion.id)” measures the project alone, so “applies” must not depend on \(path).", criterion.location)
  }

  static func unitDiffers(_ definition: FactDefinition, _ unit: Unit?, _ place: SourceLocation) -> Diagnostic {
    let want = definition.unit?.rawValue ?? "—"
    return say(
      "rulebook/unit-differs",
      de:
        "Die Einheit passt nicht: \(definition.path) wird in „\(want)“ gemessen, hier steht „\(unit?.rawValue ?? "—")“.",
      en: "The unit does not fit: \(definition.path) is measured in “\(want)”, here stands “\(unit?.rawValue ?? "—")”.",
      place, notes: [example("\(definition.path) = 5 \(want) → 5 \(unit?.rawValue ?? "—")")])
  }

  static func notMeasurable(_ definition: FactDefinition, _ place: SourceLocation) -> Diagnostic {
    say(
      "rulebook/not-measurable",
      de: "\(definition.path) ist \(definition.kind.rawValue) und lässt sich nicht in Punkte umrechnen.",
      en: "\(definition.path) is \(definition.kind.rawValue) and cannot be turned into points.", place,
      hint: LocalizedText(
        de: "eine Zahl, Klasse oder Ja/Nein-Angabe verwenden", en: "use a number, a class or a truth value"))
  }

  static func anchorNotANumber(_ key: String, _ place: SourceLocation) -> Diagnostic {
    say(
      "rulebook/anchor-not-a-number", de: "„\(key)“ ist keine Zahl; links vom Doppelpunkt steht der Messwert.",
      en: "“\(key)” is not a number; the measured value stands left of the colon.", place)
  }

  static func unordered(_ key: String, after last: Decimal34, _ place: SourceLocation) -> Diagnostic {
    say(
      "rulebook/unordered-points", de: "Die Stützstellen müssen aufsteigen: \(key) steht nach \(last).",
      en: "The break points must ascend: \(key) stands after \(last).", place)
  }

  static func tooFewAnchors(_ place: SourceLocation) -> Diagnostic {
    say(
      "rulebook/too-few-points", de: "Eine Wertfunktion braucht mindestens zwei Stützstellen.",
      en: "A value function needs at least two break points.", place)
  }

  static func unknownClass(_ key: String, _ names: [String], _ place: SourceLocation) -> Diagnostic {
    say(
      "rulebook/unknown-class",
      de: "Die Klasse „\(key)“ kennt das Faktenverzeichnis nicht; möglich sind: \(names.joined(separator: ", ")).",
      en: "The facts dictionary has no class “\(key)”; possible are: \(names.joined(separator: ", ")).", place,
      hint: meant(NearestName.of(key, among: names)))
  }

  static func classWithoutRow(_ names: [String], _ place: SourceLocation) -> Diagnostic {
    say(
      "rulebook/class-without-row",
      de: "Ohne Punkte: \(names.joined(separator: ", ")). Jede Klasse braucht eine Zeile.",
      en: "Without points: \(names.joined(separator: ", ")). Every class needs a row.", place)
  }

  static func badSpan(_ place: SourceLocation) -> Diagnostic {
    say(
      "rulebook/bad-span", de: "Eine Spanne besteht aus zwei Zahlen, die kleinere zuerst: [30, 60].",
      en: "A span is two numbers, the smaller first: [30, 60].", place)
  }

  static func pointsOutside(_ points: String, _ place: SourceLocation) -> Diagnostic {
    say(
      "rulebook/points-outside", de: "Punkte liegen zwischen 0 und 100, hier steht \(points).",
      en: "Points lie between 0 and 100, here stands \(points).", place)
  }

  static func unitsCompared(_ a: FactDefinition, _ b: FactDefinition, _ place: SourceLocation) -> Diagnostic {
    let (first, second) = (a.unit?.rawValue ?? "—", b.unit?.rawValue ?? "—")
    return say(
      "rulebook/units-compared",
      de: "Verglichen werden verschiedene Einheiten: \(a.path) in „\(first)“, \(b.path) in „\(second)“.",
      en: "Different units are compared: \(a.path) in “\(first)”, \(b.path) in “\(second)”.", place,
      notes: [example("\(a.path) = 5 \(first), \(b.path) = 5 \(second): 5 = 5")])
  }

  static func originInRule(_ place: SourceLocation) -> Diagnostic {
    say(
      "rulebook/origin-in-rule",
      de: "Keine Regel darf nach der Herkunft des Investors fragen: alle Anfragen werden gleich behandelt.",
      en: "No rule may ask where the investor comes from: all enquiries are treated alike.", place,
      hint: LocalizedText(de: "diese Bedingung streichen", en: "remove this condition"))
  }

  static func confidentialityInRule(_ path: FactPath, _ place: SourceLocation) -> Diagnostic {
    say(
      "rulebook/confidentiality-in-rule",
      de: "„\(path)“ regelt, wer die Anfrage sehen darf, und darf in keiner Regel stehen.",
      en: "“\(path)” says who may see the enquiry and must not stand in a rule.", place,
      hint: LocalizedText(de: "diese Bedingung streichen", en: "remove this condition"))
  }

  static func boundNotANumber(_ path: FactPath, _ place: SourceLocation) -> Diagnostic {
    say(
      "rulebook/bound-not-a-number", de: "„\(path)“ ist keine Zahl und kann nichts nach oben begrenzen.",
      en: "“\(path)” is not a number and cannot bound anything from above.", place)
  }

  static func twoWeights(_ id: String, _ place: SourceLocation, first: SourceLocation) -> Diagnostic {
    Diagnostic(
      "rulebook/two-weights",
      LocalizedText(de: "„\(id)“ hat schon ein Gewicht.", en: "“\(id)” has a weight already."), at: place,
      hint: LocalizedText(de: "eines von beiden streichen", en: "delete one of the two"),
      notes: [Diagnostic.Note(LocalizedText(de: "Zuerst hier.", en: "First here."), at: first)], actor: .policy)
  }

  static func markTwice(_ mark: String, _ place: SourceLocation, first: SourceLocation) -> Diagnostic {
    Diagnostic(
      "rulebook/mark-twice",
      LocalizedText(
        de: "Den Buchstaben „\(mark)“ trägt schon eine andere Gruppe; im Balken sähen beide gleich aus.",
        en: "Another group has the letter “\(mark)” already; in bars both would look the same."), at: place,
      notes: [Diagnostic.Note(LocalizedText(de: "Zuerst hier.", en: "First here."), at: first)], actor: .policy)
  }

  static func badMark(_ mark: String, _ place: SourceLocation) -> Diagnostic {
    say(
      "rulebook/bad-mark", de: "„mark“ ist genau ein Buchstabe, hier steht „\(mark)“.",
      en: "“mark” is exactly one letter, here stands “\(mark)”.", place)
  }

  static func noReviewDate(_ place: SourceLocation) -> Diagnostic {
    say(
      "rulebook/no-review-date", .warning,
      de: "Diese Annahme nennt keinen Tag, bis zu dem sie zu prüfen ist.",
      en: "This assumption names no day by which it is to be reviewed.", place,
      hint: LocalizedText(de: "„review_by: JJJJ-MM-TT“ ergänzen", en: "add “review_by: YYYY-MM-DD”"))
  }

  static func reviewDue(_ ids: [String], _ date: PartialDate, _ place: SourceLocation) -> Diagnostic {
    let (count, names) = (ids.count, ids.joined(separator: ", "))
    return say(
      "rulebook/review-due", .warning,
      de: (count == 1 ? "Eine Annahme war" : "\(count) Annahmen waren") + " bis \(date) zu prüfen: \(names).",
      en: (count == 1 ? "One assumption was" : "\(count) assumptions were") + " to be reviewed by \(date): \(names).",
      place,
      hint: LocalizedText(
        de: "beschließen (status: decided) oder einen neuen Termin setzen",
        en: "decide on them (status: decided) or set a new date"))
  }

  static func notInList(_ text: String, _ label: LocalizedText, nearest: String?, _ place: SourceLocation) -> Diagnostic
  {
    say(
      "rulebook/not-in-list", de: "„\(text)“ kann in „\(label.de)“ nie vorkommen.",
      en: "“\(text)” can never stand in “\(label.en)”.", place, hint: meant(nearest))
  }

  static func clockInRule(_ name: String, _ place: SourceLocation) -> Diagnostic {
    say(
      "rulebook/clock-in-rule",
      de: "„\(name)()“ hängt von der Uhr ab; dieselbe Anfrage gäbe morgen ein anderes Ergebnis.",
      en: "“\(name)()” depends on the clock; the same enquiry would give another result tomorrow.", place)
  }

  static func longExpression(_ place: SourceLocation) -> Diagnostic {
    say(
      "rulebook/long-expression", .warning,
      de: "Dieser Ausdruck ist mehr als Vergleiche, in, and, or und not: schwer zu lesen und zu prüfen.",
      en: "This expression is more than comparisons, in, and, or and not: hard to read and to check.", place,
      hint: LocalizedText(de: "eine Kennzahl daraus machen lassen", en: "have it made an indicator"))
  }

  private static func meant(_ name: String?) -> LocalizedText? {
    name.map { LocalizedText(de: "gemeint ist vielleicht „\($0)“", en: "did you mean “\($0)”?") }
  }

  private static func say(
    _ code: String, _ severity: Diagnostic.Severity = .error, de: String, en: String, _ place: SourceLocation? = nil,
    hint: LocalizedText? = nil, notes: [Diagnostic.Note] = []
  ) -> Diagnostic {
    Diagnostic(
      code, LocalizedText(de: de, en: en), severity: severity, at: place, hint: hint, notes: notes, actor: .policy)
  }
}
