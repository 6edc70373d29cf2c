internal import Evaluation
internal import Report
internal import Rulebook
internal import SourceText

/// The choice of the weighting profile above a result; a page by another profile has another address.
struct PresetForm {
  let enquiry: String
  let assessment: Assessment
  let language: Language
  /// Profile and trial, which links to other pages keep; another profile drops the trial.
  let kept: [URLText.Item]

  private func say(_ de: String, _ en: String) -> String { Words(language).say(de, en) }

  var markup: Markup {
    let presets = assessment.rulebook.presets.map { ($0.id, $0.title[language]) }
    let hidden = language == .de ? [] : [Kern.hidden("lang", language.rawValue)]
    return .of(
      "form", ["class": "lo-filter", "method": "get", "action": Address.result(enquiry).path],
      hidden + [
        Kern.select(
          Kern.Field("preset", label: say("Gewichtungsprofil", "Weighting profile")),
          options: [("", say("Grundgewichte", "base weights"))] + presets,
          selected: kept.first { $0.name == "preset" }?.value ?? ""),
        Kern.button(say("Anwenden", "Apply"), primary: false),
        Kern.link(say("Belastbarkeit", "Firmness"), to: Address.robustness(enquiry).link(language, kept)),
        Kern.link(
          say("Vergleich der ersten beiden", "Compare the first two"), to: Address.compare(enquiry).link(language, kept)
        ),
        Kern.link(say("Mail und Vermerk", "Mail and file note"), to: Address.texts(enquiry).link(language, kept)),
        Kern.link(say("Berichte und Dateien", "Reports and files"), to: Address.files(enquiry).link(language, kept)),
        Kern.link(say("Text der Anfrage", "Text of the enquiry"), to: Address.enquiry(enquiry).link(language)),
      ])
  }
}
