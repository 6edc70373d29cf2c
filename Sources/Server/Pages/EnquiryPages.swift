internal import Evaluation
internal import Facts
internal import HTTPTypes
internal import Region
internal import Report
internal import SourceText
internal import Store

/// Enquiries for officers: list, new, one with its text, its result, and a site in it.
enum EnquiryPages {
  private static let officers = Access([.officer], scope: .enquiries)

  static let routes = reading + EnquiryActions.routes

  private static let reading = [
    Route(.get, Address.enquiries.path, officers, .page("pageEnquiries"), list),
    Route(.get, Address.newText.path, officers, .page("pageNewText")) {
      try NewEnquiryForm(text: "", call: $0).reply()
    },
    Route(.post, Address.newText.path, officers, .page("pageCreateEnquiry", form: true), create),
    Route(.get, Address.enquiry("{enquiry}").path, officers, .page("pageEnquiry", problems: [410]), show),
    Route(
      .get, Address.enquiryFile("{enquiry}").path, officers,
      Operation(
        "pageEnquiryFile", .server, "The file of an enquiry.",
        answers: [.init(.ok, "The file.", [(.yaml, .page)])], problems: [410])
    ) { call in .download(try call.text(of: call.enquiry()).text) },
    Route(
      .get, Address.result("{enquiry}").path, officers,
      .page("pageResult", query: [top, preset, TrialQuery.parameter, ClaimPages.added], problems: [410]), result),
    Route(
      .get, Address.explain(enquiry: "{enquiry}", site: "{site}").path, officers,
      .page("pageExplain", query: [preset, TrialQuery.parameter], problems: [410]), explain),
    Route(
      .get, Address.robustness("{enquiry}").path, officers,
      .page("pageRobustness", query: [preset, TrialQuery.parameter], problems: [410]),
      robustness),
    Route(
      .get, Address.compare("{enquiry}").path, officers,
      .page(
        "pageCompare",
        query: [
          preset, TrialQuery.parameter, Parameter("sites", .line(maxLength: 400), "Two to five ids, with commas."),
        ],
        problems: [410]),
      compare),
  ]

  private static let top = Parameter("top", .integer(1...200), "Sites in full.")
  private static let preset = Parameter("preset", .line(maxLength: 60), "Weighting profile.")

  private static func list(_ call: Call) throws -> Reply {
    let say = Words(call.language).say
    return WebPage(
      say("Anfragen", "Enquiries"), in: .enquiries,
      [
        .of(
          "div", ["class": "lo-actions"],
          [Kern.action(say("Neue Anfrage", "New enquiry"), to: Address.newEnquiry.link(call.language))])
      ] + (try DraftList(call).markup()) + (try EnquiryTable(call).markup(limit: 100))
    ).reply(call)
  }

  private static func create(_ call: Call) throws -> Reply {
    let text = try call.form()["text"]
    do {
      let body = try EnquiryBody(Array((text + "\n").utf8), in: call.services.workspace.state.workspace)
      let enquiry = try EnquiryKeeping(call).keep(body)
      return .seeOther(Address.result(enquiry.id.rawValue).link(call.language))
    } catch let problem as Problem where [.badRequest, .unprocessableContent].contains(problem.status) {
      return try NewEnquiryForm(text: text, problem: problem, call: call).reply()
    }
  }

  private static func show(_ call: Call) throws -> Reply {
    let say = Words(call.language).say
    let enquiry = try call.enquiry()
    let text = String(decoding: try call.text(of: enquiry).text, as: UTF8.self)
    return WebPage(
      enquiry.title.isEmpty ? say("Anfrage", "Enquiry") : enquiry.title, in: .enquiries,
      [
        .of(
          "div", ["class": "lo-actions"],
          [
            Kern.action(
              say("Standorte bewerten", "Rank the sites"), to: Address.result(enquiry.id.rawValue).link(call.language)),
            Kern.action(
              say("Ändern", "Change"), to: Address.change(enquiry.id.rawValue).link(call.language), primary: false),
            Kern.action(
              say("Als YAML herunterladen", "Download as YAML"),
              to: Address.enquiryFile(enquiry.id.rawValue).link(call.language), primary: false),
          ]),
        Kern.descriptions([
          (say("Stand", "Status"), [.text(enquiry.status.name[call.language])]),
          (
            say("Antwort bis", "Answer by"),
            [.text(enquiry.answerBy.flatMap { PartialDate($0)?.text(call.language) } ?? "–")]
          ),
          (say("Fassung", "Version"), [.text(String(enquiry.version))]),
        ]),
      ] + EnquiryActions.forms(enquiry, call) + [
        Kern.heading(2, say("Text der Anfrage", "Text of the enquiry"), id: "text"),
        .of("pre", ["class": "lo-code", "tabindex": "0"], text),
      ]
    ).reply(call)
  }
}
