internal import HTTPTypes
internal import SourceText

/// One request, as operations see it.
struct Call: Sendable {
  let method: HTTPRequest.Method
  /// Path without the query, as it was sent.
  let path: String
  /// Values of the parameters in the path, percent-decoded.
  let parameters: [String: String]
  /// Items of the query, each understood by the operation.
  let query: Query
  let fields: HTTPFields
  /// The whole body; empty when there is none.
  let body: [UInt8]
  /// The media type of the body; nil when there is none.
  let bodyType: MediaType?
  /// The media type to answer in: the first of the operation unless `Accept` says otherwise.
  let accepted: MediaType
  /// Who calls.
  let principal: Principal
  /// Address of the client; empty when it is not known.
  let client: String
  /// The language to answer in, by `lang` in the query or `Accept-Language`.
  let language: Language
  /// Everything that operations share.
  let services: Services

  /// A parameter of the path; empty when the route has none of this name.
  func parameter(_ name: String) -> String { parameters[name] ?? "" }
}
