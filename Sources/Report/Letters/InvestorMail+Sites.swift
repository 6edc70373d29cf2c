internal import Evaluation
internal import Facts
internal import Region
internal import Rulebook
internal import SourceText

/// The shortlist, the houses with rooms, or why no site fits.
extension InvestorMail {
  func sites(_ page: inout LetterPage) {
    page.heading(say("UNSERE VORAUSWAHL", "OUR SHORTLIST"))
    page.line([counted, order, firmnessText].compactMap(\.self).joined(separator: " "))
    page.line(
      say(
        "✓ Muss erfüllt · + spricht dafür · − zu bedenken · ? offen, wir fragen nach",
        "✓ must-have met · + in favour · − to consider · ? open, we are asking"))
    for (index, result) in shortlist.sites.enumerated() { entry(result, index + 1, &page) }
    everywhere(&page)
  }

  /// Houses that let rooms, when rooms are wanted.
  func rooms(_ page: inout LetterPage) {
    let houses = view.rooms.prefix(Self.roomCount)
    guard !houses.isEmpty else { return }
    let lines = RoomLines(format)
    page.heading(say("RÄUME ZUR MIETE", "ROOMS TO LET"))
    page.line(
      say(
        "Diese Häuser kommen für Sie in Frage. Ob Räume frei sind, fragen wir nach.",
        "These buildings could suit you. We are finding out whether rooms are available."))
    for house in houses {
      let remark = lines.remark(house.room).map { ", \($0)" } ?? ""
      page.item("\(house.room.name), \(house.room.town)\(remark): \(house.room.offer[format.language])")
      page.line("  " + lines.facts(house.room), hanging: 2)
    }
  }

  /// How many sites were looked at.
  package var counted: String {
    let total = assessment.sites.count
    let shown = shortlist.sites.count
    let ready = assessment.ranking.count { $0.standing == .ready }
    let offered = assessment.ranking.count
    var text = say(
      "Von \(total) Standorten kommen \(offered) in Frage", "Of \(total) sites, \(offered) could be suitable")
    if !musts.isEmpty {
      text +=
        ready == 0
        ? say(
          "; bei jedem ist noch mindestens ein Muss zu klären",
          "; each of them still has at least one must-have to be confirmed")
        : say(
          "; \(ready == 1 ? "einer davon erfüllt" : "\(word(ready)) davon erfüllen") heute schon jedes Muss, das sich prüfen lässt",
          "; \(word(ready)) of them already \(ready == 1 ? "meets" : "meet") every must-have that can be checked today")
    }
    return text
      + (shown == 1
        ? say(". Einen stellen wir Ihnen vor.", ". We present one.")
        : say(". \(word(shown).capitalizedFirst) stellen wir Ihnen vor.", ". We present \(word(shown))."))
  }

  /// In which order the shortlist stands; nil where it follows from nothing that the investor reads of.
  private var order: String? {
    guard shortlist.deviation == nil, !musts.isEmpty, shortlist.sites.count > 1 else { return nil }
    return say(
      "Zuerst stehen die mit den wenigsten offenen Muss-Punkten.",
      "Those with the fewest open must-haves come first.")
  }

