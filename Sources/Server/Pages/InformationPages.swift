internal import HTTPTypes
internal import Report
internal import SourceText

/// What has to be said of every public web site: accessibility and privacy. Whoever runs the server adds its own contact.
enum InformationPages {
  static let routes = [
    Route(.get, Address.accessibility.path, .everybody, .page("pageAccessibility")) { accessibility($0) },
    Route(.get, Address.privacy.path, .everybody, .page("pagePrivacy")) { privacy($0) },
  ]

  private static func accessibility(_ call: Call) -> Reply {
    let say = Words(call.language).say
    return WebPage(
      say("Erklärung zur Barrierefreiheit", "Accessibility statement"), in: nil,
      [
        Kern.body(
          say(
            "Diese Seiten sollen die BITV 2.0 und die WCAG 2.2 auf Stufe AA erfüllen. Sie kommen ohne Skripte aus, lassen sich mit der Tastatur bedienen und auf 200 Prozent vergrößern.",
            "These pages are meant to meet WCAG 2.2 at level AA. They need no scripts, can be used by keyboard alone and enlarged to 200 per cent."
          )),
        Kern.body(
          say(
            "Karten und Diagramme haben einen Titel und eine Beschreibung; dieselben Zahlen stehen in einer Tabelle daneben. Nichts ist allein an der Farbe zu erkennen.",
            "Maps and charts have a title and a description; the same numbers stand in a table beside them. Nothing is told by colour alone."
          )),
        Kern.body(
          say(
            "Geprüft wird bei jeder Änderung mit axe-core in einem Browser. Eine Prüfung durch Dritte gab es nicht. Quellenangaben und Bemerkungen aus Quellen stehen in deren Sprache.",
            "Every change is checked with axe-core in a browser. There was no audit by third parties. Sources and remarks from sources stand in their own language."
          )),
      ]
    ).reply(call)
  }

  private static func privacy(_ call: Call) -> Reply {
    let say = Words(call.language).say
    return WebPage(
      say("Datenschutz", "Privacy"), in: nil,
      [
        Kern.list([
          say(
            "Diese Seiten laden nichts von anderen Servern und setzen ohne Anmeldung kein Cookie.",
            "These pages load nothing from other servers and set no cookie without a login."),
          say(
            "Namen, Anschriften und Kontaktdaten von Personen gehören nicht in eine Anfrage und werden beim Prüfen beanstandet.",
            "Names, addresses and contact data of persons do not belong into an enquiry; the check objects to them."),
          say(
            "Anfragen werden verwahrt, bis sie abgeschlossen sind, und danach so lange, wie es der Betreiber eingestellt hat (üblich: 24 Monate). Nach dem Löschen bleibt nur, dass es sie gab.",
            "Enquiries are kept until they are closed, and after that as long as the operator has set (usually 24 months). After deletion only the fact remains that they were there."
          ),
          say(
            "Wer eine vertrauliche Anfrage liest, wird vermerkt, damit Vertraulichkeit nachweisbar ist. Leistung wird damit nicht gemessen.",
            "Who reads a confidential enquiry is written down, so that confidence can be proved. No performance is measured by it."
          ),
        ])
      ]
    ).reply(call)
  }
}
