internal import Facts

/// Pages of lists: `items` and `next`, an opaque text that gives the next page.
enum Paging {
  static let parameters = [
    Parameter("limit", .integer(1...1000), "Items on a page; 100 without it."),
    Parameter("cursor", .text(maxLength: 400), "`next` of the page before."),
  ]

  /// Items on a page.
  static func limit(_ call: Call) -> Int { call.query.integer("limit") ?? 100 }

  /// The place as text to hand out: letters and digits, so that nobody reads anything into it.
  static func cursor(_ place: String) -> String {
    place.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// The place that the caller hands back; nil for the first page.
  ///
  /// - Throws: a problem when it is none of ours.
  static func place(_ call: Call) throws -> String? {
    guard let text = call.query["cursor"] else { return nil }
    let digits = Array(text.utf8)
    let bytes = stride(from: 0, to: digits.count - 1, by: 2).compactMap { index in
      UInt8(String(decoding: digits[index...index + 1], as: UTF8.self), radix: 16)
    }
    guard digits.count == 2 * bytes.count, let place = String(validating: bytes, as: UTF8.self) else {
      throw ProblemWording.badCursor
    }
    return place
  }
}

/// The day for which an answer holds.
enum AsOf {
  static let parameter = Parameter(
    "as_of", .day, "Day for which the answer holds; newer claims do not count. Without it: today.")

  static func day(_ call: Call) -> PartialDate { call.query.day("as_of") ?? call.services.clock.today }
}
