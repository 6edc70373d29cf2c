internal import HTTPTypes
internal import SourceText

/// One request, as operations see it.
struct Call: Sendable {
  let method: HTTPRequest.Method
  /// Path without the query.
  let path: String
  /// Values of the parameters in the path, percent-decoded.
  let parameters: [String: String]
  /// Query items in order, percent-decoded.
  let query: [(name: String, value: String)]
  let fields: HTTPFields
  /// The whole body; empty when there is none.
  let body: [UInt8]
  /// Who calls.
  let principal: Principal
  /// The language to answer in, by `lang` in the query or `Accept-Language`.
  let language: Language
  /// Everything that operations share.
  let services: Services
}
