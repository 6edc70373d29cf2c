internal import Decimals
internal import Facts
public import Rulebook
public import SourceText

/// A proposal for weights: the judgements, how well they fit together, and the weights before and after.
public struct WeightProposalReport: Sendable {
  let proposal: WeightProposal
  let language: Language
  let words: WeightWords
  /// Where the proposed file was written; nil when it was not.
  let output: String?

  /// A report.
  public init(_ proposal: WeightProposal, output: String?, language: Language) {
    self.proposal = proposal
    self.output = output
    self.language = language
    words = WeightWords(rulebook: proposal.rulebook, language: language)
  }

  private var rulebook: Rulebook { proposal.rulebook }
  private func say(_ de: String, _ en: String) -> String { words.say(de, en) }
  private func number(_ number: Decimal34) -> String { NumberFormat(language).text(number, places: 3) }

  /// The page for a terminal.
  public func text(color: Bool) -> String {
    var page = TextPage(color: color)
    page.spread(
      say("Vorschlag für Gewichte", "Proposal for weights"), "\(rulebook.id) \(rulebook.hash.prefix(6))", style: .bold)
    let date = proposal.judgements.reviewBy.text(language)
    page.line(
      say(
        "Annahme, noch nicht beschlossen; zu prüfen bis \(date).",
        "Assumption, not decided yet; to be reviewed by \(date)."))
    page.blank()
    page.heading(say("URTEILE", "JUDGEMENTS"))
    for judgement in proposal.judgements.judgements { self.judgement(judgement, &page) }
    page.blank()
    for line in TextPage.weights(self) { page.raw(line) }
    page.blank()
    switchedOff(&page)
    page.line(
      output.map {
        say(
          "Geschrieben nach \($0). Prüfen: das Regelwerk mit dieser Datei und `lotse rules check`.",
          "Written to \($0). Check it with the rulebook: `lotse rules check`.")
      }
        ?? say(
          "Nichts geschrieben; --output DATEI schreibt den Vorschlag als weights.yaml.",
          "Nothing written; --output FILE writes the proposal as a weights.yaml."))
    return page.text
  }

  private func judgement(_ judgement: WeightJudgements.Judgement, _ page: inout TextPage) {
    let table = proposal.judgements.randomIndex
    page.line("  \(words.level(judgement.level)): \(words.method(judgement.method, table))", hanging: 4)
    let shares = judgement.method.shares.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    page.line(
      "    "
        + shares.map { "\(words.title($0.key, judgement.level)) \(words.percent($0.value))" }.joined(separator: " · "),
      hanging: 4)
    guard case .pairwise(let names, let matrix) = judgement.method, let ratio = matrix.consistencyRatio(table) else {
      return
    }
    page.line("    " + words.consistency(ratio), hanging: 4)
    if let revision = matrix.revision, ratio >= 0.005 {
      page.line("    " + words.revision(revision, matrix, names, table, judgement.level), hanging: 4)
    }
  }

  private func switchedOff(_ page: inout TextPage) {
    guard !proposal.switchedOff.isEmpty else { return }
    let titles = proposal.switchedOff.map { $0.title[language] }.joined(separator: ", ")
    page.line(
      say(
        "Achtung: ohne Gewicht und damit ohne Wirkung wäre: \(titles). Ein kleinerer step (etwa 0.5) lässt ihnen einen Teil.",
        "Mind: without weight, and so without effect, would be: \(titles). A smaller step (such as 0.5) leaves them a part."
      ),
      style: .yellow)
    page.blank()
  }

  /// Rows of side, group or criterion with the weights before and after.
  var rows: [(indent: Int, id: String, title: String, old: Decimal34, new: Decimal34)] {
    Side.allCases.flatMap { side in
      let sum = rulebook.weights.sides[side] ?? .zero
      return [(0, side.rawValue, side.title[language], sum, sum)]
        + rulebook.weights.groups(of: side).flatMap { group in
          let members = rulebook.weights.members(of: group)
          let old = members.map(\.weight).reduce(.zero, +)
          let head = (1, group, rulebook.group(group)?.title[language] ?? group, old, proposal.weight(ofGroup: group))
          return [head]
            + members.map { entry in
              let title = rulebook.criterion(entry.criterion)?.title[language] ?? entry.criterion
              return (2, entry.criterion, title, entry.weight, proposal.weights[entry.criterion] ?? .zero)
            }
        }
    }
  }

