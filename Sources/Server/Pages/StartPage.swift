internal import Region
internal import Advisory
internal import HTTPTypes
internal import Report
internal import SourceText
internal import Store

/// The first page: what this is, and the ways on. Officers see what is due.
enum StartPage {
  static let routes = [Route(.get, Address.start.path, .everybody, .page("pageStart"), answer)]

  private static func answer(_ call: Call) throws -> Reply {
    let language = call.language
    let say = Words(language).say
    let sites = call.visible.register.sites.count
    var cards = [
      card(
        say("Standort suchen", "Find a site"),
        say(
          "\(sites) Gewerbestandorte in sieben Kreisen, jede Angabe mit Quelle und Datum, als Liste und auf der Karte.",
          "\(sites) commercial sites in seven districts, every figure with source and date, as a list and on the map."),
        Kern.action(say("Zu den Standorten", "To the sites"), to: Address.sites.link(language)))
    ]
    if call.principal.role == .officer {
      cards.insert(
        card(
          say("Neue Anfrage", "New enquiry"),
          say(
            "Aus den Anforderungen eines Vorhabens entsteht eine begründete Reihenfolge der Standorte.",
            "The requirements of a project become an order of the sites, with reasons."),
          Kern.action(say("Anfrage anlegen", "Create an enquiry"), to: Address.newEnquiry.link(language))), at: 0)
    }
    let lead = say(
      "Standortlotse rät, wo sich ein Vorhaben in der Lausitz ansiedeln kann, und sagt, warum: mit Quelle und Datum hinter jeder Zahl, und mit dem, was nicht bekannt ist.",
      "Standortlotse advises where a project can settle in the Lausitz, and says why: with source and date behind every number, and with what is not known."
    )
    return WebPage(
      "Standortlotse Lausitz", in: nil,
      [.of("p", ["class": "lo-lead"], lead), .of("ul", ["class": "lo-cards"], cards)] + (try due(call))
    ).reply(call)
  }

  private static func card(_ title: String, _ text: String, _ action: Markup) -> Markup {
    .of("li", ["class": "lo-card"], [.of("h2", ["class": "kern-heading-medium"], title), .of("p", text), action])
  }

  /// Open enquiries by the day on which the answer is due.
  private static func due(_ call: Call) throws -> [Markup] {
    guard call.principal.role == .officer else { return [] }
    let say = Words(call.language).say
    return [Kern.heading(2, say("Was ansteht", "What is due"), id: "anfragen")]
      + (try EnquiryTable(call, .due).markup(limit: 10)) + [
        .of(
          "p", ["class": "kern-body"],
          [Kern.link(say("Alle Anfragen", "All enquiries"), to: Address.enquiries.link(call.language))])
      ]
  }
}
