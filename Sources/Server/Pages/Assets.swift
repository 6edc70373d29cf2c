internal import HTTPTypes
internal import Report

/// Files that pages need: the style sheet.
enum Assets {
  static let routes = [
    Route(.get, Address.styleSheet.path, .everybody, .styleSheet) { _ in
      Reply(.css, body: StyleSheet.bytes).with(.cacheControl, "public, max-age=31536000, immutable")
    }
  ]
}

extension Operation {
  fileprivate static let styleSheet = Operation(
    "styleSheet", .server, "The style sheet.", answers: [.init(.ok, "The style sheet.", [(.css, .page)])])
}
