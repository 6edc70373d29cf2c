internal import Evaluation
internal import Facts
internal import Region
internal import Report
internal import Rulebook
internal import SourceText

/// What is open, by whether it can change the decision.
extension SiteReport {
  /// What an answer can change.
  enum Weight: CaseIterable {
    /// Whether the site fits.
    case decides
    /// Whether another requirement is met.
    case requirement
    /// How well it fits.
    case picture
  }

  /// One open point.
  struct OpenPoint {
    let weight: Weight
    let what: [Markup]
    let whom: String?
  }

  /// What is open for this enquiry, the weightiest first; nothing without one.
  var openPoints: [OpenPoint] {
    guard let asked else { return [] }
    let knockOuts = Set(asked.view.knockOuts(of: asked.result).map(\.knockOut.id))
    let items = asked.view.open(at: asked.result, format)
    let named = Set(items.flatMap(\.decides))
    let points = items.map { item in
      let weight: Weight =
        item.isDecisive ? .decides : item.decides.contains(where: knockOuts.contains) ? .requirement : .picture
      return OpenPoint(weight: weight, what: words(asked, item), whom: item.whom(format))
    }
    let everywhere = asked.assessment.uncheckable.compactMap { item -> OpenPoint? in
      guard case .unknownEverywhere(let knockOut) = item.cause, !named.contains(knockOut.id) else { return nil }
      return OpenPoint(
        weight: .requirement, what: [.text(knockOut.title[format.language])],
        whom: knockOut.ask.flatMap { page.roles[$0]?[format.language] })
    }
    let all = points + everywhere
    return Weight.allCases.flatMap { weight in all.filter { $0.weight == weight } }
  }

  private func words(_ asked: Case, _ item: ToClarify) -> [Markup] {
    let knockOut = asked.result.knockOuts.first { $0.verdict == .unknown && item.decides.contains($0.knockOut.id) }
    let fact = item.path.root == .site ? fact(item.path.name) : asked.facts[item.path]
    var words: [Markup] = [writer.structure(format.label(item.path))]
    if let fact, fact.isKnown { words += [.text(": "), writer.fact(fact, item.path)] }
    if let knockOut, !knockOut.requirement.required.isEmpty {
      words += [
        .text(say(", gefordert: ", ", asked for: ")),
        writer.text(knockOut.requiredText(format), .demand(knockOut.knockOut.id)),
      ]
    }
    return words
  }

  var open: Markup {
    ReportParts.section(
      "offen", say("Offene Punkte", "Open points"),
      [
        ReportParts.paragraph([
          .text(say("Keine Angabe heißt unbekannt, nicht „nein“.", "No data means unknown, not “no”."))
        ])
      ] + (asked == nil ? unknownFields : openTable))
  }

  private var openTable: [Markup] {
    let points = openPoints
    guard !points.isEmpty else {
      return [ReportParts.paragraph([.text(say("Es ist nichts offen.", "Nothing is open."))])]
    }
    return [
      ReportParts.table(
        say("Zuerst, was die Entscheidung ändern kann", "First what can change the decision"),
        [
          say("Was", "What"), say("Was die Antwort ändern kann", "What the answer can change"),
          say("Wer es weiß", "Who knows"),
        ],
        widths: [45, 30, 25],
        points.map { point in
          ReportParts.Row([point.what, [.text(effect(point.weight))], [.text(point.whom ?? "–")]])
        })
    ]
  }

  private func effect(_ weight: Weight) -> String {
    switch weight {
    case .decides: say("ob der Standort passt", "whether the site fits")
    case .requirement: say("ob eine Anforderung erfüllt ist", "whether a requirement is met")
    case .picture: say("wie gut er passt", "how well it fits")
    }
  }

  /// Fields that nobody has stated, by whom to ask.
  private var unknownFields: [Markup] {
    let rows = page.questions(format).map { question in
      ReportParts.Row([[.text(question.whom)], [.text(question.labels.joined(separator: " · "))]])
    }
    guard !rows.isEmpty else { return [] }
    return [
      ReportParts.table(
        say("Nicht bekannt, und wer es weiß", "Not known, and who knows"),
        [say("Wer es weiß", "Who knows"), say("Angaben", "Details")],
        widths: [30, 70], rows)
    ]
  }
}
