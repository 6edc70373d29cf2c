internal import Advisory
internal import HTTPTypes
internal import Report
internal import Rulebook
internal import SourceText

/// A page within the frame that all pages share: name, ways to the other pages, language, foot.
struct WebPage: Sendable {
  /// A part of the web site, as the navigation names it.
  enum Section: CaseIterable { case sites, enquiries, rulebook }

  let title: String
  let section: Section?
  let content: [Markup]

  init(_ title: String, in section: Section? = nil, _ content: [Markup]) {
    self.title = title
    self.section = section
    self.content = content
  }

  /// The page as an answer.
  func reply(_ call: Call, status: HTTPResponse.Status = .ok) -> Reply {
    Reply(.html, status, body: Array(document(call).utf8))
  }

  private func document(_ call: Call) -> String {
    let say = Words(call.language).say
    let name = say("Standortlotse Lausitz", "Standortlotse Lausitz")
    return HTMLPage(
      language: call.language.rawValue, title: title == name ? name : "\(title) – \(name)",
      styleSheet: Address.styleSheet.path,
      body: [
        .of("a", ["class": "lo-skip", "href": "#inhalt"], say("Zum Inhalt", "Skip to content")), head(call, name),
        .of("main", ["class": "kern-container", "id": "inhalt", "tabindex": "-1"], [Kern.heading(1, title)] + content),
        foot(call),
      ]
    ).text
  }

  private func head(_ call: Call, _ name: String) -> Markup {
    let (language, say) = (call.language, Words(call.language).say)
    var links: [(Section, String, Address)] = [(.sites, say("Standorte", "Sites"), .sites)]
    if call.principal.role.worksHere {
      links.append((.enquiries, say("Anfragen", "Enquiries"), .enquiries))
      links.append((.rulebook, say("Regelwerk", "Rulebook"), .rulebook))
    }
    let items = links.map { section, text, address in
      Markup.of(
        "li", [:],
        [
          .of(
            "a",
            attributes: [
              ("class", "kern-link"), ("href", address.link(language)),
              ("aria-current", section == self.section ? "page" : nil),
            ], [.text(text)])
        ])
    }
    return .of(
      "header", ["class": "lo-head"],
      [
        .of(
          "div", ["class": "kern-container"],
          [
            .of("a", ["class": "lo-name", "href": Address.start.link(language)], name),
            .of("nav", ["aria-label": say("Bereiche", "Areas")], [.of("ul", ["class": "lo-nav"], items)]),
            .of("ul", ["class": "lo-tools"], [.of("li", [:], [otherLanguage(call)])]),
          ])
      ])
  }

  /// The same page in the other language; everything else in the query stays.
  private func otherLanguage(_ call: Call) -> Markup {
    let other: Language = call.language == .de ? .en : .de
    let items = call.query.items.filter { $0.name != "lang" } + [(name: "lang", value: other.rawValue)]
    let query = items.map { "\(URLText.encoded($0.name))=\(URLText.encoded($0.value))" }.joined(separator: "&")
    return .of(
      "a", ["class": "kern-link", "href": "\(call.path)?\(query)", "lang": other.rawValue, "hreflang": other.rawValue],
      other == .en ? "English" : "Deutsch")
  }

  private func foot(_ call: Call) -> Markup {
    let (language, say) = (call.language, Words(call.language).say)
    let rulebook = call.services.workspace.state.workspace.rulebook
    return .of(
      "footer", ["class": "lo-foot"],
      [
        .of(
          "div", ["class": "kern-container"],
          [
            .of(
              "p", [:],
              [
                .text(
                  say("Regelwerk ", "Rulebook ") + "\(rulebook.id) \(rulebook.hash.prefix(6)). "
                    + say(
                      "Keine Angabe heißt unbekannt, nicht „nein“. Fördersätze sind Hinweise, keine Zusage.",
                      "No data means unknown, not “no”. Aid rates are hints, not a promise."))
              ]),
            .of(
              "ul", ["class": "lo-tools"],
              [
                (say("Barrierefreiheit", "Accessibility"), Address.accessibility),
                (say("Datenschutz", "Privacy"), .privacy),
              ].map { .of("li", [:], [Kern.link($0.0, to: $0.1.link(language))]) }),
          ])
      ])
  }
}

/// Texts of pages in the language of the request.
struct Words: Sendable {
  let language: Language

  init(_ language: Language) { self.language = language }

  func say(_ de: String, _ en: String) -> String { language == .de ? de : en }
}

extension Role {
  /// Whether somebody with this role works with enquiries and rules here.
  var worksHere: Bool { self != .visitor }
}
