internal import Evaluation
internal import Facts
internal import Region
internal import Rulebook
internal import SourceText

/// The shortlist, the houses with rooms, or why no site fits.
extension InvestorMail {
  func sites(_ page: inout LetterPage) {
    page.heading(say("UNSERE VORAUSWAHL", "OUR SHORTLIST"))
    page.line(counted)
    for (index, result) in shortlist.sites.enumerated() { entry(result, index + 1, &page) }
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
        "These houses are possible for you. We are finding out whether rooms are free."))
    for house in houses {
      let remark = lines.remark(house.room).map { ", \($0)" } ?? ""
      page.item("\(house.room.name), \(house.room.town)\(remark): \(house.room.offer[format.language])")
      page.line("  " + lines.facts(house.room), hanging: 2)
    }
  }

  /// How many sites were looked at, and in which order the shortlist stands.
  var counted: String {
    let total = assessment.sites.count
    let shown = shortlist.sites.count
    let ready = assessment.ranking.count { $0.standing == .ready }
    let offered = assessment.ranking.count
    var text = say(
      "Von \(total) Standorten kommen \(offered) in Frage", "Of \(total) sites, \(offered) are possible")
    if !musts.isEmpty {
      text +=
        ready == 0
        ? say(
          "; bei jedem ist noch mindestens ein Muss zu klären",
          "; at each of them at least one must is still to be clarified")
        : say(
          "; \(ready == 1 ? "einer davon erfüllt" : "\(ready) davon erfüllen") heute schon jedes Muss, das sich prüfen lässt",
          "; \(ready == 1 ? "one of them meets" : "\(ready) of them meet") every must that can be checked today")
    }
    text +=
      shown == 1
      ? say(". Einen stellen wir Ihnen vor.", ". Here is one.")
      : say(". \(Self.atStart(shown)) stellen wir Ihnen vor.", ". Here are \(shown).")
    guard shortlist.deviation == nil, !musts.isEmpty, shown > 1 else { return text }
    return text
      + say(
        " Zuerst stehen die mit den wenigsten offenen Muss-Punkten.",
        " First come those with the fewest musts still open.")
  }

  /// A number that begins a German sentence.
  private static func atStart(_ number: Int) -> String {
    let words = ["Zwei", "Drei", "Vier", "Fünf", "Sechs"]
    return words.indices.contains(number - 2) ? words[number - 2] : String(number)
  }

  func entry(_ result: SiteResult, _ number: Int, _ page: inout LetterPage) {
    page.heading("\(number). \(result.site.name)")
    page.line("   " + result.place(format), hanging: 3)
    if result.standing == .undocumented {
      page.line(
        say("   Über diesen Standort ist noch wenig bekannt.", "   Little is known about this site so far."), hanging: 3
      )
    }
    let reasons = view.reasons(of: result, format)
    list(say("Dafür spricht", "In favour"), reasons.positive.prefix(Self.reasonCount).map(\.text), &page)
    let against = reasons.negative.prefix(Self.reasonCount).map(\.text) + risks(result)
    if against.isEmpty {
      page.line(
        say(
          "   Zu bedenken: nach dem, was heute bekannt ist, nichts Wesentliches",
          "   To consider: nothing of weight in what is known today"), hanging: 3)
    } else {
      list(say("Zu bedenken", "To consider"), against, &page)
    }
    let met = view.knockOuts(of: result).filter { isMust($0) && $0.verdict == .met }.map { met in
      "\(met.knockOut.title[format.language]): \(met.actualText(format))"
    }
    if !met.isEmpty { page.line(say("   Muss erfüllt: ", "   Musts met: ") + met.joined(separator: "; "), hanging: 3) }
    list(say("Noch offen, wir fragen nach", "Still open, we are finding out"), open(result), &page)
  }

  /// What the claims of the site make a risk; what holds everywhere is said once, below.
  func risks(_ result: SiteResult) -> [String] {
    HintList(.risk, view, [result], writer).entries.filter { !$0.places.isEmpty }.map(\.text)
  }

  /// What decides, each with whom we ask, then the rest in one line.
  func open(_ result: SiteResult) -> [String] {
    let items = view.open(at: result, format)
    let decisive = items.filter(\.isDecisive).map { $0.letterText(result, format) + $0.asked(format) }
    let others = items.filter { !$0.isDecisive }
    guard !others.isEmpty else { return decisive }
    var names = others.prefix(Self.openCount).map { format.label($0.path) }
    switch others.count - names.count {
    case ...0: break
    case 1: names.append(say("eine weitere Angabe", "one more value"))
    case let left: names.append(say("\(left) weitere Angaben", "\(left) more values"))
    }
    let lead = decisive.isEmpty ? "" : say("außerdem: ", "besides: ")
    return decisive + [lead + names.joined(separator: ", ")]
  }

  func list(_ title: String, _ items: [String], _ page: inout LetterPage) {
    guard !items.isEmpty else { return }
    page.line("   \(title):")
    for item in items { page.item(item, level: 1) }
  }

  /// No site meets all musts: which must costs how many sites, and no name.
  func nothing(_ page: inout LetterPage) {
    page.heading(say("WAS WIR GEFUNDEN HABEN", "WHAT WE FOUND"))
    page.line(
      say(
        "Nach heutigem Stand erfüllt leider keiner der \(assessment.sites.count) Standorte alle Ihre Muss-Punkte. Daran liegt es:",
        "As things stand, we are sorry to say that none of the \(assessment.sites.count) sites meets all your musts. This is why:"
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
        "If any of these can be changed, for instance by building in stages, we gladly look again."))
  }
}
