internal import Facts
internal import HTTPTypes
internal import Report
internal import SourceText
internal import Store

/// What an officer does with an enquiry: say how far it is, let the investor read the answer, delete it.
enum EnquiryActions {
  private static let officers = Access([.officer], scope: .enquiries)
  private static let problems: Set<Int> = [410, 412]

  static let routes = [
    Route(
      .post, Address.status("{enquiry}").path, officers, .page("pageChangeStatus", form: true, problems: problems),
      changeStatus),
    Route(
      .post, Address.release("{enquiry}").path, officers, .page("pageRelease", form: true, problems: problems), release),
    Route(
      .post, Address.deletion("{enquiry}").path, officers, .page("pageDelete", form: true, problems: problems), delete),
  ]

  private static func changeStatus(_ call: Call) throws -> Reply {
    let enquiry = try call.enquiry()
    let form = try call.form()
    let day = form["answer_by"]
    guard let status = EnquiryStatus(rawValue: form["status"]), day.isEmpty || PartialDate(day)?.day != nil else {
      throw ProblemWording.formValue(
        "answer_by",
        LocalizedText(
          de: "Erwartet wird ein Tag wie 2026-12-01, nicht „\(day)“.",
          en: "Expected is a day like 2026-12-01, not “\(day)”."))
    }
    _ = try call.services.store.setStatus(
      of: enquiry.id, to: status, answerBy: .some(day.isEmpty ? nil : day), ifMatch: form["tag"],
      by: call.principal.author, at: call.services.clock.now())
    return .seeOther(Address.enquiry(enquiry.id.rawValue).link(call.language))
  }

  /// Keeps an assessment of today and lets the investor read it; the link is shown once.
  private static func release(_ call: Call) async throws -> Reply {
    let say = Words(call.language).say
    let enquiry = try call.enquiry()
    let assessment = try await AssessmentMaking(call).keepNewest(of: enquiry, preset: nil)
    _ = try call.services.store.release(
      assessment.id, for: enquiry.id, ifMatch: nil, by: call.principal.author, at: call.services.clock.now())
    let link = try AnswerLink.make(to: enquiry.id, call)
    let path = Address.answer(link.token).link(call.language)
    let until = PartialDate(link.expiresOn)?.text(call.language) ?? link.expiresOn
    return WebPage(
      say("Antwort freigegeben", "Answer released"), in: .enquiries,
      [
        Kern.body(
          say(
            "Wer diese Adresse hat, liest die Antwort bis \(until). Sie wird nur jetzt gezeigt; eine neue Freigabe macht eine neue.",
            "Whoever has this address reads the answer until \(until). It is shown only now; releasing again makes a new one."
          )),
        .of("p", ["class": "lo-code", "tabindex": "0"], [Kern.link((call.fields[.origin] ?? "") + path, to: path)]),
        .of(
          "p", ["class": "kern-body"],
          [
            Kern.link(
              say("Zur Anfrage", "To the enquiry"), to: Address.enquiry(enquiry.id.rawValue).link(call.language))
          ]),
      ]
    ).reply(call)
  }

  private static func delete(_ call: Call) throws -> Reply {
    let enquiry = try call.enquiry()
    let reason = try call.form()["reason"]
    guard !reason.isEmpty else {
      throw ProblemWording.formValue(
        "reason", LocalizedText(de: "Ein Grund gehört dazu.", en: "It takes a reason."))
    }
    _ = try call.services.store.deleteEnquiry(
      enquiry.id, reason: String(reason.prefix(200)), ifMatch: nil, by: call.principal.author,
      at: call.services.clock.now())
    return .seeOther(Address.enquiries.link(call.language))
  }

  /// The forms on the page of an enquiry.
  static func forms(_ enquiry: StoredEnquiry, _ call: Call) -> [Markup] {
    let say = Words(call.language).say
    let id = enquiry.id.rawValue
    return [
      Kern.heading(2, say("Bearbeiten", "Work on it"), id: "bearbeiten"),
      Kern.postForm(
        action: Address.status(id).link(call.language), className: "lo-filter",
        [
          Kern.hidden("tag", enquiry.tag),
          Kern.select(
            Kern.Field("status", label: say("Stand", "Status")),
            options: EnquiryStatus.allCases.map { ($0.rawValue, $0.name[call.language]) },
            selected: enquiry.status.rawValue),
          Kern.input(
            Kern.Field("answer_by", label: say("Antwort bis", "Answer by")), value: enquiry.answerBy ?? "", type: "date"
          ),
          Kern.button(say("Speichern", "Save"), primary: false),
        ]),
      Kern.accordion(
        say("Antwort für den Investor freigeben", "Release the answer for the investor"),
        [
          Kern.body(
            say(
              "Bewertet die Anfrage nach dem heutigen Stand, verwahrt die Bewertung und macht eine Adresse, unter der der Investor Schreiben und Vorschläge liest; nichts Internes.",
              "Assesses the enquiry as of today, keeps the assessment, and makes an address at which the investor reads letter and proposals; nothing internal."
            )),
          Kern.postForm(
            action: Address.release(id).link(call.language),
            [Kern.button(say("Freigeben", "Release"), primary: false)]),
        ]),
      Kern.accordion(
        say("Anfrage löschen", "Delete the enquiry"),
        [
          Kern.body(
            say(
              "Löscht alle Fassungen und Bewertungen. Es bleibt nur, dass es sie gab: Prüfsumme, Tag und Grund.",
              "Deletes all versions and assessments. What stays is that it was there: hash, day and reason.")),
          Kern.postForm(
            action: Address.deletion(id).link(call.language),
            [
              Kern.input(
                Kern.Field(
                  "reason", label: say("Grund", "Reason"),
                  hint: say("ohne Vertrauliches", "without anything confidential")), value: ""),
              Kern.button(say("Endgültig löschen", "Delete for good"), primary: false),
            ]),
        ]),
    ]
  }
}
