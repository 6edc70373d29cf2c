internal import Advisory
internal import Evaluation
internal import Facts
internal import HTTPTypes
internal import Region
internal import Report
internal import Rulebook
internal import SourceText
internal import Store

/// What an assessment of a stored enquiry shows: the result, one site, several side by side, and how firm the order is.
extension EnquiryPages {
  /// The newest version of the stored enquiry, assessed by the active workspace.
  static func assessment(_ call: Call) async throws -> (enquiry: StoredEnquiry, result: Assessment) {
    let enquiry = try call.enquiry()
    guard let version = try call.services.store.enquiryText(enquiry.id) else { throw ProblemWording.notFound }
    try call.logRead(of: enquiry)
    let workspace = call.services.workspace.state.workspace
    let today = call.services.clock.today
    let id = call.query["preset"].flatMap { $0.isEmpty ? nil : $0 }
    let result = try await call.services.pool.run {
      let body = try EnquiryBody(version.text, in: workspace)
      return workspace.assess(
        body.enquiry, preset: workspace.rulebook.presets.first { $0.id == id }, asOf: today)
    }
    return (enquiry, result)
  }

  static func result(_ call: Call) async throws -> Reply {
    let (enquiry, result) = try await assessment(call)
    let language = call.language
    let id = enquiry.id.rawValue
    let kept = call.query.items.filter { $0.name == "preset" && !$0.value.isEmpty }
    let body = ResultBody(
      result, format: call.services.workspace.state.workspace.format(language), top: call.query.integer("top") ?? 5,
      links: .init(
        site: { Address.explain(enquiry: id, site: $0.rawValue).link(language, kept) },
        top: { Address.result(id).link(language, kept + [("top", String($0))]) }))
    let parts = try await call.services.pool.run { body.parts }
    return WebPage(
      result.enquiry.title[language], in: .enquiries,
      [PresetForm(enquiry: id, assessment: result, language: language).markup] + parts
    ).reply(call)
  }

  static func explain(_ call: Call) async throws -> Reply {
    let (enquiry, assessment) = try await assessment(call)
    let language = call.language
    let site = try call.site(in: call.services.workspace.state.workspace)
    guard let result = assessment[site.id] else { throw ProblemWording.notFound }
    let body = ExplainBody(
      assessment, result, format: call.services.workspace.state.workspace.format(language),
      profile: Address.site(site.id.rawValue).link(language))
    let parts = try await call.services.pool.run { body.parts }
    return WebPage(site.name, in: .enquiries, [back(enquiry, assessment, call)] + parts).reply(call)
  }

  static func robustness(_ call: Call) async throws -> Reply {
    let (enquiry, assessment) = try await assessment(call)
    let say = Words(call.language).say
    let format = call.services.workspace.state.workspace.format(call.language)
    let parts = try await call.services.pool.run { RobustnessBody(assessment, format: format, top: 5)?.parts }
    return WebPage(
      say("Belastbarkeit", "Firmness"), in: .enquiries,
      [back(enquiry, assessment, call)]
        + (parts ?? [Kern.alert(.info, say("Kein Standort wird angeboten.", "No site is offered."))])
    ).reply(call)
  }

  static func compare(_ call: Call) async throws -> Reply {
    let (enquiry, assessment) = try await assessment(call)
    let language = call.language
    let say = Words(language).say
    let named = (call.query["sites"] ?? "").split(separator: ",").compactMap { assessment[SiteID(String($0))] }
    let chosen = named.isEmpty ? Array(assessment.ranking.prefix(2)) : named
    let head = [
      back(enquiry, assessment, call),
      CompareForm(enquiry: enquiry.id.rawValue, chosen: chosen, assessment: assessment, language: language).markup,
    ]
    guard (2...5).contains(chosen.count) else {
      return WebPage(
        say("Vergleich", "Comparison"), in: .enquiries,
        head + [
          Kern.alert(
            .warning, say("Zwei bis fünf Standorte lassen sich vergleichen.", "Two to five sites can be compared."))
        ]
      ).reply(call, status: .unprocessableContent)
    }
    let format = call.services.workspace.state.workspace.format(language)
    let id = enquiry.id.rawValue
    let parts = try await call.services.pool.run {
      CompareBody(SiteComparison(assessment, chosen), format: format) {
        Address.explain(enquiry: id, site: $0).link(language)
      }.parts
    }
    return WebPage(say("Vergleich", "Comparison"), in: .enquiries, head + parts).reply(call)
  }

  /// The way back to the result.
  private static func back(_ enquiry: StoredEnquiry, _ assessment: Assessment, _ call: Call) -> Markup {
    let query = call.query.items.filter { $0.name == "preset" && !$0.value.isEmpty }
    return .of(
      "p", ["class": "kern-body"],
      [
        .text(Words(call.language).say("In der Anfrage ", "In the enquiry ")),
        Kern.link(
          assessment.enquiry.title[call.language], to: Address.result(enquiry.id.rawValue).link(call.language, query)),
      ])
  }
}
