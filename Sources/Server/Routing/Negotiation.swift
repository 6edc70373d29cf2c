internal import HTTPTypes
internal import SourceText

/// What of several representations a request asks for.
enum Negotiation {
  /// The type to answer with: the first without `Accept`; nil when none is wanted.
  static func mediaType(_ offers: [MediaType], _ fields: HTTPFields) -> MediaType? {
    guard let accept = fields[.accept] else { return offers.first }
    return QualityList(accept).best(offers) { range, offer in
      let name = offer.rawValue
      if range == name { return 2 }
      if range == "*/*" { return 0 }
      return range.hasSuffix("/*") && name.hasPrefix(range.dropLast()) ? 1 : nil
    }
  }

  /// The language that the query asks for; nil when it says nothing.
  static func asked(_ query: [URLText.Item]) -> Language? {
    query.first { $0.name == "lang" }.flatMap { Language(rawValue: $0.value) }
  }

  /// The language to answer in: `lang` of the query before `Accept-Language`; German when neither says anything.
  static func language(_ query: [URLText.Item], _ fields: HTTPFields) -> Language {
    if let asked = asked(query) { return asked }
    guard let accept = fields[.acceptLanguage] else { return .de }
    return QualityList(accept).best(Language.allCases) { range, offer in
      if range == offer.rawValue || range.hasPrefix(offer.rawValue + "-") { return 1 }
      return range == "*" ? 0 : nil
    } ?? .de
  }
}
