internal import SourceText

/// The look of reports, on paper and on a screen. Colours keep a contrast of at least 4.5 to 1, and nothing is told by colour
/// alone.
enum ReportStyle {
  /// The whole style sheet; the words of the page numbers are those of the language.
  static func css(_ language: Language) -> String {
    [base, head, minute, tables, parts, widths, screen, paper(language)].joined(separator: "\n")
  }

  private static let base = """
    :root { --ink: #14171f; --quiet: #505766; --line: #c4cad5; --accent: #0b3c86; --soft: #eef2f9; --good: #1d6433;
      --bad: #a8201a; --unsure: #7a4e00 }
    * { box-sizing: border-box }
    body { margin: 0; color: var(--ink); background: #fff; hyphens: auto; hyphenate-limit-chars: 9 4 4; overflow-wrap: break-word;
      font: 15px/1.5 "Open Sans", "Noto Sans", "Segoe UI", system-ui, "Liberation Sans", "DejaVu Sans", sans-serif }
    h1 { font-size: 2em; line-height: 1.15; margin: .1em 0 .2em; color: var(--accent); hyphens: manual }
    h2 { font-size: 1.25em; line-height: 1.25; margin: 1.4em 0 .4em; padding-bottom: .2em; color: var(--accent);
      border-bottom: 2px solid var(--accent); break-after: avoid; hyphens: manual }
    h3 { font-size: 1em; line-height: 1.3; margin: 1.1em 0 .3em; break-after: avoid }
    p { margin: 0 0 .6em; orphans: 2; widows: 2 }
    ul, ol { margin: 0 0 .6em; padding-left: 1.3em } li { margin-bottom: .2em; break-inside: avoid }
    a { color: var(--accent) } code { font-size: .85em; hyphens: none; overflow-wrap: anywhere }
    """

  private static let head = """
    .head { display: flex; gap: 1.5em; justify-content: space-between; align-items: flex-start }
    .head-text { flex: 1 1 60% } .locator { flex: 0 0 21%; margin: 0 }
    .kicker { margin: 0; color: var(--quiet); font-size: .88em; font-weight: 600 } .project { margin: 0; color: var(--quiet); font-size: .88em }
    .place { color: var(--quiet); hyphens: manual; break-after: avoid }
    .badge { display: inline-block; padding: .15em .7em; border: 1.5px solid; border-radius: 1em; font-weight: 600; hyphens: manual }
    .badge.met { color: var(--good) } .badge.open { color: var(--unsure) } .badge.missed { color: var(--bad) }
    .badge.neutral { color: var(--accent) }
    .freshness { display: grid; grid-template-columns: max-content 1fr; gap: 0 1em; margin: .2em 0 0; font-size: .9em }
    .freshness dt { color: var(--quiet); hyphens: manual } .freshness dd { margin: 0; white-space: nowrap }
    """

  private static let minute = """
    .facts { display: grid; grid-template-columns: max-content 1fr max-content 1fr; gap: .15em 1em; margin: .4em 0 .8em }
    .facts dt { color: var(--quiet); hyphens: manual } .facts dd { margin: 0 }
    .sides { display: flex; gap: 1.2em; margin: .6em 0 }
    .sides > div { flex: 1 1 0; padding: .6em .9em; background: var(--soft); border-top: 3px solid var(--good) }
    .sides > .against { border-top-color: var(--bad) }
    .sides h3 { margin-top: 0 } .sides ol { margin-bottom: 0 }
    .next { padding: .5em .9em; border-left: 4px solid var(--accent); background: var(--soft) }
    """

  private static let tables = """
    table { width: 100%; border-collapse: collapse; table-layout: fixed; margin: .5em 0 .8em; font-size: .93em; line-height: 1.4 }
    caption { text-align: left; font-weight: 600; padding-bottom: .3em; break-after: avoid }
    th, td { text-align: left; vertical-align: top; padding: .3em .6em .3em 0; border-bottom: 1px solid var(--line) }
    thead th { border-bottom: 1.5px solid var(--ink); font-size: .9em; color: var(--quiet); vertical-align: bottom }
    tbody th { font-weight: 600 } tr { break-inside: avoid }
    .unknown { color: var(--quiet); font-style: italic } .ask { color: var(--quiet) }
    .verdict { font-weight: 600 } .verdict.met { color: var(--good) } .verdict.missed { color: var(--bad) }
    span.open { color: var(--unsure) }
    """

  private static let parts = """
    .ev, .source { font-size: .8em; text-decoration: none; white-space: nowrap } .ev { vertical-align: .15em }
    .remark { color: var(--quiet); font-size: .88em } .notice { border: 1.5px solid var(--unsure); padding: .5em .9em }
    .summary { font-weight: 600 } .map { margin: 0 0 .8em; break-inside: avoid } 
    figcaption { color: var(--quiet); font-size: .88em; margin-top: .3em }
    svg.map { display: block; width: 100%; height: auto; border: 1px solid var(--line); background: #e3eaf0 }
    tr.missing th { font-weight: 400; color: var(--quiet) }
    .claim { color: var(--quiet) } .claim.first { color: var(--ink) }
    h4 { font-size: .95em; margin: .6em 0 .15em; break-after: avoid }
    .overview { display: flex; gap: 1.5em } .overview ol { flex: 1 1 55% } .region { margin: 0 0 .8em; max-width: 24em; flex: 0 0 40% }
    ul.met { list-style-type: "✓ " } ul.plus { list-style-type: "+ " } ul.minus { list-style-type: "− " } ul.open { list-style-type: "? " }
    .answer td { border-left: 1px solid var(--line); height: 2.6em }
    .sources { font-size: .85em } .url { overflow-wrap: anywhere; hyphens: none }
    .hashes { display: grid; grid-template-columns: max-content 1fr; gap: .1em 1em; font-size: .88em } .hashes dd { margin: 0 }
    """

  private static let widths = stride(from: 5, through: 70, by: 5).map { ".w\($0) { width: \($0)% }" }
    .joined(separator: " ")

  private static let screen = """
    @media screen {
      main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem } .running { display: none }
      :focus-visible { outline: 3px solid #b35c00; outline-offset: 2px }
    }
    @media screen and (max-width: 45rem) {
      .head, .sides { flex-direction: column } .facts { grid-template-columns: max-content 1fr }
      table { display: block; overflow-x: auto; table-layout: auto }
    }
    """

  private static func paper(_ language: Language) -> String {
    let (page, of, short) = language == .de ? ("Seite", "von", "S.") : ("page", "of", "p.")
    return """
      @page { size: A4; margin: 20mm 17mm 19mm;
        @top-left { content: string(running-title); font: 8pt "Open Sans", "Noto Sans", sans-serif; color: #505766 }
        @bottom-left { content: string(running-id); font: 8pt "Open Sans", "Noto Sans", sans-serif; color: #505766 }
        @bottom-right { content: "\(page) " counter(page) " \(of) " counter(pages);
          font: 8pt "Open Sans", "Noto Sans", sans-serif; color: #505766 }
      }
      @page :first { margin-top: 14mm; @top-left { content: none } }
      @media print {
        body { font-size: 9.2pt; line-height: 1.42 }
        .running { height: 0; overflow: hidden; font-size: 1px; line-height: 0; color: #fff }
        .running-title { string-set: running-title content() } .running-id { string-set: running-id content() }
        .see::after { content: " (\(short) " target-counter(attr(href), page) ")" } .see { color: inherit; text-decoration: none }
        table { break-inside: avoid } table.long { break-inside: auto }
        thead { display: table-header-group }
      }
      """
  }
}
