internal import HTTPTypes
internal import Report

/// One operation of the OpenAPI document.
struct OpenAPIOperation: Sendable {
  let route: Route
  private var operation: Operation { route.operation }

  /// The whole object.
  var document: JSON {
    var members: [JSON.Member] = [
      .init(key: "operationId", value: .string(operation.id)),
      .init(key: "tags", value: .array([.string(operation.tag.rawValue)])),
      .init(key: "summary", value: .string(operation.summary)),
    ]
    if let details = operation.details { members.append(.init(key: "description", value: .string(details))) }
    members.append(.init(key: "security", value: security))
    members.append(
      .init(
        key: "x-roles", value: .array(Role.allCases.filter(route.access.roles.contains).map { .string($0.rawValue) })))
    members.append(.init(key: "parameters", value: .array(parameters)))
    if let body = operation.body { members.append(.init(key: "requestBody", value: requestBody(body))) }
    members.append(.init(key: "responses", value: .object(answers + problems)))
    return .object(members)
  }

  /// Nothing, or one of the two ways to be recognised. On a server that only its own machine reaches nothing is needed.
  private var security: JSON {
    let known: [JSON] = [.object(["token": .array([])]), .object(["session": .array([])])]
    return .array(route.access == .everybody ? [.object([])] + known : known)
  }

  private var parameters: [JSON] {
    route.pathParameters.map { PathParameter.document($0) } + operation.parameters.map { parameter($0, in: "query") }
      + operation.fields.map { parameter($0, in: "header") }
  }

  private func parameter(_ parameter: Parameter, in place: String) -> JSON {
    .object([
      "name": .string(parameter.name), "in": .string(place), "required": .boolean(parameter.isRequired),
      "description": .string(parameter.summary), "schema": schema(parameter.kind),
    ])
  }

  private func schema(_ kind: Parameter.Kind) -> JSON {
    switch kind {
    case .text(let limit):
      .object(["type": .string("string"), "minLength": .number(1), "maxLength": .number(limit)])
    case .line(let limit): .object(["type": .string("string"), "maxLength": .number(limit)])
    case .integer(let range):
      .object([
        "type": .string("integer"), "minimum": .number(range.lowerBound), "maximum": .number(range.upperBound),
      ])
    case .flag: .type("boolean")
    case .words(let words): .words(words)
    case .day: .object(["type": .string("string"), "format": .string("date")])
    }
  }

  private func requestBody(_ body: Operation.Body) -> JSON {
    .object([
      "required": .boolean(body.isRequired),
      "content": .object(
        body.types.map { .init(key: $0.rawValue, value: .object(["schema": body.schema.reference])) }),
    ])
  }

  private var answers: [JSON.Member] {
    var members = operation.answers.map { answer in
      JSON.Member(key: "\(answer.status.code)", value: document(answer))
    }
    if route.method == .get {
      members.append(
        .init(key: "304", value: .object(["description": .string("The caller has it already (`If-None-Match`).")])))
    }
    return members
  }

  private func document(_ answer: Operation.Answer) -> JSON {
    var members: [JSON.Member] = [.init(key: "description", value: .string(answer.summary))]
    var fields = answer.fields
    if route.method == .get { fields.append(("ETag", "Strong tag of these bytes.")) }
    if !fields.isEmpty {
      let headers = fields.map { field in
        JSON.Member(
          key: field.name,
          value: .object(["description": .string(field.summary), "schema": .object(["type": .string("string")])]))
      }
      members.append(.init(key: "headers", value: .object(headers)))
    }
    if !answer.content.isEmpty {
      let content = answer.content.map { entry in
        JSON.Member(key: entry.type.rawValue, value: .object(["schema": entry.schema.reference]))
      }
      members.append(.init(key: "content", value: .object(content)))
    }
    if !answer.links.isEmpty {
      members.append(
        .init(key: "links", value: .object(answer.links.map { .init(key: $0.operation, value: $0.document) })))
    }
    return .object(members)
  }

  /// Problems with a status that no answer of the operation has.
  private var problems: [JSON.Member] {
    route.problems.subtracting(operation.answers.map(\.status.code)).sorted().map { status in
      let content = JSON.object([MediaType.problem.rawValue: .object(["schema": Schema.problem.reference])])
      let summary = HTTPResponse.Status(code: status).reasonPhrase
      return .init(key: "\(status)", value: .object(["description": .string(summary), "content": content]))
    }
  }
}

extension Operation.Link {
  fileprivate var document: JSON {
    .object([
      "operationId": .string(operation),
      "parameters": .object([.init(key: parameter, value: .string("$response.body#\(pointer)"))]),
    ])
  }
}

/// Parameters of paths.
enum PathParameter {
  /// What each means; a test holds it against the routes.
  static let summaries = [
    "site": "Id of a site, as in `GET /api/v1/sites`.", "assessment": "Id of a stored assessment.",
    "enquiry": "Id of a stored enquiry.", "token": "The last part of the link that was given out.",
    "id": "Id of an API token, as in `GET /api/v1/tokens`.",
    "kind": "What a problem is about: the first part of its code.", "name": "The rest of its code.",
  ]

  static func document(_ name: String) -> JSON {
    .object([
      "name": .string(name), "in": .string("path"), "required": .boolean(true),
      "description": .string(summaries[name] ?? ""),
      "schema": .object(["type": .string("string"), "minLength": .number(1), "maxLength": .number(200)]),
    ])
  }
}
