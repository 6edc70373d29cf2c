internal import HTTPTypes

/// What every problem means, for whoever follows its `type`.
enum ProblemPages {
  static let routes = [
    Route(
      .get, "/problems/{kind}/{name}", .everybody,
      Operation(
        "explainProblem", .server, "What a problem means, and what to do; the `type` of every problem leads here.",
        answers: [.init(.ok, "The page.", [(.html, .page), (.markdown, .page)])])
    ) { call in
      let code = call.parameter("kind") + "/" + call.parameter("name")
      guard let page = all.first(where: { $0.problem.code == code }) else { throw ProblemWording.notFound }
      return call.accepted == .markdown
        ? .text(page.markdown(call.language), .markdown) : .text(page.html(call.language), .html)
    }
  ]

  /// One page for every code that a problem can have; a test holds them against the sources.
  static let all = access + limits + requests + kept + server
}
