/// The look of the charts of an assessment.
public enum ChartStyle {
  /// Rules for `svg.lo-chart`.
  public static let css = """
    svg.lo-chart { display: block; width: 100%; height: auto; max-width: 44rem }
    .lo-chart text { font-family: inherit; font-size: 12px; fill: var(--text) }
    .lo-chart .quiet { fill: var(--muted) } .lo-chart .mid { text-anchor: middle } .lo-chart .end { text-anchor: end }
    .lo-chart .rest { fill: none; stroke: var(--line) } .lo-chart .axis { stroke: var(--muted) } .lo-chart .grid { stroke: var(--line) }
    .c-investor { fill: var(--accent) } .c-investor.soft { fill: var(--accent-soft) }
    .c-region { fill: var(--region) } .c-region.soft { fill: var(--region-soft) }
    .lo-chart .hatch-investor { stroke: var(--accent); stroke-width: 2.5 } .lo-chart .hatch-region { stroke: var(--region); stroke-width: 2.5 }
    .lo-chart .fall { stroke: var(--accent) }
    .lo-chart .heat { fill: var(--accent); stroke: var(--line); stroke-width: .5 }
    .lo-chart .letter { font-weight: 700; text-anchor: middle; font-size: 11px } .lo-chart .letter.on { fill: var(--surface) }
    .lo-chart .span { stroke: var(--text); stroke-width: 1.5 } .lo-chart .dot { fill: var(--surface); stroke: var(--text); stroke-width: 1.5 }
    .bump { display: block; width: 100%; height: auto; max-width: 46rem; font-size: 13.5px } .bump text { fill: var(--text) } .bump path { fill: none }
    .bump .bump-head { fill: var(--muted); font-weight: 700 } .bump-rise path { stroke: var(--accent); stroke-width: 4 } .bump-rise circle { fill: var(--accent) }
    .bump-fall path { stroke: var(--text); stroke-width: 2; stroke-dasharray: 7 5 } .bump-fall circle { fill: var(--surface); stroke: var(--text); stroke-width: 2 }
    .bump-still path { stroke: var(--muted); stroke-width: 1.5 } .bump-still circle { fill: var(--muted) } .bump-divider { stroke: var(--line); stroke-dasharray: 2 3 }
    .lo-chart a:focus circle { stroke: var(--focus); stroke-width: 4 }
    """
}
