internal import Advisory
internal import Evaluation
internal import Facts
internal import HTTPTypes
internal import Region
internal import Documents
internal import Report
internal import SourceText

/// What an assessment of a stored enquiry shows: the result, one site, several side by side, and how firm the order is.
extension EnquiryPages {
  static func result(_ call: Call) async throws -> Reply {
    let assessed = try await AssessedEnquiry(call)
    let (language, id, query) = (call.language, assessed.id, assessed.query)
    let top = call.query.integer("top") ?? 5
    let boundaries = call.services.outlines.boundaries
    let parts = try await assessed.body("result") {
      let map = boundaries.map { boundaries in
        ResultMap(
          assessed.assessment, boundaries: boundaries, reference: assessed.workspace.reference, format: assessed.format,
          top: top
        ) { Address.explain(enquiry: id, site: $0.rawValue).link(language, query) }
      }
      return ResultBody(
        assessed.assessment, format: assessed.format, top: top,
        links: .init(
          site: { Address.explain(enquiry: id, site: $0.rawValue).link(language, query) },
          top: { Address.result(id).link(language, query + [("top", String($0))]) },
          answers: (
            EnquiryFormWords(assessed.format, assessed.workspace.reference),
            { Address.claim($0.rawValue).link(language, [("feld", $1.name), ("anfrage", id)]) }
          )), map: map
      ).parts
    }
    return WebPage(
      assessed.assessment.enquiry.title[language], in: .enquiries,
      ClaimPages.notice(call)
        + [
          PresetForm(enquiry: id, assessment: assessed.assessment, language: language, kept: query).markup,
          assessed.trialForm, .of("div", ["id": "ergebnis"], assessed.trialNotice + parts),
        ]
    ).reply(call)
  }

  static func explain(_ call: Call) async throws -> Reply {
    let assessed = try await AssessedEnquiry(call)
    let site = try call.site(in: assessed.workspace)
    guard let result = assessed.assessment[site.id] else { throw ProblemWording.notFound }
    let profile = Address.site(site.id.rawValue).link(call.language)
    let parts = try await assessed.body("explain") {
      ExplainBody(assessed.assessment, result, format: assessed.format, profile: profile).parts
    }
    return WebPage(site.name, in: .enquiries, [assessed.back, reportLinks(site, assessed, call)] + parts).reply(call)
  }

  /// The report about the site for this enquiry, as a file.
  private static func reportLinks(_ site: Site, _ assessed: AssessedEnquiry, _ call: Call) -> Markup {
    func link(_ form: String) -> Markup {
      let address = Address.report(enquiry: assessed.id, site: site.id.rawValue, form)
      return Kern.link(form.uppercased(), to: address.link(call.language, assessed.profile))
    }
    let say = Words(call.language).say
    return .of(
      "p", ["class": "kern-body"],
      [.text(say("Exposé für den Investor: ", "Report for the investor: ")), link("pdf"), .text(", "), link("html")])
  }

  static func robustness(_ call: Call) async throws -> Reply {
    let assessed = try await AssessedEnquiry(call)
    let say = Words(call.language).say
    let parts = try await assessed.body("robustness") {
      RobustnessBody(assessed.assessment, format: assessed.format, top: 5)?.parts ?? []
    }
    return WebPage(
      say("Belastbarkeit", "Firmness"), in: .enquiries,
      [assessed.back]
        + (parts.isEmpty ? [Kern.alert(.info, say("Kein Standort wird angeboten.", "No site is offered."))] : parts)
    ).reply(call)
  }

  static func compare(_ call: Call) async throws -> Reply {
    let assessed = try await AssessedEnquiry(call)
    let (language, id, assessment, query) = (call.language, assessed.id, assessed.assessment, assessed.query)
    let say = Words(language).say
    let named = (call.query["sites"] ?? "").split(separator: ",").compactMap { assessment[SiteID(String($0))] }
    let chosen = named.isEmpty ? Array(assessment.ranking.prefix(2)) : named
    let head = [
      assessed.back,
      CompareForm(enquiry: id, chosen: chosen, assessment: assessment, language: language, kept: query).markup,
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
    let parts = try await assessed.body("compare") {
      CompareBody(SiteComparison(assessment, chosen), format: assessed.format) {
        Address.explain(enquiry: id, site: $0).link(language, query)
      }.parts
    }
    return WebPage(say("Vergleich", "Comparison"), in: .enquiries, head + parts).reply(call)
  }
}
