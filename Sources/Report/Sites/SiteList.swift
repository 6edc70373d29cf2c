public import Facts
public import Region
public import SourceText

/// The register as a list: a line of values for each site, its name below.
public struct SiteList: Sendable {
  let sites: [SiteFacts]
  /// Sites of the register that the list leaves out.
  let hidden: Int
  let format: FactFormat
  let asOf: PartialDate

  /// A list of some sites of a register, at a date.
  public init(
    _ register: Register, shown: (Site) -> Bool, dictionary: FactsDictionary, asOf: PartialDate, language: Language
  ) {
    let kept = register.sites.filter(shown)
    sites = kept.map { SiteFacts($0, dictionary: dictionary, asOf: asOf) }
    hidden = register.sites.count - kept.count
    format = FactFormat(dictionary, language)
    self.asOf = asOf
  }

  private func say(_ de: String, _ en: String) -> String { format.say(de: de, en: en) }

  /// The page for a terminal.
  public func text(color: Bool) -> String {
    var page = TextPage(color: color)
    var table = TextTable([
      .init(title: say("Kennung und Name", "Id and name"), takesRest: true), .init(title: say("Kreis", "Distr.")),
      .init(title: say("Land", "State")), .init(title: say("Stand", "Status")),
      .init(title: say("frei ha", "free ha"), isNumber: true), .init(title: say("Baufeld", "plot ha"), isNumber: true),
      .init(title: say("Gebiet", "zoning")), .init(title: say("B-Plan", "plan")), .init(title: say("Jahr", "year")),
    ])
    for site in sites { table.add(row(site)) }
    for (index, line) in table.lines.enumerated() where !sites.isEmpty {
      page.raw(index == 0 ? page.paint(line, .bold) : line)
      // Names are too long for a column, and a name that is cut is of no use.
      if index > 0 { page.line("  " + sites[index - 1].site.name, hanging: 2, style: .dim) }
    }
    page.blank()
    page.line(summary)
    page.line(legend, style: .dim)
    return page.text
  }

  private var summary: String {
    let shown = say(
      "\(sites.count) Standort\(sites.count == 1 ? "" : "e")", "\(sites.count) site\(sites.count == 1 ? "" : "s")")
    let rest = hidden == 0 ? "" : say(", \(hidden) ausgeblendet", ", \(hidden) hidden")
    return shown + rest + say(" · Stichtag ", " · as of ") + asOf.text(format.language)
      + say(" · einzeln: lotse sites show KENNUNG", " · one: lotse sites show ID")
  }

  private var legend: String {
    say(
      "– keine Angabe · * veraltet · ! widersprüchlich, die führende Angabe steht hier · Baufeld: größtes "
        + "zusammenhängendes, ha · B-Plan: gültig = rechtskräftig · Jahr: der jüngsten Angabe",
      "– no data · * outdated · ! contradictory, the leading claim is shown · plot: largest contiguous, ha · "
        + "plan: development plan · year: of the newest claim")
  }

  private func row(_ site: SiteFacts) -> [String] {
    [
      site.site.id.rawValue, site.site.districts.map(\.rawValue).joined(separator: "+"),
      site.site.states.map(\.rawValue).joined(separator: "+"), status(site.site.status),
      number(site.fact("available_area_ha")), number(site.fact("largest_contiguous_ha")),
      codes(site.fact("zoning")), plan(site.fact("plan_status")), site.newest?.description.prefix(4).description ?? "–",
    ]
  }

  private func number(_ fact: Fact) -> String {
    guard let number = fact.leading?.number else { return "–" }
    return mark(fact) + format.numbers.text(number, places: 1)
  }

  private func codes(_ fact: Fact) -> String {
    guard let texts = fact.leading?.texts else { return "–" }
    return texts.joined(separator: ",") + mark(fact)
  }

  private func plan(_ fact: Fact) -> String {
    let word: String
    switch fact.leading?.text {
    case "legally_binding"?: word = say("gültig", "valid")
    case "in_preparation"?: word = say("läuft", "draft")
    case "none"?: word = say("keiner", "none")
    default: return "–"
    }
    return word + mark(fact)
  }

  private func mark(_ fact: Fact) -> String {
    switch fact.status {
    case .aged: "*"
    case .conflicting: "!"
    case .known, .estimated, .unknown: ""
    }
  }

  private func status(_ id: String) -> String {
    switch id {
    case "existing": say("in Betrieb", "existing")
    case "expansion": say("Erweiterung", "extension")
    case "planned": say("geplant", "planned")
    case "under_development": say("im Aufbau", "under way")
    case "full": say("belegt", "full")
    default: id
    }
  }

  /// The list as JSON; keys in docs/reference/sites-command.md.
  public var json: JSON {
    .object([
      "as_of": .string(asOf.description), "shown": .number(sites.count), "hidden": .number(hidden),
      "sites": .array(sites.map(entry)),
    ])
  }

  func entry(_ site: SiteFacts) -> JSON {
    .object([
      "site": .string(site.site.id.rawValue), "name": .string(site.site.name),
      "district": .key(site.site.district), "state": .key(site.site.state),
      "further_districts": .strings(site.site.districts.dropFirst().map(\.rawValue)),
      "status": .string(site.site.status),
      "available_area_ha": .fact(site.fact("available_area_ha")),
      "largest_contiguous_ha": .fact(site.fact("largest_contiguous_ha")), "zoning": .fact(site.fact("zoning")),
      "plan_status": .fact(site.fact("plan_status")), "newest_claim": .optional(site.newest?.description),
    ])
  }
}

extension SiteFacts {
  /// The date of the newest claim that counts; nil when there is none.
  var newest: PartialDate? {
    site.claims.values.joined().map(\.asOf).filter { !$0.isSurelyAfter(asOf) }.max { $0.ordinal < $1.ordinal }
  }
}
