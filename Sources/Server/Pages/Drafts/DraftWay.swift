internal import Documents
internal import Region
internal import Report
internal import SourceText
internal import Store

/// Where to go after a step was kept.
struct DraftWay {
  private let draft: Draft
  private let call: Call
  private let form: DraftForm

  init(_ draft: Draft, _ call: Call) {
    self.draft = draft
    self.call = call
    form = DraftForm(draft, call)
  }

  /// Leads to the step that the button names. "Continue" stays where something is wrong.
  func reply(to way: String) throws -> Reply {
    let index = form.sections.firstIndex { $0.name == form.section.name } ?? 0
    if way.hasPrefix(EnquiryStepBody.step) { return lead(to: String(way.dropFirst(EnquiryStepBody.step.count))) }
    switch way {
    case EnquiryStepBody.back: return lead(to: form.sections[max(0, index - 1)].name)
    case EnquiryStepBody.check: return lead(to: DraftPages.review)
    case EnquiryStepBody.later: return .seeOther(Address.enquiries.link(call.language))
    default:
      let isWrong = form.step(action: "", isNew: false).hasErrors
      if isWrong { return lead(to: form.section.name, checked: true) }
      let isLast = index == form.sections.count - 1
      return lead(to: isLast ? DraftPages.review : form.sections[index + 1].name)
    }
  }

  private func lead(to step: String, checked: Bool = false) -> Reply {
    let query = [(name: "schritt", value: step)] + (checked ? [(name: "pruefen", value: "1")] : [])
    return .seeOther(Address.draft(draft.id.rawValue).link(call.language, query) + (checked ? "#fehler" : ""))
  }
}
