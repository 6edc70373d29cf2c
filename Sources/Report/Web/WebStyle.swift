/// The style sheet of all pages: tokens and parts named as in KERN, own parts with the prefix `lo-`, maps and charts.
///
/// Light, dark and print; nothing from elsewhere. Own values for the tokens, chosen for a contrast of at least 4.5 to 1 for
/// text and 3 to 1 for everything that has to be told apart (WCAG 2.2).
public enum WebStyle {
  /// The whole style sheet.
  public static let css = [tokens, dark, base, parts, forms, own, MapStyle.css, ChartStyle.css, narrow, print].joined(
    separator: "\n")

  private static let tokens = """
    :root {
      color-scheme: light dark;
      --kern-color-action-default: #0b3c86; --kern-color-action-on-default: #fff; --kern-color-action-hover: #072a60;
      --kern-color-action-focus-border-outside: #0b3c86; --kern-color-action-focus-background: #ffd84d;
      --kern-color-layout-text-default: #14171f; --kern-color-layout-text-muted: #505766;
      --kern-color-layout-border: #b9bfcb; --kern-color-layout-background-default: #fff;
      --kern-color-layout-background-hued: #f2f4f8; --kern-color-form-input-border: #6a7180;
      --kern-color-form-input-background: #fff;
      --kern-color-feedback-danger: #a8201a; --kern-color-feedback-danger-background: #fcecea;
      --kern-color-feedback-warning: #7a4e00; --kern-color-feedback-warning-background: #fdf2d9;
      --kern-color-feedback-success: #1d6433; --kern-color-feedback-success-background: #e6f4ea;
      --kern-color-feedback-info: #0b3c86; --kern-color-feedback-info-background: #e8effb;
      --kern-metric-space-small: .5rem; --kern-metric-space-default: 1rem; --kern-metric-space-large: 1.5rem;
      --kern-metric-space-x-large: 2rem; --kern-metric-border-radius-default: 4px;
      --kern-typography-font-family-default: "Fira Sans", "Noto Sans", "Segoe UI", system-ui, "Liberation Sans", sans-serif;
      --accent: #0b3c86; --accent-soft: #c6d8f3; --region: #2f6d2a; --region-soft: #cfe6c9;
      --text: var(--kern-color-layout-text-default); --muted: var(--kern-color-layout-text-muted);
      --surface: var(--kern-color-layout-background-default); --line: var(--kern-color-layout-border);
      --focus: #b35c00; --map-outside: #e3eaf0; --map-land: #f1efe9; --map-area: #fff; --map-line: #cfcabd;
      --map-district: #5d636e; --map-road: #4a4f58; --map-knowledge: #7a2f8f;
    }
    """

  private static let dark = """
    @media screen and (prefers-color-scheme: dark) { :root {
      --kern-color-action-default: #a4c6ff; --kern-color-action-on-default: #0d1420; --kern-color-action-hover: #cfe1ff;
      --kern-color-action-focus-border-outside: #a4c6ff; --kern-color-action-focus-background: #5c4700;
      --kern-color-layout-text-default: #e9ecf2; --kern-color-layout-text-muted: #b1b8c6;
      --kern-color-layout-border: #4d5668; --kern-color-layout-background-default: #10141d;
      --kern-color-layout-background-hued: #1a202c; --kern-color-form-input-border: #8e97a8;
      --kern-color-form-input-background: #0c1018;
      --kern-color-feedback-danger: #ffb4ab; --kern-color-feedback-danger-background: #3a1512;
      --kern-color-feedback-warning: #ffcf70; --kern-color-feedback-warning-background: #332400;
      --kern-color-feedback-success: #9ddba9; --kern-color-feedback-success-background: #10301a;
      --kern-color-feedback-info: #a4c6ff; --kern-color-feedback-info-background: #14233d;
      --accent: #8fb8ff; --accent-soft: #27406b; --region: #98d38d; --region-soft: #27492a;
      --focus: #ffb454; --map-outside: #0b1016; --map-land: #171c25; --map-area: #202735; --map-line: #394254;
      --map-district: #9aa3b3; --map-road: #c6ccd6; --map-knowledge: #dfa6f0;
    } }
    """

