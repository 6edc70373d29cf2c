internal import HTTPTypes
internal import Region

extension Operation {
  /// A page: not part of the OpenAPI document, which describes the API.
  static func page(
    _ id: String, query: [Parameter] = [], form: Bool = false, upload: Bool = false,
    refusals: [HTTPResponse.Status] = [], problems: Set<Int> = []
  ) -> Operation {
    let types: [MediaType] = upload ? [.upload] : [.form]
    // A form that was taken leads to another page; one that was not is shown again with what is wrong.
    let answers: [Answer] =
      form || upload
      ? [.init(.seeOther, "Leads on."), .init(.unprocessableContent, "What is wrong.", [(.html, .page)])] : []
    return Operation(
      id, .server, "A page.", query: query, body: form || upload ? .init(types, .page, isRequired: upload) : nil,
      answers: [.init(.ok, "The page.", [(.html, .page)])] + answers
        + refusals.map { .init($0, "The page with what is wrong.", [(.html, .page)]) }, problems: problems)
  }
}

extension Operation {
  /// A file to keep that a page leads to.
  static func file(_ id: String, _ types: [MediaType], query: [Parameter] = [], problems: Set<Int> = []) -> Operation {
    Operation(
      id, .server, "A file.", query: query, answers: [.init(.ok, "The file.", types.map { ($0, .page) })],
      problems: problems)
  }
}

extension Operation {
  /// Whether it is a page: German unless the address says otherwise, since links do not carry the language of the browser.
  var isPage: Bool { id.hasPrefix("page") }
}

extension Call {
  /// The items of a form that was sent.
  ///
  /// - Throws: a problem when the body is no form.
  func form() throws -> Form {
    if bodyType == .upload, let type = fields[.contentType] {
      guard let items = MultipartForm.items(body, contentType: type) else { throw ProblemWording.malformedQuery }
      return Form(items: items)
    }
    guard let text = String(validating: body, as: UTF8.self), let items = URLText.query(text) else {
      throw ProblemWording.malformedQuery
    }
    return Form(items: items)
  }
}

/// What a form sends.
struct Form: Sendable {
  let items: [URLText.Item]

  /// The first value of a name as it was typed; empty when it is not there. For passwords.
  func exact(_ name: String) -> String { items.first { $0.name == name }?.value ?? "" }

  /// The first value of a name, without blanks around it; empty when it is not there.
  subscript(name: String) -> String {
    items.first { $0.name == name }?.value.trimmingSpaces ?? ""
  }

  /// All values of a name that are not empty, without blanks around them.
  func all(_ name: String) -> [String] {
    items.filter { $0.name == name }.map(\.value.trimmingSpaces).filter { !$0.isEmpty }
  }
}

extension Reply {
  /// Leads to another page after a form was taken (303).
  static func seeOther(_ address: String) -> Reply { Reply(.seeOther).with(.location, address) }
}
