internal import Facts
internal import Report
internal import SourceText
internal import Store

/// Enquiries that are kept, with status and the day on which the answer is due.
struct EnquiryTable {
  /// Which ones, and in which order.
  enum Choice {
    /// All, newest first.
    case newest
    /// Open ones with a day, next due first.
    case due
  }

  let call: Call
  let choice: Choice

  init(_ call: Call, _ choice: Choice = .newest) {
    self.call = call
    self.choice = choice
  }

  private func say(_ de: String, _ en: String) -> String { Words(call.language).say(de, en) }

  func markup(limit: Int) throws -> [Markup] {
    let page = try call.services.store.enquiries(limit: limit, filter: filter)
    guard !page.items.isEmpty else { return [Kern.body(none, muted: true)] }
    let table = Kern.table(
      title,
      [
        .init(say("Anfrage", "Enquiry")), .init(say("Stand", "Status")), .init(say("Antwort bis", "Answer by")),
        .init(say("Eingang", "Received")),
      ], page.items.map(row))
    let more =
      page.next == nil
      ? [] : [Kern.body(say("Ältere stehen in der Liste der Anfragen.", "Older ones stand in the list."), muted: true)]
    return [table] + more
  }

  /// Any day: whoever has one is due some time.
  private var filter: EnquiryFilter {
    choice == .due ? EnquiryFilter(status: .open, dueBy: "9999-12-31") : EnquiryFilter()
  }

  private var title: String {
    switch choice {
    case .newest: say("Anfragen, neueste zuerst", "Enquiries, newest first")
    case .due: say("Offene Anfragen, nächster Termin zuerst", "Open enquiries, next due first")
    }
  }

  private var none: String {
    switch choice {
    case .newest: say("Noch keine Anfrage.", "No enquiry yet.")
    case .due: say("Keine offene Anfrage hat einen Termin.", "No open enquiry has a due date.")
    }
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