  private static let base = """
    *, ::before, ::after { box-sizing: border-box }
    html { scroll-padding-top: 1rem }
    body { margin: 0; color: var(--text); background: var(--surface); font: 1rem/1.5 var(--kern-typography-font-family-default);
      overflow-wrap: break-word }
    h1, h2, h3, h4 { line-height: 1.25; margin: 2rem 0 .5rem; font-weight: 600; text-wrap: balance }
    h1 { margin-top: 0 } p, ul, dl, figure { margin: 0 0 1rem } ul { padding-left: 1.25rem }
    .kern-heading-x-large { font-size: 2rem } .kern-heading-large { font-size: 1.5rem }
    .kern-heading-medium { font-size: 1.25rem } .kern-heading-small { font-size: 1.0625rem }
    .kern-body { max-width: 44rem } .kern-body--muted, .kern-hint { color: var(--muted) }
    .kern-title { font-weight: 600 } .kern-label { font-weight: 600 } .kern-label--small { font-size: .875rem }
    .kern-list { max-width: 46rem } .kern-list li { margin-bottom: .25rem }
    .kern-link, a { color: var(--kern-color-action-default); text-underline-offset: .15em }
    a:hover { text-decoration-thickness: .15em }
    :focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 2px }
    .kern-sr-only { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
    .kern-container { max-width: 72rem; margin: 0 auto; padding: 0 1.25rem }
    """

  private static let parts = """
    .kern-btn { display: inline-flex; align-items: center; min-height: 2.75rem; padding: .5rem 1.25rem; border: 2px solid
      var(--kern-color-action-default); border-radius: var(--kern-metric-border-radius-default); font: inherit; cursor: pointer;
      text-decoration: none }
    .kern-btn--primary { background: var(--kern-color-action-default); color: var(--kern-color-action-on-default) }
    .kern-btn--primary:hover { background: var(--kern-color-action-hover); border-color: var(--kern-color-action-hover) }
    .kern-btn--secondary { background: none; color: var(--kern-color-action-default) }
    .kern-btn--secondary:hover { background: var(--kern-color-layout-background-hued) }
    .kern-alert { border: 1px solid; border-left-width: 6px; border-radius: var(--kern-metric-border-radius-default);
      margin: 0 0 1.5rem; padding: .75rem 1rem; max-width: 48rem }
    .kern-alert p:last-child, .kern-alert ul:last-child { margin-bottom: 0 } .kern-alert__header .kern-title { margin: 0; font-size: 1rem }
    .kern-alert--info { border-color: var(--kern-color-feedback-info); background: var(--kern-color-feedback-info-background) }
    .kern-alert--success { border-color: var(--kern-color-feedback-success); background: var(--kern-color-feedback-success-background) }
    .kern-alert--warning { border-color: var(--kern-color-feedback-warning); background: var(--kern-color-feedback-warning-background) }
    .kern-alert--danger { border-color: var(--kern-color-feedback-danger); background: var(--kern-color-feedback-danger-background) }
    .kern-badge { display: inline-block; padding: 0 .5rem; border: 1px solid; border-radius: 1rem; white-space: nowrap }
    .kern-badge--info { color: var(--kern-color-feedback-info); background: var(--kern-color-feedback-info-background) }
    .kern-badge--success { color: var(--kern-color-feedback-success); background: var(--kern-color-feedback-success-background) }
    .kern-badge--warning { color: var(--kern-color-feedback-warning); background: var(--kern-color-feedback-warning-background) }
    .kern-badge--danger { color: var(--kern-color-feedback-danger); background: var(--kern-color-feedback-danger-background) }
    .kern-table { border-collapse: collapse; width: 100%; font-size: .9375rem }
    .kern-table caption { text-align: left; padding: .25rem 0 .5rem }
    .kern-table__header, .kern-table__cell { padding: .5rem .75rem .5rem 0; text-align: left; vertical-align: top;
      border-bottom: 1px solid var(--line); font-weight: 400 }
    .kern-table__head .kern-table__header { font-weight: 600; border-bottom: 2px solid var(--muted); vertical-align: bottom }
    .kern-table__cell--numeric, .kern-table__header--numeric { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
    .kern-description-list-item { display: grid; grid-template-columns: minmax(9rem, 15rem) minmax(0, 1fr); gap: 0 1rem; padding: .375rem 0;
      border-bottom: 1px solid var(--line) }
    .kern-description-list-item__key { color: var(--muted) } .kern-description-list-item__value { margin: 0; overflow-wrap: anywhere }
    .kern-accordion { border: 1px solid var(--line); border-radius: var(--kern-metric-border-radius-default); margin: 0 0 .75rem }
    .kern-accordion__header { padding: .625rem 1rem; cursor: pointer } .kern-accordion__body { padding: .25rem 1rem 1rem }
    .kern-accordion[open] > .kern-accordion__header { border-bottom: 1px solid var(--line); margin-bottom: .75rem }
    """

