internal import Advisory
internal import Facts
internal import HTTPTypes
internal import Report
internal import Rulebook
internal import SourceText

/// The rulebook and what enquiries and sites can say.
enum Rules {
  static let routes = [
    Route(
      .get, "/api/v1/rulebook", Access(Access.staff.roles, scope: .read),
      Operation(
        "showRulebook", .rulebook, "Every rule with its weight, in words.",
        answers: [.init(.ok, "The rulebook.", [(.json, .rulebook), (.html, .page), (.markdown, .page)])])
    ) { call in
      let workspace = call.visible
      let format = workspace.format(call.language)
      switch call.accepted {
      case .html: return .text(Catalogue(workspace.rulebook, format).html, .html)
      case .markdown: return .text(Catalogue(workspace.rulebook, format).markdown, .markdown)
      default: return .json(RulebookJSON(workspace.rulebook, format).document)
      }
    },
    Route(
      .get, "/api/v1/facts", Access(Set(Role.allCases), scope: .read),
      Operation(
        "listFacts", .rulebook, "The facts that sites, enquiries and rules can name, with unit and classes.",
        query: [Parameter("root", .words(FactPath.Root.allCases.map(\.rawValue)), "Only facts of this root.")],
        answers: [.init(.ok, "The facts dictionary.", [(.json, .facts)])])
    ) { call in
      let dictionary = call.visible.rulebook.dictionary
      return .json(
        FactsJSON(dictionary, language: call.language).document(call.query["root"].flatMap(FactPath.Root.init)))
    },
    Route(
      .get, "/api/v1/enquiry-template", Access(Set(Role.allCases), scope: .read),
      Operation(
        "enquiryTemplate", .enquiries, "An empty enquiry to fill in, as YAML with remarks.",
        query: [Parameter("full", .flag, "Every field, not only the most important ones.")],
        answers: [.init(.ok, "The template.", [(.yaml, .page)])])
    ) { call in
      let workspace = call.visible
      let template = EnquiryTemplate(
        call.query.flag("full") ? .full : .short, workspace.format(call.language), vocabulary: workspace.vocabulary)
      return .text(template.text, .yaml)
    },
    Route(
      .get, "/api/v1/enquiry-schema", Access(Set(Role.allCases), scope: .read),
      Operation(
        "enquirySchema", .enquiries, "The JSON Schema of an enquiry, for forms and editors.",
        answers: [.init(.ok, "JSON Schema 2020-12.", [(.schema, .anyObject)])])
    ) { call in
      var diagnostics = Diagnostics()
      guard let text = Schemas(call.visible, language: call.language).schema("enquiry", into: &diagnostics) else {
        throw ProblemWording.internal
      }
      return .text(text, .schema)
    },
  ]
}
