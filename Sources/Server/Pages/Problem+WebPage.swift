internal import HTTPTypes
internal import Report
internal import SourceText

extension Problem {
  /// The problem as a page, for people who follow links and send forms.
  func page(_ frame: WebPage.Frame) -> Reply {
    let say = Words(frame.language).say
    var content: [Markup] = []
    if let detail { content.append(Kern.body(detail[frame.language])) }
    if !errors.isEmpty { content.append(Kern.list(errors.map { $0.text[frame.language] })) }
    if code == AccessProblems.unrecognised.code {
      content = [
        Kern.action(
          say("Anmelden", "Sign in"),
          to: Address.signIn.link(frame.language, [(SignInPage.nextName, frame.path + query(frame))]))
      ]
    }
    content.append(
      .of(
        "p", ["class": "kern-body"],
        [Kern.link(say("Zur Startseite", "To the start page"), to: Address.start.link(frame.language))]))
    content.append(
      .of(
        "p", ["class": "kern-body kern-body--muted"],
        [.text(say("Kennung: ", "Code: ")), Kern.link(code, to: "/problems/\(code)")]))
    var reply = WebPage(title[frame.language], in: nil, content).reply(frame, status: status)
    for field in fields { reply.fields.append(field) }
    return reply
  }
  private func query(_ frame: WebPage.Frame) -> String {
    frame.query.isEmpty ? "" : "?" + URLText.query(frame.query)
  }
}
