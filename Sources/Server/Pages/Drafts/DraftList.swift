internal import Documents
internal import Facts
internal import Region
internal import Report
internal import SourceText
internal import Store

/// What the caller has begun and not finished.
struct DraftList {
  let call: Call

  init(_ call: Call) { self.call = call }

  private func say(_ de: String, _ en: String) -> String { Words(call.language).say(de, en) }

  /// The drafts of an enquiry, of new ones (`nil`), with links to go on; nothing when there are none.
  func markup(of enquiry: EnquiryID?) throws -> [Markup] {
    try markup(call.services.store.drafts(of: call.principal.author).filter { $0.enquiry == enquiry })
  }

  /// All drafts.
  func markup() throws -> [Markup] { try markup(call.services.store.drafts(of: call.principal.author)) }

  private func markup(_ drafts: [Draft]) -> [Markup] {
    guard !drafts.isEmpty else { return [] }
    let items = drafts.map { draft in
      Markup.of(
        "li", [:],
        [
          Kern.link(name(draft), to: Address.draft(draft.id.rawValue).link(call.language)),
          .text(say(", zuletzt ", ", last ") + day(draft.changedAt)),
        ])
    }
    return [
      Kern.alert(.info, say("Angefangen", "Begun"), [.of("ul", ["class": "kern-list"], items)])
    ]
  }

  private func name(_ draft: Draft) -> String {
    let entries = DraftForm(draft, call).entries
    let name = [entries.text("title"), entries.text("id")].first { !$0.isEmpty }
    return name ?? say("ohne Titel", "without a title")
  }

  private func day(_ time: Int64) -> String {
    PartialDate(TimeText.day(time))?.text(call.language) ?? TimeText.day(time)
  }
}
