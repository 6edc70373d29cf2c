internal import Facts
internal import HTTPTypes
internal import Region
internal import Report
internal import SourceText
internal import Store

/// One change of what is kept of an enquiry.
struct EnquiryKeeping: Sendable {
  private let call: Call
  private var store: Store { call.services.store }
  private var now: Int64 { call.services.clock.now() }

  init(_ call: Call) { self.call = call }

  /// Keeps a new enquiry. Visitors learn of a link and not of the id.
  func create() throws -> Reply {
    let enquiry = try keep(EnquiryBody(call))
    switch call.principal.role {
    case .visitor:
      let link = try AnswerLink.make(to: enquiry.id, call)
      return .json(link.document, .created).with(.location, link.url)
    case .officer, .policy, .admin:
      return .json(enquiry.document, .created).with(.location, "/api/v1/enquiries/\(enquiry.id.rawValue)")
        .with(.eTag, EntityTag.quoted(enquiry.tag))
    }
  }

  /// Keeps an enquiry as a new one, open until the day that it names.
  func keep(_ body: EnquiryBody) throws -> StoredEnquiry {
    let content = body.content
    return try store.createEnquiry(
      NewEnquiry(
        id: EnquiryID(rawValue: RandomText.id()), text: content.text, title: content.title, level: content.level,
        answerBy: Self.day(body), by: call.principal.author,
        at: now))
  }

  /// Keeps a new version of the text over whatever is there, with the date of the answer that it names.
  func keepVersion(of id: EnquiryID, _ body: EnquiryBody) throws {
    let new = try store.addVersion(of: id, body.content, ifMatch: nil, by: call.principal.author, at: now)
    let day = Self.day(body)
    guard day != new.answerBy else { return }
    _ = try store.setStatus(
      of: id, to: new.status, answerBy: .some(day), ifMatch: nil, by: call.principal.author, at: now)
  }

  private static func day(_ body: EnquiryBody) -> String? {
    body.enquiry.answerBy.flatMap { $0.day == nil ? nil : $0.description }
  }

  /// Keeps a new version of the text.
  func replace() throws -> Reply {
    let old = try call.enquiry()
    let tag = try call.condition(old)
    let content = try EnquiryBody(call).content
    return reply(
      try store.addVersion(of: old.id, content, ifMatch: tag, by: call.principal.author, at: now))
  }

  /// Sets status and date of the answer.
  func change() throws -> Reply {
    let old = try call.enquiry()
    let tag = try call.condition(old)
    let change = try EnquiryChange(call)
    return reply(
      try store.setStatus(
        of: old.id, to: change.status ?? old.status, answerBy: change.answerBy, ifMatch: tag,
        by: call.principal.author, at: now))
  }

  /// Lets the investor read an assessment.
  func release() throws -> Reply {
    let enquiry = try call.enquiry()
    let id = AssessmentID(rawValue: call.query["assessment"] ?? "")
    guard let assessment = try store.assessment(id) else { throw ProblemWording.notFound }
    guard assessment.enquiry == enquiry.id else { throw ProblemWording.otherEnquiry }
    _ = try store.release(id, for: enquiry.id, ifMatch: nil, by: call.principal.author, at: now)
    return .json(try AnswerLink.make(to: enquiry.id, call).document)
  }

  private func reply(_ enquiry: StoredEnquiry) -> Reply {
    .json(enquiry.document).with(.eTag, EntityTag.quoted(enquiry.tag))
  }
}

/// A link that lets whoever holds it read the answer to an enquiry.
struct AnswerLink: Sendable {
  /// How long it is valid.
  static let days: Int64 = 90

  let token: String
  var url: String { "/api/v1/answers/\(token)" }
  let expiresOn: String

  /// Makes a link; the database keeps only the hash of its token.
  static func make(to enquiry: EnquiryID, _ call: Call) throws -> AnswerLink {
    let token = RandomText.token()
    let expiresAt = call.services.clock.now() + days * 24 * 3600
    try call.services.store.addAnswerLink(to: enquiry, tokenHash: Secret.hash(token), expiresAt: expiresAt)
    return AnswerLink(token: token, expiresOn: TimeText.day(expiresAt))
  }

  /// What is told of it, once.
  var document: JSON { .object(["answer_url": .string(url), "expires_on": .string(expiresOn)]) }
}
