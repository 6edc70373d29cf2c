internal import Advisory
internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import NIOCore
internal import SourceText

/// Turns every error into a problem, also those of the framework: one shape for whatever is not answered as asked.
struct ProblemAnswers: RouterMiddleware {
  let routes: [Route]
  let workspace: ActiveWorkspace

  func handle(
    _ request: Request, context: ServerContext, next: (Request, ServerContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch {
      let problem = problem(error, request, context)
      let (path, query) = (request.uri.path, URLText.query(request.uri.query) ?? [])
      guard wantsPage(request) else {
        return problem.reply(Negotiation.language(query, request.headers), path: path).response
      }
      return problem.page(
        WebPage.Frame(
          language: Negotiation.asked(query) ?? .de, role: context.trail.role ?? .visitor, path: path, query: query,
          rulebook: workspace.state.workspace.rulebook)
      ).response
    }
  }

  /// Whether somebody reads the answer in a browser: outside the API, where `Accept` prefers pages.
  private func wantsPage(_ request: Request) -> Bool {
    !request.uri.path.hasPrefix("/api/") && Negotiation.mediaType([.problem, .html], request.headers) == .html
  }

  private func problem(_ error: any Error, _ request: Request, _ context: ServerContext) -> Problem {
    if let error = error as? any HTTPResponseError, error.status == .notFound { return nothingThere(request) }
    if let problem = Problem(error) { return problem }
    context.logger.error("a request failed", metadata: ["error": "\(type(of: error))"])
    return ProblemWording.internal
  }

  /// Nothing at the address, or nothing for this method.
  private func nothingThere(_ request: Request) -> Problem {
    let methods = routes.filter { $0.matches(request.uri.path) }.map(\.method)
    guard !methods.isEmpty else { return ProblemWording.notFound }
    return ProblemWording.methodNotAllowed(
      request.method, allowed: methods.contains(.get) ? methods + [.head] : methods)
  }
}

extension Reply {
  /// The answer as the HTTP library sends it.
  var response: Response {
    Response(status: status, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
  }
}
