internal import Facts
internal import Report
internal import SourceText
internal import Store

/// Enquiries that are kept, newest first, with status and the day on which the answer is due.
struct EnquiryTable {
  let call: Call

  init(_ call: Call) { self.call = call }

  private func say(_ de: String, _ en: String) -> String { Words(call.language).say(de, en) }

  func markup(limit: Int) throws -> [Markup] {
    let page = try call.services.store.enquiries(limit: limit)
    guard !page.items.isEmpty else {
      return [Kern.body(say("Noch keine Anfrage.", "No enquiry yet."), muted: true)]
    }
    let table = Kern.table(
      say("Anfragen, neueste zuerst", "Enquiries, newest first"),
      [
        .init(say("Anfrage", "Enquiry")), .init(say("Stand", "Status")), .init(say("Antwort bis", "Answer by")),
        .init(say("Eingang", "Received")),
      ], page.items.map(row))
    let more =
      page.next == nil
      ? [] : [Kern.body(say("Ältere stehen in der Liste der Anfragen.", "Older ones stand in the list."), muted: true)]
    return [table] + more
  }

  private func row(_ enquiry: StoredEnquiry) -> [[Markup]] {
    let title = enquiry.title.isEmpty ? enquiry.id.rawValue : enquiry.title
    return [
      [Kern.link(title, to: Address.enquiry(enquiry.id.rawValue).link(call.language))],
      [.text(enquiry.status.name[call.language])], due(enquiry),
      [.text(day(TimeText.day(enquiry.createdAt)))],
    ]
  }

  /// The day, marked when it is past and nothing was sent.
  private func due(_ enquiry: StoredEnquiry) -> [Markup] {
    guard let answerBy = enquiry.answerBy else { return [.text("–")] }
    let isLate = enquiry.status == .open && answerBy < call.services.clock.today.description
    return [.text(day(answerBy) + " ")] + (isLate ? [Kern.badge(.danger, say("überfällig", "overdue"))] : [])
  }

  private func day(_ text: String) -> String { PartialDate(text)?.text(call.language) ?? text }
}
