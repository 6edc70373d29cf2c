package import Evaluation
internal import Facts
internal import Region
package import Rulebook
internal import SourceText

/// Plain text that pastes into a mail: no styles, lines of at most 76 characters.
struct LetterPage {
  static let width = 76
  private var page = TextPage(width: width)

  var text: String { page.text }

  mutating func blank() { if page.lines.last?.isEmpty == false { page.blank() } }

  mutating func paragraph(_ text: String) {
    page.line(text)
    page.blank()
  }

  mutating func heading(_ text: String) {
    blank()
    page.line(text)
  }

  mutating func line(_ text: String, hanging: Int = 0) { page.line(text, hanging: hanging) }

  /// A list item; `level` 1 stands below a numbered site.
  mutating func item(_ text: String, level: Int = 0) {
    let margin = String(repeating: "   ", count: level)
    page.line("\(margin)- \(text)", hanging: margin.count + 2)
  }

  /// A line below a numbered site that begins with a sign.
  mutating func mark(_ sign: String, _ text: String) { page.line("   \(sign) \(text)", hanging: 5) }

  mutating func table(_ table: TextTable) { page.table(table) }
}

extension SiteResult {
  /// Municipality, district and Land, all of them where the site lies in several.
  package func place(_ format: FactFormat) -> String {
    let towns = site.municipalities.joined(separator: format.say(de: " und ", en: " and "))
    let rural = site.districts.filter { $0 != .CB }.map(\.name).joined(separator: format.say(de: " und ", en: " and "))
    let isOne = site.districts.count { $0 != .CB } == 1
    let kind = format.say(de: isOne ? "Landkreis " : "Landkreise ", en: isOne ? "district of " : "districts of ")
    let district = rural.isEmpty ? nil : kind + rural
    let states = site.states.map { $0.name[format.language] }.joined(separator: format.say(de: " und ", en: " and "))
    return [towns, district, states].compactMap(\.self).joined(separator: ", ")
  }
}

extension KnockOutResult {
  /// What is there and what is asked for: `Zusammenhängende Fläche: 25 ha (2022), gefordert mind. 18 ha`.
  package func letterText(_ format: FactFormat) -> String {
    "\(knockOut.title[format.language]): \(actualText(format)), "
      + format.say(de: "gefordert: ", en: "asked for: ") + requiredText(format)
  }
}

extension ToClarify {
  /// What to find out, with what is known and what is asked for.
  package func letterText(_ result: SiteResult, _ format: FactFormat) -> String {
    let knockOut = result.knockOuts.first { $0.requirement.fact == path && $0.verdict == .unknown }
    guard path.root == .site else { return knockOut?.letterText(format) ?? text }
    let fact = result.facts.fact(path.name)
    let words = format.label(path) + (fact.isKnown ? ": " + format.sentence(fact, path) : "")
    guard let knockOut else { return words }
    return words + format.say(de: ", gefordert: ", en: ", asked for: ") + knockOut.requiredText(format)
  }

  /// Who knows, as the end of a list item; empty when nobody can be asked.
  package func asked(_ format: FactFormat) -> String {
    whom(format).map { format.say(de: "; Auskunft: ", en: "; we ask: ") + $0 } ?? ""
  }

  /// Who knows; a municipality is asked at its town hall. nil when nobody can be asked.
  package func whom(_ format: FactFormat) -> String? {
    guard let ask, format.dictionary[path]?.ask == "municipality" else { return ask }
    return format.say(de: "Rathaus \(ask)", en: "\(ask) town hall")
  }
}

