/// The look of maps; colours are the variables of the page, so that maps follow light, dark and print.
public enum MapStyle {
  /// Rules for `svg.map`.
  public static let css = """
    svg.map { display: block; width: 100%; height: auto; background: var(--map-outside); border: 1px solid var(--line) }
    .map text { font-family: inherit; fill: var(--text) }
    .m-land { fill: var(--map-land); stroke: var(--map-line); stroke-width: .6 }
    .m-area { fill: var(--map-area) }
    .m-municipality { fill: none; stroke: var(--map-line); stroke-width: .5 }
    .m-district { fill: none; stroke: var(--map-district); stroke-width: 1.4; stroke-linejoin: round }
    .m-border { fill: none; stroke: var(--text); stroke-width: 1.6; stroke-dasharray: 7 3 2 3 }
    .m-exit { fill: var(--map-road); stroke: var(--map-area); stroke-width: .8 }
    .m-university { fill: var(--map-knowledge); stroke: var(--map-area); stroke-width: .8 }
    .m-site, .m-ready { fill: var(--accent); stroke: var(--surface); stroke-width: 1.2 }
    .m-clarify { fill: var(--accent-soft); stroke: var(--accent); stroke-width: 2.2 }
    .m-undocumented { stroke: var(--accent); stroke-width: 1.2; stroke-dasharray: 3 2 }
    .m-excluded { fill: var(--surface); stroke: var(--muted); stroke-width: 1.2 }
    .m-unknown { stroke-dasharray: 2 2 }
    .m-cross { stroke: var(--muted); stroke-width: 1.2 }
    .map .hatch { stroke: var(--accent); stroke-width: 2 }
    .map .m-name { font-size: 11px; paint-order: stroke; stroke: var(--surface); stroke-width: 2.5px }
    .map .m-district-name { font-size: 13px; fill: var(--muted); letter-spacing: .04em; paint-order: stroke;
      stroke: var(--map-area); stroke-width: 3px }
    .map .m-number { font-size: 10px; font-weight: 700; text-anchor: middle; paint-order: stroke;
      stroke: var(--surface); stroke-width: 2.5px }
    .m-room { fill: var(--surface); stroke: var(--muted); stroke-width: .6 } .m-fit { fill: var(--accent) } .m-benefit { fill: var(--region) }
    .m-moved { cursor: move; touch-action: none } .m-scale { fill: none; stroke: var(--text); stroke-width: 1.2 }
    .map a:focus circle { stroke: var(--focus); stroke-width: 4 }
    """
}
