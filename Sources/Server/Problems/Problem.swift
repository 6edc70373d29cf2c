internal import HTTPTypes
internal import Report
internal import SourceText

/// Why a request was not answered as asked (RFC 9457, `application/problem+json`).
struct Problem: Error, Sendable {
  /// One thing that is wrong with what was sent.
  struct Detail: Sendable {
    /// JSON pointer into the body (RFC 6901); nil when it is about the whole.
    let pointer: String?
    let code: String
    let text: LocalizedText
  }

  let status: HTTPResponse.Status
  /// Stable code; its page is `/problems/<code>`.
  let code: String
  let title: LocalizedText
  let detail: LocalizedText?
  let errors: [Detail]
  /// Further header fields of the answer.
  let fields: HTTPFields

  init(
    _ status: HTTPResponse.Status, _ code: String, _ title: LocalizedText, detail: LocalizedText? = nil,
    errors: [Detail] = [], fields: HTTPFields = [:]
  ) {
    self.status = status
    self.code = code
    self.title = title
    self.detail = detail
    self.errors = errors
    self.fields = fields
  }

  /// The answer in a language; `path` is that of the request.
  func reply(_ language: Language, path: String) -> Reply {
    var members: [JSON.Member] = [
      JSON.Member(key: "type", value: .string("/problems/\(code)")),
      JSON.Member(key: "title", value: .string(title[language])),
      JSON.Member(key: "status", value: .number(status.code)),
    ]
    if let detail { members.append(JSON.Member(key: "detail", value: .string(detail[language]))) }
    members.append(JSON.Member(key: "instance", value: .string(path)))
    if !errors.isEmpty {
      members.append(
        JSON.Member(
          key: "errors",
          value: .array(
            errors.map { error in
              .object([
                "pointer": .optional(error.pointer), "code": .string(error.code),
                "detail": .string(error.text[language]),
              ])
            })))
    }
    var reply = Reply.json(JSON.object(members).text, status)
    reply.fields[.contentType] = "application/problem+json"
    for field in fields { reply.fields.append(field) }
    return reply
  }
}
