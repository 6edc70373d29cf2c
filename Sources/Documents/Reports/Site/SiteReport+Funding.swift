internal import Decimals
internal import Facts
internal import Region
internal import Report
internal import Rulebook
internal import SourceText

/// Where aid may come from, state by state; never a promise.
extension SiteReport {
  var funding: Markup {
    ReportParts.section(
      "foerderung", say("Fördermöglichkeiten (unverbindlich)", "Funding options (not binding)"),
      [
        ReportParts.paragraph(
          [
            .text(
              say(
                "Dies ist eine Orientierung und keine Zusage. Verbindlich ist nur der Bescheid der Förderbank. Vor dem Antrag darf nicht begonnen werden.",
                "This is for guidance and no promise. Only the notice of the funding bank is binding. Nothing may be begun before the application."
              ))
          ], look: "notice")
      ] + site.states.map(rates) + programmes)
  }

  private static let sizes = ["micro", "small", "medium", "large"]

  private func sizeLabel(_ size: String) -> String {
    switch size {
    case "micro": say("Kleinst­unternehmen", "micro")
    case "small": say("kleine", "small")
    case "medium": say("mittlere", "medium")
    default: say("große", "large")
    }
  }

  private func rates(_ state: StateKey) -> Markup {
    let bank = state == .BB ? "ILB" : "SAB"
    let valid = page.reference.aidRates.filter { $0.isValid(at: basis.asOf) }
    let rows = site.districts.filter { $0.state == state }.map { district in
      ReportParts.Row(
        [[.text(district.name)]]
          + Self.sizes.map { size in
            [rate(valid.first { $0.district == district && $0.sizeClass == size })]
          })
    }
    let until = valid.filter { site.districts.contains($0.district) }.compactMap(\.validTo).min {
      $0.ordinal < $1.ordinal
    }
    let map = until.map {
      say("; Fördergebietskarte gilt bis ", "; map of assisted areas valid until ") + $0.text(format.language)
    }
    return .group([
      .of("h3", "\(state.name[format.language]) (\(bank))"),
      ReportParts.table(
        say(
          "GRW-Investitionszuschuss, Höchstsätze nach Unternehmensgröße",
          "GRW investment grant, highest rates by size of firm"),
        [say("Kreis", "District")] + Self.sizes.map(sizeLabel), widths: [40, 15, 15, 15, 15], rows),
      .of(
        "p", ["class": "remark"],
        [
          writer.text(
            say(
              "Annahme aus öffentlichen Angaben, von der Förderbank nicht bestätigt",
              "An assumption from public statements, not confirmed by the bank")
              + (map ?? "") + ".", .reference("aid_rates"))
        ]),
    ])
  }

  private func rate(_ rate: AidRate?) -> Markup {
    guard let rate else { return .text(say("keine Angabe", "no data")) }
    let text = format.numbers.text(Decimal34(rounding: rate.ratePercent, places: 0), places: 0)
    return writer.text(say("bis \(text)\u{A0}%", "up to \(text)\u{A0}%"), .reference("aid_rates"))
  }

  /// Programmes whose rules fit the enquiry.
  private var programmes: [Markup] {
    guard let asked else { return [] }
    let entries = HintList(.funding, asked.view, [asked.result], asked.advice).joined
    guard !entries.isEmpty else { return [] }
    return [
      .of("h3", say("Was für Ihr Vorhaben zu prüfen ist", "What is to be checked for your project")),
      ReportParts.list(
        entries.map { entry in
          [writer.text(entry.text, .advice(entry.rule))] + entry.sources.flatMap { [.text(" "), sourceMark($0)] }
        }),
    ]
  }
}
