internal import HTTPTypes

/// What an operation answers: status, header fields and the whole body.
struct Reply: Sendable {
  var status: HTTPResponse.Status
  var fields: HTTPFields
  var body: [UInt8]

  /// A body of a media type.
  init(_ status: HTTPResponse.Status = .ok, type: String, body: [UInt8]) {
    self.status = status
    self.body = body
    fields = [.contentType: type]
  }

  /// A JSON text as it stands.
  static func json(_ text: String, _ status: HTTPResponse.Status = .ok) -> Reply {
    Reply(status, type: "application/json", body: Array(text.utf8))
  }
}
