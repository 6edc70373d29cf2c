internal import Advisory
internal import Documents
internal import HTTPTypes
internal import Region
internal import Report
internal import SourceText
internal import Store

/// Filling in an enquiry step by step. What was typed is kept at every step, as it was typed; the step stands in the address.
enum DraftPages {
  private static let officers = Access([.officer], scope: .enquiries)
  private static let step = Parameter("schritt", .line(maxLength: 60), "Step of the form.")
  private static let checked = Parameter("pruefen", .words(["1"]), "Whether empty fields are missed too.")
  static let review = "pruefen"

  static let routes = [
    Route(.get, Address.newEnquiry.path, officers, .page("pageNewEnquiry")) { try begin($0) },
    Route(.post, Address.newEnquiry.path, officers, .page("pageBeginEnquiry", form: true), create),
    Route(.post, Address.upload.path, officers, .page("pageUploadEnquiry", upload: true), upload),
    Route(
      .get, Address.change("{enquiry}").path, officers, .page("pageChangeEnquiry", query: [step], problems: [410]),
      change),
    Route(
      .post, Address.change("{enquiry}").path, officers,
      .page("pageBeginChange", query: [step], form: true, problems: [410]), beginChange),
    Route(.get, Address.draft("{draft}").path, officers, .page("pageDraft", query: [step, checked]), show),
    Route(.post, Address.draft("{draft}").path, officers, .page("pageKeepDraft", query: [step], form: true), keep),
    Route(
      .get, Address.draftFile("{draft}").path, officers,
      Operation(
        "pageDraftFile", .server, "The file of a draft.", answers: [.init(.ok, "The file.", [(.yaml, .page)])])
    ) { call in .download(DraftForm(try draft(call), call).outcome.file.bytes) },
    Route(.get, Address.draftText("{draft}").path, officers, .page("pageDraftText")) { call in
      let draft = try draft(call)
      let text = String(decoding: DraftForm(draft, call).outcome.file.bytes, as: UTF8.self)
      return try NewEnquiryForm(text: text, call: call, draft: draft.id.rawValue).reply()
    },
    Route(.post, Address.draftText("{draft}").path, officers, .page("pageKeepDraftText", form: true), keepText),
  ]

  // MARK: Beginning

  private static func begin(_ call: Call, problem: Problem? = nil) throws -> Reply {
    let form = DraftForm(EnquiryEdit(EnquiryEdit.blank, EnquiryEntries()), call)
    let body = form.step(action: Address.newEnquiry.link(call.language), isNew: true)
    return WebPage(
      Words(call.language).say("Neue Anfrage", "New enquiry"), in: .enquiries,
      try DraftList(call).markup(of: nil) + body.parts + UploadForm(call, problem: problem).parts,
      hasErrors: problem != nil
    ).reply(call, status: problem == nil ? .ok : .unprocessableContent)
  }

  private static func create(_ call: Call) throws -> Reply {
    try start(call, base: EnquiryEdit.blank.bytes, of: nil)
  }

  private static func change(_ call: Call) throws -> Reply {
    let enquiry = try call.enquiry()
    let file = SourceFile(name: "-", bytes: try call.text(of: enquiry).text)
    let form = DraftForm(EnquiryEdit(file, EnquiryEntries()), call)
    let action = Address.change(enquiry.id.rawValue).link(call.language, [("schritt", form.section.name)])
    return WebPage(
      Words(call.language).say("Anfrage ändern: ", "Change the enquiry: ") + form.words.title(form.section.name),
      in: .enquiries, try DraftList(call).markup(of: enquiry.id) + form.step(action: action, isNew: false).parts
    ).reply(call)
  }

  private static func beginChange(_ call: Call) throws -> Reply {
    let enquiry = try call.enquiry()
    return try start(call, base: try call.text(of: enquiry).text, of: (enquiry.id, enquiry.tag))
  }

