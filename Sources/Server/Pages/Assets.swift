internal import HTTPTypes
internal import Report

/// Files that pages need: the style sheet.
enum Assets {
  static let routes = [
    Route(.get, "/assets/{file}", .everybody, .asset) { call in
      // Another name is another state of the style sheet, which is gone.
      guard call.parameter("file") == StyleSheet.name else { throw ProblemWording.notFound }
      return Reply(.css, body: StyleSheet.bytes).with(.cacheControl, "public, max-age=31536000, immutable")
    }
  ]
}

extension Operation {
  fileprivate static let asset = Operation(
    "asset", .server, "The style sheet.", answers: [.init(.ok, "The style sheet.", [(.css, .page)])])
}