  /// Small numbers as words, as a person writes them.
  private func word(_ number: Int) -> String {
    let german = ["null", "einer", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn"]
    let english = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    guard german.indices.contains(number) else { return String(number) }
    return say(german[number], english[number])
  }

  func entry(_ result: SiteResult, _ number: Int, _ page: inout LetterPage) {
    page.heading("\(number). \(result.site.name)")
    page.line("   " + result.place(format), hanging: 3)
    if result.standing == .undocumented {
      page.line(
        say("   Über diesen Standort ist noch wenig bekannt.", "   Little is known about this site so far."), hanging: 3
      )
    }
    let met = view.knockOuts(of: result).filter { isMust($0) && $0.verdict == .met }.map { met in
      "\(met.knockOut.title[format.language]): \(met.actualText(format))"
    }
    if !met.isEmpty { page.mark("✓", met.joined(separator: "; ")) }
    let reasons = view.reasons(of: result, format)
    for reason in reasons.positive.prefix(Self.reasonCount) { page.mark("+", reason.text) }
    let against = reasons.negative.prefix(Self.reasonCount).map(\.text) + risks(result)
    for text in against { page.mark("−", text) }
    if against.isEmpty {
      page.mark(
        "−", say("nach dem, was heute bekannt ist, nichts Wesentliches", "nothing major in what is known today"))
    }
    for text in open(result) { page.mark("?", text) }
  }

  /// What the claims of the site make a risk; what holds everywhere is said once, below.
  func risks(_ result: SiteResult) -> [String] {
    HintList(.risk, view, [result], writer).entries.filter { !$0.places.isEmpty }.map(\.text)
  }

  /// What decides, each with whom we ask, then the rest in one line; what is open at all of them is said once, below.
  func open(_ result: SiteResult) -> [String] {
    let items = view.open(at: result, format)
    let decisive = items.filter(\.isDecisive).map { $0.letterText(result, format) + $0.asked(format) }
    let shared = openEverywhere
    let others = items.filter { !$0.isDecisive && !shared.contains($0.path) }.map(\.path)
    return decisive + (others.isEmpty ? [] : [names(others)])
  }

  /// What is open at each of several sites and decides at none of them.
  private var openEverywhere: [FactPath] {
    let lists = shortlist.sites.map { view.open(at: $0, format).filter { !$0.isDecisive }.map(\.path) }
    guard lists.count > 1, let first = lists.first else { return [] }
    return first.filter { path in lists.allSatisfy { $0.contains(path) } }.unique
  }

  /// What is open or to be considered wherever the project goes.
  private func everywhere(_ page: inout LetterPage) {
    let shared = openEverywhere
    let risks = HintList(.risk, view, [], writer).entries
    guard !shared.isEmpty || !risks.isEmpty else { return }
    page.heading(say("Für alle gilt", "For all of them"))
    for risk in risks { page.mark("−", risk.text) }
    if !shared.isEmpty { page.mark("?", names(shared)) }
  }

  private func names(_ paths: [FactPath]) -> String {
    var names = paths.prefix(Self.openCount).map(format.label)
    switch paths.count - names.count {
    case ...0: break
    case 1: names.append(say("eine weitere Angabe", "one more value"))
    case let left: names.append(say("\(left) weitere Angaben", "\(left) more values"))
    }
    return names.joined(separator: ", ")
  }

  /// No site meets all musts: which must costs how many sites, and no name.
  func nothing(_ page: inout LetterPage) {
    page.heading(say("WAS WIR GEFUNDEN HABEN", "WHAT WE FOUND"))
    page.line(
      say(
        "Nach heutigem Stand erfüllt leider keiner der \(assessment.sites.count) Standorte alle Ihre Muss-Punkte. Daran liegt es:",
        "As things stand, we are sorry to say that none of the \(assessment.sites.count) sites meets all your must-haves. This is why:"
      ))
    for group in assessment.exclusionGroups {
      let required = assessment.excluded.lazy.flatMap(\.exclusions).first { $0.knockOut.id == group.knockOut.id }
      let what = required.map { " (\($0.requiredText(format)))" } ?? ""
      let one = group.count == 1
      let missed = say(
        one ? "daran scheitert 1 Standort" : "daran scheitern \(group.count) Standorte",
        "not met by \(group.count) \(one ? "site" : "sites")")
      page.item("\(group.knockOut.title[format.language])\(what): \(missed)")
    }
    page.line(
      say(
        "Lässt sich an einem dieser Punkte etwas ändern, etwa durch einen Bau in Abschnitten, prüfen wir gern neu.",
        "If you can be flexible on any of these, for instance by building in stages, we will gladly look again."))
  }
}

extension String {
  /// The text with a capital letter at its start.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
