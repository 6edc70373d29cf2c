internal import Advisory
internal import HTTPTypes
internal import Report
internal import SourceText

/// The form for an enquiry as text: a new one, filled with a template at first, or a draft; later with what was entered and what
/// is wrong with it.
struct NewEnquiryForm {
  let text: String
  var problem: Problem?
  let call: Call
  /// The draft whose text it is; nil: a new enquiry.
  var draft: String?

  private func say(_ de: String, _ en: String) -> String { Words(call.language).say(de, en) }

  /// The form with what is wrong with the text.
  func checked() throws -> Reply {
    do {
      _ = try EnquiryBody(Array((text + "\n").utf8), in: call.services.workspace.state.workspace)
    } catch let problem as Problem {
      return try NewEnquiryForm(text: text, problem: problem, call: call, draft: draft).reply()
    }
    return try reply()
  }

  func reply() throws -> Reply {
    let workspace = call.services.workspace.state.workspace
    let template = EnquiryTemplate(
      .short, workspace.format(call.language), vocabulary: workspace.vocabulary)
    let shown = text.isEmpty ? template.text : text
    let errors = (problem?.errors ?? []).map { (field: "text", text: place($0) + $0.text[call.language]) }
    return WebPage(
      draft == nil ? say("Neue Anfrage", "New enquiry") : say("Anfrage als Text", "Enquiry as text"), in: .enquiries,
      (errors.isEmpty
        ? [] : [Kern.errorSummary(say("Bitte berichtigen", "Please correct"), errors)]) + [
          .of(
            "p", ["class": "lo-lead"],
            say(
              "Bekanntes eintragen; was nicht bekannt ist, bleibt null.",
              "Fill in what is known; what is not known stays null.")),
          Kern.postForm(
            action: (draft.map(Address.draftText) ?? .newText).link(call.language),
            [
              Kern.area(
                Kern.Field(
                  "text", label: say("Anfrage", "Enquiry"),
                  hint: say(
                    "Keine Namen und Kontaktdaten von Personen eintragen.",
                    "Enter no names or contact data of persons."),
                  error: problem.map { _ in say("Der Text hat Fehler, siehe oben.", "The text has errors, see above.") }
                ),
                value: shown, rows: 32),
              Kern.button(
                draft == nil
                  ? say("Anlegen und bewerten", "Create and rank") : say("Übernehmen und prüfen", "Take over and check")
              ),
            ]),
        ], hasErrors: problem != nil
    ).reply(call, status: problem == nil ? .ok : .unprocessableContent)
  }

  private func place(_ detail: Problem.Detail) -> String { detail.pointer.map { $0.isEmpty ? "" : "\($0): " } ?? "" }
}
