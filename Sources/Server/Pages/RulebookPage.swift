internal import Advisory
internal import HTTPTypes
internal import Report
internal import Rulebook
internal import SourceText

/// The rulebook as people read it: goals, knock-outs, criteria with their value functions drawn; above it what the last edit of
/// the files brought.
enum RulebookPage {
  private static let readers = Access([.officer, .policy, .admin], scope: .rulebook)

  static let routes =
    [
      Route(.get, Address.rulebook.path, readers, .page("pageRulebook"), answer),
      Route(.get, Address.ruleTests.path, readers, .page("pageRuleTests"), tests),
    ] + RuleDraftPage.routes

  /// The rule tests, run now.
  private static func tests(_ call: Call) async throws -> Reply {
    let workspace = call.services.workspace.state.workspace
    let format = workspace.format(call.language)
    let parts = try await call.services.pool.run {
      let run = RuleTestRun(workspace)
      return RuleTestReport(
        run.findings, run.results, run.coverage, rulebook: (workspace.rulebook.id, workspace.rulebook.hash),
        format: format
      ).parts
    }
    return WebPage(Words(call.language).say("Regeltests", "Rule tests"), in: .rulebook, parts).reply(call)
  }

  private static func answer(_ call: Call) async throws -> Reply {
    let say = Words(call.language).say
    let active = call.services.workspace
    let workspace = active.state.workspace
    let format = workspace.format(call.language)
    let parts = try await call.services.pool.run { Catalogue(workspace.rulebook, format).body }
    return WebPage(
      workspace.rulebook.title[call.language], in: .rulebook,
      findings(active.lastEdit, call.language, say) + [
        Kern.descriptions([
          (say("Kennung", "Id"), [.text(workspace.rulebook.id)]),
          (say("Prüfsumme", "Hash"), [.text(workspace.rulebook.hash)]),
          (
            say("Stand", "State"),
            [.text(StatusText(workspace.rulebook, call.language).sentence(asOf: call.services.clock.today))]
          ),
        ]), links(call),
      ] + parts
    ).reply(call)
  }

  private static func links(_ call: Call) -> Markup {
    let say = Words(call.language).say
    let tries = RuleDraftPage.access.roles.contains(call.principal.role)
    return .of(
      "div", ["class": "lo-actions"],
      [Kern.action(say("Regeltests", "Rule tests"), to: Address.ruleTests.link(call.language), primary: false)]
        + (tries
          ? [
            Kern.action(
              say("Änderung ausprobieren", "Try a change"), to: Address.ruleDraft.link(call.language), primary: false)
          ] : []))
  }

  /// The findings of the last edit; with errors the state before it goes on answering.
  private static func findings(
    _ diagnostics: Diagnostics, _ language: Language, _ say: (String, String) -> String
  ) -> [Markup] {
    guard !diagnostics.all.isEmpty else { return [] }
    let text = DiagnosticRenderer(language: language).render(diagnostics)
    let title =
      diagnostics.hasErrors
      ? say(
        "Die letzte Änderung hat Fehler; es gilt weiter der Stand davor.",
        "The last edit has errors; the state before it still applies.")
      : say("Hinweise zur letzten Änderung", "Remarks on the last edit")
    return [
      Kern.alert(
        diagnostics.hasErrors ? .danger : .warning, title, [.of("pre", ["class": "lo-code", "tabindex": "0"], text)])
    ]
  }
}
