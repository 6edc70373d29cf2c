extension EffectReport {
  /// Readable on paper and in grey; no fonts or pictures from elsewhere.
  static let css = """
    :root { color-scheme: light; --ink: #1b1b1b; --soft: #595959; --rule: #c9c9c9; --rise: #00528a; --fall: #9a3b00; }
    * { box-sizing: border-box; }
    body { margin: 0 auto; padding: 1.5rem; max-width: 58rem; color: var(--ink); background: #fff;
      font: 1rem/1.5 system-ui, "Segoe UI", "Liberation Sans", Arial, sans-serif; }
    h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .25rem; }
    h2 { font-size: 1.3rem; margin: 2rem 0 .5rem; }
    h3 { font-size: 1.05rem; margin: 0 0 .25rem; }
    p, ul { margin: .25rem 0 .75rem; }
    .basis, .legend, footer { color: var(--soft); }
    .result { font-size: 1.2rem; }
    article { border-top: 1px solid var(--rule); padding: 1.25rem 0 .75rem; }
    figure { margin: .5rem 0; }
    .bump { display: block; width: 100%; height: auto; font-size: 13.5px; }
    .bump text { fill: var(--ink); }
    .bump .bump-head { fill: var(--soft); font-weight: bold; }
    .bump path { fill: none; }
    .bump-rise path { stroke: var(--rise); stroke-width: 4; }
    .bump-rise circle { fill: var(--rise); }
    .bump-fall path { stroke: var(--fall); stroke-width: 2; stroke-dasharray: 7 5; }
    .bump-fall circle { fill: #fff; stroke: var(--fall); stroke-width: 2; }
    .bump-still path { stroke: #767676; stroke-width: 1.5; }
    .bump-still circle { fill: #767676; }
    .bump-divider { stroke: var(--rule); stroke-dasharray: 2 3; }
    .scroll { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; margin: .5rem 0 1rem; font-size: .925rem; }
    caption { text-align: left; font-weight: bold; padding: .25rem 0; }
    th, td { padding: .3rem .75rem .3rem 0; border-bottom: 1px solid var(--rule); vertical-align: top; }
    th { text-align: left; font-weight: normal; }
    thead th { font-weight: bold; border-bottom: 2px solid var(--ink); }
    article th:last-child, article td:last-child { width: 36%; padding-right: 0; }
    td.changed { font-weight: bold; }
    td.number { white-space: nowrap; font-variant-numeric: tabular-nums; }
    footer { border-top: 1px solid var(--rule); font-size: .875rem; margin-top: 1.5rem; padding-top: .5rem; }
    @media print {
      body { max-width: none; padding: 0; font-size: 10pt; }
      article { padding: .75rem 0 .25rem; } table { font-size: 9pt; } th, td { padding: .2rem .5rem .2rem 0; }
      article, figure, tr { break-inside: avoid; }
      h2, h3, .legend { break-after: avoid; }
      .scroll { overflow: visible; }
    }
    @page { size: A4; margin: 18mm; }
    """
}
