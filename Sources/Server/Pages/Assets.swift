internal import HTTPTypes
internal import Report

/// Files that pages need: the style sheet, and the script without which they work too.
enum Assets {
  static let routes = [
    Route(.get, "/assets/{file}", .everybody, .asset) { call in
      let reply =
        switch call.parameter("file") {
        case StyleSheet.name: Reply(.css, body: StyleSheet.bytes)
        case Script.name: Reply(.javaScript, body: Script.bytes)
        // Another name is another state of a file, which is gone.
        default: throw ProblemWording.notFound
        }
      return reply.with(.cacheControl, "public, max-age=31536000, immutable")
    }
  ]
}

extension Operation {
  fileprivate static let asset = Operation(
    "asset", .server, "A file of the pages.",
    answers: [.init(.ok, "The file.", [(.css, .page), (.javaScript, .page)])])
}
