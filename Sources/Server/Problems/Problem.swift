internal import HTTPTypes
internal import Report
internal import SourceText

/// Why a request was not answered as asked (RFC 9457, `application/problem+json`).
struct Problem: Error, Sendable {
  /// One thing that is wrong with what was sent.
  struct Detail: Sendable {
    /// JSON pointer into the body (RFC 6901), `""` for the whole of it; nil when it is not about the body.
    var pointer: String?
    /// Name of an item of the query, of a parameter of the path or of a header field; nil when it is about the body.
    var parameter: String?
    /// Line and column in the body, from 1, in characters; nil when there is no place.
    var position: SourcePosition?
    let code: String
    let text: LocalizedText

    init(
      _ code: String, _ text: LocalizedText, pointer: String? = nil, parameter: String? = nil,
      position: SourcePosition? = nil
    ) {
      self.code = code
      self.text = text
      self.pointer = pointer
      self.parameter = parameter
      self.position = position
    }
  }

  let status: HTTPResponse.Status
  /// Stable code; its page is `/problems/<code>`.
  let code: String
  let title: LocalizedText
  let detail: LocalizedText?
  let errors: [Detail]
  /// Further members of the document.
  let members: [JSON.Member]
  /// Further header fields of the answer.
  let fields: HTTPFields

  init(
    _ status: HTTPResponse.Status, _ code: String, _ title: LocalizedText, detail: LocalizedText? = nil,
    errors: [Detail] = [], members: [JSON.Member] = [], fields: HTTPFields = [:]
  ) {
    self.status = status
    self.code = code
    self.title = title
    self.detail = detail
    self.errors = errors
    self.members = members
    self.fields = fields
  }

  /// The answer in a language; `path` is that of the request.
  func reply(_ language: Language, path: String) -> Reply {
    var document: [JSON.Member] = [
      JSON.Member(key: "type", value: .string("/problems/\(code)")),
      JSON.Member(key: "title", value: .string(title[language])),
      JSON.Member(key: "status", value: .number(status.code)),
    ]
    if let detail { document.append(JSON.Member(key: "detail", value: .string(detail[language]))) }
    document.append(JSON.Member(key: "instance", value: .string(path)))
    document += members
    if !errors.isEmpty {
      document.append(JSON.Member(key: "errors", value: .array(errors.map { $0.document(language) })))
    }
    var reply = Reply.json(.object(document), status, type: .problem)
    reply.fields[.contentLanguage] = language.rawValue
    reply.fields[.cacheControl] = "no-store"
    for field in fields { reply.fields.append(field) }
    return reply
  }
}

extension Problem.Detail {
  fileprivate func document(_ language: Language) -> JSON {
    var members: [JSON.Member] = []
    if let pointer { members.append(JSON.Member(key: "pointer", value: .string(pointer))) }
    if let parameter { members.append(JSON.Member(key: "parameter", value: .string(parameter))) }
    members.append(JSON.Member(key: "code", value: .string(code)))
    members.append(JSON.Member(key: "detail", value: .string(text[language])))
    if let position {
      members.append(JSON.Member(key: "line", value: .number(position.line)))
      members.append(JSON.Member(key: "column", value: .number(position.column)))
    }
    return .object(members)
  }
}
