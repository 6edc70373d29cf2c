internal import Decimals
internal import Evaluation
internal import Facts
internal import Region
internal import Report
internal import Rulebook
internal import SourceText

/// An assessment as Markdown, for tickets, wikis and notes: the order, why, what is open, and what it rests on.
package struct ExportMarkdown: Sendable {
  let view: ExportView
  /// Sites of which reasons and open points are written.
  let top: Int

  package init(_ view: ExportView, top: Int = 5) {
    self.view = view
    self.top = top
  }

  private var assessment: Assessment { view.assessment }
  private var format: FactFormat { view.format }
  private func say(_ de: String, _ en: String) -> String { view.say(de, en) }

  /// The document.
  package var text: String {
    let parts = [head, order, details, view.showsPoints ? excluded : [], basis]
    return parts.map { $0.joined(separator: "\n") }.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private var head: [String] {
    let date = assessment.basis.asOf.text(format.language)
    var lines = [
      "# " + plain(assessment.enquiry.title[format.language]), "",
      say("Standorte für diese Anfrage, Stand \(date).", "Sites for this enquiry, as of \(date)."),
    ]
    if view.showsPoints { lines.append(ResultSentence.text(assessment, format)) }
    let musts = assessment.mustSentences(format).map(plain)
    if !musts.isEmpty { lines += ["", say("**Muss:** ", "**Musts:** ") + musts.joined(separator: " · ")] }
    return lines
  }

  // MARK: The order

  private var order: [String] {
    guard !assessment.ranking.isEmpty else {
      return [say("Kein Standort erfüllt alle Muss-Bedingungen.", "No site meets all musts.")]
    }
    let titles =
      [say("Platz", "Place"), say("Standort", "Site"), say("Kreis", "District"), say("Stand", "Standing")]
      + (view.showsPoints
        ? [say("Punkte (Spanne)", "Points (span)"), say("Eignung", "Fit"), say("Region", "Region")] : [])
    let rows = assessment.ranking.enumerated().map { index, result in
      [
        "\(index + 1)", plain(result.site.name), result.site.districts.map(\.name).joined(separator: ", "),
        standing(result),
      ] + (view.showsPoints ? [span(result.score), side(result, .investor), side(result, .region)] : [])
    }
    return ["## " + say("Reihenfolge", "Order"), ""] + table(titles, rows)
  }

  private func standing(_ result: SiteResult) -> String {
    let open = result.openDecisive > 0 ? say(", \(result.openDecisive) offen", ", \(result.openDecisive) open") : ""
    return view.word(result.standing) + open
  }

  private func span(_ score: Score) -> String {
    "\(whole(score.value)) (\(whole(score.low))–\(whole(score.high)))"
  }

  private func side(_ result: SiteResult, _ side: Side) -> String { result.sides[side].map { whole($0.value) } ?? "–" }
  private func whole(_ number: Decimal34) -> String { format.numbers.text(number, places: 0) }

  // MARK: Reasons

  private var details: [String] {
    assessment.ranking.prefix(top).enumerated().flatMap { index, result -> [String] in
      let reasons = view.disclosure.reasons(of: result, format)
      let open = view.disclosure.open(at: result, format).map { item in
        "? " + item.text + (item.ask.map { say(" – fragen: ", " – ask: ") + $0 } ?? "")
      }
      let lines =
        reasons.positive.prefix(3).map { "+ " + $0.text } + reasons.negative.prefix(3).map { "− " + $0.text } + open
      guard !lines.isEmpty else { return [] }
      return (index > 0 ? [""] : []) + ["### \(index + 1). " + plain(result.site.name), ""]
        + lines.map { "- " + plain($0) }
    }
  }

  private var excluded: [String] {
    guard !assessment.excluded.isEmpty else { return [] }
    let rows = assessment.excluded.map { result in
      let reasons = result.exclusions.map { exclusion in
        "\(exclusion.knockOut.title[format.language]): \(exclusion.actualText(format)), "
          + say("verlangt ", "asked ") + exclusion.requiredText(format)
      }
      return [plain(result.site.name), plain(reasons.joined(separator: "; "))]
    }
    return ["## " + say("Nicht angeboten", "Not offered"), ""]
      + table([say("Standort", "Site"), say("Grund", "Reason")], rows)
  }

  // MARK: What it rests on

  private var basis: [String] {
    let basis = assessment.basis
    let lines = [
      say("Unbekannt heißt unbekannt, nicht „nein“.", "Unknown means unknown, not “no”."),
      say("Regelwerk ", "Rulebook ") + "\(assessment.rulebook.id) `\(assessment.rulebook.hash.prefix(12))`",
      say("Verzeichnis ", "Register ") + "`\(basis.registerHash.prefix(12))`",
      say("Referenzdaten ", "Reference data ") + "`\(basis.referenceHash.prefix(12))`",
      say("Anfrage ", "Enquiry ") + "`\(basis.enquiryHash.prefix(12))`",
      say("Programm ", "Program ") + basis.engine,
    ]
    return ["## " + say("Grundlage", "Basis"), ""] + lines.map { "- " + $0 }
  }

  private func table(_ titles: [String], _ rows: [[String]]) -> [String] {
    ([titles, titles.map { _ in "---" }] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
  }

  /// A text that Markdown shows as it stands.
  private func plain(_ text: String) -> String {
    var result = ""
    for character in text {
      if "\\`*_[]<>|#".contains(character) { result.append("\\") }
      result.append(character == "\n" || character == "\u{A0}" ? " " : character)
    }
    return result
  }
}
