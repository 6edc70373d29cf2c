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
  /// Whether a form on the page has errors; the window's title says so first.
  var hasErrors = false

  init(_ title: String, in section: Section? = nil, _ content: [Markup], hasErrors: Bool = false) {
    self.hasErrors = hasErrors
    self.title = title
    self.section = section
    self.content = content
  }

  /// What the frame tells of the request and of the rules in use.
  struct Frame: Sendable {
    let language: Language
    let role: Role
    let path: String
    let query: [URLText.Item]
    let rulebook: Rulebook
    /// What forms show; nil when nobody is signed in with an account.
    var csrfToken: String?
  }

  /// The page as an answer.
  func reply(_ call: Call, status: HTTPResponse.Status = .ok) -> Reply {
    reply(
      Frame(
        language: call.language, role: call.principal.role, path: call.path, query: call.query.items,
        rulebook: call.services.workspace.state.workspace.rulebook, csrfToken: call.csrfToken), status: status)
  }

  /// The page in a frame.
  func reply(_ frame: Frame, status: HTTPResponse.Status) -> Reply {
    Reply(.html, status, body: Array(document(frame).utf8))
  }

  private static let name = "Standortlotse Lausitz"

  private func document(_ frame: Frame) -> String {
    let say = Words(frame.language).say
    return HTMLPage(
      language: frame.language.rawValue,
      title: (hasErrors ? say("Fehler: ", "Error: ") : "") + (title == Self.name ? title : "\(title) – \(Self.name)"),
      styleSheet: Address.styleSheet.path, script: Address.script.path,
      body: [
        .of("a", ["class": "lo-skip", "href": "#inhalt"], say("Zum Inhalt", "Skip to content")), head(frame),
        .of(
          "main", ["class": "kern-container", "id": "inhalt", "tabindex": "-1"],
          [Kern.heading(1, title)] + content(frame)),
        foot(frame),
      ]
    ).text
  }

  /// With the token of the session in every form.
  private func content(_ frame: Frame) -> [Markup] {
    frame.csrfToken.map { token in content.map { $0.carrying(csrfToken: token) } } ?? content
  }

  private func head(_ frame: Frame) -> Markup {
    let (language, say) = (frame.language, Words(frame.language).say)
    var links: [(Section, String, Address)] = [(.sites, say("Standorte", "Sites"), .sites)]
    if frame.role == .officer { links.append((.enquiries, say("Anfragen", "Enquiries"), .enquiries)) }
    if frame.role != .visitor { links.append((.rulebook, say("Regelwerk", "Rulebook"), .rulebook)) }
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
            .of("a", ["class": "lo-name", "href": Address.start.link(language)], Self.name),
            .of("nav", ["aria-label": say("Bereiche", "Areas")], [.of("ul", ["class": "lo-nav"], items)]),
            .of(
              "ul", ["class": "lo-tools"],
              [entry(frame), otherLanguage(frame)].compactMap(\.self).map { .of("li", [:], [$0]) }),
          ])
      ])
  }

  /// The way to sign in, or to one's account; nil for the officer of this machine, who has none.
  private func entry(_ frame: Frame) -> Markup? {
    let say = Words(frame.language).say
    if frame.csrfToken != nil { return Kern.link(say("Konto", "Account"), to: Address.account.link(frame.language)) }
    return frame.role == .visitor
      ? Kern.link(say("Anmelden", "Sign in"), to: Address.signIn.link(frame.language)) : nil
  }

  /// The same page in the other language; everything else in the query stays.
  private func otherLanguage(_ frame: Frame) -> Markup {
    let other: Language = frame.language == .de ? .en : .de
    let items = frame.query.filter { $0.name != "lang" } + [(name: "lang", value: other.rawValue)]
    return .of(
      "a",
      [
        "class": "kern-link", "href": "\(frame.path)?\(URLText.query(items))", "lang": other.rawValue,
        "hreflang": other.rawValue,
      ],
      other == .en ? "English" : "Deutsch")
  }

  private func foot(_ frame: Frame) -> Markup {
    let (language, say, rulebook) = (frame.language, Words(frame.language).say, frame.rulebook)
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
