/// The look of the catalogue: one column, greys that survive a copier, nothing from elsewhere. See ``Markup/style(_:)``.
enum CatalogueStyle {
  static let css = """
    :root { --ink: #1b1b1b; --quiet: #555; --line: #c8c8c8; --fill: #f4f4f2; --mark: #14546b; }
    * { box-sizing: border-box; }
    body { margin: 0 auto; max-width: 60rem; padding: 1.5rem 1.25rem 4rem; color: var(--ink); background: #fff;
      font: 1rem/1.5 system-ui, Segoe UI, Roboto, Noto Sans, sans-serif; }
    .skip { position: absolute; left: -99rem; } .skip:focus { left: 1rem; background: #fff; padding: .5rem; }
    h1 { font-size: 2rem; line-height: 1.2; margin: 0; } .kind { margin: .25rem 0 1.5rem; color: var(--quiet); font-size: 1.1rem; }
    h2 { font-size: 1.5rem; margin: 3rem 0 .75rem; padding-top: .75rem; border-top: 3px solid var(--mark); }
    h3 { font-size: 1.2rem; margin: 2.25rem 0 .5rem; }
    h4 { font-size: 1.05rem; margin: 2rem 0 .25rem; padding-top: .75rem; border-top: 1px solid var(--line); }
    p { margin: .5rem 0; max-width: 46rem; }
    a { color: var(--mark); } a:focus-visible { outline: 3px solid var(--mark); outline-offset: 2px; }
    nav ul { list-style: none; padding: 0; margin: 0; columns: 3 14rem; } nav li { break-inside: avoid; padding: .1rem 0; }
    nav .part { font-weight: 600; } nav .group { padding-left: 1rem; }
    table { border-collapse: collapse; width: 100%; margin: 1rem 0; font-size: .95rem; }
    caption { text-align: left; font-weight: 600; padding: .25rem 0; }
    th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid var(--line); }
    thead th { border-bottom: 2px solid var(--ink); } tbody th { font-weight: 400; }
    .number { text-align: right; padding-right: 1.5rem; font-variant-numeric: tabular-nums; white-space: nowrap; }
    dl { display: grid; grid-template-columns: 11rem 1fr; gap: .2rem 1rem; margin: .75rem 0; font-size: .95rem; }
    dt { color: var(--quiet); } dt { grid-column: 1; } dd { margin: 0; overflow-wrap: anywhere; grid-column: 2; }
    dl + dl { margin-top: -.55rem; }
    .function { display: grid; grid-template-columns: minmax(0, 27rem) minmax(14rem, 1fr); gap: 1.5rem; align-items: start;
      margin: .75rem 0; padding: .75rem; background: var(--fill); }
    .function table { margin: 0; font-size: .9rem; } .chart { width: 100%; height: auto; display: block; }
    .label { font: 12px system-ui, Segoe UI, Roboto, Noto Sans, sans-serif; fill: var(--ink); }
    .axis { stroke: var(--ink); stroke-width: 1; } .grid { stroke: var(--line); stroke-width: 1; }
    .line { fill: none; stroke: var(--mark); stroke-width: 2.5; stroke-linejoin: round; } .dot { fill: #fff; stroke: var(--mark); stroke-width: 2; }
    .bar { fill: var(--mark); } .span { stroke: var(--mark); stroke-width: 1; } .hatch { stroke: var(--mark); stroke-width: 2; }
    @media (max-width: 44rem) { .function, dl { grid-template-columns: 1fr; } dd { grid-column: 1; } dt { margin-top: .4rem; } }
    @page { size: A4; margin: 18mm; }
    @media print { body { max-width: none; padding: 0; font-size: 10pt; } nav, .skip { display: none; } a { color: inherit; }
      p { max-width: none; } dl, table { font-size: 9.5pt; } .function table { font-size: 9pt; }
      h2 { margin-top: 0; break-before: page; } #goals { margin-top: 2rem; break-before: auto; }
      h2, h3, h4, h3 + p, h4 + p { break-after: avoid; } .function, table, tr, dd { break-inside: avoid; } #goals + table { break-inside: auto; }
      .function { background: none; border: 1px solid var(--line); } }
    """
}