  /// Keeps the first step and goes on.
  private static func start(_ call: Call, base: [UInt8], of enquiry: (id: EnquiryID, tag: String)?) throws -> Reply {
    let form = DraftForm(EnquiryEdit(SourceFile(name: "-", bytes: base), EnquiryEntries()), call)
    let sent = try call.form()
    let draft = Draft(
      id: DraftID(rawValue: RandomText.id()), of: enquiry, base: base,
      typed: DraftForm.bytes(form.merged(sent, over: EnquiryEntries())), by: call.principal.author,
      at: call.services.clock.now())
    try call.services.store.createDraft(draft)
    return try DraftWay(draft, call).reply(to: sent[EnquiryStepBody.way])
  }

  /// A file that is readable becomes a draft, whatever is wrong with its values.
  private static func upload(_ call: Call) throws -> Reply {
    let text = try call.form()["file"]
    let base = Array((text + "\n").utf8)
    guard !text.isEmpty else { return try begin(call, problem: ProblemWording.emptyBody) }
    guard EnquiryEdit(SourceFile(name: "-", bytes: base), EnquiryEntries()).isReadable else {
      return try NewEnquiryForm(text: text, call: call).checked()
    }
    let draft = Draft(
      id: DraftID(rawValue: RandomText.id()), base: base, typed: [], by: call.principal.author,
      at: call.services.clock.now())
    try call.services.store.createDraft(draft)
    return .seeOther(Address.draft(draft.id.rawValue).link(call.language, [("schritt", review)]))
  }

  // MARK: Going on

  private static func draft(_ call: Call) throws -> Draft {
    let id = DraftID(rawValue: call.parameter("draft"))
    guard let draft = try call.services.store.draft(id, of: call.principal.author) else {
      throw ProblemWording.notFound
    }
    return draft
  }

  private static func show(_ call: Call) throws -> Reply {
    let draft = try draft(call)
    guard call.query["schritt"] != review else { return try DraftReview(draft, call).reply() }
    let form = DraftForm(draft, call)
    let action = Address.draft(draft.id.rawValue).link(call.language, [("schritt", form.section.name)])
    let body = form.step(action: action, isNew: call.query["pruefen"] == nil)
    return WebPage(form.words.title(form.section.name), in: .enquiries, body.parts, hasErrors: body.hasErrors)
      .reply(call)
  }

  private static func keep(_ call: Call) throws -> Reply {
    let old = try draft(call)
    let sent = try call.form()
    let way = sent[EnquiryStepBody.way]
    guard call.query["schritt"] != review else { return try DraftReview(old, call).act(way) }
    let form = DraftForm(old, call)
    let draft = try call.services.store.changeDraft(old.id, of: call.principal.author, at: call.services.clock.now()) {
      DraftForm.bytes(form.merged(sent, over: DraftForm.entries($0.typed)))
    }
    return try DraftWay(draft, call).reply(to: way)
  }
}

extension DraftPages {
  /// Takes over a text that can be read. Of what was typed only what could not be written into the file stays beside it.
  private static func keepText(_ call: Call) throws -> Reply {
    let draft = try draft(call)
    let text = try call.form()["text"]
    let base = Array((text + "\n").utf8)
    guard EnquiryEdit(SourceFile(name: "-", bytes: base), EnquiryEntries()).isReadable else {
      return try NewEnquiryForm(text: text, call: call, draft: draft.id.rawValue).checked()
    }
    try call.services.store.replaceDraft(
      draft.id, of: call.principal.author, base: base, typed: DraftForm.bytes(DraftForm(draft, call).unwritten),
      at: call.services.clock.now())
    return .seeOther(Address.draft(draft.id.rawValue).link(call.language, [("schritt", review)]))
  }
}

extension Reply {
  /// A file that the browser keeps instead of showing it.
  static func download(_ bytes: [UInt8], name: String = "anfrage.yaml", type: MediaType = .yaml) -> Reply {
    Reply(type, body: bytes).with(.contentDisposition, "attachment; filename=\"\(name)\"")
  }
}
