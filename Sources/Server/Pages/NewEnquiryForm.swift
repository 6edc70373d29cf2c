internal import Advisory
internal import HTTPTypes
internal import Report
internal import SourceText

/// The form for a new enquiry as text: filled with a template at first, later with what was entered and what is wrong with it.
struct NewEnquiryForm {
  let text: String
  var problem: Problem?
  let call: Call

  private func say(_ de: String, _ en: String) -> String { Words(call.language).say(de, en) }

  /// The form with what is wrong with the text.
  func checked() throws -> Reply {
    do {
      _ = try EnquiryBody(Array((text + "\n").utf8), in: call.services.workspace.state.workspace)
    } catch let problem as Problem {
      return try NewEnquiryForm(text: text, problem: problem, call: call).reply()
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
      say("Neue Anfrage", "New enquiry"), in: .enquiries,
      (errors.isEmpty
        ? [] : [Kern.errorSummary(say("Bitte berichtigen", "Please correct"), errors)]) + [
          .of(
            "p", ["class": "lo-lead"],
            say(
              "Bekanntes eintragen; was nicht bekannt ist, bleibt null.",
              "Fill in what is known; what is not known stays null.")),
          Kern.postForm(
            action: Address.newText.link(call.language),
            [
              Kern.area(
                Kern.Field(
                  "text", label: say("Anfrage", "Enquiry"),
                  hint: say(
                    "Keine Namen und Kontaktdaten von Personen eintragen.",
                    "Enter no names or contact data of persons."),
                  error: problem.map { _ in say("Der Text hat Fehler, siehe oben.", "The text has errors, see above.") }
                ),
                value: shown, rows: 32), Kern.button(say("Anlegen und bewerten", "Create and rank")),
            ]),
        ], hasErrors: problem != nil
    ).reply(call, status: problem == nil ? .ok : .unprocessableContent)
  }

  private func place(_ detail: Problem.Detail) -> String { detail.pointer.map { $0.isEmpty ? "" : "\($0): " } ?? "" }
}