  private static let forms = """
    .kern-form-input { margin: 0 0 1.25rem; max-width: 32rem } .kern-form-input .kern-label { display: block }
    .kern-hint, .kern-error { margin: 0 0 .25rem; font-size: .9375rem } .kern-error { color: var(--kern-color-feedback-danger); font-weight: 600 }
    .kern-form-input--error { border-left: 4px solid var(--kern-color-feedback-danger); padding-left: .75rem }
    .kern-form-input__input, .kern-form-input__select { width: 100%; min-height: 2.75rem; padding: .5rem .75rem; font: inherit;
      color: inherit; background: var(--kern-color-form-input-background); border: 1px solid var(--kern-color-form-input-border);
      border-radius: var(--kern-metric-border-radius-default) }
    textarea.kern-form-input__input { font-family: ui-monospace, "Liberation Mono", monospace; font-size: .9375rem }
    .kern-form-check { display: flex; gap: .625rem; align-items: flex-start; margin: 0 0 .5rem; min-height: 1.75rem }
    .kern-form-check__checkbox, .kern-form-check__radio { flex: none; width: 1.5rem; height: 1.5rem; margin: 0; accent-color: var(--kern-color-action-default) }
    .kern-fieldset { border: 0; padding: 0; margin: 0 0 1.5rem } .kern-fieldset legend { font-weight: 600; padding: 0; margin-bottom: .5rem }
    .kern-form-input__input[inputmode] { max-width: 12rem } .lo-legend + .kern-progress { display: block; margin: -.75rem 0 .75rem }
    .lo-letter .kern-form-input { max-width: 60rem } [hidden] { display: none !important }
    .kern-progress { width: 100%; max-width: 32rem; height: .5rem; accent-color: var(--kern-color-action-default) }
    .kern-btn--tertiary { background: none; border-color: transparent; color: var(--kern-color-action-default); text-decoration: underline; padding: .25rem 0; min-height: 1.75rem; text-align: left } .kern-btn--tertiary .kern-label { font-weight: 400 }
    .lo-row { display: flex; flex-wrap: wrap; gap: 0 1.5rem } .lo-columns { columns: 2 14rem; column-gap: 1.5rem }
    .lo-columns .kern-form-check { break-inside: avoid }
    .lo-question { display: grid; grid-template-columns: minmax(0, 1fr) 12rem; gap: 0 1.5rem; border-top: 1px solid var(--line); padding-top: 1rem }
    .lo-question > .kern-form-input, .lo-question > .kern-fieldset { max-width: none; margin-bottom: 1rem }
    .lo-mark .kern-label { font-weight: 400; font-size: .875rem; color: var(--muted) }
    .lo-form { display: grid; grid-template-columns: minmax(0, 1fr) 15rem; gap: 2.5rem; align-items: start }
    .lo-weights { display: grid; grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); gap: 0 1rem; align-items: end } .lo-weights .kern-form-input { margin-bottom: .75rem } [aria-busy] { opacity: .6 }
    .lo-steps { list-style: none; padding: 0; margin: 0; border-left: 2px solid var(--line) } .lo-steps li { padding: 0 0 0 .75rem; margin-left: -2px; border-left: 2px solid transparent }
    .lo-steps button { padding-left: 0; margin-left: -2px } .lo-steps strong { display: inline-block; padding: .375rem 0 } .lo-steps [aria-current] { border-color: var(--kern-color-action-default) } .lo-steps small { color: var(--muted) }
    """

