internal import Evaluation
internal import Facts
internal import Region
internal import Report
internal import Rulebook
internal import SourceText

/// One site in a report about several: its facts, what speaks for it and against, what is open.
struct SiteEntry: Sendable {
  let result: SiteResult
  let view: Disclosure
  let writer: FigureWriter
  private let advice: AdviceText

  init(_ result: SiteResult, _ view: Disclosure, _ format: FactFormat) {
    self.result = result
    self.view = view
    writer = FigureWriter(format: format, evidence: [:], site: result.site.id.rawValue)
    advice = AdviceText(format, view.assessment)
  }

  var format: FactFormat { writer.format }
  private func say(_ de: String, _ en: String) -> String { writer.say(de, en) }

  /// Fields that sites are compared by.
  static let fields = [
    "available_area_ha", "largest_contiguous_ha", "zoning", "plan_status", "available_from", "price_min_eur_m2",
    "trade_tax_rate_pct", "power_mw", "rail_siding", "restrictions",
  ]

  /// What is known of a field, if the reader may see it.
  func value(_ field: String) -> Markup {
    let path = FactPath(.site, field)
    let fact = result.facts.fact(field)
    return view.shows(path, fact) ? writer.fact(fact, path) : .text("–")
  }

  var name: Markup { writer.text(result.site.name, .name) }
  var place: Markup { ReportParts.paragraph([.text(result.place(format))], look: "place") }

  /// Musts that are met, in favour, against, open.
  var points: [Markup] {
    let groups: [(look: String, title: String, items: [[Markup]])] = [
      ("met", say("Muss erfüllt", "Musts met"), met), ("plus", say("Dafür spricht", "In favour"), reasons(true)),
      ("minus", say("Dagegen spricht", "Against"), against), ("open", say("Offen", "Open"), open),
    ]
    return groups.filter { !$0.items.isEmpty }.flatMap { group in
      [Markup.of("h4", group.title), ReportParts.list(group.items, look: group.look)]
    }
  }

  private var met: [[Markup]] {
    view.knockOuts(of: result).filter { $0.verdict == .met && view.assessment.isMust($0.knockOut) }.map { met in
      let path = met.decidedBy ?? met.requirement.fact
      return [
        .text(met.knockOut.title[format.language] + ": "),
        path.map { writer.text(met.actualText(format), .fact($0)) } ?? .text(met.actualText(format)),
      ]
    }
  }

  private func reasons(_ isPositive: Bool) -> [[Markup]] {
    let all = view.reasons(of: result, format)
    return (isPositive ? all.positive : all.negative).prefix(3).compactMap { reason in
      result.criteria.first { $0.criterion.id == reason.criterion }.map {
        [writer.text(reason.text, .fact($0.measure))]
      }
    }
  }

  private var against: [[Markup]] {
    let missed = result.exclusions.map { [writer.text($0.missText(format), .demand($0.knockOut.id))] }
    let risks = HintList(.risk, view, [result], advice).entries.filter { !$0.places.isEmpty }.map {
      [writer.text($0.text, .advice($0.rule))]
    }
    let conflicts = SiteEntry.fields.map { FactPath(.site, $0) }.filter { path in
      let fact = result.facts.fact(path.name)
      return fact.status == .conflicting && view.shows(path, fact)
    }.map { path -> [Markup] in
      [.text(format.label(path) + say(", Quellen uneins: ", ", sources disagree: ")), value(path.name)]
    }
    let all = missed + reasons(false) + risks + conflicts
    guard all.isEmpty else { return all }
    return [
      [.text(say("nach dem, was heute bekannt ist, nichts Wesentliches", "nothing major in what is known today"))]
    ]
  }

  private var open: [[Markup]] {
    let items = view.open(at: result, format)
    let decisive = items.filter(\.isDecisive).map { item -> [Markup] in
      let demanded = item.decides.first.map { FigureSource.demand($0) } ?? .fact(item.path)
      return [writer.text(item.letterText(result, format), demanded), .text(item.asked(format))]
    }
    let others = items.filter { !$0.isDecisive }.map { format.label($0.path) }
    return decisive + (others.isEmpty ? [] : [[writer.structure(others.joined(separator: ", "))]])
  }

  /// Where each compared figure stands: field, value, date, source.
  var evidence: [ReportParts.Row] {
    Self.fields.compactMap { field in
      let path = FactPath(.site, field)
      let fact = result.facts.fact(field)
      let claims = Claims.standing(result.site.claims[field] ?? [], asOf: view.assessment.basis.asOf)
      guard !claims.isEmpty, view.shows(path, fact) else { return nil }
      return ReportParts.Row([
        [.text(format.label(path))],
        claims.map { claim in
          let value = format.value(RestrictionWords.spelledOut(claim.value, format.language), path)
          return .of(
            "div", [:],
            [writer.text("\(value) · \(format.date(claim)) · \(format.publisher(claim.publisher))", .fact(path))])
        },
        claims.map { .of("div", ["class": "url"], [writer.text($0.source, .name)]) },
      ])
    }
  }
}
