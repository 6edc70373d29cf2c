internal import Decimals
internal import Evaluation
internal import Facts
internal import Report
internal import Rulebook
internal import SourceText

/// In one minute: the facts, what speaks for the site and what against, the next step.
extension SiteReport {
  /// Reasons printed each way.
  private static let reasonCount = 3

  var minute: Markup {
    ReportParts.section(
      "kurz", say("In einer Minute", "In one minute"),
      [keyFacts, .of("div", ["class": "sides"], sides), nextStep, readOn])
  }

  private var keyFacts: Markup {
    ReportParts.facts([
      (say("Frei", "Vacant"), area), (say("Größtes Baufeld", "Largest plot"), value("largest_contiguous_ha")),
      (say("Planungsrecht", "Planning law"), .group([value("zoning"), .text("; "), value("plan_status")])),
      (say("Preis", "Price"), price), (say("Bebaubar ab", "Available from"), value("available_from")),
      (say("Gewerbesteuer", "Trade tax"), value("trade_tax_rate_pct")),
      (say("Autobahn", "Motorway"), way("motorway_min")), (say("Gleis", "Rail"), value("rail_siding")),
      (say("Strom", "Power"), value("power_mw")), (say("Menschen in der Nähe", "People nearby"), people),
    ])
  }

  /// What is known of a field, as a cell.
  func value(_ field: String) -> Markup { writer.fact(fact(field), FactPath(.site, field)) }

  private var area: Markup {
    guard fact("total_area_ha").isKnown else { return value("available_area_ha") }
    return .group([value("available_area_ha"), .text(say(" von ", " of ")), value("total_area_ha")])
  }

  /// The lowest price, with the highest where it differs, and on what it rests.
  var price: Markup {
    let (low, high) = (fact("price_min_eur_m2"), fact("price_max_eur_m2"))
    var parts = [value("price_min_eur_m2")]
    if high.isKnown, high.leading != low.leading {
      parts += [.text(say(" bis ", " to ")), value("price_max_eur_m2")]
    }
    if low.isKnown, fact("price_basis").isKnown { parts += [.text(", "), value("price_basis")] }
    return .group(parts)
  }

  /// A way by car: where to, how many minutes.
  func way(_ name: String) -> Markup {
    let path = FactPath(.indicator, name)
    guard let fact = indicator(name) else { return writer.fact(.unknown(absent: [path]), path) }
    let names = ["road", "name"].compactMap { fact.details[$0]?[format.language] }.filter { !$0.hasPrefix("(") }
    guard fact.isKnown, !names.isEmpty else { return writer.fact(fact, path) }
    return .group([writer.text(names.joined(separator: ", ") + ", ", .fact(path)), writer.fact(fact, path)])
  }

  private var people: Markup {
    let path = FactPath(.indicator, "people_30")
    return .group([
      writer.fact(indicator("people_30") ?? .unknown(absent: [path]), path),
      writer.structure(say(" bis 30 Min.", " within 30 min")),
    ])
  }

  // MARK: For and against

  private var sides: [Markup] {
    let pros = self.pros
    let against = self.against
    let good: [Markup] =
      pros.isEmpty
      ? []
      : [
        .of(
          "div", ["class": "for"],
          [.of("h3", say("Dafür spricht", "In favour")), ReportParts.numbered(Array(pros.prefix(Self.reasonCount)))])
      ]
    return good + [
      .of(
        "div", ["class": "against"],
        [
          .of("h3", asked == nil ? say("Zu bedenken", "To consider") : say("Dagegen spricht", "Against")),
          ReportParts.numbered(Array(against.prefix(Self.reasonCount))),
        ])
    ]
  }

  /// Reasons of the investor's side, then musts that are met.
  private var pros: [[Markup]] {
    guard let asked else { return [] }
    let reasons = asked.view.reasons(of: asked.result, format).positive.map { reason(asked, $0) }
    let met = asked.view.knockOuts(of: asked.result).filter { $0.verdict == .met }.map { met in
      [.text(met.knockOut.title[format.language] + ": "), actual(met)]
    }
    return reasons + met
  }

