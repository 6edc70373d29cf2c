internal import HTTPTypes
internal import Report
internal import SourceText
internal import Store

/// Enquiries that are kept: every version of the text, how far they are, and until when to answer.
enum Enquiries {
  private static let officers = Access([.officer], scope: .enquiries)
  private static let path = "/api/v1/enquiries/{enquiry}"
  /// What was read has to be named before it is changed.
  private static let condition = Parameter(
    "If-Match", .text(maxLength: 400), "ETag of what was read, or `*`. Without it nothing is changed (428).")

  static let routes = [
    Route(
      .post, "/api/v1/enquiries", Access([.visitor, .officer], scope: .enquiries),
      Operation(
        "submitEnquiry", .enquiries, "Keep an enquiry.",
        details: "Visitors get a link with which they read state and answer; it is shown once.",
        body: .init(EnquiryBody.types, .enquiry),
        answers: [
          .init(
            .created, "Kept.", [(.json, .receipt)],
            fields: [("Location", "The enquiry; for visitors the link to its answer.")],
            links: [
              .init("assess", "enquiry", "/id"), .init("listAssessments", "enquiry", "/id"),
              .init("showEnquiry", "enquiry", "/id"), .init("replaceEnquiry", "enquiry", "/id"),
            ])
        ])
    ) { call in try EnquiryKeeping(call).create() },
    Route(
      .get, "/api/v1/enquiries", officers,
      Operation(
        "listEnquiries", .enquiries, "Enquiries, newest first; with `due_by` the next due first.",
        query: [
          Parameter("status", .words(EnquiryStatus.allCases.map(\.rawValue)), "Only those with this status."),
          Parameter("due_by", .day, "Only those with an answer due on this day or before."),
        ] + Paging.parameters,
        answers: [
          .init(
            .ok, "A page of enquiries.", [(.json, .enquiryList)],
            links: [
              .init("showEnquiry", "enquiry", "/items/0/id"), .init("assess", "enquiry", "/items/0/id"),
              .init("listAssessments", "enquiry", "/items/0/id"),
            ])
        ])
    ) { call in try list(call) },
    Route(
      .get, path, officers,
      Operation(
        "showEnquiry", .enquiries, "An enquiry: how far it is, or its text.",
        query: [Parameter("version", .integer(1...1_000_000), "This version; without it the newest.")],
        answers: [.init(.ok, "What is known of it, or the text.", [(.json, .enquiryState), (.yaml, .page)])],
        problems: [410])
    ) { call in try show(call) },
    Route(
      .put, path, officers,
      Operation(
        "replaceEnquiry", .enquiries, "Keep a new version of the text. Earlier ones stay.", fields: [condition],
        body: .init(EnquiryBody.types, .enquiry),
        answers: [.init(.ok, "Kept.", [(.json, .enquiryState)], fields: [tag])], problems: [410, 412, 428])
    ) { call in try EnquiryKeeping(call).replace() },
    Route(
      .patch, path, officers,
      Operation(
        "changeEnquiry", .enquiries, "Say how far it is, or until when to answer.", fields: [condition],
        body: .init([.json], .enquiryChange),
        answers: [.init(.ok, "Changed.", [(.json, .enquiryState)], fields: [tag])], problems: [410, 412, 428])
    ) { call in try EnquiryKeeping(call).change() },
    Route(
      .delete, path, officers,
      Operation(
        "deleteEnquiry", .enquiries, "Delete an enquiry with all its versions and assessments.",
        details: "What stays is that it was there: hash, date and reason.",
        query: [Parameter("reason", .text(maxLength: 200), "Why; without anything confidential.", isRequired: true)],
        fields: [condition], answers: [.init(.noContent, "Deleted.")], problems: [410, 412, 428])
    ) { call in
      let enquiry = try call.enquiry()
      _ = try call.services.store.deleteEnquiry(
        enquiry.id, reason: call.query["reason"] ?? "", ifMatch: try call.condition(enquiry), by: call.principal.author,
        at: call.services.clock.now())
      return Reply(.noContent)
    },
    Route(
      .post, path + "/answer", officers,
      Operation(
        "releaseAnswer", .enquiries, "Let the investor read an assessment of this enquiry.",
        details: "The investor reads the letter and the shortlist, nothing internal. A new link to it is shown once.",
        query: [Parameter("assessment", .text(maxLength: 100), "Id of the assessment.", isRequired: true)],
        answers: [.init(.ok, "Released.", [(.json, .receipt)])], problems: [409, 410])
    ) { call in try EnquiryKeeping(call).release() },
  ]

  private static let tag: (name: String, summary: String) = ("ETag", "Tag for the next change.")

  private static func list(_ call: Call) throws -> Reply {
    let place = try Paging.place(call)
    let cursor = place.flatMap { PageCursor($0) }
    guard place == nil || cursor != nil else { throw ProblemWording.badCursor }
    let filter = EnquiryFilter(
      status: call.query["status"].flatMap(EnquiryStatus.init), dueBy: call.query["due_by"])
    let page = try call.services.store.enquiries(after: cursor, limit: Paging.limit(call), filter: filter)
    return .json(
      .object([
        "items": .array(page.items.map(\.document)), "next": .optional(page.next.map { Paging.cursor($0.text) }),
      ]))
  }

  private static func show(_ call: Call) throws -> Reply {
    let enquiry = try call.enquiry()
    let number = call.query.integer("version")
    let version = try call.text(of: enquiry, version: number)
    if call.accepted == .yaml { return Reply(.yaml, body: version.text) }
    let reply = Reply.json(enquiry.document(showing: number == nil ? nil : version))
    return number == nil ? reply.with(.eTag, EntityTag.quoted(enquiry.tag)) : reply
  }
}

extension StoredEnquiry {
  /// What is told of an enquiry, without its text.
  var document: JSON { document(showing: nil) }

  /// The same with title and hash of one version.
  func document(showing version: EnquiryVersion?) -> JSON {
    .object([
      "id": .string(id.rawValue), "url": .string("/api/v1/enquiries/\(id.rawValue)"),
      "title": .string(version?.title ?? title), "level": .string((version?.level ?? level).rawValue),
      "status": .string(status.rawValue), "answer_by": .optional(answerBy),
      "version": .number(version?.number ?? self.version),
      "text_hash": .string(version?.textHash ?? textHash), "newest_version": .number(self.version),
      "received_at": .string(TimeText.rfc3339(createdAt)), "changed_at": .string(TimeText.rfc3339(changedAt)),
      "closed_at": .optional(closedAt.map(TimeText.rfc3339)), "answer": .optional(answer?.rawValue),
    ])
  }
}