/// Hints of one kind, each once, with the sites of a shortlist at which they hold.
package struct HintList {
  package struct Entry {
    package let text: String
    package let next: String?
    package let sources: [String]
    /// Numbers in the shortlist; empty: everywhere.
    package var places: [Int]
    fileprivate let key: String
    /// The id of the rule that gives it.
    package let rule: String
  }

  package private(set) var entries: [Entry] = []
  private let count: Int
  private let partnersOfARule: Int

  /// Hints of a kind, those of one rule together.
  ///
  /// - Parameter partnersOfARule: no more are named for one reason: a longer list helps nobody.
  package init(
    _ kind: AdviceRule.Kind?, _ view: Disclosure, _ sites: [SiteResult], _ writer: AdviceText,
    partnersOfARule: Int = 3
  ) {
    count = sites.count
    self.partnersOfARule = partnersOfARule
    for advice in view.advice where kind == nil || advice.rule.kind == kind { add(advice, nil, view, writer) }
    for (index, result) in sites.enumerated() {
      for advice in view.advice(at: result) where kind == nil || advice.rule.kind == kind {
        add(advice, index + 1, view, writer)
      }
    }
  }

  private mutating func add(_ advice: Advice, _ place: Int?, _ view: Disclosure, _ writer: AdviceText) {
    let sources = advice.leadingSources
    let rule = advice.rule.id
    for (index, line) in view.lines(advice, writer).enumerated() where !line.isEmpty {
      // A partner is named once, with the way from the first site that needs it.
      let partner = index < advice.partners.count ? advice.partners[index].id : nil
      let key = partner.map { "\(rule) \($0)" } ?? line
      if let known = entries.firstIndex(where: { $0.key == key }) {
        if let place, entries[known].text == line, !entries[known].places.isEmpty {
          entries[known].places.append(place)
        }
      } else if partner == nil || entries.count(where: { $0.rule == rule }) < partnersOfARule {
        let next = view.nextStep(advice, writer)
        let places = place.map { [$0] } ?? []
        let behind = (entries.lastIndex { $0.rule == rule }).map { $0 + 1 } ?? entries.endIndex
        entries.insert(
          Entry(text: line, next: next, sources: sources, places: places, key: key, rule: rule), at: behind)
      }
    }
  }

  /// The entries with those of one rule in one sentence that differ in the middle only: a rate for each district.
  package var joined: [Entry] {
    var result: [Entry] = []
    var done: Set<String> = []
    for entry in entries where !done.contains(entry.rule) {
      let alike = entries.filter { $0.rule == entry.rule }
      done.insert(entry.rule)
      guard alike.count > 1, let text = Self.joined(alike.map(\.text)) else {
        result += alike
        continue
      }
      result.append(
        Entry(
          text: text, next: entry.next, sources: alike.flatMap(\.sources).unique, places: [], key: entry.key,
          rule: entry.rule))
    }
    return result
  }

  /// `A, x (B)` and `A, y (B)` as `A, x; y (B)`; nil when they do not begin alike.
  private static func joined(_ texts: [String]) -> String? {
    guard let first = texts.first else { return nil }
    let start = first.split(separator: " ").enumerated().prefix { index, word in
      texts.allSatisfy { $0.split(separator: " ").dropFirst(index).first == word }
    }.map(\.element).joined(separator: " ")
    let end = first.firstRange(of: " (").map { String(first[$0.lowerBound...]) } ?? ""
    let isShared = texts.allSatisfy { $0.hasSuffix(end) }
    guard !start.isEmpty, isShared else { return nil }
    let middles = texts.map { $0.dropFirst(start.count).dropLast(end.count).trimmed }
    return start + " " + middles.joined(separator: "; ") + end
  }

  /// The sites of an entry in words, nothing where it holds at all: ` [Standort 1, 3]`.
  package func placeText(_ entry: Entry, _ format: FactFormat) -> String {
    guard !entry.places.isEmpty, entry.places.count < count else { return "" }
    let numbers = entry.places.map(String.init).joined(separator: ",\u{A0}")
    return format.say(de: " [Standort\u{A0}\(numbers)]", en: " [site\u{A0}\(numbers)]")
  }
}

extension Substring {
  fileprivate var trimmed: Substring { drop { $0 == " " } }
}
