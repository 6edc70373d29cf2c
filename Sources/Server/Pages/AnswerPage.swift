internal import Facts
internal import HTTPTypes
internal import Report
internal import SourceText
internal import Store

/// What an investor reads by the link of the agency: how far the enquiry is, and the answer once it is released. Nothing but what
/// `Disclosure` lets an investor see.
enum AnswerPage {
  static let routes = [
    Route(.get, Address.answer("{token}").path, .everybody, .page("pageAnswer"), answer)
  ]

  private static func answer(_ call: Call) async throws -> Reply {
    let say = Words(call.language).say
    let (enquiry, answer) = try await Answers.find(call)
    let state = Kern.descriptions([
      (say("Stand", "Status"), [.text(enquiry.status.name[call.language])]),
      (say("Eingang", "Received"), [.text(day(TimeText.day(enquiry.createdAt), call))]),
    ])
    guard let answer else {
      return WebPage(
        say("Ihre Anfrage", "Your enquiry"), in: nil,
        [
          state,
          Kern.body(
            say(
              "Die Antwort ist noch nicht freigegeben. Diese Seite zeigt sie, sobald es so weit ist.",
              "The answer has not been released yet. This page shows it as soon as it is.")),
        ]
      ).reply(call)
    }
    let places = answer.places.map { place in
      Markup.of(
        "li", [:],
        [
          Kern.link(place.name, to: Address.site(place.id).link(call.language)),
          .text(" · " + place.district + " · "),
          Kern.link(
            say("Profil (PDF): ", "profile (PDF): ") + place.name,
            to: Address.profile(place.id, "pdf").link(call.language)),
        ])
    }
    return WebPage(
      say("Antwort auf Ihre Anfrage", "Answer to your enquiry"), in: nil,
      [
        state,
        Kern.heading(2, say("Vorgeschlagene Standorte", "Proposed sites"), id: "standorte"),
        places.isEmpty
          ? Kern.body(say("Kein Standort wird angeboten.", "No site is offered."))
          : .of("ol", ["class": "kern-list"], places),
        Kern.heading(2, say("Schreiben", "Letter"), id: "schreiben"),
        .of("pre", ["class": "lo-letter", "tabindex": "0"], answer.letter),
      ]
    ).reply(call)
  }

  private static func day(_ text: String, _ call: Call) -> String { PartialDate(text)?.text(call.language) ?? text }
}