  private static let own = """
    .lo-skip { position: absolute; left: -99rem } .lo-skip:focus { left: 1rem; top: .5rem; padding: .5rem 1rem; background: var(--surface); z-index: 1 }
    .lo-head { border-bottom: 4px solid var(--kern-color-action-default); background: var(--surface); margin-bottom: 2rem }
    .lo-head .kern-container { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 2rem; padding-top: .75rem; padding-bottom: .75rem }
    .lo-name { font-size: 1.25rem; font-weight: 700; text-decoration: none; color: var(--text) }
    .lo-head nav { flex: 1 } .lo-tools [aria-current] { font-weight: 600; color: var(--text); text-decoration: none }
    .lo-nav { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; margin: 0; padding: 0; flex: 1 }
    .lo-nav li, .lo-tools li { margin: 0 } .lo-nav a, .lo-tools a { display: inline-block; padding: .25rem 0; min-height: 1.75rem }
    .lo-nav [aria-current] { font-weight: 600; color: var(--text); text-decoration-thickness: 3px }
    .lo-tools { display: flex; flex-wrap: wrap; gap: .25rem 1rem; list-style: none; margin: 0; padding: 0 }
    .lo-foot { border-top: 1px solid var(--line); margin-top: 3rem; padding: 1.25rem 0 2rem; color: var(--muted); font-size: .9375rem }
    .lo-scroll { position: relative; overflow-x: auto; margin: 0 0 1.5rem }
    .lo-split { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 2rem; align-items: start }
    .lo-split > div { min-width: 0 } .lo-split > div:last-child { position: sticky; top: 1rem } .lo-figure { max-width: 46rem }
    .lo-filter { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: flex-end; background: var(--kern-color-layout-background-hued);
      padding: 1rem 1rem 0; margin: 0 0 1.5rem; border-radius: var(--kern-metric-border-radius-default) }
    .lo-filter .kern-form-input { width: 11rem; margin-bottom: 1rem } .lo-filter .kern-btn, .lo-filter > a { margin-bottom: 1rem }
    .lo-lead { font-size: 1.125rem; max-width: 46rem } .lo-cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); gap: 1rem;
      list-style: none; padding: 0 } .lo-card { border: 1px solid var(--line); border-radius: var(--kern-metric-border-radius-default); padding: 1rem }
    .lo-card h2, .lo-card h3 { margin-top: 0 }
    .lo-source { color: var(--muted); font-size: .875rem } .lo-actions { display: flex; flex-wrap: wrap; gap: .75rem; margin: 0 0 1.5rem }
    .lo-site { border-top: 1px solid var(--line); padding: 1.25rem 0 .5rem } .lo-site h3 { margin: 0 }
    .lo-figures { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: .25rem 0 .5rem; color: var(--muted) } .lo-figures b { color: var(--text) }
    .lo-reasons { list-style: none; padding: 0; margin: 0 0 .75rem } .lo-reasons li { padding-left: 1.5rem; text-indent: -1.5rem }
    .lo-sign { display: inline-block; width: 1.5rem; text-indent: 0; font-weight: 700 }
    .lo-catalogue table { border-collapse: collapse; width: 100%; margin: 1rem 0; font-size: .9375rem } .lo-catalogue caption { text-align: left; font-weight: 600 }
    .lo-catalogue th, .lo-catalogue td { text-align: left; vertical-align: top; font-weight: 400; padding: .375rem .75rem .375rem 0; border-bottom: 1px solid var(--line) }
    .lo-catalogue .number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums }
    .lo-catalogue dl { display: grid; grid-template-columns: minmax(7rem, 11rem) 1fr; gap: .25rem 1rem } .lo-catalogue dt { color: var(--muted); grid-column: 1 }
    .lo-catalogue dd { margin: 0; grid-column: 2 } .lo-catalogue h4 { border-top: 1px solid var(--line); padding-top: 1rem }
    .lo-catalogue { position: relative; overflow-x: auto } .lo-catalogue nav ul { columns: 3 14rem; list-style: none; padding: 0 } .lo-catalogue .function { background: var(--kern-color-layout-background-hued); padding: 1rem }
    .lo-catalogue .chart { max-width: 30rem; width: 100% } .lo-catalogue .label { fill: var(--text); font-size: 12px } .lo-catalogue .axis { stroke: var(--text) }
    .lo-catalogue .grid { stroke: var(--line) } .lo-catalogue .line { fill: none; stroke: var(--accent); stroke-width: 2.5 } .lo-catalogue .dot { fill: var(--surface); stroke: var(--accent); stroke-width: 2 }
    .lo-catalogue .bar { fill: var(--accent) } .lo-catalogue .span { stroke: var(--accent) } .lo-catalogue .hatch { stroke: var(--accent); stroke-width: 2 }
    .lo-code { overflow-x: auto; padding: 1rem; background: var(--kern-color-layout-background-hued); font-size: .875rem }
    .lo-legend { display: flex; flex-wrap: wrap; gap: .25rem 1rem; list-style: none; padding: 0; font-size: .875rem; color: var(--muted) }
    """

  private static let narrow = """
    @media (max-width: 56rem) { .lo-split, .lo-form { grid-template-columns: minmax(0, 1fr) } .lo-split > div:last-child { position: static } }
    @media (max-width: 36rem) { .kern-heading-x-large { font-size: 1.625rem } .kern-heading-large { font-size: 1.3125rem }
      .kern-description-list-item { grid-template-columns: minmax(0, 1fr) } .lo-filter .kern-form-input { width: 100% }
      .lo-question { grid-template-columns: minmax(0, 1fr) } .lo-mark .kern-form-input { display: flex; align-items: center; gap: .75rem; max-width: none }
      .lo-mark .kern-label { white-space: nowrap } .lo-mark .kern-form-input__select-wrapper { flex: 1; min-width: 0 } }
    """

  private static let print = """
    @page { size: A4; margin: 18mm }
    @media print { body { font-size: 10pt } .lo-nav, .lo-tools, .lo-skip, .lo-filter, .kern-btn, .lo-actions { display: none }
      .kern-container { max-width: none; padding: 0 } .lo-head { margin-bottom: 1rem } .lo-scroll { overflow: visible }
      .lo-site, tr, figure, .kern-alert { break-inside: avoid } h2, h3 { break-after: avoid } a { color: inherit; text-decoration: none } }
    """
}
