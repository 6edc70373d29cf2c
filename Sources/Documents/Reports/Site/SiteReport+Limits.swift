internal import Decimals
internal import Facts
internal import Region
internal import Report
internal import SourceText

/// Whom the site does not suit, as far as its claims say.
extension SiteReport {
  var unsuited: Markup {
    let items = limits
    return ReportParts.section(
      "nicht-geeignet", say("Für wen dieser Standort nicht geeignet ist", "Whom this site does not suit"),
      [
        items.isEmpty
          ? ReportParts.paragraph([
            .text(
              say(
                "Die vorliegenden Angaben schließen niemanden aus. Was nicht bekannt ist, kann es noch tun.",
                "The claims at hand rule nobody out. What is not known may still do so."))
          ]) : ReportParts.list(items)
      ])
  }

  /// Kinds of firms that a claim rules out, with the claim.
  private var limits: [[Markup]] {
    [areaLimit, zoningLimit].compactMap(\.self) + classLimits + restrictionLimits
  }

  /// More land than there can be free: the greatest number that a source states.
  private var areaLimit: [Markup]? {
    if site.status == "full" {
      return [
        .text(say("wer jetzt bauen will: der Standort ist belegt", "firms that want to build now: the site is full"))
      ]
    }
    for name in ["largest_contiguous_ha", "available_area_ha", "total_area_ha"] {
      let path = FactPath(.site, name)
      guard let high = fact(name).span?.high, fact(name).status != .aged else { continue }
      let most = format.value(.number(high), path)
      return [
        .text(say("Bedarf über ", "needs of more than ")), writer.sentence(most, about: path),
        .text(say(" am Stück", " in one piece")),
      ]
    }
    return nil
  }

  /// Plants that need an industrial area, where none of the stated areas is one and none leaves it open.
  private var zoningLimit: [Markup]? {
    let path = FactPath(.site, "zoning")
    let fact = fact("zoning")
    let stated = Set(fact.readings.flatMap { $0.texts ?? [] })
    let open = Set(page.dictionary[path]?.classes.filter(\.isUndetermined).map(\.id) ?? [])
    guard fact.isKnown, !stated.isEmpty, !stated.contains("GI"), stated.isDisjoint(with: open) else { return nil }
    return [
      .text(say("Anlagen, die ein Industriegebiet (GI) brauchen: ", "plants that need an industrial area (GI): ")),
      value("zoning"),
    ]
  }

  /// What a single claim of “no” rules out.
  private var classLimits: [[Markup]] {
    let rules: [(field: String, no: FactValue, whom: String)] = [
      ("night_operation", .text("no"), say("Betriebe mit Nachtarbeit", "firms that work at night")),
      ("night_operation", .text("limited"), say("Betriebe mit lauter Nachtarbeit", "firms with noisy night work")),
      ("rail_siding", .text("no"), say("Betriebe, die ein Gleis brauchen", "firms that need a rail siding")),
      ("gas", .boolean(false), say("Betriebe, die Gas brauchen", "firms that need gas")),
      (
        "district_heating", .boolean(false),
        say("Betriebe, die Fernwärme oder Dampf brauchen", "firms that need district heating or steam")
      ),
      ("fibre", .boolean(false), say("Betriebe, die heute Glasfaser brauchen", "firms that need fibre today")),
      (
        "protected_area", .text("overlap"),
        say(
          "Vorhaben ohne Zeit für eine Prüfung des Naturschutzes",
          "projects without time for a nature conservation review")
      ),
    ]
    return rules.filter { fact($0.field).readings == [$0.no] }.map { rule in
      [.text(rule.whom + ": " + format.label(FactPath(.site, rule.field)) + " "), value(rule.field)]
    }
  }

  private var restrictionLimits: [[Markup]] {
    let codes = fact("restrictions").readings.flatMap { $0.texts ?? [] }
    return codes.compactMap { RestrictionWords.unsuited($0)?[format.language] }.map {
      [.text($0), writer.mark(FactPath(.site, "restrictions"))]
    }
  }
}
