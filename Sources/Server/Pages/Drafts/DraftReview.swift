internal import Advisory
internal import Documents
internal import Facts
internal import HTTPTypes
internal import Region
internal import Report
internal import SourceText
internal import Store

/// The last step of a draft: checking, and keeping it as an enquiry or as a new version of one.
struct DraftReview {
  private let draft: Draft
  private let call: Call
  private let form: DraftForm
  private let outcome: EnquiryEdit.Outcome

  init(_ draft: Draft, _ call: Call) {
    self.draft = draft
    self.call = call
    form = DraftForm(draft, call)
    outcome = form.outcome
  }

  private func say(_ de: String, _ en: String) -> String { Words(call.language).say(de, en) }

  private func link(_ step: String) -> String {
    let checked: [URLText.Item] = step == DraftPages.review ? [] : [("pruefen", "1")]
    return Address.draft(draft.id.rawValue).link(call.language, [("schritt", step)] + checked)
  }

  func reply() throws -> Reply {
    let issues = outcome.issues + outcome.oddities(asOf: call.services.clock.today)
    let id = draft.id.rawValue
    let language = call.language
    let body = EnquiryReviewBody(
      .init(
        sections: form.sections, entries: form.entries, issues: issues, action: link(DraftPages.review),
        file: Address.draftFile(id).link(language), text: Address.draftText(id).link(language),
        isNewVersion: draft.enquiry != nil, isOutdated: try isOutdated,
        hasComments: form.edit.hasComments), words: form.words
    ) { Address.draft(id).link(language, [("schritt", $0), ("pruefen", "1")]) }
    return WebPage(
      say("Anfrage prüfen", "Check the enquiry"), in: .enquiries, body.parts, hasErrors: !outcome.errors.isEmpty
    ).reply(call)
  }

  private var isOutdated: Bool {
    get throws {
      guard let enquiry = draft.enquiry else { return false }
      return try call.enquiry(enquiry).tag != draft.tag
    }
  }

  /// Does what a button of the step says.
  func act(_ way: String) throws -> Reply {
    let author = call.principal.author
    switch way {
    case EnquiryReviewBody.discard:
      try call.services.store.deleteDraft(draft.id, of: author)
      return .seeOther(Address.enquiries.link(call.language))
    case EnquiryReviewBody.save, EnquiryReviewBody.overwrite:
      let mayReplace = try way == EnquiryReviewBody.overwrite || !isOutdated
      guard outcome.errors.isEmpty, mayReplace else {
        return .seeOther(link(DraftPages.review))
      }
      let id = try save()
      try call.services.store.deleteDraft(draft.id, of: author)
      return .seeOther(Address.result(id.rawValue).link(call.language))
    default: return .seeOther(Address.enquiries.link(call.language))
    }
  }

  private func save() throws -> EnquiryID {
    let body = try EnquiryBody(outcome.file.bytes, in: form.workspace)
    guard let enquiry = draft.enquiry else { return try EnquiryKeeping(call).keep(body).id }
    try EnquiryKeeping(call).keepVersion(of: enquiry, body)
    return enquiry
  }
}