  /// The same as JSON; see docs/reference/weights-command.md.
  public var json: JSON {
    let table = proposal.judgements.randomIndex
    return .object([
      "rulebook": .object(["id": .string(rulebook.id), "hash": .string(rulebook.hash)]),
      "review_by": .string(proposal.judgements.reviewBy.description), "step": .number(proposal.judgements.step),
      "random_index": .string(table.rawValue),
      "judgements": .array(proposal.judgements.judgements.map { json($0, table) }),
      "weights": .array(
        rulebook.weights.entries.map { entry in
          .object([
            "criterion": .string(entry.criterion), "side": .string(entry.side.rawValue), "group": .string(entry.group),
            "old": .number(entry.weight), "new": .number(proposal.weights[entry.criterion] ?? .zero),
          ])
        }),
      "switched_off": .array(proposal.switchedOff.map { .string($0.id) }), "output": .optional(output),
    ])
  }

  private func json(_ judgement: WeightJudgements.Judgement, _ table: RandomIndex) -> JSON {
    let (kind, of): (String, String) =
      switch judgement.level {
      case .groups(let side): ("groups", side.rawValue)
      case .criteria(let group): ("criteria", group)
      }
    let shares = judgement.method.shares.sorted { $0.key < $1.key }.map {
      JSON.Member(key: $0.key, value: .number($0.value))
    }
    var consistency = JSON.null
    if case .pairwise(let names, let matrix) = judgement.method { consistency = json(matrix, names, table) }
    return .object([
      "level": .string(kind), "of": .string(of), "method": .string(judgement.method.name), "shares": .object(shares),
      "consistency": consistency,
    ])
  }

  private func json(_ matrix: PairwiseMatrix, _ names: [String], _ table: RandomIndex) -> JSON {
    let revision = matrix.revision.map { revision in
      JSON.object([
        "first": .string(names[revision.first]), "second": .string(names[revision.second]),
        "ratio": decimal(matrix[revision.first, revision.second]), "suggested": decimal(revision.ratio),
        "consistency_index": decimal(revision.consistencyIndex),
      ])
    }
    return .object([
      "eigenvalue": decimal(matrix.priorities.eigenvalue), "index": decimal(matrix.consistencyIndex),
      "ratio": matrix.consistencyRatio(table).map(decimal) ?? .null, "reconsider": revision ?? .null,
    ])
  }

  private func decimal(_ value: Double) -> JSON { .optional(Decimal34(value)) }
}

extension TextPage {
  /// The table of weights, changes marked.
  fileprivate static func weights(_ report: WeightProposalReport) -> [String] {
    let say = report.words.say
    let numbers = NumberFormat(report.language)
    var table = TextTable([
      TextTable.Column(title: say("GEWICHTE (Punkte von 100)", "WEIGHTS (points of 100)"), takesRest: true),
      TextTable.Column(title: say("bisher", "before"), isNumber: true),
      TextTable.Column(title: say("neu", "after"), isNumber: true), TextTable.Column(title: "", width: 8),
    ])
    for row in report.rows {
      let change = row.new - row.old
      let sign = change > .zero ? "+" : ""
      table.add([
        String(repeating: "  ", count: row.indent) + row.title, numbers.text(row.old, places: 3),
        numbers.text(row.new, places: 3), change.isZero ? "" : sign + numbers.text(change, places: 3),
      ])
    }
    return table.lines
  }
}

extension WeightJudgements.Method {
  fileprivate var name: String {
    switch self {
    case .ranking(_, let formula): "ranking/" + formula.rawValue
    case .swing: "swing"
    case .pairwise: "pairwise"
    }
  }
}
