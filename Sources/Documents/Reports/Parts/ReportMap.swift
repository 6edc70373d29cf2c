internal import Report

/// A map as a picture of a report: with its own colours, since programs that print do not lead the style of the page into it.
enum ReportMap {
  /// - Parameter hidden: classes of marks that are not shown; on a small map names would cover each other.
  static func markup(_ map: RegionMap, hiding hidden: [String] = []) -> Markup {
    guard case .element(let name, let attributes, let content) = map.markup else { return map.markup }
    // The title stays first: it is what is read out.
    return .element(
      name, attributes,
      Array(content.prefix(2)) + [.style(style + hiding(hidden, in: map.id))] + content.dropFirst(2))
  }

  private static func hiding(_ classes: [String], in id: String) -> String {
    classes.map { "\n#\(id) .\($0) { display: none }" }.joined()
  }

  private static let style = """
    .map text { font-family: "Open Sans", "Noto Sans", sans-serif; fill: #14171f }
    .m-land { fill: #f1efe9; stroke: #cfcabd; stroke-width: .6 }
    .m-area { fill: #ffffff }
    .m-municipality { fill: none; stroke: #dcd8ce; stroke-width: .5 }
    .m-district { fill: none; stroke: #5d636e; stroke-width: 1.1; stroke-linejoin: round }
    .m-border { fill: none; stroke: #14171f; stroke-width: 1.2; stroke-dasharray: 7 3 2 3 }
    .m-exit { fill: #4a4f58 }
    .m-university { fill: #7a2f8f }
    .m-site, .m-ready { fill: #0b3c86; stroke: #ffffff; stroke-width: 1.2 }
    .m-clarify { fill: #c6d8f3; stroke: #0b3c86; stroke-width: 2.2 }
    .m-undocumented { stroke: #0b3c86; stroke-width: 1.2; stroke-dasharray: 3 2 }
    .m-excluded { fill: #ffffff; stroke: #505766; stroke-width: 1.2 }
    .m-unknown { stroke-dasharray: 2 2 }
    .m-cross { stroke: #505766; stroke-width: 1.2 }
    .hatch { stroke: #0b3c86; stroke-width: 2 }
    .m-name { font-size: 11px; font-weight: 600 }
    .m-district-name { font-size: 12px; fill: #505766 }
    .m-town-name { font-size: 10px; fill: #505766 }
    .m-number { font-size: 10px; font-weight: 700; text-anchor: middle }
    .m-ready + .m-number { fill: #ffffff }
    .m-scale { fill: none; stroke: #14171f; stroke-width: 1.2 }
    """
}
