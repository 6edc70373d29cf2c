internal import Decimals
internal import Evaluation
internal import Facts
internal import Region
internal import Report
internal import Rulebook
internal import SourceText

/// What the enquiry asks for and what is there.
extension SiteReport {
  var requirements: Markup {
    guard let asked else { return .group([]) }
    let shown = asked.view.knockOuts(of: asked.result)
    let rows =
      shown.filter { asked.assessment.isMust($0.knockOut) } + shown.filter { !asked.assessment.isMust($0.knockOut) }
    let others = notChecked(asked)
    guard !(rows.isEmpty && others.isEmpty) else {
      return ReportParts.section(
        "anforderungen", say("Ihre Anforderungen", "Your requirements"),
        [
          ReportParts.paragraph([
            .text(
              say(
                "Die Anfrage nennt noch nichts, was sich an einem Standort prüfen lässt.",
                "The enquiry states nothing yet that can be checked at a site."))
          ])
        ])
    }
    return ReportParts.section(
      "anforderungen", say("Ihre Anforderungen", "Your requirements"),
      [
        summary(rows.map(\.verdict), others.count),
        ReportParts.table(
          say("Gefordert und vorhanden", "Required and actual"),
          [
            say("Anforderung", "Requirement"), say("Art", "Kind"), say("gefordert", "required"),
            say("vorhanden", "actual"), say("Ergebnis", "Result"),
          ], widths: [25, 10, 20, 25, 20], isLong: true, rows.map { row(asked, $0) } + others),
      ])
  }

  private func summary(_ verdicts: [Verdict], _ others: Int) -> Markup {
    let met = verdicts.count { $0 == .met }
    let missed = verdicts.count { $0 == .notMet }
    let open = verdicts.count - met - missed + others
    return ReportParts.paragraph(
      [
        writer.structure(
          say(
            "\(met) erfüllt · \(missed) nicht erfüllt · \(open) zu klären",
            "\(met) met · \(missed) not met · \(open) to be clarified"))
      ], look: "summary")
  }

  private func row(_ asked: Case, _ result: KnockOutResult) -> ReportParts.Row {
    let kind = asked.assessment.isMust(result.knockOut) ? say("Muss", "must") : say("Soll", "should")
    return ReportParts.Row([
      [.text(result.knockOut.title[format.language])], [.text(kind)],
      [writer.text(result.requiredText(format), .demand(result.knockOut.id))], [actual(result)],
      [verdict(result.verdict, whom: whom(asked, result))],
    ])
  }

  /// What is there; where a bound decided, the fact that bounds.
  func actual(_ result: KnockOutResult) -> Markup {
    guard let path = result.decidedBy ?? result.requirement.fact else {
      return .of("span", ["class": "unknown"], say("keine Angabe", "no data"))
    }
    let words = writer.fact(result.actual, path)
    guard result.decidedBy == nil else { return .group([.text(format.label(path) + " "), words]) }
    guard !result.actual.isKnown, let bound = leastBound(of: result.knockOut) else {
      return words
    }
    return .group([
      words, .text(" (\(format.label(bound)) "), writer.fact(fact(bound.name), bound), .text(")"),
    ])
  }

  /// The smallest of the known areas that the missing one cannot exceed.
  private func leastBound(of knockOut: KnockOut) -> FactPath? {
    knockOut.notMoreThan.filter { $0.root == .site && fact($0.name).span != nil }.min { a, b in
      (fact(a.name).span?.high ?? .zero) < (fact(b.name).span?.high ?? .zero)
    }
  }

  func verdict(_ verdict: Verdict, whom: String?) -> Markup {
    let asking = whom.map { say("; Auskunft: ", "; we ask: ") + $0 } ?? ""
    switch verdict {
    case .met: return .of("span", ["class": "verdict met"], say("✓ erfüllt", "✓ met"))
    case .notMet: return .of("span", ["class": "verdict missed"], say("✗ nicht erfüllt", "✗ not met"))
    case .unknown:
      return .group([.of("span", ["class": "verdict open"], say("? zu klären", "? to clarify")), .text(asking)])
    }
  }

  private func whom(_ asked: Case, _ result: KnockOutResult) -> String? {
    let items = asked.view.open(at: asked.result, format).filter { $0.decides.contains(result.knockOut.id) }
    if let whom = items.compactMap({ $0.whom(format) }).first { return whom }
    return result.knockOut.ask.flatMap { role in role == "investor" ? nil : page.roles[role]?[format.language] }
  }

  /// Musts that no rule decides, and wishes: nobody has checked them.
  private func notChecked(_ asked: Case) -> [ReportParts.Row] {
    let enquiry = asked.assessment.enquiry
    let checked = Set(asked.view.knockOuts(of: asked.result).flatMap(\.knockOut.decides))
    let musts = asked.assessment.uncheckable.compactMap { item -> (path: String, why: String, isMust: Bool)? in
      switch item.cause {
      case .unknownEverywhere: nil
      case .listed(let must): (item.path, must.why[format.language], true)
      case .noRule: (item.path, noData, true)
      }
    }
    let wishes = enquiry.nice.filter { name in
      !checked.contains(name) && !musts.contains { $0.path == name }
    }.map { (path: $0, why: noData, isMust: false) }
    return (musts + wishes).compactMap { item in
      let path = FactPath(.enquiry, item.path)
      guard format.dictionary[path] != nil else { return nil }
      let stated = enquiry.values[path].map { format.value(skills($0, path), path) } ?? "–"
      return ReportParts.Row([
        [.text(format.label(path))], [.text(item.isMust ? say("Muss", "must") : say("Kann", "nice"))],
        [writer.text(stated, .fact(path))], [.of("span", ["class": "unknown"], [writer.structure(item.why)])],
        [verdict(.unknown, whom: nil)],
      ])
    }
  }

  /// Trades by their labels; other values as they are.
  private func skills(_ value: FactValue, _ path: FactPath) -> FactValue {
    guard path.name == "workforce.skills", let ids = value.texts else { return value }
    return .list(ids.map { .text(page.reference.skills[$0]?.label[format.language] ?? $0) })
  }

  private var noData: String { say("dazu führen wir keine Daten", "we keep no data on this") }
}
