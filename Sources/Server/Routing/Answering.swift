internal import HTTPTypes
internal import SourceText

/// What is the same for every operation, around its handler: the request is checked against what the operation
/// understands, and the answer gets its tag.
struct Answering: Sendable {
  let route: Route
  let services: Services

  /// A request as it came, with its whole body.
  struct Incoming: Sendable {
    let method: HTTPRequest.Method
    /// Without the query, as it was sent.
    let path: String
    /// Without the question mark, as it was sent.
    let query: String?
    let fields: HTTPFields
    let body: [UInt8]
    let principal: Principal
    var client = ""
    /// Whether the body has to show the CSRF token of the session.
    var owesToken = false
  }

  /// - Throws: a `Problem`, or an error that is none.
  func reply(_ incoming: Incoming) async throws -> Reply {
    let call = try call(incoming)
    if incoming.owesToken { try CrossSiteToken.check(call) }
    let reply = try await route.answer(call)
    return finished(reply, incoming)
  }

  private func call(_ incoming: Incoming) throws -> Call {
    let operation = route.operation
    guard let items = URLText.query(incoming.query) else { throw ProblemWording.malformedQuery }
    guard let accepted = Negotiation.mediaType(operation.offers + [.problem], incoming.fields) else {
      throw ProblemWording.notAcceptable(operation.offers)
    }
    return Call(
      method: incoming.method, path: incoming.path, parameters: try parameters(incoming.path),
      query: try Query(items, operation.parameters), fields: incoming.fields, body: incoming.body,
      bodyType: try bodyType(incoming), accepted: accepted == .problem ? operation.offers.first ?? .json : accepted,
      principal: incoming.principal, client: incoming.client,
      language: route.operation.isPage ? Negotiation.asked(items) ?? .de : Negotiation.language(items, incoming.fields),
      services: services)
  }

  private func parameters(_ path: String) throws -> [String: String] {
    let pairs = zip(route.path.split(separator: "/"), path.split(separator: "/")).filter { $0.0.hasPrefix("{") }
    return try pairs.reduce(into: [:]) { result, pair in
      guard let value = URLText.decoded(pair.1), !value.unicodeScalars.contains(where: { $0.value < 0x20 }) else {
        throw ProblemWording.malformedPath
      }
      result[String(pair.0.dropFirst().dropLast())] = value
    }
  }

  private func bodyType(_ incoming: Incoming) throws -> MediaType? {
    guard let body = route.operation.body else {
      guard incoming.body.isEmpty else { throw ProblemWording.unexpectedBody }
      return nil
    }
    guard !incoming.body.isEmpty else {
      if body.isRequired { throw ProblemWording.emptyBody }
      return nil
    }
    guard let type = incoming.fields[.contentType].flatMap(MediaType.init(fieldValue:)), body.types.contains(type)
    else {
      throw ProblemWording.unsupportedMediaType(incoming.fields[.contentType], body.types)
    }
    return type
  }

  /// Tag and caching of the answer; 304 when the caller has it already.
  private func finished(_ reply: Reply, _ incoming: Incoming) -> Reply {
    var reply = reply
    if reply.fields[.vary] == nil { reply.fields[.vary] = "Accept, Accept-Language" }
    guard incoming.method == .get || incoming.method == .head, reply.status == .ok else { return reply }
    let tag = reply.fields[.eTag] ?? EntityTag.of(reply.body)
    reply.fields[.eTag] = tag
    if reply.fields[.cacheControl] == nil { reply.fields[.cacheControl] = "private, no-cache" }
    guard EntityTag.isKnown(tag, incoming.fields) else { return reply }
    var unchanged = Reply(.notModified)
    for name in [HTTPField.Name.eTag, .vary, .cacheControl] { unchanged.fields[name] = reply.fields[name] }
    return unchanged
  }
}
