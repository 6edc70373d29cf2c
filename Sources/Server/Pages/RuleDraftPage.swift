internal import Advisory
internal import Evaluation
internal import HTTPTypes
internal import Report
internal import SourceText
internal import Store

/// A change of one rule file, tried before it applies: what the check says, and its effect on sample and stored enquiries.
/// Nothing is kept.
enum RuleDraftPage {
  static let access = Access([.policy, .admin], scope: .rulebook)

  static let routes = [
    Route(
      .get, Address.ruleDraft.path, access,
      .page("pageRuleDraft", query: [Parameter("datei", .line(maxLength: 200), "Path of a rule file.")])
    ) { call in form(call, file: call.query["datei"] ?? usual, text: nil, results: []) },
    Route(.post, Address.ruleDraft.path, access, .page("pageTryRules", form: true), answer),
  ]

  /// The file that is changed most.
  private static let usual = "weights.yaml"
  /// Stored enquiries that are compared, newest first.
  private static let stored = 200

  private static func answer(_ call: Call) async throws -> Reply {
    let sent = try call.form()
    let file = sent["datei"]
    guard RuleFiles.isPath(file) else {
      throw ProblemWording.formValue(
        "datei", LocalizedText(de: "Eine Regeldatei „\(file)“ gibt es nicht.", en: "There is no rule file “\(file)”."))
    }
    let text = sent.exact("text").replacing("\r\n", with: "\n")
    let files = call.services.workspace.state.files
    let rules = files.rules(under: [file: Array(text.utf8)])
    let today = call.services.clock.today
    let check = try await call.services.pool.run { RulesCheck(files.with(rules: rules), asOf: today) }
    var results = findings(check.findings, call)
    if !check.findings.hasErrors { results += try await effect(files, rules, call) }
    return form(call, file: file, text: text, results: results)
  }

  private static func findings(_ diagnostics: Diagnostics, _ call: Call) -> [Markup] {
    let say = Words(call.language).say
    let title =
      diagnostics.hasErrors
      ? say("So gilt die Änderung nicht: sie hat Fehler.", "The change cannot apply: it has errors.")
      : say("Die Prüfung findet keine Fehler.", "The check finds no errors.")
    // Where the files stand on the server is nobody's business.
    let folder = call.services.workspace.state.files.folders.rules + "/"
    let text = DiagnosticRenderer(language: call.language).render(diagnostics).replacing(folder, with: "")
    return [
      Kern.alert(
        diagnostics.hasErrors ? .danger : .success, title,
        diagnostics.all.isEmpty ? [] : [.of("pre", ["class": "lo-code", "tabindex": "0"], text)])
    ]
  }

  private static func effect(_ files: WorkspaceFiles, _ rules: [String: SourceFile], _ call: Call) async throws
    -> [Markup]
  {
    let say = Words(call.language).say
    let today = call.services.clock.today
    let kept = try storedTexts(call)
    let (samples, stored) = try await call.services.pool.run {
      var diagnostics = Diagnostics()
      let samples = RulesComparison.read(
        files, with: rules, enquiries: files.folders.seeds + "/enquiries", asOf: today, into: &diagnostics)
      let stored =
        kept.isEmpty ? nil : RulesComparison.read(files, with: rules, texts: kept, asOf: today, into: &diagnostics)
      return (samples, stored)
    }
    var parts = [
      Kern.heading(2, say("Wirkung auf die Beispielanfragen", "Effect on the sample enquiries"), id: "wirkung")
    ]
    if let samples {
      parts.append(
        .of(
          "div", ["class": "lo-catalogue"],
          EffectReport(await samples.effect(), asOf: today, language: call.language).parts))
    }
    parts.append(Kern.heading(2, say("Wirkung auf verwahrte Anfragen", "Effect on stored enquiries"), id: "verwahrte"))
    parts.append(Kern.body(try await counts(stored, call)))
    return parts
  }

  /// Numbers only: whoever edits rules does not read enquiries.
  private static func counts(_ comparison: RulesComparison?, _ call: Call) async throws -> String {
    let say = Words(call.language).say
    guard let effect = await comparison?.effect() else {
      return say("Es ist keine Anfrage verwahrt.", "No enquiry is stored.")
    }
    let all = effect.enquiries
    let (changed, winner) = (all.count { $0.isChanged }, all.count { $0.changesWinner })
    return say(
      "Von \(all.count) verwahrten Anfragen ändern sich Plätze oder Punkte in \(changed); Platz 1 wechselt in \(winner).",
      "Of \(all.count) stored enquiries places or points change in \(changed); place 1 changes in \(winner).")
  }

  private static func storedTexts(_ call: Call) throws -> [SourceFile] {
    let store = call.services.store
    return try store.enquiries(limit: stored).items.compactMap { enquiry in
      try store.enquiryText(enquiry.id).map { SourceFile(name: enquiry.id.rawValue, bytes: $0.text) }
    }
  }

  private static func form(_ call: Call, file: String, text: String?, results: [Markup]) -> Reply {
    let say = Words(call.language).say
    let rules = call.services.workspace.state.files.rules
    let current = rules[file].map { String(decoding: $0.bytes, as: UTF8.self) }
    let names = rules.keys.sorted()
    return WebPage(
      say("Änderung ausprobieren", "Try a change"), in: .rulebook,
      [
        Kern.body(
          say(
            "Geprüft wird eine Fassung, die nirgends gespeichert wird. Was gelten soll, kommt wie immer in die Dateien des Regelwerks.",
            "What is checked here is stored nowhere. What shall apply goes into the files of the rulebook, as always.")),
        .of(
          "form", ["class": "lo-filter", "method": "get", "action": Address.ruleDraft.path],
          (call.language == .de ? [] : [Kern.hidden("lang", call.language.rawValue)]) + [
            Kern.select(
              Kern.Field("datei", label: say("Datei", "File")), options: names.map { ($0, $0) }, selected: file),
            Kern.button(say("Öffnen", "Open"), primary: false),
          ]),
      ] + results + [
        Kern.postForm(
          action: Address.ruleDraft.link(call.language),
          [
            Kern.hidden("datei", file),
            Kern.area(
              Kern.Field(
                "text", label: file,
                hint: current == nil ? say("Die Datei gibt es noch nicht.", "There is no such file yet.") : nil),
              value: text ?? current ?? "", rows: 28),
            Kern.button(say("Prüfen und Wirkung zeigen", "Check, and show the effect")),
          ])
      ]
    ).reply(call)
  }
}
