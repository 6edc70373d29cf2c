internal import HTTPTypes
internal import Report

/// What an operation answers: status, header fields and the whole body.
struct Reply: Sendable {
  var status: HTTPResponse.Status
  var fields: HTTPFields
  var body: [UInt8]

  /// A body of a media type.
  init(_ type: MediaType, _ status: HTTPResponse.Status = .ok, body: [UInt8]) {
    self.status = status
    self.body = body
    fields = [.contentType: type.fieldValue]
  }

  /// An answer without a body.
  init(_ status: HTTPResponse.Status) {
    self.status = status
    body = []
    fields = [:]
  }

  /// A text of a media type.
  static func text(_ text: String, _ type: MediaType) -> Reply { Reply(type, body: Array(text.utf8)) }

  /// A JSON document.
  static func json(_ document: JSON, _ status: HTTPResponse.Status = .ok, type: MediaType = .json) -> Reply {
    Reply(type, status, body: Array(document.text.utf8))
  }

  /// The same with a header field.
  func with(_ name: HTTPField.Name, _ value: String) -> Reply {
    var copy = self
    copy.fields[name] = value
    return copy
  }
}
