internal import HTTPTypes

extension Operation {
  /// A page: not part of the OpenAPI document, which describes the API.
  static func page(_ id: String, query: [Parameter] = [], form: Bool = false, problems: Set<Int> = []) -> Operation {
    Operation(
      id, .server, "A page.", query: query, body: form ? .init([.form], .page, isRequired: false) : nil,
      answers: [.init(.ok, "The page.", [(.html, .page)])]
        + (form ? [.init(.seeOther, "Leads to the page that shows what was done.")] : []), problems: problems)
  }
}

extension Operation {
  /// Whether it is a page: German unless the address says otherwise, since links do not carry the language of the browser.
  var isPage: Bool { id.hasPrefix("page") && offers == [.html] }
}

extension Call {
  /// The items of a form that was sent.
  ///
  /// - Throws: a problem when the body is no form.
  func form() throws -> Form {
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
    let value = Substring(items.first { $0.name == name }?.value ?? "")
    let start = value.drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }
}

extension Reply {
  /// Leads to another page after a form was taken (303).
  static func seeOther(_ address: String) -> Reply { Reply(.seeOther).with(.location, address) }
}
