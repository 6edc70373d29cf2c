internal import Evaluation
internal import Facts
internal import Region
internal import SourceText

/// The words of a question: what is asked, in which form, and what is known so far.
extension FactFormat {
  /// What form of answer is wanted.
  func answerForm(_ path: FactPath) -> String {
    guard let definition = dictionary[path] else { return say(de: "Text", en: "text") }
    let unit = definition.unit?.symbol[language] ?? ""
    switch definition.kind {
    case .number:
      return unit.isEmpty ? say(de: "Zahl", en: "number") : say(de: "Zahl in \(unit)", en: "number in \(unit)")
    case .integer:
      return unit.isEmpty
        ? say(de: "ganze Zahl", en: "whole number") : say(de: "Zahl in \(unit)", en: "number in \(unit)")
    case .boolean: return say(de: "ja oder nein", en: "yes or no")
    case .date:
      let now = definition.words.contains("immediately") ? say(de: " oder „sofort“", en: " or “immediately”") : ""
      return say(de: "Monat und Jahr", en: "month and year") + now
    case .text: return say(de: "kurzer Text", en: "short text")
    case .textList: return say(de: "Aufzählung", en: "list")
    case .oneClass: return say(de: "eines von: ", en: "one of: ") + classLabels(definition)
    case .classList: return say(de: "eines oder mehrere von: ", en: "one or more of: ") + classLabels(definition)
    }
  }

  private func classLabels(_ definition: FactDefinition) -> String {
    definition.classes.map { $0.label[language] }.joined(separator: " · ")
  }

  /// What is known so far, and what is to be confirmed or settled; nil when nothing is.
  func knownSoFar(_ question: QuestionSheets.Question) -> String? {
    let whole = distinct(question.claims.filter { $0.scope == .whole }, question.path)
    let parts = distinct(question.claims.filter { $0.scope == .part }, question.path)
    guard let first = whole.first else {
      guard !parts.isEmpty else { return nil }
      return say(
        de: "Bekannt ist nur ein Teil: \(parts.joined(separator: "; ")). Was gilt insgesamt?",
        en: "Only a part is known: \(parts.joined(separator: "; ")). What holds for the whole?")
    }
    switch question.fact.status {
    case .conflicting:
      let all = whole.joined(separator: "; ")
      return say(
        de: "Uns liegt Verschiedenes vor: \(all). Was gilt?", en: "We have differing figures: \(all). Which holds?")
    case .aged:
      return say(de: "Bisher bekannt: \(first). Gilt das noch?", en: "Known so far: \(first). Is it still so?")
    case .known, .estimated, .unknown:
      return say(
        de: "Bisher bekannt: \(first). Lässt sich das genauer sagen?",
        en: "Known so far: \(first). Can it be said more exactly?")
    }
  }

  /// Each value once, with its date, at most four.
  private func distinct(_ claims: [Claim], _ path: FactPath) -> [String] {
    let once = claims.reduce(into: [Claim]()) { list, claim in
      if !list.contains(where: { $0.value == claim.value }) { list.append(claim) }
    }
    return once.prefix(4).map { claim in
      let about = claim.asOfQuality == .dated ? "" : say(de: "um ", en: "about ")
      return "\(value(claim.value, path)) (\(about)\(claim.asOf.text(language)))"
    }
  }
}