  private func reason(_ asked: Case, _ reason: Reasons.Reason) -> [Markup] {
    guard let result = asked.result.criteria.first(where: { $0.criterion.id == reason.criterion }) else { return [] }
    return [writer.sentence(reason.text, about: result.measure)]
  }

  /// What speaks against the site, the weightiest first. There is always something: at the least what nobody knows yet.
  var against: [[Markup]] {
    missed + weak + risks + conflicts + decisiveOpen + [lacking]
  }

  private var missed: [[Markup]] {
    guard let asked else { return [] }
    let shown = Set(asked.view.knockOuts(of: asked.result).map(\.knockOut.id))
    return asked.result.exclusions.map { miss in
      guard shown.contains(miss.knockOut.id) else { return [.text(miss.knockOut.title[format.language])] }
      return [writer.text(miss.missText(format), .demand(miss.knockOut.id))]
    }
  }

  private var weak: [[Markup]] {
    guard let asked else { return [] }
    return asked.view.reasons(of: asked.result, format).negative.map { reason(asked, $0) }
  }

  /// Risks that claims of the site show; without an enquiry its restrictions.
  private var risks: [[Markup]] {
    guard let asked else {
      let path = FactPath(.site, "restrictions")
      guard fact("restrictions").isKnown else { return [] }
      return [[.text(format.label(path) + ": "), value("restrictions")]]
    }
    return HintList(.risk, asked.view, [asked.result], asked.advice).entries.filter { !$0.places.isEmpty }.map {
      [writer.text($0.text, .advice($0.rule))]
    }
  }

  private var conflicts: [[Markup]] {
    evidence.entries.filter { $0.fact.status == .conflicting && !$0.claims.isEmpty }.map { entry in
      [
        .text(entry.definition.label[format.language] + say(", Quellen uneins: ", ", sources disagree: ")),
        writer.fact(entry.fact, entry.definition.path),
      ]
    }
  }

  private var decisiveOpen: [[Markup]] {
    openPoints.filter { $0.weight == .decides }.map { point in
      [.text(say("Noch offen: ", "Still open: "))] + point.what
    }
  }

  private var lacking: [Markup] {
    let (known, all) = (page.fields.count - page.missing.count, page.fields.count)
    return [
      writer.structure(
        say(
          "Erst \(known) von \(all) Angaben zum Standort sind belegt; was fehlt, steht bei den offenen Punkten.",
          "Only \(known) of \(all) details of the site are on record; the open points list what is missing."))
    ]
  }

  // MARK: Next step

  private var nextStep: Markup {
    ReportParts.paragraph(
      [.of("strong", say("Nächster Schritt: ", "Next step: ")), writer.structure(nextStepText)], look: "next")
  }

  /// Where to read on; on paper with the page.
  private var readOn: Markup {
    .of(
      "p", ["class": "remark"],
      [
        .text(say("Keine Angabe heißt unbekannt, nicht „nein“. ", "No data means unknown, not “no”. ")),
        .of(
          "a", ["class": "see", "href": "#foerderung"],
          say("Fördermöglichkeiten sind unverbindlich", "Funding options are not binding")),
        .text(". "),
        .of("a", ["class": "see", "href": "#belege"], say("Jede Zahl hat eine Quelle", "Every figure has a source")),
        .text("."),
      ])
  }

  private var nextStepText: String {
    guard let asked else {
      return say(
        "Nennen Sie uns Flächenbedarf, Anschlusswerte und Termin; dann prüfen wir diesen Standort gegen Ihr Vorhaben und holen fehlende Auskünfte ein.",
        "Tell us the area, the utilities and the date you need; we will check this site against your project and ask for what is missing."
      )
    }
    let date = WorkingDays.after(basis.asOf).text(format.language)
    guard asked.result.standing != .excluded else {
      return say(
        "Für Ihr Vorhaben bieten wir diesen Standort nicht an. Lässt sich an der verfehlten Anforderung etwas ändern, prüfen wir ihn gern neu.",
        "We do not offer this site for your project. If you can be flexible on the requirement that is missed, we will gladly look again."
      )
    }
    return say(
      "Ortstermin vereinbaren; bis zum \(date) holen wir die offenen Auskünfte ein.",
      "Arrange a site visit; by \(date) we will have asked for the open details.")
  }
}
