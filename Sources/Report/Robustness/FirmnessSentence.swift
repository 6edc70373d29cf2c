package import Decimals
public import Evaluation
internal import Region
internal import Rulebook
internal import SourceText

/// How far the first places may be trusted, as one says it on the phone; the figures stand in brackets behind.
public struct FirmnessSentence: Sendable {
  let assessment: Assessment
  let robustness: Robustness
  let format: FactFormat

  /// The sentence for an assessment.
  public init(_ assessment: Assessment, _ robustness: Robustness, _ format: FactFormat) {
    self.assessment = assessment
    self.robustness = robustness
    self.format = format
  }

  private var firmness: Firmness { robustness.firmness }
  private func say(_ de: String, _ en: String) -> String { format.say(de: de, en: en) }

  /// The word alone: fest, knapp, offen.
  public static func word(_ level: Firmness.Level, _ format: FactFormat) -> String {
    switch level {
    case .firm: format.say(de: "fest", en: "firm")
    case .close: format.say(de: "knapp", en: "close")
    case .open: format.say(de: "offen", en: "open")
    }
  }

  /// Word, reason and figures, with a reservation where nobody knows a must anywhere.
  public var text: String {
    let sentence = Self.word(firmness.level, format) + ". " + body
    guard firmness.level != .open, !robustness.reservations.isEmpty else { return sentence }
    let names = robustness.reservations.map { $0.title[format.language] }.joined(separator: ", ")
    return sentence
      + say(
        " Vorbehalt, weil an keinem Standort bekannt: \(names).", " Reservation, since known at no site: \(names).")
  }

  private var body: String {
    switch firmness.level {
    case .firm:
      say(
        "Platz 1 bleibt vorn, auch wenn offene Angaben und Gewichte anders ausfallen (\(cases(firmness.percent))).",
        "Place 1 stays first, even if open values and weights turn out differently (\(cases(firmness.percent))).")
    case .close: close
    case .open: reason + " (" + figures + ")."
    }
  }

  private var close: String {
    let count = firmness.places ?? 2
    let each = robustness.sites.prefix(count).map { number($0.firstPercent) }
    let shares = each.dropLast().joined(separator: ", ") + say(" und ", " and ") + (each.last ?? "")
    return say(
      "Platz 1 \(count == 2 ? "und" : "bis") \(count) sind nicht zu trennen (zusammen \(cases(firmness.percent)) vorn: \(shares)).",
      "Places 1 \(count == 2 ? "and" : "to") \(count) cannot be told apart (together first \(cases(firmness.percent)): \(shares))."
    )
  }

  private var reason: String {
    switch firmness.cause {
    case .knockOuts?:
      say(
        "Ob Platz 1 vorn bleibt, entscheiden Muss-Punkte, die noch zu klären sind",
        "Whether place 1 stays first depends on musts that are still open")
    case .points?, nil:
      say(
        "Andere Standorte liegen zu dicht an Platz 1, solange Angaben fehlen",
        "Other sites are too close to place 1 as long as values are missing")
    }
  }

  private var figures: String {
    guard let first = robustness.site(at: 1) else { return "" }
    var parts = [say("Platz 1 ", "place 1 first ") + cases(first.firstPercent) + say(" vorn", "")]
    if number(first.outPercent) != "0" {
      parts.append(say("ausgeschieden in \(number(first.outPercent))", "dropped out in \(number(first.outPercent))"))
    }
    if let rival = firmness.rival, let name = assessment[rival.id]?.site.name {
      parts.append(
        say("sonst am häufigsten ", "otherwise most often ") + name
          + say(", Platz \(rival.rank), in ", ", place \(rival.rank), in ") + number(rival.firstPercent))
    }
    return parts.joined(separator: "; ")
  }

  private func cases(_ percent: Decimal34) -> String {
    say("in \(number(percent)) von 100 Fällen", "in \(number(percent)) of 100 cases")
  }

  private func number(_ percent: Decimal34) -> String { format.numbers.text(percent, places: 0) }
}

extension Robustness {
  /// How the figures came about, in one sentence for the end of a table.
  package func method(_ format: FactFormat, weightsPercent: Decimal34) -> String {
    let cases = format.numbers.text(Decimal34(draws), places: 0)
    let error = format.numbers.text(errorPoints, places: 0)
    let weights = format.numbers.text(weightsPercent, places: 0)
    return format.say(
      de:
        "\(cases) durchgerechnete Fälle (Anteile ±\(error)): offene Angaben und Muss-Punkte gelost, jedes Gewicht bis "
        + "±\(weights)\u{A0}%. Platz: darin liegen 90 von 100 Fällen, in denen der Standort im Rennen bleibt.",
      en:
        "\(cases) cases computed (shares ±\(error)): open values and musts drawn, each weight up to ±\(weights)\u{A0}%. "
        + "Place: 90 of 100 cases in which the site stays in the race.")
  }
}

extension Robustness.Site {
  /// The places as `3–9`; a dash when they were not counted, or there are none.
  package var placesText: String {
    guard let places else { return "–" }
    return places.count == 1 ? "\(places.lowerBound)" : "\(places.lowerBound)–\(places.upperBound)"
  }
}
