internal import Report
internal import SourceText

/// Other ways to a new enquiry than the form: a file, or text.
struct UploadForm {
  let call: Call
  let problem: Problem?

  init(_ call: Call, problem: Problem?) {
    self.call = call
    self.problem = problem
  }

  private func say(_ de: String, _ en: String) -> String { Words(call.language).say(de, en) }

  var parts: [Markup] {
    [
      Kern.heading(2, say("Stattdessen eine Datei oder Text", "A file or text instead"), id: "datei"),
      Kern.postForm(
        action: Address.upload.link(call.language), isUpload: true,
        [
          Kern.file(
            Kern.Field(
              "file", label: say("YAML-Datei einer Anfrage", "YAML file of an enquiry"),
              error: problem.map { _ in
                say("Keine Datei gewählt, oder sie ist leer.", "No file chosen, or it is empty.")
              }),
            accept: ".yaml,.yml,.json"),
          .of(
            "div", ["class": "lo-actions"],
            [Kern.button(say("Hochladen und prüfen", "Upload and check"), primary: false)]),
        ]),
      .of(
        "p", ["class": "kern-body"],
        [
          Kern.link(
            say("Anfrage als Text eingeben", "Type the enquiry as text"), to: Address.newText.link(call.language))
        ]),
    ]
  }
}
