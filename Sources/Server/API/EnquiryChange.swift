internal import Facts
internal import SourceText
internal import Store
internal import YAML

/// What a change of an enquiry says: `{"status": "answered", "answer_by": "2026-12-01"}`, both optional.
struct EnquiryChange: Sendable {
  let status: EnquiryStatus?
  /// `.some(nil)` takes the date away; nil leaves it as it is.
  let answerBy: String??

  /// - Throws: a problem with a pointer to every place that is wrong.
  init(_ call: Call) throws {
    let body = try JSONBody(call)
    let parts = body.read { decoding, root -> (EnquiryStatus?, String??)? in
      guard let map = decoding.mapping(root) else { return nil }
      let status = map.take("status").flatMap { decoding.word($0, as: EnquiryStatus.self) }
      let answerBy: String?? = map.take("answer_by").map { Self.day($0, decoding) }
      let isTakenAway = answerBy == nil && map.entries.contains { $0.key == "answer_by" }
      map.finish()
      return (status, isTakenAway ? .some(nil) : answerBy)
    }
    (status, answerBy) = try body.require(parts)
  }

  private static func day(_ node: Node, _ decoding: Decoding) -> String? {
    guard let text = decoding.text(node) else { return nil }
    guard let date = PartialDate(text), date.day != nil, text.utf8.count == 10 else {
      return decoding.mismatch(node, .date)
    }
    return text
  }
}
