internal import Decimals
internal import SourceText

/// What reading judgements about weights says.
enum WeightingWording {
  static func oneLevel(_ place: SourceLocation) -> Diagnostic {
    say(
      "weights/one-level", de: "Ein Urteil nennt entweder „groups_of“ (eine Seite) oder „criteria_of“ (eine Gruppe).",
      en: "A judgement names either “groups_of” (a side) or “criteria_of” (a group).", place)
  }

  static func levelTwice(_ place: SourceLocation, first: SourceLocation) -> Diagnostic {
    Diagnostic(
      "weights/level-twice",
      LocalizedText(de: "Darüber ist schon geurteilt.", en: "There is a judgement on this already."), at: place,
      hint: LocalizedText(de: "eines von beiden streichen", en: "delete one of the two"),
      notes: [Diagnostic.Note(LocalizedText(de: "Zuerst hier.", en: "First here."), at: first)], actor: .policy)
  }

  static func unknownName(_ name: String, _ names: [String], _ place: SourceLocation) -> Diagnostic {
    let list = names.joined(separator: ", ")
    return say(
      "weights/unknown-name", de: "„\(name)“ gehört nicht hierher; möglich sind: \(list).",
      en: "“\(name)” does not belong here; possible are: \(list).", place,
      hint: NearestName.of(name, among: names).map {
        LocalizedText(de: "gemeint ist vielleicht „\($0)“", en: "did you mean “\($0)”?")
      })
  }

  static func missingNames(_ names: [String], _ place: SourceLocation) -> Diagnostic {
    let list = names.joined(separator: ", ")
    return say("weights/missing-names", de: "Hier fehlt: \(list).", en: "Missing here: \(list).", place)
  }

  static func namesTwice(_ names: [String], _ place: SourceLocation) -> Diagnostic {
    let list = names.joined(separator: ", ")
    return say("weights/names-twice", de: "Hier steht mehrfach: \(list).", en: "More than once here: \(list).", place)
  }

  static func badPoints(_ place: SourceLocation) -> Diagnostic {
    say("weights/bad-points", de: "Punkte liegen zwischen 0 und 100.", en: "Points lie between 0 and 100.", place)
  }

  static func noHundred(_ place: SourceLocation) -> Diagnostic {
    say(
      "weights/no-hundred", de: "Der wichtigste Sprung hat 100 Punkte; an ihm werden die anderen gemessen.",
      en: "The most important step has 100 points; the others are measured against it.", place,
      hint: LocalizedText(de: "den höchsten Wert auf 100 setzen", en: "set the highest value to 100"))
  }

  static func badTimes(_ place: SourceLocation) -> Diagnostic {
    say(
      "weights/bad-times", de: "„times“ liegt zwischen 1 (gleich wichtig) und 9 (äußerst viel wichtiger).",
      en: "“times” lies between 1 (equally important) and 9 (extremely more important).", place,
      hint: LocalizedText(
        de: "ist es umgekehrt, „more“ und „than“ tauschen", en: "if it is the other way round, swap “more” and “than”"))
  }

  static func pairTwice(_ a: String, _ b: String, _ place: SourceLocation) -> Diagnostic {
    say(
      "weights/pair-twice", de: "„\(a)“ und „\(b)“ sind schon verglichen.",
      en: "“\(a)” and “\(b)” are compared already.", place)
  }

  static func pairWithItself(_ name: String, _ place: SourceLocation) -> Diagnostic {
    say(
      "weights/pair-with-itself", de: "„\(name)“ wird mit sich selbst verglichen.",
      en: "“\(name)” is compared with itself.", place)
  }

  static func missingPairs(_ pairs: [String], _ place: SourceLocation) -> Diagnostic {
    let list = pairs.joined(separator: ", ")
    return say(
      "weights/missing-pairs", de: "Diese Vergleiche fehlen: \(list).", en: "These comparisons are missing: \(list).",
      place)
  }

  static func tooMany(_ count: Int, _ limit: Int, _ place: SourceLocation) -> Diagnostic {
    say(
      "weights/too-many-pairs", de: "\(count) Einträge lassen sich nicht paarweise vergleichen, höchstens \(limit).",
      en: "\(count) entries cannot be compared in pairs, at most \(limit).", place,
      hint: LocalizedText(de: "eine Rangfolge angeben (method: ranking)", en: "give a ranking (method: ranking)"))
  }

  static func badStep(_ place: SourceLocation) -> Diagnostic {
    say("weights/bad-step", de: "„step“ ist größer als null.", en: "“step” is greater than zero.", place)
  }

  static func indivisible(_ sum: Decimal34, _ step: Decimal34, _ place: SourceLocation) -> Diagnostic {
    say(
      "weights/indivisible", de: "\(sum) Punkte lassen sich nicht in Schritten von \(step) verteilen.",
      en: "\(sum) points cannot be shared out in steps of \(step).", place,
      hint: LocalizedText(de: "einen kleineren „step“ wählen, etwa 0.5", en: "choose a smaller “step”, such as 0.5"))
  }

  private static func say(
    _ code: String, de: String, en: String, _ place: SourceLocation, hint: LocalizedText? = nil
  ) -> Diagnostic {
    Diagnostic(code, LocalizedText(de: de, en: en), at: place, hint: hint, actor: .policy)
  }
}
